import { describe, expect, it } from 'vitest';
import { stepIn, walkOrder } from '../../../../src/ui/features/graph-view/walk-order.ts';
import { smallWorld } from '../../small-world.ts';

const lookup = smallWorld(['m1 ann met bob', 'm2 bob met cid', 'm3 cid met bob', 'm4 bob met bob', 'd1 ann is tall']);

describe('walking by arrow keys', () => {
  it('visits all entities, those with most claims first', () => {
    expect(walkOrder(lookup, undefined)).toEqual(['bob', 'ann', 'cid', 'dee']);
  });

  it('visits the selected one and its neighbors, those with most shared claims first', () => {
    expect(walkOrder(lookup, 'bob')).toEqual(['bob', 'cid', 'ann']);
  });

  it('stays at the selected one when it has no neighbors', () => {
    expect(walkOrder(lookup, 'dee')).toEqual(['dee']);
  });

  it('visits all when the selected one is not in the dataset', () => {
    expect(walkOrder(lookup, 'zoe')).toHaveLength(4);
  });

  it('passes by what is hidden, and goes along shown claims only', () => {
    const hidden = { nodes: new Set(['cid', 'dee']), edges: new Set(['m2', 'm3']) };
    expect(walkOrder(lookup, undefined, hidden)).toEqual(['bob', 'ann']);
    expect(walkOrder(lookup, 'bob', hidden)).toEqual(['bob', 'ann']);
  });

  it('steps to the next and stops at the ends', () => {
    const order = ['a', 'b', 'c'];
    expect(stepIn(order, undefined, 1)).toBe('a');
    expect(stepIn(order, undefined, -1)).toBe('c');
    expect(stepIn(order, 'a', 1)).toBe('b');
    expect(stepIn(order, 'c', 1)).toBe('c');
    expect(stepIn(order, 'a', -1)).toBe('a');
    expect(stepIn(order, 'elsewhere', 1)).toBe('a');
    expect(stepIn([], 'a', 1)).toBeUndefined();
  });
});
