/** Puts each frame together: the picture, faded or not, and over it what is lit. Large pictures that rest are kept as an image. */
import type { RenderParams } from 'sigma/types';
import type { BaseImage } from './programs/base-image.ts';
import type { Frame } from './programs/frame.ts';
import type { Drawn, Placed } from './stage-programs.ts';
import { litOf } from './stage-programs.ts';

export interface Composer {
  /** What is lit or how it looks is another. */
  readonly litChanged: () => void;
  /** The picture below what is lit is another. */
  readonly baseChanged: () => void;
  /** Make a frame; `drawAll` lets all programs draw. */
  readonly compose: (drawAll: () => void, params: RenderParams, gl: WebGLRenderingContext) => void;
  /** Whether a frame has to be drawn when all has come to rest: whole again, or as an image for the hovers to come. */
  readonly wantsFrameAtRest: () => boolean;
}

/** From so many lines on the picture is kept as an image: a hover then draws no more than what it lights. */
const keptLines = 1000;
/** Above this many lines only a part is drawn while the picture moves. */
const thinnedLines = 20_000;
const linesWhileMoving = 8000;

/** Compose the frames of a stage. */
export function createComposer(
  sigma: Placed,
  { frame, drawn, isMoving }: { readonly frame: Frame; readonly drawn: () => Drawn; readonly isMoving: () => boolean },
): Composer {
  const lineCount = () => drawn().picture.edges.length;
  let isLitStale = true;
  let version = 0;
  let image: BaseImage | undefined;
  let isImageWanted = false;
  // Small pictures, which are most, never need it.
  const fetchImage = async (gl: WebGLRenderingContext) => {
    isImageWanted = true;
    const { createBaseImage } = await import('./programs/base-image.ts');
    image = createBaseImage(gl);
  };
  return {
    litChanged: () => {
      isLitStale = true;
    },
    baseChanged: () => {
      version += 1;
    },
    wantsFrameAtRest: () => lineCount() > keptLines,
    compose: (drawAll, { matrix }, gl) => {
      if (isLitStale) frame.lit = litOf(sigma, drawn());
      isLitStale = false;
      const rests = !isMoving();
      frame.edgeBudget = rests || lineCount() <= thinnedLines ? Number.POSITIVE_INFINITY : linesWhileMoving;
      frame.pass = 'base';
      if (rests && lineCount() > keptLines && !isImageWanted) void fetchImage(gl);
      if (image && rests) {
        const { rest, sizeScale, lineScale, growth, turned, colors } = frame;
        image.show([version, ...matrix, sizeScale, lineScale, growth, turned, colors], rest, (target) => {
          Object.assign(frame, { target, rest: 1 });
          drawAll();
          Object.assign(frame, { target: undefined, rest });
        });
      } else drawAll();
      frame.pass = 'lit';
      drawAll();
    },
  };
}
