import { describe, expect, it } from 'vitest';
import { isAnotherPlace } from '../../../src/state/url/is-another-place.ts';
import { initialView, type View } from '../../../src/state/view/view.ts';

const path = { from: 'ann', to: 'bob', index: 0, statedOnly: false, followDirection: false };
const focus = { id: 'ann', depth: 1, added: [] };
const wherePathsAre: View = { ...initialView, path, focus };

describe('another place', () => {
  it.each<[string, Partial<View>]>([
    ['another selection', { selection: { kind: 'entity', id: 'ann' } }],
    ['another view', { mode: 'list' }],
    ['a focus', { focus: { ...focus, id: 'bob' } }],
    ['a path from elsewhere', { path: { ...path, from: 'cid' } }],
    ['a path to elsewhere', { path: { ...path, to: 'cid' } }],
    ['another table', { table: { name: 'citations', sort: undefined } }],
    ['a text', { reading: 'report' }],
  ])('is %s', (_name, part) => {
    expect(isAnotherPlace(wherePathsAre, { ...wherePathsAre, ...part })).toBe(true);
  });

  it.each<[string, Partial<View>]>([
    ['the same view', {}],
    ['another camera', { camera: { x: 1, y: 1, ratio: 2 } }],
    ['a deeper focus', { focus: { ...focus, depth: 2 } }],
    ['the next path between the same two', { path: { ...path, index: 1 } }],
    [
      'another order of the table',
      { table: { ...initialView.table, sort: { column: 'name', direction: 'ascending' } } },
    ],
    ['other filters', { filters: { ...initialView.filters, query: 'coup' } }],
  ])('is not %s', (_name, part) => {
    expect(isAnotherPlace(wherePathsAre, { ...wherePathsAre, ...part })).toBe(false);
  });
});
