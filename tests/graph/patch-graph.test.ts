import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { patchGraph } from '../../src/graph/patch-graph.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const names = Array.from({ length: 30 }, (_, index) => `Guest${index + 1}`);
const whole = datasetFromText(names.map((name) => `Ann -knows-> ${name}`).join('\n'));

describe('a graph to which entities are added one by one', () => {
  it('gives each of them room, and keeps the others where they were', () => {
    const [ann] = whole.entities;
    const begun = { ...whole, entities: whole.entities.slice(0, 1), claims: [] };
    const graph = buildGraph(begun);
    const first = { ...graph.getNodeAttributes(ann?.id ?? '') };
    for (let count = 2; count <= whole.entities.length; count += 1) {
      const entities = whole.entities.slice(0, count);
      const known = new Set(entities.map(({ id }) => id));
      const claims = whole.claims.filter(({ subject, object = '' }) => known.has(subject) && known.has(object));
      const lookup = lookupOf({ ...whole, entities, claims });
      const none: ReadonlySet<string> = new Set();
      const rest = { sources: none, types: none, predicates: none, positions: none, about: false };
      const added = { entities: new Set([entities.at(-1)?.id ?? '']), claims: new Set(claims.map(({ id }) => id)) };
      patchGraph(graph, lookup, { ...added, ...rest });
    }
    const places = graph.mapNodes((_, { x, y }) => [x, y] as const);
    expect(places).toHaveLength(whole.entities.length);
    const nearest = Math.min(
      ...places.flatMap(([x, y], at) => places.slice(at + 1).map(([a, b]) => Math.hypot(a - x, b - y))),
    );
    expect(nearest).toBeGreaterThanOrEqual(60);
    expect(graph.getNodeAttributes(ann?.id ?? '')).toMatchObject({ x: first.x, y: first.y });
    // Nobody is sent far away.
    expect(Math.max(...places.map(([x, y]) => Math.hypot(x - first.x, y - first.y)))).toBeLessThan(400);
  });
});
