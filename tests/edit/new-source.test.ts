import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import { addSource, beginDataset } from '../../src/edit/new-dataset.ts';
import { carryOver } from '../../src/edit/text-version.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { validate } from '../../src/model/validate.ts';
import { notatedFromText } from '../fixtures/text-notation.ts';

const nothing = { title: '', author: '', publisher: '', published: '', url: '', lang: '' };

describe('another source of a dataset', () => {
  it('is spoken in by who is there already', () => {
    const { dataset } = beginDataset({ ...nothing, text: 'One.', title: 'First', author: 'Lena Roth' });
    const { edits, source } = addSource(dataset, {
      ...nothing,
      text: 'Two.',
      title: 'First',
      author: 'lena roth and Tom Wirth',
    });
    const after = applyEdit(dataset, { kind: 'several', edits }).dataset;
    expect(source.voices).toEqual(['lena-roth', 'tom-wirth']);
    expect(after.sources).toHaveLength(2);
    expect(validate(after).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is called by its first words when nobody named it', () => {
    expect(
      beginDataset({ ...nothing, text: 'Twelve, says the council. Nine, says the ledger, and more.' }).dataset.title,
    ).toBe('Twelve, says the council. Nine, says the ledger');
  });
});

describe('a later version of a source', () => {
  it('takes over the claims whose words stand in it, and tells of the others', () => {
    const { dataset, texts } = notatedFromText(`
      Ann -works for-> Bolt [¶1 "Ann works for the Bolt company in town"]
      Bolt -owns-> Cord [¶2 "Bolt bought all of the Cord mill"]
      Cord -employs-> Dora [¶3 "Dora has a desk at the mill"]`);
    const [earlier] = dataset.sources;
    const text = texts.get(earlier?.id ?? '') ?? '';
    if (!earlier) throw new Error('No source.');
    const later = `A note before.\n\n${text.replace('Dora has a desk at the mill', 'Nobody has one')}`;
    const { edits, source } = addSource(
      dataset,
      { ...nothing, text: later, title: 'Later', author: 'Author' },
      earlier.id,
    );
    const taken = carryOver(earlier, dataset.claims, {
      source,
      text: later,
      isTaken: () => false,
      random: Math.random,
    });
    const after = applyEdit(dataset, { kind: 'several', edits: [...edits, ...taken.edits] }).dataset;
    expect(source.replaces).toBe(earlier.id);
    expect(taken.report.same).toBe(0);
    expect(taken.report.strays.map(({ kind, quote, from, to }) => [kind, quote, from, to])).toEqual([
      ['moved', 'Ann works for the Bolt company in town', 1, 2],
      ['moved', 'Bolt bought all of the Cord mill', 2, 3],
      ['vanished', 'Dora has a desk at the mill', 3, undefined],
    ]);
    const own = after.claims.filter((claim) => claim.source === source.id);
    expect(own.map(({ citations }) => citations[0]?.quote)).toEqual([
      'Ann works for the Bolt company in town',
      'Bolt bought all of the Cord mill',
    ]);
    const { issues } = validate(after, { texts: new Map([...texts, [source.id, later]]) });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('takes over no more than may be quoted of it, and tells of the rest', () => {
    const { dataset, texts } = notatedFromText(`
      Ann -works for-> Bolt [¶1 "Ann works for the Bolt company"]
      Bolt -owns-> Cord [¶2 "Bolt bought all of the Cord mill"]
      Cord -employs-> Dora [¶1 "works for the Bolt company"]`);
    const [earlier] = dataset.sources;
    if (!earlier) throw new Error('No source.');
    const later = 'Ann works for the Bolt company.\n\nBolt bought all of the Cord mill.';
    const about = { ...nothing, text: later, title: 'Later', author: 'Author' };
    const takenWith = (change: Partial<typeof about & { rights: string }>) => {
      const { edits, source } = addSource(dataset, { ...about, ...change }, earlier.id);
      const place = {
        source,
        text: later,
        earlierText: texts.get(earlier.id),
        isTaken: () => false,
        random: Math.random,
      };
      const taken = carryOver(earlier, dataset.claims, place);
      const after = applyEdit(dataset, { kind: 'several', edits: [...edits, ...taken.edits] }).dataset;
      const { issues } = validate(after, { texts: new Map([...texts, [source.id, later]]) });
      expect(issues.filter(({ code }) => code === 'quoted-share')).toEqual([]);
      return taken;
    };
    const { edits, report } = takenWith({});
    // What is quoted twice counts once.
    expect(edits).toHaveLength(2);
    expect(report.strays).toMatchObject([
      { kind: 'over', claim: dataset.claims[1]?.id, from: 2, to: 2, alike: 'Bolt bought all of the Cord mill' },
    ]);
    expect(takenWith({ rights: 'CC BY 4.0' }).edits).toHaveLength(3);
  });

  it('tells where the words around a quotation changed, and lets its own author speak', () => {
    const { dataset } = notatedFromText(`
      Ann -works for-> Bolt [¶1 "Ann works for Bolt"]
      Cord -owns-> Bolt {stated; Tom > Author} [¶2 "Cord owns Bolt"]`);
    const earlierText =
      'Ann works for Bolt.\n\nCord owns Bolt, as Tom says. Nobody has asked about any of it since then.';
    const [before] = dataset.sources;
    if (!before) throw new Error('No source.');
    const earlier = { ...before, text: { sha256: sha256(earlierText), length: earlierText.length } };
    const claims = dataset.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map(({ quote, paragraph }) => {
        const start = earlierText.indexOf(quote);
        return { paragraph, quote, start, end: start + quote.length };
      }),
    }));
    const text = earlierText.replace('Ann works', 'It is not true that Ann works');
    const about = { ...nothing, text, title: 'Later', author: 'Lena Roth' };
    const { edits, source } = addSource(dataset, about, earlier.id);
    const taken = carryOver(earlier, claims, { source, text, earlierText, isTaken: () => false, random: Math.random });
    expect(taken.report).toMatchObject({ same: 1, strays: [{ kind: 'changed', quote: 'Ann works for Bolt' }] });
    const after = applyEdit(
      { ...dataset, sources: [earlier], claims },
      { kind: 'several', edits: [...edits, ...taken.edits] },
    ).dataset;
    expect(after.claims.filter((claim) => claim.source === source.id).map(({ voices }) => voices)).toEqual([
      ['lena-roth'],
      ['tom', 'lena-roth'],
    ]);
    expect(validate(after).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
