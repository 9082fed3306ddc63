import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { type DraftLine, overlayOfDrafts } from '../../src/render/draft-lines.ts';
import { pointOf } from '../../src/render/key-points.ts';
import { describePicture } from '../../src/render/picture.ts';
import type { Projection } from '../../src/render/projection.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** Notes what is drawn, as a canvas would draw it. */
function canvas() {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...given: readonly unknown[]) =>
      void calls.push(`${name} ${given.join(' ')}`);
  const context = new Proxy({} as Record<string, unknown>, {
    get: (held, name: string) => held[name] ?? note(name),
    set: (held, name: string, value: unknown) => {
      held[name] = value;
      return true;
    },
  });
  // Stands for the real one: whatever is called is noted.
  return { context: context as unknown as CanvasRenderingContext2D, calls };
}

const dataset = datasetFromText(`
  Ann -knows-> Bob
  Bob -knows-> Cay`);
const lookup = lookupOf(dataset);
const picture = describePicture(buildGraph(dataset), lookup, 'light');
const sight = { width: 800, height: 600, x: 0, y: 0, scale: 1, zoom: 1, turned: false };
const projection: Projection = { ...sight, sizeScale: 1, lineScale: 1, growth: 1 };

function drawn(lines: readonly DraftLine[], hiddenNodes: readonly string[] = []): readonly string[] {
  const { context, calls } = canvas();
  const hidden = { nodes: new Set(hiddenNodes), edges: new Set<string>() };
  overlayOfDrafts(lines).draw(context, { picture, hidden, projection });
  return calls;
}

const between: DraftLine = {
  id: 'd1',
  from: { key: 'ann', name: 'Ann' },
  to: { key: 'cay', name: 'Cay' },
  words: 'draft by tiny',
};

describe('drafts over the picture', () => {
  it('are dashed, and say who drafted them and nothing of what they say', () => {
    const calls = drawn([between]);
    expect(calls).toContain('setLineDash 5,4');
    expect(calls.filter((call) => call.startsWith('quadraticCurveTo'))).toHaveLength(1);
    expect(calls.filter((call) => call.startsWith('fillText')).map((call) => call.slice(9, 22))).toEqual([
      'draft by tiny',
    ]);
  });

  it('lead to a ghost where an end is not there yet, and are left out where neither is', () => {
    const half = { ...between, to: { key: undefined, name: 'Dan' } };
    const calls = drawn([half, { ...half, from: { key: undefined, name: 'Eve' } }]);
    expect(calls.filter((call) => call.startsWith('arc '))).toHaveLength(1);
    expect(calls.some((call) => call.startsWith('fillText Dan'))).toBe(true);
    expect(calls.some((call) => call.includes('Eve'))).toBe(false);
  });

  it('go with what a filter hides', () => {
    expect(drawn([between], ['cay']).filter((call) => call.startsWith('quadraticCurveTo'))).toEqual([]);
  });

  it('are found on their line and at their ghost, the nearest of several, and not where they are hidden', () => {
    const view = { picture, hidden: { nodes: new Set<string>(), edges: new Set<string>() }, projection };
    const half = { ...between, id: 'd2', to: { key: undefined, name: 'Dan' } };
    const both = overlayOfDrafts([between, half]);
    const place = (key: string) => pointOf(picture, view.hidden, projection, key) ?? { x: 0, y: 0 };
    const [ann, cay] = [place('ann'), place('cay')];
    // The first line bends aside by 0.14 of its length, at its middle.
    const middle = {
      x: (ann.x + cay.x) / 2 + (cay.y - ann.y) * 0.14,
      y: (ann.y + cay.y) / 2 - (cay.x - ann.x) * 0.14,
    };
    expect(both.targetAt(view, middle, 2)).toEqual({ kind: 'draft', id: 'd1' });
    const ghost = { x: ann.x + 96 * Math.cos(-1.1), y: ann.y + 96 * Math.sin(-1.1) };
    expect(both.targetAt(view, { x: ghost.x + 7, y: ghost.y }, 2)).toEqual({ kind: 'draft', id: 'd2' });
    expect(both.targetAt(view, { x: ghost.x + 30, y: ghost.y - 30 }, 8)).toBeUndefined();
    const withoutCay = { ...view, hidden: { ...view.hidden, nodes: new Set(['cay']) } };
    expect(overlayOfDrafts([between]).targetAt(withoutCay, middle, 2)).toBeUndefined();
  });

  it('stand out where they are pointed at', () => {
    const { context, calls } = canvas();
    const widths: unknown[] = [];
    const watched = new Proxy(context, {
      set: (held, name, value) => {
        if (name === 'lineWidth') widths.push(value);
        return Reflect.set(held, name, value);
      },
    });
    const hidden = { nodes: new Set<string>(), edges: new Set<string>() };
    const other = { ...between, id: 'd2', from: { key: 'bob', name: 'Bob' } };
    overlayOfDrafts([between, other], 'd2').draw(watched, { picture, hidden, projection });
    expect(widths.slice(0, 2)).toEqual([1.5, 3]);
    expect(calls).toContain('setLineDash 5,4');
  });
});
