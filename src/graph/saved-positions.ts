import type { Dataset, Position } from '../model/types.ts';

/** Tell whether the dataset saves a usable place for each of its entities, so that no layout is needed. */
export function hasAllPositions({ entities, positions = {} }: Dataset): boolean {
  return entities.every(({ id }) => savedPosition(positions, id) !== undefined);
}

/** List the places that the dataset saves, sorted by id. */
export function savedPositions({ entities, positions }: Dataset): Map<string, Position> {
  const ids = [...new Set(entities.map(({ id }) => id))].sort();
  return new Map(
    ids.flatMap((id): readonly [string, Position][] => {
      const place = savedPosition(positions, id);
      return place ? [[id, place]] : [];
    }),
  );
}

/** Read a place that the dataset saves; undefined when it has none or one that is not two finite numbers. */
export function savedPosition(positions: Dataset['positions'], id: string): Position | undefined {
  if (positions === undefined || !Object.hasOwn(positions, id)) return undefined;
  const place = positions[id];
  return place !== undefined && Number.isFinite(place[0]) && Number.isFinite(place[1]) ? place : undefined;
}
