import type { PlaceArrays } from './arrays.ts';
import { createFastForceAtlas, type FastForceOptions } from './fast-force-atlas.ts';
import { fitInto } from './fit-stage.ts';
import type { LayoutStep } from './layout-step.ts';
import type { HeldPart } from './loose-nodes.ts';
import { massOf, startMultilevel } from './multilevel.ts';
import type { Stage } from './sketch.ts';

const settings: FastForceOptions = { gravity: 0.05, scalingRatio: 10, linLog: true };
/** Mean step as a share of the drawing below which communities look the same from step to step. */
const still = 2e-4;
const mostSteps = 120;

/** Lay out a graph too large for a search: a multilevel start, then ForceAtlas2 until it moves little. */
export function* layOutLarge(part: HeldPart, stage: Stage): Generator<LayoutStep, PlaceArrays, boolean> {
  const start = startMultilevel(part.radius.length, part.pairs, settings);
  let stopped = false;
  let state = start.next(stopped);
  for (let round = 1; !state.done; round++) {
    stopped = yield { share: 0.3 * (1 - 60 / (60 + round)), read: undefined };
    state = start.next(stopped);
  }
  const places = state.value;
  const step = createFastForceAtlas(places.x, places.y, part.pairs, massOf(part.radius.length, part.pairs), settings);
  let first = 0;
  for (let round = 0; round < mostSteps && !stopped; round++) {
    const movement = step();
    if (round === 0) first = movement;
    if (movement < still) break;
    stopped = yield { share: 0.3 + 0.7 * shareOf(movement, first), read: () => fitted(places, stage) };
  }
  return fitted(places, stage);
}

/** Say how far the movement has come down from its first value to stillness. */
function shareOf(movement: number, first: number): number {
  if (first <= still) return 1;
  return Math.max(0, Math.min(1, Math.log(first / movement) / Math.log(first / still)));
}

function fitted({ x, y }: PlaceArrays, stage: Stage): PlaceArrays {
  const places = { x: x.slice(), y: y.slice() };
  fitInto(places.x, places.y, stage.width - 2 * stage.paddingX, stage.height - 2 * stage.paddingY);
  return places;
}
