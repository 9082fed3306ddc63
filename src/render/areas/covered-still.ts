import type { Cover } from '../cover.ts';
import { plainDisplay } from '../display.ts';
import { createTextMeasure } from '../label-text.ts';
import { boundsAround, crowdOf, type Picture, placesIn } from '../picture.ts';
import { boundsOf, homeOf, projectionOf, restOf } from '../projection.ts';
import { type StillOptions, sizeCanvas } from '../still.ts';

/**
 * Draw a cover in the place of the picture of a still, as the scene will show it first. Answers whether it has: where it lets the picture
 * below show through, that stays as it is.
 */
export function drawCovered(canvas: HTMLCanvasElement, options: StillOptions, picture: Picture, cover: Cover): boolean {
  const { width, height, pixelRatio, view, keptInSight, hidden } = options;
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return false;
  const stage = { width, height };
  const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
  const kept = keptInSight ? boundsAround(picture, keptInSight) : cover.extent(picture);
  const projection = projectionOf(rest, view ?? homeOf(rest, kept, stage), stage);
  if (cover.shareBelow({ picture, projection }) > 0) return false;
  sizeCanvas(canvas, options);
  context.scale(pixelRatio, pixelRatio);
  const display = { ...plainDisplay, ...(hidden ? { hidden } : {}) };
  cover.draw(context, { picture, projection, display }, createTextMeasure(context));
  return true;
}
