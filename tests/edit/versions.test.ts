import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import {
  changesOf,
  countChanges,
  readChanges,
  seemsChanges,
  versionsOf,
  writeChanges,
} from '../../src/edit/changes-file.ts';
import { compareVersions, takeOver } from '../../src/edit/compare-versions.ts';
import { editBetween, isNothing } from '../../src/edit/edit-between.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryWorld } from '../query/arbitrary-world.ts';
import { arbitraryThrows, editsOf } from './arbitrary-edits.ts';

const world = datasetFromText(`
  Ann  -works for-> Bolt
  Bolt -owns->      Cord {alleged; Paper > Author}
  Ann  -knows->     Dan
`);
const later = (dataset: Dataset, throws: Parameters<typeof editsOf>[1]) =>
  editsOf(dataset, throws).reduce((before, edit) => applyEdit(before, edit).dataset, dataset);
const withClaim = (dataset: Dataset, id: string, change: Partial<Claim>): Dataset => ({
  ...dataset,
  claims: dataset.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)),
});
const without = (dataset: Dataset, id: string): Dataset => ({
  ...dataset,
  claims: dataset.claims.filter((claim) => claim.id !== id),
});
const described = (base: Dataset | undefined, ours: Dataset, theirs: Dataset) =>
  compareVersions(base, ours, theirs).map(({ key, who }) => `${key}: ${who}`);

describe('the edit between two versions', () => {
  it('makes one of the other, to the byte, and back', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryThrows, arbitraryThrows, ({ dataset }, one, other) => {
        const [from, to] = [later(dataset, one), later(dataset, other)];
        const { dataset: made, inverse } = applyEdit(from, editBetween(from, to));
        expect(writeSayso(made)).toBe(writeSayso(to));
        expect(writeSayso(applyEdit(made, inverse).dataset)).toBe(writeSayso(from));
      }),
      { numRuns: 300 },
    );
  });

  it('brings types and sources into the order of the other version', () => {
    const to: Dataset = {
      ...world,
      vocabulary: { ...world.vocabulary, types: { extra: { label: 'X' }, ...world.vocabulary.types } },
      sources: [{ id: 'new', kind: 'report', title: 'New', voices: ['ann'] }, ...world.sources],
    };
    expect(writeSayso(applyEdit(world, editBetween(world, to)).dataset)).toBe(writeSayso(to));
    expect(writeSayso(applyEdit(to, editBetween(to, world)).dataset)).toBe(writeSayso(world));
  });

  it('is nothing between two that are the same', () => {
    expect(isNothing(editBetween(world, structuredClone(world)))).toBe(true);
    expect(isNothing(editBetween(world, { ...world, title: 'Another' }))).toBe(false);
  });
});

describe('comparing versions', () => {
  it('tells who changed what since the common version', () => {
    const ours = withClaim(without(world, 'c2'), 'c1', { detail: 'as a guard' });
    const theirs = withClaim(withClaim(world, 'c1', { detail: 'as a cook' }), 'c3', { when: '2019' });
    expect(described(world, ours, theirs)).toEqual(['claim c1: both', 'claim c3: theirs', 'claim c2: ours']);
    expect(described(undefined, ours, theirs)).toEqual(['claim c1: both', 'claim c3: both', 'claim c2: theirs']);
  });

  it('makes no difference of who wrote a claim down', () => {
    const theirs = withClaim(world, 'c1', { changed: { at: '2026-11-29', by: 'Ann' } });
    expect(described(world, world, theirs)).toEqual([]);
  });

  it('asks about a removal against a change, and takes neither by itself', () => {
    const theirs = withClaim(world, 'c2', { detail: 'all of it' });
    const [difference] = compareVersions(world, without(world, 'c2'), theirs);
    expect(difference).toMatchObject({ key: 'claim c2', who: 'both', ours: undefined });
    expect(takeOver(without(world, 'c2'), theirs, new Set()).dataset.claims.map(({ id }) => id)).toEqual(['c1', 'c3']);
  });

  it('takes over what is chosen, and what that needs', () => {
    const theirs = datasetFromText(`
      Ann  -works for-> Bolt
      Bolt -owns->      Cord {alleged; Paper > Author}
      Ann  -knows->     Dan
      Eve  -paid->      Ann
    `);
    const { dataset, along } = takeOver(world, theirs, new Set(['claim c4']));
    expect(dataset.claims.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(along.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(['entity eve', 'predicate paid']);
  });

  it('gives their version when everything is chosen', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryThrows, arbitraryThrows, ({ dataset }, one, other) => {
        const [ours, theirs] = [later(dataset, one), later(dataset, other)];
        const all = new Set(compareVersions(dataset, ours, theirs).map(({ key }) => key));
        const made = takeOver(ours, theirs, all).dataset;
        const said = ({ positions: _positions, ...rest }: Dataset) => writeSayso(rest);
        // Types and sources keep our order.
        expect(compareVersions(undefined, made, theirs)).toEqual([]);
        expect(said(takeOver(theirs, theirs, new Set()).dataset)).toBe(said(theirs));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file of changes', () => {
  it('says what was added, changed and removed, and by whom, and is read back', () => {
    const changed = withClaim(without(world, 'c2'), 'c1', { detail: 'as a guard' });
    const file = changesOf(world, changed, { base: 'a'.repeat(64), by: 'Ann', at: '2026-11-29', note: 'See c1.' });
    const text = writeChanges(file);
    expect(seemsChanges(text)).toBe(true);
    expect(readChanges(text)).toEqual(JSON.parse(text));
    expect(countChanges(file)).toBe(2);
    expect(text.split('\n').filter((line) => line.includes('"kind"'))).toHaveLength(2);
    expect(readChanges(text.slice(0, -20))).toBeUndefined();
    // What is no change is kept apart; the others can be read.
    expect(readChanges(text.replace('"kind":"claim"', '"kind":"nothing"'))?.unread).toMatchObject([
      { list: 'changed', number: 1 },
    ]);
  });

  it('opened over the version that was changed gives the other one', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryThrows, ({ dataset }, throws) => {
        const changed = later(dataset, throws);
        const file = readChanges(writeChanges(changesOf(dataset, changed, { at: '2026' })));
        if (!file) throw new Error('It was not read.');
        const { base, theirs } = versionsOf(dataset, file);
        const all = new Set(compareVersions(base, dataset, theirs).map(({ key }) => key));
        expect(compareVersions(undefined, takeOver(dataset, theirs, all).dataset, changed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('opened over another version tells what both changed', () => {
    const file = changesOf(world, withClaim(world, 'c1', { detail: 'as a guard' }), { at: '2026' });
    const ours = withClaim(withClaim(world, 'c1', { detail: 'as a cook' }), 'c3', { when: '2019' });
    const { base, theirs } = versionsOf(ours, file);
    expect(described(base, ours, theirs)).toEqual(['claim c1: both']);
  });
});
