import fc from 'fast-check';
import type Sigma from 'sigma';
import type { Camera } from 'sigma';
import { matrixFromCamera, multiplyVec2 } from 'sigma/utils';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CameraControl, createCameraControl } from '../../src/render/camera.ts';
import { boundsOf, type Size, toLayout, toStage } from '../../src/render/projection.ts';

type Box = NonNullable<Parameters<Sigma['setCustomBBox']>[0]>;

let createCamera: () => Camera;

beforeAll(async () => {
  // Sigma reads constants of WebGL when it is loaded; nothing is drawn here.
  vi.stubGlobal('WebGL2RenderingContext', class {});
  vi.stubGlobal('WebGLRenderingContext', class {});
  const sigma = await import('sigma');
  createCamera = () => new sigma.Camera();
});

afterAll(() => {
  vi.unstubAllGlobals();
});

const nodes = [
  { x: -300, y: -100 },
  { x: 420, y: 250 },
  { x: 10, y: 320 },
];

describe('the camera', () => {
  it('projects as sigma does, to half a pixel, upright and with a quarter turn, at any zoom', () => {
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 320, max: 1400 }) }),
        fc.double({ min: 0.4, max: 14, noNaN: true }),
        fc.constantFrom(...nodes),
        (stage, zoom, place) => {
          const { control, sigmaPoint } = setUp(stage);
          control.show({ x: 20, y: 60, zoom });
          for (const node of nodes) {
            const own = toStage(control.projection(), node.x, node.y);
            const other = sigmaPoint(node);
            expect(Math.hypot(own.x - other.x, own.y - other.y)).toBeLessThan(0.5);
          }
          expect(control.view().zoom).toBeCloseTo(zoom, 6);
          expect(control.view().x).toBeCloseTo(20, 6);
          const back = toLayout(control.projection(), toStage(control.projection(), place.x, place.y).x, 0);
          expect(Number.isFinite(back.x)).toBe(true);
        },
      ),
    );
  });

  it('keeps the place under the pointer where it is while it zooms', () => {
    const { control } = setUp({ width: 1000, height: 800 });
    const before = toLayout(control.projection(), 600, 300);
    control.zoomAt({ x: 600, y: 300 }, 1.7);
    const after = toLayout(control.projection(), 600, 300);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
  });

  it('follows the fingers that pan', () => {
    const { control } = setUp({ width: 1000, height: 800 });
    control.show({ x: 0, y: 100, zoom: 2 });
    const before = toStage(control.projection(), 10, 320);
    control.panBy(40, -25);
    const after = toStage(control.projection(), 10, 320);
    expect(after.x - before.x).toBeCloseTo(40, 6);
    expect(after.y - before.y).toBeCloseTo(-25, 6);
  });

  it('keeps within its zooms and never leaves the drawing', () => {
    const { control } = setUp({ width: 1000, height: 800 });
    for (let step = 0; step < 30; step++) control.zoomAt({ x: 500, y: 400 }, 2);
    expect(control.view().zoom).toBeCloseTo(14, 6);
    for (let step = 0; step < 30; step++) control.zoomAt({ x: 500, y: 400 }, 0.5);
    expect(control.view().zoom).toBeCloseTo(0.4, 6);
    control.panBy(1e6, 1e6);
    expect(control.view().x).toBeCloseTo(-300, 6);
    expect(control.view().y).toBeCloseTo(320, 6);
  });

  it('keeps all in sight when the stage changes, until somebody has moved it', () => {
    const { control, bounds } = setUp({ width: 1000, height: 800 });
    control.adapt(bounds, { width: 600, height: 500 });
    expect(control.view().zoom).toBeCloseTo(1, 6);
    control.show({ x: 50, y: 80, zoom: 3 });
    const scale = control.projection().scale;
    control.adapt(bounds, { width: 900, height: 700 });
    expect(control.projection().scale).toBeCloseTo(scale, 6);
    expect(control.view().x).toBeCloseTo(50, 6);
  });

  it('flies so that all it is sent to is on the stage, and nearer than at rest', () => {
    const stage = { width: 1000, height: 800 };
    const { control } = setUp(stage);
    const pair = nodes.slice(1);
    control.flyTo(boundsOf(pair));
    for (const node of pair) {
      const { x, y } = toStage(control.projection(), node.x, node.y);
      expect(x > 0 && y > 0 && x < stage.width && y < stage.height).toBe(true);
    }
    expect(control.view().zoom).toBeGreaterThan(1.2);
  });
});

describe('a camera in motion', () => {
  beforeAll(() => {
    vi.stubGlobal('requestAnimationFrame', () => 1);
    vi.stubGlobal('cancelAnimationFrame', () => {});
  });

  it('is brought to its end for who asks where things are', () => {
    const { control } = setUp({ width: 1000, height: 800 }, false);
    control.zoomBy(1.5);
    expect(control.view().zoom).toBeLessThan(1.5);
    control.settle();
    expect(control.view().zoom).toBeCloseTo(1.5, 6);
  });

  it('adds up presses of a button that come while it moves', () => {
    const { control } = setUp({ width: 1000, height: 800 }, false);
    control.zoomBy(1.5);
    control.zoomBy(1.5);
    control.settle();
    expect(control.view().zoom).toBeCloseTo(2.25, 6);
  });

  it('lets the wheel take over', () => {
    const { control } = setUp({ width: 1000, height: 800 }, false);
    control.fit();
    control.zoomAt({ x: 500, y: 400 }, 3);
    control.settle();
    expect(control.view().zoom).toBeCloseTo(3, 4);
  });
});

function setUp(
  stage: Size,
  reducedMotion = true,
): {
  control: CameraControl;
  bounds: ReturnType<typeof boundsOf>;
  sigmaPoint: (node: { x: number; y: number }) => { x: number; y: number };
} {
  const camera = createCamera();
  let box: Box = { x: [0, 1], y: [0, 1] };
  const sigma = {
    getCamera: () => camera,
    setCustomBBox: (given: Box) => {
      box = given;
    },
  };
  const bounds = boundsOf(nodes);
  const control = createCameraControl(sigma, {
    bounds,
    stage,
    crowd: { nodes: 3, edges: 2 },
    reducedMotion,
  });
  return {
    control,
    bounds,
    sigmaPoint: ({ x, y }) => {
      const side = box.x[1] - box.x[0];
      const framed = {
        x: 0.5 + (x - (box.x[0] + box.x[1]) / 2) / side,
        y: 0.5 + (y - (box.y[0] + box.y[1]) / 2) / side,
      };
      const matrix = matrixFromCamera(camera.getState(), stage, { width: side, height: side }, 0);
      const clip = multiplyVec2(matrix, framed);
      return { x: ((1 + clip.x) * stage.width) / 2, y: ((1 - clip.y) * stage.height) / 2 };
    },
  };
}
