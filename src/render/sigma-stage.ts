/**
 * Sigma, with what we do not use of it left out. Of sigma we take the camera, the captors of mouse and touch, the index of
 * what is drawn where in the programs' arrays, and the projection. Left out, each for a measured cost:
 *
 * - one WebGL context instead of three and one 2D canvas instead of four: each is created, cleared and composed;
 * - picking: nodes would be drawn a second time and read back at each move of the pointer; hits are computed instead;
 * - hovers, labels and events of its own: we have ours;
 * - listening to the graph: the scene says what changed, so nothing is indexed anew behind its back;
 * - its index of a large graph, which it would build for a second and more at 100,000 nodes, and keep: the picture below is painted
 *   without it, and what is lit is placed out of the picture.
 *
 * It is the one place that reaches into sigma itself. The inner parts that it and our programs rely on are listed in `sigma-internals.ts`,
 * and looked for when it opens. What needs sigma elsewhere takes the public part of it.
 */
import Sigma from 'sigma';
import type { CameraState, Dimensions, RenderParams } from 'sigma/types';
import { createNormalizationFunction, getMatrixImpact, matrixFromCamera } from 'sigma/utils';
import type { Rgb } from '../lib/color.ts';
import { programNames } from './programs/program-data.ts';
import { assertInternals } from './sigma-internals.ts';

/** What `render` needs of sigma's inner parts. */
interface Internals {
  isOpen?: boolean;
  readonly paper: Rgb;
  readonly compose: (drawAll: () => void, params: RenderParams, gl: WebGLRenderingContext) => void;
  renderFrame: number | null;
  needToProcess: boolean;
  matrix: Float32Array;
  invMatrix: Float32Array;
  correctionRatio: number;
  graphToViewportRatio: number;
  readonly webGLContexts: { readonly edges: WebGLRenderingContext };
  readonly nodePrograms: Readonly<Record<string, OurProgram>>;
  readonly edgePrograms: Readonly<Record<string, OurProgram>>;
  normalizationFunction: ReturnType<typeof createNormalizationFunction>;
  readonly getCamera: () => { readonly getState: () => CameraState };
  readonly getDimensions: () => Dimensions;
  readonly getGraphDimensions: () => Dimensions;
  readonly getGraphToViewportRatio: () => number;
  readonly getRenderParams: () => RenderParams;
  readonly settings: object;
  readonly mouseCaptor: { readonly setSettings: (settings: object) => void };
  readonly touchCaptor: { readonly setSettings: (settings: object) => void };
  readonly resize: () => void;
  readonly process: () => void;
  readonly render: () => void;
  readonly emit: (event: 'beforeRender' | 'afterRender') => void;
}

interface OurProgram {
  readonly render: (params: RenderParams) => void;
}

/** The name under which sigma keeps the canvas that takes the pointer's events; our labels are drawn on it. */
const topLayer = 'mouse';

/** The name of the canvas that nodes and lines are drawn on. */
export const graphLayer = 'edges';

/** Opaque, for where there is no graphics card each see-through layer costs all frames of the page some milliseconds. */
const contextAttributes = { preserveDrawingBuffer: false, antialias: false, alpha: false };

/** Put the canvas of the graph into an element, with its WebGL context, in the size that sigma will give it; it is hidden until drawn. */
export async function makeGraphLayer(host: HTMLElement): Promise<void> {
  const old = takeSpare();
  const canvas = old ?? document.createElement('canvas');
  canvas.className = `sigma-${graphLayer}`;
  Object.assign(canvas.style, { position: 'absolute', visibility: 'hidden' });
  host.append(canvas);
  if (!old) fitTo(host, canvas);
  const gl = canvas.getContext('webgl2', contextAttributes);
  // A new context has just been waited for.
  if (!old || !(gl instanceof WebGL2RenderingContext)) return;
  await whenIdle(gl);
  fitTo(host, canvas);
}

