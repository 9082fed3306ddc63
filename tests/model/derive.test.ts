import { describe, expect, it, vi } from 'vitest';
import { derive, keepUnless, type Step } from '../../src/model/derive.ts';
import { followLookup } from '../../src/model/follow-lookup.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { emptyPatch, type Patch } from '../../src/model/patch.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const opened = () => lookupOf(datasetFromText('Ann -owns-> Bolt\nBolt -owns-> Cord'));

/** Give the title another letter, and say that the edit touched something. */
function edited(before: Lookup, touched: Partial<Patch>): Lookup {
  const { dataset } = before;
  return followLookup(before, { ...dataset, title: `${dataset.title}!` }, { ...emptyPatch, ...touched });
}

/** The lookups after each of several edits, every one of which touches a claim of its own. */
function editedTimes(start: Lookup, times: number): readonly Lookup[] {
  const lookups = [start];
  for (let time = 1; time <= times; time += 1) {
    lookups.push(edited(lookups[time - 1] ?? start, { claims: new Set([`x${time}`]) }));
  }
  return lookups;
}

describe('a value that follows from a dataset', () => {
  it('is worked out once, when it is first asked for', () => {
    const build = vi.fn((lookup: Lookup) => ({ title: lookup.dataset.title }));
    const titleOf = derive(build);
    expect(build).not.toHaveBeenCalled();
    const lookup = opened();
    const first = titleOf(lookup);
    expect(first).toEqual({ title: 'A dataset for a test' });
    expect(titleOf(lookup)).toBe(first);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('is worked out anew after an edit when nothing says how it follows', () => {
    const titleOf = derive((lookup) => lookup.dataset.title);
    const lookup = opened();
    expect(titleOf(lookup)).toBe('A dataset for a test');
    expect(titleOf(edited(lookup, {}))).toBe('A dataset for a test!');
  });

  it('follows the value before an edit, and learns what was touched', () => {
    const seen: [string, Lookup, Step][] = [];
    const answerOf = derive<string>(
      () => 'built',
      (before, lookup, step) => {
        seen.push([before, lookup, step]);
        return `${before}, then followed`;
      },
    );
    const before = opened();
    const after = edited(before, { claims: new Set(['c1']) });
    expect(answerOf(before)).toBe('built');
    expect(answerOf(after)).toBe('built, then followed');
    expect(answerOf(after)).toBe('built, then followed');
    expect(seen).toEqual([['built', after, { before, patch: { ...emptyPatch, claims: new Set(['c1']) } }]]);
    expect(seen[0]?.[1]).toBe(after);
    expect(seen[0]?.[2].before).toBe(before);
  });

  it('is worked out anew where it cannot follow, and where nobody asked for it before the edit', () => {
    const never = derive<string>(
      ({ dataset }) => dataset.title,
      () => undefined,
    );
    const wrongly = derive<string>(
      ({ dataset }) => dataset.title,
      () => 'followed',
    );
    const before = opened();
    const after = edited(before, {});
    expect(never(before)).toBe('A dataset for a test');
    expect(never(after)).toBe('A dataset for a test!');
    expect(wrongly(after)).toBe('A dataset for a test!');
    expect(wrongly(opened())).toBe('A dataset for a test');
  });

  it('follows several edits at once from where it was last asked for', () => {
    const touched = derive<readonly string[]>(
      () => [],
      (_before, _lookup, { before, patch }) => [before.dataset.title.slice(-3), ...patch.claims],
    );
    const [start, , second, , fourth] = editedTimes(opened(), 4);
    if (!start || !second || !fourth) throw new Error('Too few edits');
    expect(touched(start)).toEqual([]);
    expect(touched(second)).toEqual(['est', 'x1', 'x2']);
    expect(touched(fourth)).toEqual(['t!!', 'x3', 'x4']);
  });

  it('follows twenty edits that nobody asked after; then older versions are let go, and it is worked out anew', () => {
    const since = derive<string>(
      () => 'built',
      (_before, _lookup, { patch }) => `followed ${patch.claims.size}`,
    );
    const lookups = editedTimes(opened(), 21);
    const [start, first] = lookups;
    const [twentieth, last] = lookups.slice(-2);
    if (!start || !first || !twentieth || !last) throw new Error('Too few edits');
    since(start);
    expect(since(last)).toBe('built');
    const later = editedTimes(opened(), 21);
    if (!later[1] || !later[21]) throw new Error('Too few edits');
    since(later[1]);
    expect(since(later[21])).toBe('followed 20');
  });
});

describe('a value that follows from some parts only', () => {
  const parts = ['entities', 'claims', 'sources', 'types', 'predicates', 'positions'] as const;

  it.each(parts)(
    'stays as it is after an edit of other parts than %s, and is worked out anew after one of it',
    (part) => {
      const answerOf = derive((lookup) => ({ title: lookup.dataset.title }), keepUnless(part));
      const before = opened();
      const value = answerOf(before);
      const others = Object.fromEntries(
        parts.filter((other) => other !== part).map((other) => [other, new Set(['x'])]),
      );
      const elsewhere = edited(before, { ...others, about: true });
      expect(answerOf(elsewhere)).toBe(value);
      expect(answerOf(edited(elsewhere, { [part]: new Set(['x']) }))).toEqual({ title: 'A dataset for a test!!' });
    },
  );

  it('is worked out anew when one of several parts is touched', () => {
    const titleOf = derive((lookup) => lookup.dataset.title, keepUnless('claims', 'predicates'));
    const before = opened();
    titleOf(before);
    expect(titleOf(edited(before, { predicates: new Set(['owns']) }))).toBe('A dataset for a test!');
    expect(titleOf(edited(before, { sources: new Set(['s1']) }))).toBe('A dataset for a test');
  });
});
