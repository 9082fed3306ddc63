import type { Dataset, Position } from '../model/types.ts';
import { areOnePoint, isUsablePlace } from '../model/usable-places.ts';

/** Tell whether the dataset saves a usable place for each of its entities, so that no layout is needed. */
<<<<<<< HEAD
export function hasAllPositions({ entities, positions = {} }: Dataset): boolean {
  const places = entities.map(({ id }) => savedPosition(positions, id));
  return places.every((place) => place !== undefined) && !areOnePoint(places);
}

/** List the usable places that the dataset saves, sorted by id; none when all of them are one point. */
export function savedPositions({ entities, positions }: Dataset): Map<string, Position> {
=======
export function hasAllPositions(dataset: Dataset): boolean {
  const { entities, positions } = dataset;
  const isWhole = entities.every(({ id }) => savedPosition(positions, id) !== undefined);
  return isWhole && !isAtOnePoint(dataset);
}

/** Tell whether a dataset saves the same place for all of several entities, which is no arrangement. */
export function isAtOnePoint({ entities, positions }: Pick<Dataset, 'entities' | 'positions'>): boolean {
  const places = entities.map(({ id }) => savedPosition(positions, id));
  const [first] = places;
  return (
    places.length > 1 &&
    first !== undefined &&
    places.every((place) => place?.[0] === first[0] && place[1] === first[1])
  );
}

/** List the places that the dataset saves, sorted by id; none where all are the same. */
export function savedPositions(dataset: Dataset): Map<string, Position> {
  if (isAtOnePoint(dataset)) return new Map();
  const { entities, positions } = dataset;
>>>>>>> main
  const ids = [...new Set(entities.map(({ id }) => id))].sort();
  const places = ids.flatMap((id): readonly [string, Position][] => {
    const place = savedPosition(positions, id);
    return place ? [[id, place]] : [];
  });
  return new Map(areOnePoint(places.map(([, place]) => place)) ? [] : places);
}

/** Read a place that the dataset saves; undefined when it has none or one that cannot be drawn. */
export function savedPosition(positions: Dataset['positions'], id: string): Position | undefined {
  if (positions === undefined || !Object.hasOwn(positions, id)) return undefined;
  const place = positions[id];
  return place !== undefined && isUsablePlace(place) ? place : undefined;
}