/** A canvas that has a context waits for the graphics process with each size it is given, be it the one it has. */
function fitTo({ offsetWidth, offsetHeight }: HTMLElement, canvas: HTMLCanvasElement): void {
  const width = Math.floor(Math.max(1, offsetWidth) * devicePixelRatio);
  const height = Math.floor(Math.max(1, offsetHeight) * devicePixelRatio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** The graphics process may be busy for longer; then one waits for it in the end. */
const longestWait = 1500;

/** An answer that takes no longer than this many milliseconds has not waited for other work. */
const atOnceMs = 40;

/**
 * Wait until the graphics process answers at once, twice in a row: whatever is asked of it before would wait, and the page with it.
 * What the page itself has to paint comes with the next frame, hence twice.
 */
async function whenIdle(gl: WebGL2RenderingContext): Promise<void> {
  const end = performance.now() + longestWait;
  for (let prompt = 0; prompt < 2 && performance.now() < end; ) {
    const begun = performance.now();
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    while (sync && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    gl.deleteSync(sync);
    prompt = performance.now() - begun < atOnceMs ? prompt + 1 : 0;
  }
}

/**
 * The canvas of a scene that has ended, with its context: the next scene goes on with it, for to lose a context and to make another
 * takes the page some tenths of a second where graphics are software.
 */
let spare: HTMLCanvasElement | undefined;

function takeSpare(): HTMLCanvasElement | undefined {
  const canvas = spare;
  spare = undefined;
  const isLost = canvas?.getContext('webgl2')?.isContextLost() ?? true;
  return isLost ? undefined : canvas;
}

/** Sigma without the parts listed above. It draws nothing before `open`. */
export class SigmaStage extends Sigma {
  /** Makes a frame out of drawings of all programs, each as the frame stands when it is asked for. */
  compose: (drawAll: () => void, params: RenderParams, gl: WebGLRenderingContext) => void = (drawAll) => drawAll();

  /** The color of the paper on which all is drawn. */
  paper: Rgb = [0, 0, 0];

  /** Draw from now on; what has to be set before the first frame has been set. */
  open(): void {
    const { nodePrograms, edgePrograms } = this as unknown as Internals;
    assertInternals(this, [nodePrograms[programNames.node] ?? {}, edgePrograms[programNames.edge] ?? {}]);
    Reflect.set(this, 'isOpen', true);
    this.refresh();
  }

  /** Whether all but what is lit is painted without sigma, so that it need not know of nodes and lines. */
  isPainted: () => boolean = () => false;

  /** Turn a place in units of the layout into the one that the programs are told. */
  readonly place = (point: { x: number; y: number }): void => {
    (this as unknown as Internals).normalizationFunction.applyTo(point);
  };

  /** Give the 2D context on which labels are drawn, in CSS pixels. */
  labelContext(): CanvasRenderingContext2D | undefined {
    const contexts: Readonly<Record<string, CanvasRenderingContext2D>> = Reflect.get(this, 'canvasContexts');
    return contexts[topLayer];
  }

  override createWebGLContext(id: string, options?: Parameters<Sigma['createWebGLContext']>[1]): WebGLRenderingContext {
    const contexts: Record<string, WebGLRenderingContext> = Reflect.get(this, 'webGLContexts');
    const shared = contexts[graphLayer];
    if (!shared) return super.createWebGLContext(id, { ...options, ...contextAttributes, picking: false });
    // Sigma walks over the contexts it lists to size their canvases; these have none of their own.
    Object.defineProperty(contexts, id, { value: shared, enumerable: false });
    return shared;
  }

  /** The canvas of the graph may have been made before. */
  override createCanvas(id: string, options?: Parameters<Sigma['createCanvas']>[1]): HTMLCanvasElement {
    const host: HTMLElement = Reflect.get(this, 'container');
    const made = id === graphLayer ? host.querySelector('canvas') : null;
    if (!made) return super.createCanvas(id, options);
    const elements: Record<string, HTMLElement> = Reflect.get(this, 'elements');
    elements[id] = made;
    return made;
  }

  override killLayer(id: string): this {
    const elements: Record<string, HTMLElement> = Reflect.get(this, 'elements');
    const contexts: Record<string, WebGLRenderingContext> = Reflect.get(this, 'webGLContexts');
    const canvas = elements[id];
    if (id !== graphLayer || !(canvas instanceof HTMLCanvasElement) || (contexts[id]?.isContextLost() ?? true)) {
      return super.killLayer(id);
    }
    canvas.remove();
    delete elements[id];
    delete contexts[id];
    spare = canvas;
    return this;
  }

  override createCanvasContext(id: string, options?: Parameters<Sigma['createCanvasContext']>[1]): this {
    return id === topLayer ? super.createCanvasContext(id, options) : this;
  }

  /** Sigma looks with each frame whether its size is another; a large picture is told, by `fitToHost`. */
  override resize(force?: boolean): this {
    const { isOpen } = this as unknown as Internals;
    return isOpen && !force && this.isPainted() ? this : super.resize(force);
  }

  /**
   * Take the size of the element. Where the graphics process has a large picture to draw, that is waited for first: with its size a
   * canvas would wait for it, and the page with it.
   */
  async fitToHost(): Promise<void> {
    const { webGLContexts } = this as unknown as Internals;
    await whenIdle(webGLContexts.edges as WebGL2RenderingContext);
    super.resize();
  }

  /** Sigma would index the graph in its constructor already, and `open` again. */
  override refresh(options?: Parameters<Sigma['refresh']>[0]): this {
    if (!Reflect.get(this, 'isOpen')) return this;
    if (!this.isPainted()) return super.refresh(options);
    const internals = this as unknown as Internals;
    const box = this.getCustomBBox();
    if (box) internals.normalizationFunction = createNormalizationFunction(box);
    if (options?.schedule) return this.scheduleRender();
    internals.render();
    return this;
  }

  /** The graph's index does not depend on the size of the window; sigma would build it anew. */
  override scheduleRefresh(options?: Parameters<Sigma['scheduleRefresh']>[0]): this {
    return options?.partialGraph ? super.scheduleRefresh(options) : this.scheduleRender();
  }
}

function render(this: Internals): Internals {
  if (!this.isOpen) return this;
  this.emit('beforeRender');
  if (this.renderFrame !== null) cancelAnimationFrame(this.renderFrame);
  this.renderFrame = null;
  this.resize();
  if (this.needToProcess) this.process();
  this.needToProcess = false;
  const camera = this.getCamera().getState();
  const stage = this.getDimensions();
  const drawing = this.getGraphDimensions();
  this.matrix = matrixFromCamera(camera, stage, drawing, 0);
  this.invMatrix = matrixFromCamera(camera, stage, drawing, 0, true);
  this.correctionRatio = getMatrixImpact(this.matrix, camera, stage);
  this.graphToViewportRatio = this.getGraphToViewportRatio();
  const gl = this.webGLContexts.edges;
  gl.clearColor(...this.paper, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  const params = this.getRenderParams();
  this.compose(
    () => {
      for (const program of Object.values(this.edgePrograms)) program.render(params);
      for (const program of Object.values(this.nodePrograms)) program.render(params);
    },
    params,
    gl,
  );
  this.emit('afterRender');
  return this;
}

/** Settings never change, and the camera's bounds are ours. */
function tellCaptors(this: Internals): void {
  this.mouseCaptor.setSettings(this.settings);
  this.touchCaptor.setSettings(this.settings);
}

function doNothing(): void {}

Object.defineProperties(SigmaStage.prototype, {
  render: { value: render },
  handleSettingsUpdate: { value: tellCaptors },
  bindEventHandlers: { value: doNothing },
  bindGraphHandlers: { value: doNothing },
  unbindGraphHandlers: { value: doNothing },
});
