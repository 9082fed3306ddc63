import type { PlaceArrays } from './arrays.ts';
import { gatherWithin } from './communities.ts';
import type { Stage } from './drawing.ts';
import { createFastForceAtlas, type FastForceOptions } from './fast-force-atlas.ts';
import { fitInto } from './fit-stage.ts';
import type { LayoutStep } from './layout-settings.ts';
import { factorOf, type LayoutSettings } from './layout-settings.ts';
import type { HeldNodes } from './loose-nodes.ts';
import { divideGraph } from './louvain.ts';
import { massOf, startMultilevel } from './multilevel.ts';
import { type Components, findComponents, packComponents } from './pack-components.ts';

const linear: FastForceOptions = { gravity: 0.05, scalingRatio: 10, linLog: false };
const linLog: FastForceOptions = { ...linear, linLog: true };

/** Up to so many nodes communities are found quickly enough to let their lines weigh more. */
const mostGathered = 2500;

interface Plan {
  readonly start: FastForceOptions;
  /** Steps of the few nodes that a start begins with. */
  readonly firstSteps: number;
  readonly polish: FastForceOptions;
  /** A mean step, as a share of the drawing, from which on nothing seems to move. */
  readonly still: number;
  readonly mostSteps: number;
}

/**
 * How to lay out a graph of some size. LinLog attraction gathers communities; up to some 2,500 nodes a linear start finds
 * better places for these, and large steps find in 60 what small ones do not in 300. Larger graphs start well: more than a few steps
 * spread nodes more evenly, but tear neighbors apart.
 *
 * Measured on seeded graphs of 3 edges a node against the stock `assign` (tests/bench/layout): of the neighbors of a node
 * 0.24 stand nearest it against 0.11 at 1,000 nodes, 0.22 against 0.02 at 10,000; in a tenth of its time.
 */
function planFor(order: number): Plan {
  return order <= 2500
    ? { start: hasty(linear), firstSteps: 100, polish: hasty(linLog), still: 5e-5, mostSteps: 60 }
    : { start: linLog, firstSteps: 200, polish: linLog, still: 2e-4, mostSteps: order <= 20_000 ? 20 : 12 };
}

function hasty(options: FastForceOptions): FastForceOptions {
  return { ...options, slowDown: 0.12 };
}

/** Lay out a graph too large for a search: a multilevel start, then ForceAtlas2 until it moves little. */
export function* layOutLarge(
  part: HeldNodes,
  stage: Stage,
  settings: LayoutSettings = {},
): Generator<LayoutStep, PlaceArrays, boolean> {
  const order = part.radius.length;
  const { start, firstSteps, polish, still, mostSteps } = planFor(order);
  const pairs = order > mostGathered ? part.pairs : gatherWithin(part.pairs, divideGraph(order, part.pairs), 1.5);
  const parts = findComponents(order, part.pairs);
  const run = startMultilevel(order, pairs, chosen(start, settings), firstSteps);
  let stopped = false;
  let state = run.next(stopped);
  for (let round = 1; !state.done; round++) {
    stopped = yield { share: 0.3 * (1 - 60 / (60 + round)), read: undefined };
    state = run.next(stopped);
  }
  const places = state.value;
  const step = createFastForceAtlas(
    places.x,
    places.y,
    part.pairs,
    massOf(order, part.pairs),
    chosen(polish, settings),
  );
  for (let round = 1; round <= mostSteps && !stopped; round++) {
    if (step() < still) break;
    stopped = yield { share: 0.3 + (0.7 * round) / mostSteps, read: () => fitted(places, parts, stage) };
  }
  return fitted(places, parts, stage);
}

function chosen(usual: FastForceOptions, { scaling, gravity, linLog: isLinLog }: LayoutSettings): FastForceOptions {
  return {
    ...usual,
    gravity: usual.gravity * factorOf(gravity),
    scalingRatio: usual.scalingRatio * factorOf(scaling),
    linLog: isLinLog ?? usual.linLog,
  };
}

function fitted({ x, y }: PlaceArrays, parts: Components, stage: Stage): PlaceArrays {
  const places = { x: x.slice(), y: y.slice() };
  packComponents(places, parts, stage.width / stage.height);
  fitInto(places.x, places.y, stage.width - 2 * stage.paddingX, stage.height - 2 * stage.paddingY);
  return places;
}
