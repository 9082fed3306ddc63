import { describe, expect, it } from 'vitest';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import type { ClaimEntry } from '../../src/report/claim-entry.ts';
import { dossierOf } from '../../src/report/entity-dossier.ts';
import { datasetFromText, notatedFromText } from '../fixtures/text-notation.ts';

const idsOf = (entries: readonly ClaimEntry[] = []) => entries.map((entry) => entry.id);
const lookupFrom = (notation: string): Lookup => lookupOf(datasetFromText(notation));

describe('the dossier of an entity', () => {
  it('is undefined for an id that the dataset does not have', () => {
    expect(dossierOf(lookupFrom('Ann -knows-> Bo'), 'nobody')).toBeUndefined();
  });

  it('puts what is said into the order of time, and what has no date into reading order', () => {
    const dossier = dossierOf(
      lookupFrom(`
        Ann -left-> Bolt {2019-03-19} [¶1 "one"]
        Ann -met-> Bo [¶2 "two"]
        Ann -ran-> Bolt {/2019-03-19} [¶3 "three"]
        Ann -joined-> Bolt {2002/..} [¶4 "four"]
        Ann -saw-> Bo {2019} [¶5 "five"]
        Bo -met-> Ann {2002/2005~} [¶6 "six"]
        Ann -called-> Bo [¶1 "seven"]`),
      'ann',
    );
    expect(idsOf(dossier?.dated)).toEqual(['c6', 'c4', 'c5', 'c3', 'c1']);
    expect(idsOf(dossier?.undated)).toEqual(['c7', 'c2']);
  });

  it('words each claim from where the entity stands, and the other way round beside it', () => {
    const dossier = dossierOf(lookupFrom('Ann -runs-> Bolt: badly {opinion; 2019~/2020?}'), 'bolt');
    expect(dossier?.dated).toMatchObject([
      {
        sentence: 'Bolt (runs) by Ann from about 2019 to 2020 (uncertain): badly (opinion)',
        asEncoded: 'Ann runs Bolt from about 2019 to 2020 (uncertain): badly (opinion of Author)',
        when: 'about 2019 to 2020 (uncertain)',
        attribution: 'in the opinion of Author',
      },
    ]);
    expect(dossierOf(lookupFrom('Ann -runs-> Bolt'), 'ann')?.undated[0]).not.toHaveProperty('asEncoded');
  });

  it('sets accusations apart, and those who dispute one right behind it', () => {
    const dossier = dossierOf(
      lookupFrom(`
        Ann -was accused of-> Theft {alleged; unnamed > Author; 2020} [¶1 "one"]
        Ann -was accused of-> Fraud {alleged; Bo > Author; 2019} [¶2 "two"]
        Ann -was accused of-> Theft {disputed; Ann > Author} [¶3 "three"]
        Ann -knows-> Bo [¶4 "four"]`),
      'ann',
    );
    expect(idsOf(dossier?.accusations)).toEqual(['c2', 'c1', 'c3']);
    expect(idsOf(dossier?.undated)).toEqual(['c4']);
    expect(dossier?.disputes).toEqual([]);
  });

  it('shows who says and who disputes the same, and what is only to be read beside it', () => {
    const dossier = dossierOf(
      lookupFrom(`
        Ann -owns-> Bolt {Bo > Author} [¶1 "one"]
        Ann -owns-> Bolt {disputed; Cid > Author} [¶2 "two"]
        Ann -owns-> Bolt {disputed; Bo > Author} [¶3 "three"]
        Ann -sold-> Bolt {disputed} [¶4 "four"]
        Ann -sold-> Bolt [¶5 "five"]`),
      'ann',
    );
    expect(
      dossier?.disputes.map(({ says, disputes, compare }) => [idsOf(says), idsOf(disputes), idsOf(compare)]),
    ).toEqual([
      [['c1'], ['c2', 'c3'], []],
      [[], ['c4'], ['c5']],
    ]);
    expect(idsOf(dossier?.undated)).toEqual(['c5']);
  });

  it('holds what the entity says itself, at first hand and passed on', () => {
    const dossier = dossierOf(
      lookupFrom(`
        Cid -owns-> Bolt {Ann > Author} [¶2 "two"]
        Cid -sold-> Bolt {Bo > Ann > Author} [¶1 "one"]
        Ann -knows-> Bo {Ann > Author} [¶3 "three"]`),
      'ann',
    );
    expect(idsOf(dossier?.says)).toEqual(['c1', 'c3']);
    expect(idsOf(dossier?.relays)).toEqual(['c2']);
    expect(idsOf(dossier?.undated)).toEqual(['c3']);
  });

  it('looks quotations up when the texts are at hand', () => {
    const { dataset, texts } = notatedFromText('Ann -knows-> Bo [¶1 "knows him"]');
    const checksWith = (given?: ReadonlyMap<string, string>) =>
      dossierOf(lookupOf(dataset), 'ann', given ? { texts: given } : {})?.undated[0]?.quotations[0]?.check;
    expect(checksWith()).toEqual({ kind: 'not-checked' });
    expect(checksWith(texts)).toEqual({ kind: 'exact' });
    const text = texts.get('s1') ?? '';
    expect(checksWith(new Map([['s1', `A new beginning.\n\n${text}`]]))).toEqual({ kind: 'moved', paragraph: 2 });
    expect(checksWith(new Map([['s1', 'Something else.']]))).toEqual({ kind: 'not-found' });
  });

  it('calls nothing exact in a text that is not the one that was read', () => {
    const { dataset, texts } = notatedFromText(`
      Ann -knows-> Bo [¶1 "was seen"]
      Ann -likes-> Bo [¶2 "liked him"]`);
    const text = texts.get('s1') ?? '';
    const checksIn = (given: string) =>
      dossierOf(lookupOf(dataset), 'ann', { texts: new Map([['s1', given]]) })?.undated.map(
        ({ quotations: [first] }) => first?.check.kind,
      );
    expect(checksIn(text)).toEqual(['exact', 'exact']);
    expect(checksIn(`${text.slice(0, -1)}!`)).toEqual(['in-place', 'in-place']);
    // A sentence that looks the same may have slid into the place of one that was taken out.
    const slid = text.replace('\n\n', '\n\nWas it so? ');
    expect(checksIn(slid)).toEqual(['possible', 'moved']);
  });
});

