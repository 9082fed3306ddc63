import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { normalizeText } from '../../src/lib/normalize-text.ts';
import { wordCount } from '../../src/lib/segments.ts';
import { sentenceOf } from '../../src/model/claim-wording.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { quotedShare } from '../../src/model/quoted-share.ts';
import { type Claim, type Dataset, statuses } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { hedgeOf } from '../fixtures/hedges.ts';

const folder = join(import.meta.dirname, '..', '..', 'graph-data', 'harbor-bridge');
const file = readFileSync(join(folder, 'dataset.json'), 'utf8');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const dataset: Dataset = JSON.parse(file);
const lookup = lookupOf(dataset);
const texts = new Map(
  dataset.sources.map(({ id, text }): [string, string] => [
    id,
    readFileSync(join(folder, 'texts', text?.file ?? ''), 'utf8'),
  ]),
);
const expected: Expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'harbor-bridge-expected.json'), 'utf8'),
);

/** What this file reads of the table that was worked out by hand. */
interface Expected {
  readonly counts: Readonly<Record<'sources' | 'entities' | 'claims' | 'withDate', number>>;
  readonly statements: readonly {
    readonly statement: readonly [subject: string, predicate: string, end: string | number];
    readonly says: readonly string[];
    readonly disputes: readonly string[];
  }[];
  readonly claims: { readonly cases: readonly { readonly claim: string }[] };
  readonly paragraphsWithoutClaim: Readonly<Record<string, readonly number[]>>;
}

describe('the invented affair', () => {
  it('is valid, without a warning, with its texts at hand', () => {
    expect(validate(dataset, { texts }).issues).toEqual([]);
  });

  it('stands in canonical order', () => {
    expect(writeSayso(dataset)).toBe(file);
  });

  it('has the counts that were worked out by hand', () => {
    const { sources, entities, claims } = dataset;
    expect({
      sources: sources.length,
      entities: entities.length,
      claims: claims.length,
      withDate: claims.filter(({ when }) => when !== undefined).length,
    }).toEqual(expected.counts);
  });

  it('has a place for every node', () => {
    expect(Object.keys(dataset.positions ?? {}).sort()).toEqual(dataset.entities.map(({ id }) => id).sort());
  });

  it('says everywhere that it is invented', () => {
    expect(dataset.title).toMatch(/invented/);
    expect(dataset.note).toMatch(/invented/);
    expect(readme).toMatch(/^\*\*Everything here is invented\.\*\*/m);
    for (const { note, publisher } of dataset.sources) {
      expect(note).toMatch(/^Invented/);
      expect(publisher).toMatch(/\(invented\)$/);
    }
    for (const text of texts.values()) expect(text).toMatch(/^Invented text: no such [^\n]+ exists\.\n\n/);
    const beings = dataset.entities.filter(({ type }) => ['person', 'organization', 'group', 'place'].includes(type));
    expect(beings.filter(({ note }) => !note?.startsWith('Invented')).map(({ id }) => id)).toEqual([]);
  });
});

describe('the texts of the invented affair', () => {
  it('are all there, and no others', () => {
    const named = dataset.sources.map(({ text }) => text?.file);
    expect(readdirSync(join(folder, 'texts')).sort()).toEqual([...named].sort());
  });

  for (const [id, text] of texts) {
    it(`${id}: is normalized, of the promised length, and has its fingerprint`, () => {
      expect(normalizeText(text)).toBe(text);
      expect(text).not.toMatch(/[\u00A0\u00AD\uFEFF]/);
      const words = wordCount(text);
      expect(words).toBeGreaterThanOrEqual(200);
      expect(words).toBeLessThanOrEqual(450);
      const source = lookup.sources.get(id);
      expect(source?.text?.sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      expect(source?.text?.length).toBe(Array.from(text).length);
      expect(source?.rights).toMatch(/^CC0/);
    });

    it(`${id}: has every quotation at its place, once in its paragraph, short, and under half in all`, () => {
      const characters = Array.from(text);
      const paragraphs = text.split('\n\n');
      for (const { citations } of claimsIn(id)) {
        for (const { quote, start, end, paragraph } of citations) {
          expect(characters.slice(start, end).join('')).toBe(quote);
          expect(paragraphs[paragraph - 1]?.split(quote)).toHaveLength(2);
          expect(wordCount(quote)).toBeLessThanOrEqual(9);
        }
      }
      expect(quotedShare(dataset, id)).toBeLessThan(0.5);
    });

    it(`${id}: leaves without a claim the paragraphs that were found by hand`, () => {
      const cited = new Set(claimsIn(id).flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph)));
      const numbers = text.split('\n\n').map((_, index) => index + 1);
      expect(numbers.filter((number) => !cited.has(number))).toEqual(expected.paragraphsWithoutClaim[id]);
    });
  }
});

