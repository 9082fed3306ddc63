import { createRandom } from '../lib/random.ts';
import type { Dataset, Position } from '../model/types.ts';
import { savedPositions } from './saved-positions.ts';
import { placeGraph, type SaysoGraph } from './sayso-graph.ts';

const seed = 20221;

/**
 * Give each entity the place at which a layout starts, by id, in the order of the ids.
 *
 * A saved place stays. Without any, entities are strewn over a disc of radius √(200 · (n + 2m)), about as large as
 * ForceAtlas2 with its inferred settings will make the drawing; never all at one point, where they would stay for ever.
 * When some are saved, the others start beside the entities they share claims with (speaking in a claim counts), else
 * below the drawing.
 */
export function initialPositions(dataset: Dataset): Map<string, Position> {
  const ids = [...new Set(dataset.entities.map((entity) => entity.id))].sort();
  const saved = savedPositions(dataset);
  const random = createRandom(seed);
  if (saved.size === 0) {
    const edges = dataset.claims.filter((claim) => claim.object !== undefined).length;
    const radius = Math.sqrt(200 * (ids.length + 2 * edges));
    return new Map(ids.map((id) => [id, strew(random, 0, 0, radius)]));
  }
  return new Map(placeBeside(ids, saved, partnersIn(dataset), random));
}

/** Choose a point of a disc, each as likely; no sine or cosine, which engines may compute differently. */
function strew(random: () => number, x: number, y: number, radius: number): Position {
  for (;;) {
    const dx = 2 * random() - 1;
    const dy = 2 * random() - 1;
    if (dx * dx + dy * dy <= 1) return [x + dx * radius, y + dy * radius];
  }
}

function* placeBeside(
  ids: readonly string[],
  saved: ReadonlyMap<string, Position>,
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  random: () => number,
): Generator<[string, Position]> {
  const { left, right, bottom } = extentOf(saved.values());
  const step = 60;
  let belowCount = 0;
  for (const id of ids) {
    const own = saved.get(id);
    if (own) {
      yield [id, own];
      continue;
    }
    const near = [...(partners.get(id) ?? [])]
      .map((partner) => saved.get(partner))
      .filter((place) => place !== undefined);
    if (near.length > 0) {
      const x = near.reduce((sum, place) => sum + place[0], 0) / near.length;
      const y = near.reduce((sum, place) => sum + place[1], 0) / near.length;
      yield [id, strew(random, x, y, step)];
    } else {
      const perRow = Math.max(1, Math.floor((right - left) / step) + 1);
      const row = Math.floor(belowCount / perRow);
      yield [id, [left + (belowCount % perRow) * step, bottom - (row + 1) * step]];
      belowCount++;
    }
  }
}

function extentOf(places: Iterable<Position>): { left: number; right: number; bottom: number } {
  const extent = { left: Infinity, right: -Infinity, bottom: Infinity };
  for (const [x, y] of places) {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.bottom = Math.min(extent.bottom, y);
  }
  return extent;
}

/** Say for each entity who shares a claim with it, as subject, object or voice. */
function partnersIn(dataset: Dataset): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    if (a === b) return;
    const known = partners.get(a);
    if (known) known.add(b);
    else partners.set(a, new Set([b]));
  };
  for (const { subject, object, voices } of dataset.claims) {
    for (const other of object === undefined ? voices : [object, ...voices]) {
      join(subject, other);
      join(other, subject);
    }
  }
  return partners;
}

/** Build the graph of a dataset, with its saved positions, or seeded ones for entities that have none. */
export function buildGraph(dataset: Dataset): SaysoGraph {
  return placeGraph(dataset, initialPositions(dataset));
}
