import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { changesBetween, type Display, displayOf, type Emphasis, plainDisplay } from '../../src/render/display.ts';
import type { Target } from '../../src/render/hit-test.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const graph = buildGraph(
  datasetFromText(`
    Ann  -knows->  Bob
    Ann  -owns->   Cord
    Bob  -owns->   Cord
    Cord -pays->   Dora
    Cord -sues->   Bob
    Dora -praises-> Dora`),
);

const ann: Target = { kind: 'entity', id: 'ann' };
const bobOwnsCord: Target = { kind: 'claim', id: 'c3' };

describe('what stands out', () => {
  it('is nothing at first', () => {
    expect(displayOf(graph, {}, undefined)).toEqual(plainDisplay);
  });

  it('is a hovered node with its neighbors and lines, while the rest fades', () => {
    const display = displayOf(graph, {}, ann);
    expect([...display.litNodes].sort()).toEqual(['ann', 'bob', 'cord']);
    expect([...display.litEdges].sort()).toEqual(['c1', 'c2']);
    expect(display.marks.get('ann')).toBe('hovered');
    expect(display.rest).toBeLessThan(0.5);
  });

  it('is a hovered line with its ends and the lines beside it, in both directions', () => {
    const display = displayOf(graph, {}, bobOwnsCord);
    expect([...display.litNodes].sort()).toEqual(['bob', 'cord']);
    expect([...display.litEdges].sort()).toEqual(['c3', 'c5']);
    expect(display.marks.get('c3')).toBe('hovered');
  });

  it('keeps the selection lit under a hover elsewhere, and fades less for a selection than for a hover', () => {
    const selected = displayOf(graph, { selected: { kind: 'entity', id: 'dora' } }, undefined);
    const both = displayOf(graph, { selected: { kind: 'entity', id: 'dora' } }, ann);
    expect(selected.rest).toBeGreaterThan(both.rest);
    expect(both.marks.get('dora')).toBe('selected');
    expect(both.litNodes.has('dora')).toBe(true);
  });

  it('does not change when the pointer comes to the selected thing', () => {
    expect(displayOf(graph, { selected: ann }, ann)).toEqual(displayOf(graph, { selected: ann }, undefined));
  });

  it('is what the user asked to light, before the selection', () => {
    const display = displayOf(graph, { selected: ann, lit: new Set(['cord', 'c4', 'dora', 'no-such-key']) }, undefined);
    expect([...display.litNodes].sort()).toEqual(['ann', 'cord', 'dora']);
    expect([...display.litEdges]).toEqual(['c4']);
  });

  it('never is what is hidden, nor a line whose end is hidden', () => {
    const hidden = { nodes: new Set(['cord']), edges: new Set(['c1']) };
    expect(displayOf(graph, { hidden }, { kind: 'entity', id: 'cord' }).rest).toBe(1);
    expect(displayOf(graph, { hidden }, bobOwnsCord).rest).toBe(1);
    expect(displayOf(graph, { hidden, selected: { kind: 'claim', id: 'c1' } }, undefined).marks.size).toBe(0);
  });

  it('does not reach neighbors over hidden lines', () => {
    const hidden = { nodes: new Set<string>(), edges: new Set(['c2']) };
    const display = displayOf(graph, { hidden }, ann);
    expect([...display.litNodes].sort()).toEqual(['ann', 'bob']);
    expect([...display.litEdges]).toEqual(['c1']);
  });

  it('takes unknown keys for nothing', () => {
    expect(displayOf(graph, { selected: { kind: 'entity', id: 'nobody' } }, { kind: 'claim', id: 'c99' })).toEqual(
      plainDisplay,
    );
  });
});

describe('what is drawn anew', () => {
  const targets = fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('entity' as const), id: fc.constantFrom(...graph.nodes()) }),
      fc.record({ kind: fc.constant('claim' as const), id: fc.constantFrom(...graph.edges()) }),
    ),
    { nil: undefined },
  );
  const displays: fc.Arbitrary<Display> = fc
    .record({
      selected: targets,
      hovered: targets,
      nodes: fc.uniqueArray(fc.constantFrom(...graph.nodes()), { maxLength: 2 }),
      edges: fc.uniqueArray(fc.constantFrom(...graph.edges()), { maxLength: 2 }),
    })
    .map(({ selected, hovered, nodes, edges }) => {
      const emphasis: Emphasis = {
        ...(selected ? { selected } : {}),
        hidden: { nodes: new Set(nodes), edges: new Set(edges) },
      };
      return displayOf(graph, emphasis, hovered);
    });

  it('is exactly what comes and what goes', () => {
    fc.assert(
      fc.property(displays, displays, (before, after) => {
        const changes = changesBetween(graph, before, after);
        const nodes = graph.nodes().filter((key) => before.hidden.nodes.has(key) !== after.hidden.nodes.has(key));
        const edges = graph.edges().filter((key) => isGone(before, key) !== isGone(after, key));
        expect([...changes.nodes].sort()).toEqual(nodes.sort());
        // A line may be drawn anew because one reason to hide it went, though another stays.
        for (const edge of edges) expect(changes.edges).toContain(edge);
        for (const edge of changes.edges) {
          const ends = graph.extremities(edge);
          const touched =
            before.hidden.edges.has(edge) !== after.hidden.edges.has(edge) ||
            ends.some((end) => before.hidden.nodes.has(end) !== after.hidden.nodes.has(end));
          expect(touched).toBe(true);
        }
      }),
    );
  });

  it('is nothing for a hover, which is drawn over the rest', () => {
    expect(changesBetween(graph, displayOf(graph, {}, ann), displayOf(graph, {}, bobOwnsCord))).toEqual({
      nodes: [],
      edges: [],
    });
  });
});

function isGone({ hidden }: Display, key: string): boolean {
  return hidden.edges.has(key) || graph.extremities(key).some((end) => hidden.nodes.has(end));
}