describe('what the invented affair shows', () => {
  it('two copies of one release, and a later version of an article that takes something back', () => {
    const origins = dataset.sources.flatMap(({ id, origin }) => (origin === undefined ? [] : [`${id} < ${origin}`]));
    expect(origins).toEqual(['tidings-article < council-release', 'courant-brief < council-release']);
    expect(lookup.sources.get('fogwhistle-corrected')?.replaces).toBe('fogwhistle-first');
    for (const words of [
      'paid for and certified',
      'may not cross until further notice',
      'replaced the bearings between April and September 2022 and completed the work on time',
      'will walk the deck every morning and post what she sees on the board at Eel Quay',
    ]) {
      expect(textOf('council-release')).toContain(words);
      expect(textOf('tidings-article')).toContain(words);
    }
    expect(claim('c063')).toMatchObject({ value: 7, status: 'stated', source: 'fogwhistle-first' });
    expect(claim('c072')).toMatchObject({ value: 7, status: 'disputed', source: 'fogwhistle-corrected' });
  });

  it('all six statuses', () => {
    expect(new Set(dataset.claims.map(({ status }) => status))).toEqual(
      new Set(statuses.filter((status) => status !== 'unsourced')),
    );
  });

  it('an accusation: alleged, by name and without, denied, and withdrawn by the accuser', () => {
    const stages = ['c050', 'c051', 'c052', 'c094'].map((id) => {
      const { subject, predicate, object, status, voices } = claim(id);
      return [subject, predicate, object, status, voices[0]];
    });
    const accusation = ['theomenis-almyrofaros', 'accused-over', 'claimed-false-certification'];
    expect(stages).toEqual([
      [...accusation, 'alleged', 'odrun-bracklethorn'],
      [...accusation, 'alleged', 'others-in-the-chamber'],
      [...accusation, 'disputed', 'theomenis-almyrofaros'],
      [...accusation, 'disputed', 'odrun-bracklethorn'],
    ]);
    expect(claim('c093')).toMatchObject({ predicate: 'withdrew-accusation-against', when: '2023-09-11' });
  });

  it('one name spelled three ways and in Greek, and another without its marks', () => {
    expect(spellingsOf('theomenis-almyrofaros')).toEqual(
      expect.arrayContaining(['Theomenis Almyrofaros', 'Theo Almirofaros', 'T. Almyropharos', 'Θεομένης Αλμυροφάρος']),
    );
    expect(spellingsOf('lucja-mglowiezna')).toEqual(['Łucja Mgłowieżna', 'Lucja Mglowiezna']);
  });

  it('two entities that may be one, as a claim that is possible and then disputed', () => {
    const claims = dataset.claims.filter(({ predicate }) => predicate === 'may-be-same-as');
    expect(claims.map(({ status }) => status)).toEqual(['possible', 'disputed', 'disputed']);
  });

  it('unnamed voices, chains of three, and a columnist tied to the firm he cites by another source', () => {
    expect(dataset.claims.filter(({ voices }) => voices[0] === 'unnamed').length).toBeGreaterThanOrEqual(2);
    expect(dataset.claims.filter(({ voices }) => voices.length === 3).map(({ id }) => id)).toEqual(['c025', 'c043']);
    expect(claim('c079').voices).toEqual(['thrumbeam-survey', 'tancred-oakumfold']);
    expect(claim('c060')).toMatchObject({ subject: 'tancred-oakumfold', object: 'thrumbeam-survey' });
    expect(lookup.predicates.get('partner-in')?.group).toBe('office');
    expect(claim('c060').source).not.toBe(claim('c079').source);
    expect(textOf('courant-column')).not.toMatch(/partner|my firm|my own firm/);
  });

  it('numbers and texts as values', () => {
    const kinds = new Set(dataset.claims.map(({ value }) => typeof value));
    expect(kinds).toEqual(new Set(['undefined', 'number', 'string']));
  });

  it('dates of every kind that the README lists, each at the claim it names', () => {
    const named = [...readme.matchAll(/`([\d.~?%/-]{4,})` \((c\d{3})\)/g)];
    expect(named.length).toBeGreaterThanOrEqual(8);
    for (const [, when, id] of named) expect(claim(id ?? '').when).toBe(when);
  });

  it('citations that overlap, lie within one another, and are the same', () => {
    expect(relationsOf('c001', 'c002')).toContain('overlap');
    expect(relationsOf('c005', 'c006')).toContain('overlap');
    expect(relationsOf('c010', 'c011')).toContain('overlap');
    expect(relationsOf('c009', 'c008')).toContain('within');
    expect(relationsOf('c055', 'c054')).toContain('within');
    expect(relationsOf('c042', 'c043')).toContain('same');
    expect(relationsOf('c097', 'c098')).toContain('same');
  });

  it('letters that lead careless programs astray, before quotations and in them', () => {
    expect(textOf('council-release')).toMatch(/^[^\n]+\n\n🌉/u);
    expect(textOf('council-release')).toContain('👷\u200D♀\uFE0F⚓\uFE0F');
    expect(quotesOf('c068')).toContain('have lost trade 📉 since the restriction');
    expect(quotesOf('c039')).toContain('bearings came in on the tug Sel\u0303ka');
    expect(quotesOf('c089')).toContain('\uFB01led on 3 April 2023');
    expect(quotesOf('c099').join()).toContain('no \uFB01nding');
  });

  it('sentences that differ in one word', () => {
    const [two, three] = [quotesOf('c064'), quotesOf('c065')];
    expect(two.map((quote) => quote.replace('two', 'three'))).toEqual(three);
  });

  it('sentences that read both ways and keep their hedge', () => {
    for (const one of dataset.claims) {
      for (const sentence of [sentenceOf(lookup, one), sentenceOf(lookup, one, one.object)]) {
        expect(sentence).not.toMatch(/undefined|is the other end of| {2}/);
        expect(sentence).toMatch(hedgeOf(one));
      }
    }
  });
});

