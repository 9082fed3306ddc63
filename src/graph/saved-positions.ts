import type { Dataset, Position } from '../model/types.ts';
import { areOnePoint, isUsablePlace } from '../model/usable-places.ts';

/** Tell whether the dataset saves a usable place for each of its entities, so that no layout is needed. */
export function hasAllPositions(dataset: Dataset): boolean {
  const { entities, positions } = dataset;
  const isWhole = entities.every(({ id }) => savedPosition(positions, id) !== undefined);
  return isWhole && !isAtOnePoint(dataset);
}

/** Tell whether a dataset saves the same place for all of several entities, which is no arrangement. */
export function isAtOnePoint({ entities, positions }: Pick<Dataset, 'entities' | 'positions'>): boolean {
  const places = entities.map(({ id }) => savedPosition(positions, id)).filter((place) => place !== undefined);
  return places.length === entities.length && areOnePoint(places);
}

/** List the places that the dataset saves, sorted by id; none where all are the same. */
export function savedPositions(dataset: Dataset): Map<string, Position> {
  if (isAtOnePoint(dataset)) return new Map();
  const { entities, positions } = dataset;
  const ids = [...new Set(entities.map(({ id }) => id))].sort();
  return new Map(
    ids.flatMap((id): readonly [string, Position][] => {
      const place = savedPosition(positions, id);
      return place ? [[id, place]] : [];
    }),
  );
}

/** Read a place that the dataset saves; undefined when it has none or one that cannot be drawn. */
function savedPosition(positions: Dataset['positions'], id: string): Position | undefined {
  if (positions === undefined || !Object.hasOwn(positions, id)) return undefined;
  const place = positions[id];
  return place !== undefined && isUsablePlace(place) ? place : undefined;
}
