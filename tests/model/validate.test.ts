import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/model/validate.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText, notatedFromText } from '../fixtures/text-notation.ts';

const massimov = readMassimov();
/** Machines that run everything at once are slow. */
const slow = { timeout: 60_000 };

describe('validate', () => {
  it.each([
    [[1, 2], /a list of 2/],
    [null, /empty \(null\)/],
    ['<html>', /only the text "<html>"/],
    [{}, /an empty object/],
    [{ claims: [], entities: [] }, /lost its version: add "sayso": 1/],
    [{ attributes: {}, options: {}, nodes: [], edges: [] }, /graphology/],
    [{ nodes: [], links: [] }, /nodes and links/],
    [{ type: 'FeatureCollection', features: [] }, /GeoJSON/],
    [{ type: 'bundle', objects: [] }, /STIX/],
    [{ '@context': 'https://schema.org', name: 'x' }, /JSON-LD/],
    [{ name: 'x', dependencies: {} }, /software package/],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, /"a", "b", "c", "d", "e" and 1 more/],
  ])('says what something looks like that is no dataset: %j', (input, words) => {
    const { dataset, issues } = validate(input);
    expect(dataset).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toEqual(['not-a-dataset']);
    expect(issues[0]?.message).toMatch(words);
  });

  it('refuses a dataset of a newer version with one clear sentence', () => {
    const { issues } = validate({ ...massimov, sayso: 3, novelty: true });
    expect(issues).toHaveLength(1);
    expect(issues[0]?.code).toBe('future-version');
    expect(issues[0]?.message).toContain('made with a newer Sayso: version 3; this one reads 1');
  });

  it.each(['1', 1.5, 0, -1, null, {}, Number.NaN])('refuses the version %j', (sayso) => {
    expect(validate({ ...massimov, sayso }).issues.map((issue) => issue.code)).toEqual(['bad-version']);
  });

  it('does not mind an inherited key', () => {
    expect(validate(Object.create({ sayso: 1 })).issues[0]?.code).toBe('not-a-dataset');
  });

  it('names the place of a fault by ids, and what was meant', () => {
    const claims = massimov.claims.map((claim) =>
      claim.id === 'c053' ? { ...claim, source: 'moniquet-masimov' } : claim,
    );
    const [issue] = validate({ ...massimov, claims }).issues;
    expect(issue).toEqual({
      severity: 'error',
      code: 'unknown-source',
      path: '/claims/c053/source',
      message:
        'Claim c053 was read in the source "moniquet-masimov", which is not in the dataset. Did you mean "moniquet-massimov"?',
    });
  });

  it('does not call an entity unknown that is only badly written', () => {
    const entities = massimov.entities.map((entity) =>
      entity.id === 'karim-massimov' ? { ...entity, name: 5 } : entity,
    );
    expect(validate({ ...massimov, entities }).issues.map((issue) => issue.code)).toEqual(['wrong-type']);
  });

  it('does not call everything unknown when the entities are missing', () => {
    const { entities, ...rest } = massimov;
    expect(entities.length).toBeGreaterThan(0);
    expect(validate(rest).issues.map((issue) => issue.code)).toEqual(['missing-key']);
  });

  it('says in a short message what is wrong with a name of a megabyte', () => {
    const entities = massimov.entities.map((entity) => ({ ...entity, name: 'x'.repeat(1_000_000) }));
    const { issues } = validate({ ...massimov, entities: entities.slice(0, 1), claims: [], sources: [] });
    const message = issues.find((issue) => issue.code === 'too-long')?.message ?? '';
    expect(message).toContain('1,000,000');
    expect(message.length).toBeLessThan(250);
  });

  it('proposes the places at which a moved citation stands', () => {
    const { dataset, texts } = notatedFromText('Ann -owns-> Bolt [¶2 "Ann owns Bolt"]');
    const claims = dataset.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map((citation) => ({ ...citation, start: citation.start - 2, end: citation.end - 2 })),
    }));
    const [issue] = validate({ ...dataset, claims }, { texts }).issues;
    const { start, end } = dataset.claims[0]?.citations[0] ?? { start: -1, end: -1 };
    expect(issue?.code).toBe('citation-moved');
    expect(issue?.message).toContain(`start ${start}, end ${end}, paragraph 2`);
  });

  it('counts words as people do: a dash is none, a number is one, hyphens join', () => {
    const quoting = (quote: string) =>
      validate(datasetFromText(`Ann -owns-> Bolt [¶1 "${quote}"]`)).issues.map((issue) => issue.code);
    expect(quoting('one – two three four five six seven eight nine')).toEqual([]);
    expect(quoting('97.7% of non-degrading coup d’état three four five six')).toEqual([]);
    expect(quoting('one two three four five six seven eight nine ten')).toEqual(['long-quote']);
    expect(quoting('彼は昨日東京で警察に逮捕されたと新聞は伝えた')).toEqual(['long-quote']);
  });

  it('allows to quote more of a source that ships its text', () => {
    const dataset = datasetFromText('Ann -owns-> Bolt');
    const withText = (text: object) =>
      validate({
        ...dataset,
        sources: dataset.sources.map((source) => ({ ...source, text: { ...source.text, ...text } })),
      });
    expect(withText({ length: 20 }).issues.map((issue) => issue.code)).toEqual(['quoted-share']);
    expect(withText({ length: 20, file: 's1.txt' }).issues).toEqual([]);
  });

  it('accepts names in any script, emoji with joiners, and marks of direction', () => {
    const names = ['Қасым-Жомарт', 'كريم ماسيموف\u200F', '👩‍👩‍👧', 'Ünïcödé', '习近平'];
    const [entity] = massimov.entities;
    const entities = names.map((name, index) => ({ ...entity, id: `e${index}`, name }));
    expect(
      validate({ ...massimov, entities: [...massimov.entities, ...entities] }).issues.every(
        (issue) => issue.code === 'unmentioned-entity' || issue.code === 'shared-alias',
      ),
    ).toBe(true);
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const plain = validate(value);
        const claimed = validate(typeof value === 'object' && value !== null ? { ...value, sayso: 1 } : value);
        expect(plain.issues.length).toBeGreaterThan(0);
        expect(claimed.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('never throws on a dataset in which something was replaced, and accepts nothing with an error', slow, () => {
    const places = placesIn(massimov);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(places.length - 1), strange), { minLength: 1, maxLength: 3 }), (changes) => {
        const copy: unknown = structuredClone(massimov);
        for (const [index, value] of changes) replaceAt(copy, places[index] ?? [], value);
        const { dataset, issues } = validate(copy, { texts: new Map([['moniquet-massimov', 'Another text.']]) });
        expect(issues.length).toBeGreaterThan(0);
        expect(dataset).toBeUndefined();
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  it('does not mind the order of claims, entities and sources', slow, () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...massimov.claims], { minLength: massimov.claims.length }),
        fc.shuffledSubarray([...massimov.entities], { minLength: massimov.entities.length }),
        (claims, entities) => {
          expect(validate({ ...massimov, claims, entities }).issues).toEqual([]);
        },
      ),
      { numRuns: 15, seed: 3 },
    );
  });

  it('gets through twenty thousand claims in a breath, also when each of them is wrong', slow, () => {
    const dataset = datasetFromText('Ann -owns-> Bolt');
    const [claim] = dataset.claims;
    const claims = Array.from({ length: 20_000 }, (_, index) => ({ ...claim, id: `x${index}`, detail: `${index}` }));
    const wrong = claims.map((each, index) => ({ ...each, object: `nobody${index}` }));
    expect(validate({ ...dataset, claims }).issues).toEqual([]);
    const { issues } = validate({ ...dataset, claims: wrong });
    expect(issues.filter((issue) => issue.code === 'unknown-entity')).toHaveLength(20_000);
  });
});

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    '',
    ' ',
    '__proto__',
    'unnamed',
    -1,
    0.5,
    1e300,
    true,
    'x'.repeat(3000),
    '\u202E',
    '\ud800',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

type Path = readonly (string | number)[];

/** The places of all values inside the parts of a dataset, lists of parts excluded. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]));
  return path.length > 1 ? [path, ...inner] : inner;
}

function replaceAt(root: unknown, path: Path, value: unknown): void {
  let holder = root;
  for (const key of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return;
    holder = Reflect.get(holder, key);
  }
  if (typeof holder === 'object' && holder !== null) Reflect.set(holder, path.at(-1) ?? '', value);
}