describe('the table that was worked out by hand', () => {
  it('lists all claims on each of its statements, and every statement that has several', () => {
    const listed = new Set<string>();
    for (const { statement, says, disputes } of expected.statements) {
      const key = statement.join(' | ');
      listed.add(key);
      const claims = dataset.claims.filter((one) => keyOf(one) === key);
      expect(claims.filter(({ status }) => status !== 'disputed').map(({ id }) => id)).toEqual(says);
      expect(claims.filter(({ status }) => status === 'disputed').map(({ id }) => id)).toEqual(disputes);
    }
    const keys = dataset.claims.map(keyOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index && !listed.has(key))).toEqual([]);
  });

  it('names claims that exist, as the README does', () => {
    const named = [
      ...expected.claims.cases.map((one) => one.claim),
      ...[...readme.matchAll(/\bc\d{3}\b/g)].map(([id]) => id),
    ];
    expect(named.filter((id) => !lookup.claims.has(id))).toEqual([]);
  });
});

function claim(id: string): Claim {
  const found = lookup.claims.get(id);
  if (!found) throw new Error(`No claim ${id}.`);
  return found;
}

function claimsIn(sourceId: string): readonly Claim[] {
  return dataset.claims.filter(({ source }) => source === sourceId);
}

function keyOf({ subject, predicate, object, value }: Claim): string {
  return [subject, predicate, object ?? value].join(' | ');
}

function quotesOf(claimId: string): readonly string[] {
  return claim(claimId).citations.map(({ quote }) => quote);
}

function textOf(sourceId: string): string {
  return texts.get(sourceId) ?? '';
}

/** The name and aliases that stand in at least one text. */
function spellingsOf(entityId: string): readonly string[] {
  const entity = lookup.entities.get(entityId);
  const all = [...texts.values()].join('\n\n');
  return [entity?.name ?? '', ...(entity?.aliases ?? [])].filter((name) => name !== '' && all.includes(name));
}

/** How the citations of one claim lie to those of another in the same source. */
function relationsOf(claimId: string, otherId: string): readonly string[] {
  const [one, other] = [claim(claimId), claim(otherId)];
  expect(one.source).toBe(other.source);
  return one.citations.flatMap((a) =>
    other.citations.map((b) => {
      if (a.start === b.start && a.end === b.end) return 'same';
      if (a.end <= b.start || b.end <= a.start) return 'apart';
      return a.start >= b.start && a.end <= b.end ? 'within' : 'overlap';
    }),
  );
}