describe('what a dossier calls not known', () => {
  const unknownsIn = (notation: string, id = 'ann') =>
    dossierOf(lookupFrom(notation), id)?.unknowns.map(({ kind, claims }) => [kind, ...claims]);

  it('follows from the claims alone', () => {
    expect(
      unknownsIn(`
        (person) Ann -runs-> (organization) Bolt {unnamed > Author; 2019?} [¶1 "one"]
        Ann -ran-> Bolt {/2019} [¶2 "two"]
        Ann -will run-> Bolt {projected; 2030/} [¶3 "three"]
        Ann -knows-> Bolt {Bolt > Author; 2001/2002} [¶4 "four"]`),
    ).toEqual([
      ['never-speaks'],
      ['one-source'],
      ['source-date'],
      ['unnamed-origin', 'c1'],
      ['relayed-origin', 'c4'],
      ['uncertain-date', 'c1'],
      ['beginning', 'c2'],
      ['end', 'c3'],
      ['not-yet', 'c3'],
    ]);
  });

  it('leaves out what is known', () => {
    expect(unknownsIn('(person) Ann -met-> Bo {Ann; 2019}')).toEqual([['one-source'], ['source-date']]);
  });

  it('does not take several sources for independent ones', () => {
    const notation = `
      (person) Ann -met-> Bo {Ann; 2019; source s1}
      Ann -met-> Bo {Bo; 2019; source s2}`;
    expect(unknownsIn(notation)).toEqual([['independence'], ['source-date'], ['source-date']]);
  });

  it('has nothing to say of what nothing is said about', () => {
    expect(unknownsIn('Ann -met-> Bo', 'author')).toEqual([['nothing-said']]);
  });

  it('says that spellings were taken for one name', () => {
    const dataset = datasetFromText('Ann -met-> Bo {Ann; 2019}');
    const entities = dataset.entities.map((entity) => ({ ...entity, aliases: ['A. N.', 'Anna'] }));
    expect(dossierOf(lookupOf({ ...dataset, entities }), 'ann')?.unknowns.at(-1)?.words).toBe(
      'Whether “A. N.” and “Anna” always mean Ann: the encoding takes them to.',
    );
  });
});
