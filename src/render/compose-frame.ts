/** Puts each frame together: the picture, faded or not, and over it what is lit. A painter of its own draws large pictures. */
import type { RenderParams } from 'sigma/types';
import type { DisplayedPicture, Placed } from './drawn-things.ts';
import { litOf } from './drawn-things.ts';
import type { BasePainter } from './programs/base-painter.ts';
import type { Frame } from './programs/frame.ts';
import type { Projection } from './projection.ts';

export interface Composer {
  /** Call when what is lit, or its looks, changed. */
  readonly litChanged: () => void;
  /** Call when the picture under what is lit changed. */
  readonly baseChanged: () => void;
  /** Make a frame; `drawAll` lets all programs draw. */
  readonly compose: (drawAll: () => void, params: RenderParams, gl: WebGLRenderingContext) => void;
  /** Whether the picture below is left to the painter of large ones, so that sigma need not know what is hidden. */
  readonly isPainted: () => boolean;
  /** Whether the picture has been shown; until then the still is. */
  readonly isShown: () => boolean;
  readonly stop: () => void;
}

interface ComposerOptions {
  readonly frame: Frame;
  readonly displayed: () => DisplayedPicture;
  readonly isMoving: () => boolean;
  readonly projection: () => Projection;
  /** How much of the picture shows where something lies over it, from 0 to 1; what is lit shows always. */
  readonly shareShown: () => number;
  /** Called when a frame is to be drawn. */
  readonly onChange: () => void;
  /** Called when there is no painter after all: sigma must then be given the changes that it missed. */
  readonly onUnpainted: () => void;
  /** Called after each frame that shows the picture; whole, or in parts as it was before. */
  readonly onShown: (isWhole: boolean) => void;
}

/** From so many lines on the picture is painted into an image. */
const paintedLines = 1000;

/** Compose the frames of a stage. */
export function createComposer(sigma: Placed, options: ComposerOptions): Composer {
  const { frame, displayed, onChange } = options;
  const isLarge = () => displayed().picture.edges.length > paintedLines;
  let isLitStale = true;
  let version = 0;
  let isShown = false;
  let isWhole = false;
  let painter: BasePainter | 'wanted' | 'none' | undefined;
  // Small pictures, which are most, never need it.
  const fetchPainter = async (gl: WebGLRenderingContext) => {
    painter = 'wanted';
    const part = await import('./programs/base-painter.ts').catch(() => undefined);
    const doWithout = () => {
      painter = 'none';
      options.onUnpainted();
    };
    const made = part?.createBasePainter(gl, { frame, displayed, onWhole: onChange, onFail: doWithout });
    if (!made) return doWithout();
    painter = made;
    onChange();
  };
  const drawBase = (drawAll: () => void, { pixelRatio }: RenderParams, gl: WebGLRenderingContext): boolean => {
    const share = options.shareShown();
    isWhole = share === 0 || !isLarge() || painter === 'none';
    if (share === 0) return true;
    if (isWhole) {
      drawFaded(frame, share, drawAll);
      return true;
    }
    if (typeof painter === 'object') {
      const view = { version, projection: options.projection(), palette: displayed().picture.palette, pixelRatio };
      painter.show(view, frame.rest * share, !options.isMoving());
      isWhole = painter.isWhole(view);
      return painter.isThere();
    }
    if (!painter) void fetchPainter(gl);
    return false;
  };
  return {
    litChanged: () => {
      isLitStale = true;
    },
    baseChanged: () => {
      version += 1;
    },
    isPainted: () => isLarge() && painter !== 'none',
    isShown: () => isShown,
    compose: (drawAll, params, gl) => {
      if (isLitStale) frame.lit = litOf(sigma, displayed());
      isLitStale = false;
      isShown = drawBase(drawAll, params, gl);
      frame.pass = 'lit';
      drawAll();
      if (isShown) options.onShown(isWhole && !options.isMoving());
    },
    stop: () => {
      if (typeof painter === 'object') painter.free();
    },
  };
}

/** Let all programs draw the picture below what is lit, faded to a share of its color. */
function drawFaded(frame: Frame, share: number, drawAll: () => void): void {
  const { rest } = frame;
  frame.pass = 'base';
  frame.rest = rest * share;
  drawAll();
  frame.rest = rest;
}
