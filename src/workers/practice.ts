/**
 * What workers go through before their first call, so that the browser has compiled by then what the call needs. The data mean nothing;
 * lines are drawn by a fixed rule.
 */
import type { GraphArrays } from '../graph/arrays.ts';
import type { Dataset } from '../model/types.ts';

const linesEach = 2;

/** Write a file of the format's own with so many entities. */
export function practiceFile(entities: number): Uint8Array<ArrayBuffer> {
  const id = (index: number) => `e${index}`;
  const dataset: Dataset = {
    sayso: 1,
    id: 'practice',
    title: 'Practice',
    vocabulary: {
      types: { thing: { label: 'Thing' } },
      predicates: { met: { label: 'met', inverse: 'was met by', domain: ['thing'], range: ['thing'], group: 'other' } },
    },
    sources: [{ id: 's', kind: 'text', title: 'Text', lang: 'en', voices: [id(0)], published: '2000-01-01' }],
    entities: Array.from({ length: entities }, (_, index) => ({
      id: id(index),
      type: 'thing',
      name: `Thing ${index}`,
    })),
    claims: endsOf(entities).map(([subject, object], index) => ({
      id: `c${index}`,
      subject: id(subject),
      predicate: 'met',
      object: id(object),
      when: '2000',
      status: 'stated',
      voices: [id(0)],
      source: 's',
      citations: [{ paragraph: 1, quote: 'some words', start: index * 20, end: index * 20 + 10 }],
    })),
  };
  return new TextEncoder().encode(JSON.stringify(dataset));
}

/** Make a graph of so many nodes. */
export function practiceArrays(nodes: number): GraphArrays {
  const ends = endsOf(nodes);
  const each = (value: (index: number) => number) => Float64Array.from({ length: nodes }, (_, index) => value(index));
  return {
    x: each((index) => index % 9),
    y: each((index) => index % 7),
    radius: each(() => 6),
    labelWidth: each(() => 60),
    labelHeight: each(() => 14),
    source: Uint32Array.from(ends, ([source]) => source),
    target: Uint32Array.from(ends, ([, target]) => target),
    tieFrom: new Uint32Array(0),
    tieTo: new Uint32Array(0),
  };
}

/** A tree, and as many lines across. */
function endsOf(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: linesEach * (count - 1) }, (_, index) => {
    const node = 1 + (index % (count - 1));
    return [node, index < count - 1 ? Math.floor(node / 3) : (node * 7 + 3) % count] as const;
  });
}
