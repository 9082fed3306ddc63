import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLater } from '../../src/app/follow-later.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { emptyPatch } from '../../src/model/patch.ts';
import type { Scene } from '../../src/render/scene-options.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = lookupOf(datasetFromText('Ann -knows-> Ben'));

/** A scene that only notes what it is told. */
function noting(told: string[]): Scene {
  return new Proxy({} as Scene, {
    get: (_, name) => () => {
      told.push(String(name));
      return name === 'positionOf' ? { x: 1, y: 2 } : undefined;
    },
  });
}

let frames: (() => void)[] = [];

function drawFrame(): void {
  for (const frame of frames.splice(0)) frame();
}

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a scene that follows an edit', () => {
  it('draws it once the next frame is painted, and what it is told meanwhile after it', () => {
    const told: string[] = [];
    const scene = followLater(noting(told));
    scene.setEmphasis({});
    scene.follow(lookup, undefined, emptyPatch);
    scene.setEmphasis({});
    scene.setCover(undefined);
    drawFrame();
    expect(told).toEqual(['setEmphasis']);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['setEmphasis', 'follow', 'setEmphasis', 'setCover']);
    scene.setEmphasis({});
    expect(told).toHaveLength(5);
  });

  it('catches up before it says where something is, and does nothing twice', () => {
    const told: string[] = [];
    const scene = followLater(noting(told));
    scene.follow(lookup, undefined, emptyPatch);
    scene.follow(lookup, undefined, emptyPatch);
    expect(scene.positionOf('ann')).toEqual({ x: 1, y: 2 });
    expect(told).toEqual(['follow', 'follow', 'positionOf']);
    drawFrame();
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(3);
  });

  it('does so in a page that draws no frames, too', () => {
    const told: string[] = [];
    followLater(noting(told)).follow(lookup, undefined, emptyPatch);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual(['follow']);
  });

  it('draws nothing once it has ended', () => {
    const told: string[] = [];
    const scene = followLater(noting(told));
    scene.follow(lookup, undefined, emptyPatch);
    scene.unmount();
    drawFrame();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual(['unmount']);
  });
});
