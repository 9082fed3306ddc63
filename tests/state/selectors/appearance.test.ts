import { beforeEach, describe, expect, it } from 'vitest';
import { joinedOf } from '../../../src/graph/arrays.ts';
import { measure } from '../../../src/graph/metrics.ts';
import { appearance } from '../../../src/state/selectors/appearance.ts';
import { colorBy, measureStatedOnly, sizeBy } from '../../../src/state/view/change-appearance.ts';
import { change } from '../../../src/state/view/current-view.ts';
import {
  findingOf,
  type MeasureWish,
  measureAgain,
  noteFinding,
  wantedMeasure,
} from '../../../src/state/workspace/measures.ts';
import { workspace } from '../../../src/state/workspace/workspace.ts';
import { colorsOfShares } from '../../../src/theme/measure-colors.ts';
import { openWorld } from '../open-world.ts';

/** Take the measures that the view wants, as the app does in a worker. */
function takeMeasures(): void {
  const current = workspace.value;
  for (let wish = wantedMeasure.value; wish && current; wish = wantedMeasure.value) {
    const joined = joinedOf(current.graph, current.lookup, wish.statedOnly);
    noteFinding(current, wish, { kind: 'measured', measured: measure(wish.name, joined) });
  }
}

const community: MeasureWish = { name: 'community', statedOnly: false };

describe('looks', () => {
  beforeEach(() => {
    openWorld(`
      Ann  -knows-> Bob
      Bob  -knows-> Cord
      Cord -knows-> Ann
      Cord -accuses-> Dora {alleged}
      Dora -knows-> Eve
      Eve  -may know-> Finn {possible}
      Finn -may know-> Dora {possible}`);
  });

  it('are the usual ones until the view asks for others', () => {
    expect(appearance.value).toBeUndefined();
    change(colorBy('status'));
    change(colorBy('type'));
    expect(appearance.value).toBeUndefined();
  });

  it('sort entities by the share of claims that are not plainly stated', () => {
    change(colorBy('status'));
    const [all, quarter, half, more, none] = colorsOfShares('light');
    const colorOf = appearance.value?.colorOf ?? (() => '');
    // Ann: 2 of 2 stated; Cord: 1 of 3 not; Dora: 2 of 3 not; Finn: both not; Bob as Ann.
    expect(['ann', 'bob', 'cord', 'dora', 'eve', 'finn'].map(colorOf)).toEqual([all, all, half, more, half, none]);
    expect(appearance.value?.legend[0]?.entries.map(({ color, count }) => [color, count]).slice(0, 5)).toEqual([
      [all, 2],
      [quarter, 0],
      [half, 2],
      [more, 1],
      [none, 1],
    ]);
    expect(appearance.value?.wordsOf('dora')).toBe('1 stated, 1 possible, 1 alleged');
  });

  it('want a measure, show nothing of it before it is taken, and take it once', () => {
    change(colorBy('community'));
    expect(wantedMeasure.value).toEqual(community);
    expect(new Set(['ann', 'dora'].map((id) => appearance.value?.colorOf?.(id))).size).toBe(1);
    expect(appearance.value?.legend[0]?.wants).toBe('patience');
    takeMeasures();
    expect(appearance.value?.legend[0]?.wants).toBe('nothing');
    change(colorBy('type'));
    change(colorBy('community'));
    expect(wantedMeasure.value).toBeUndefined();
  });

  it('color communities, and name each by who has most claims', () => {
    change(colorBy('community'));
    takeMeasures();
    const colorOf = appearance.value?.colorOf ?? (() => '');
    expect(new Set(['ann', 'bob', 'cord'].map(colorOf)).size).toBe(1);
    expect(new Set(['dora', 'eve', 'finn'].map(colorOf)).size).toBe(1);
    expect(colorOf('ann')).not.toBe(colorOf('dora'));
    expect(appearance.value?.legend[0]?.entries.map(({ words, count }) => [words, count]).slice(0, 2)).toEqual([
      ['Around Cord', 3],
      ['Around Dora', 3],
    ]);
    expect(appearance.value?.wordsOf('eve')).toBe('in the community around Dora');
  });

  it('size by a measure, the first as large as who has most claims', () => {
    change(sizeBy('betweenness'));
    expect(appearance.value?.weightOf).toBeUndefined();
    takeMeasures();
    const weightOf = appearance.value?.weightOf ?? (() => Number.NaN);
    expect(weightOf('cord')).toBe(3);
    expect(weightOf('ann')).toBe(0);
    expect(appearance.value?.legend[0]?.first.slice(0, 2).map(({ id }) => id)).toEqual(['cord', 'dora']);
  });

  it('measure stated claims by themselves', () => {
    change(sizeBy('betweenness'));
    takeMeasures();
    change(measureStatedOnly(true));
    expect(wantedMeasure.value).toEqual({ name: 'betweenness', statedOnly: true });
    takeMeasures();
    // Only the accusation joins the two halves.
    expect(appearance.value?.weightOf?.('cord')).toBe(0);
    change(measureStatedOnly(false));
    expect(appearance.value?.weightOf?.('cord')).toBe(3);
  });

  it('say that measures ignore how firm a claim is', () => {
    change(colorBy('community'));
    change(sizeBy('pagerank'));
    takeMeasures();
    for (const { notes } of appearance.value?.legend ?? [])
      expect(notes.join(' ')).toMatch(/allegation as much as a statement/);
  });

  it('say what could not be taken, and try again when asked', () => {
    const current = workspace.value;
    if (!current) throw new Error('Nothing is open.');
    change(colorBy('community'));
    noteFinding(current, community, { kind: 'stopped' });
    expect(wantedMeasure.value).toBeUndefined();
    expect(appearance.value?.legend[0]?.wants).toBe('again');
    measureAgain();
    expect(wantedMeasure.value).toEqual(community);
    noteFinding(current, community, { kind: 'too-large', size: 3_000_000, most: 2_000_000 });
    measureAgain();
    expect(wantedMeasure.value).toBeUndefined();
    expect(appearance.value?.legend[0]?.notes.join()).toContain('3,000,000');
  });

  it('forget what was measured of another graph', () => {
    change(colorBy('community'));
    takeMeasures();
    openWorld('Ann -knows-> Bob');
    change(colorBy('community'));
    expect(findingOf(community)).toBeUndefined();
  });
});
