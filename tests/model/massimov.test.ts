import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordCount } from '../../src/lib/segments.ts';
import { attributionOf, sentenceOf } from '../../src/model/claim-wording.ts';
import { evidencesOf } from '../../src/model/evidence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { quotedShare } from '../../src/model/quoted-share.ts';
import type { Claim } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { type Forbidden, forbiddenFaults } from '../fixtures/forbidden.ts';
import { hasMassimovText, readMassimov, readMassimovTexts } from '../fixtures/massimov.ts';

const dataset = readMassimov();
const root = new URL('../../', import.meta.url);
const forbidden = JSON.parse(readFileSync(new URL('graph-data/massimov/forbidden.json', root), 'utf8')) as Forbidden;

describe('the Massimov dataset', () => {
  it('has no issues', () => {
    expect(validate(dataset).issues).toEqual([]);
  });

  it.skipIf(!hasMassimovText)(
    'has no issues against the article either (skipped without a copy in ../shared/source)',
    () => {
      expect(validate(dataset, { texts: readMassimovTexts() }).issues).toEqual([]);
    },
  );

  it('holds 96 claims about 62 entities, each cited', () => {
    expect(dataset.claims).toHaveLength(96);
    expect(dataset.entities).toHaveLength(62);
    expect(dataset.claims.every((claim) => claim.citations.length > 0)).toBe(true);
  });

  it('quotes less than half of the article, nine words at a time at most', () => {
    expect(quotedShare(dataset, 'moniquet-massimov')).toBeLessThan(0.5);
    const longest = Math.max(
      ...dataset.claims.flatMap((claim) => claim.citations.map(({ quote }) => wordCount(quote))),
    );
    expect(longest).toBeLessThanOrEqual(9);
  });

  it('says nothing that is forbidden', () => {
    expect(forbidden.dataset).toBe(dataset.id);
    expect(forbiddenFaults(dataset, forbidden)).toEqual([]);
  });

  it('says nothing forbidden in its wordings either, in both directions', () => {
    const lookup = lookupOf(dataset);
    const words = dataset.claims.flatMap((claim) => [
      sentenceOf(lookup, claim),
      sentenceOf(lookup, claim, claim.object),
      attributionOf(lookup, claim),
      ...evidencesOf(lookup, claim).map((evidence) => evidence.words),
    ]);
    for (const { text } of forbidden.strings) {
      expect(words.filter((each) => each.toLowerCase().includes(text.toLowerCase()))).toEqual([]);
    }
  });

  it.skipIf(!hasMassimovText)('has exclusions that lie in the paragraphs they name', () => {
    const paragraphs = (readMassimovTexts().get('moniquet-massimov') ?? '').split('\n\n');
    for (const { paragraph, start, end, what } of forbidden.exclusions) {
      const before = paragraphs.slice(0, paragraph - 1).reduce((sum, each) => sum + each.length + 2, 0);
      expect(start, what).toBeGreaterThanOrEqual(before);
      expect(end, what).toBeLessThanOrEqual(before + (paragraphs[paragraph - 1]?.length ?? 0));
    }
  });

  it.skipIf(!hasMassimovText)(
    'is all that the repository holds of the article: nowhere ten words of it in a row',
    () => {
      const article = readMassimovTexts().get('moniquet-massimov') ?? '';
      const runs = new Set(runsOfTen(article));
      const found = filesOf(root).flatMap((file) =>
        runsOfTen(readFileSync(new URL(file, root), 'utf8'))
          .filter((run) => runs.has(run))
          .map((run) => `${file}: ${run}`),
      );
      expect(found).toEqual([]);
    },
  );
});

describe('forbidden.json', () => {
  const claim = (change: Partial<Claim>): Claim => ({
    id: 'x1',
    subject: 'karim-massimov',
    predicate: 'carried-out',
    object: 'tokayev-reforms',
    status: 'stated',
    voices: ['claude-moniquet'],
    source: 'moniquet-massimov',
    citations: [],
    ...change,
  });
  const citation = { paragraph: 11, quote: 'x', start: 2075, end: 2085 };

  it.each([
    ['an act of his', claim({})],
    ['an author of the coup', claim({ subject: 'criminal-groups', object: 'suggested-coup' })],
    ['a part of his in the unrest', claim({ predicate: 'mixed-with-rioters-in', object: 'january-2022-unrest' })],
    ['a verdict in a note', claim({ object: 'one-term-limit', subject: 'kassym-jomart-tokayev', note: 'Guilty.' })],
    ['a day of the arrest', claim({ predicate: 'subjected-to', object: 'massimov-arrest', when: '2022-01-06' })],
    ['a trial that took place', claim({ predicate: 'subjected-to', object: 'massimov-trial' })],
    ['a jibe as a proof', claim({ subject: 'kazakhstan', object: 'one-term-limit', citations: [citation] })],
    [
      'the misspelling in a detail',
      claim({ subject: 'kazakhstan', object: 'one-term-limit', detail: 'Human Right Watch' }),
    ],
  ])('would find %s', (_what, planted) => {
    expect(forbiddenFaults({ ...dataset, claims: [...dataset.claims, planted] }, forbidden)).not.toEqual([]);
  });

  it('would find a name that lost its doubt', () => {
    const entities = dataset.entities.map((entity) =>
      entity.id === 'suggested-coup' ? { ...entity, name: 'Coup attempt' } : entity,
    );
    expect(forbiddenFaults({ ...dataset, entities }, forbidden)).toHaveLength(1);
  });

  it('allows what it excepts: an accusation over the unrest', () => {
    const planted = claim({ predicate: 'accused-over', object: 'january-2022-unrest', status: 'alleged' });
    expect(forbiddenFaults({ ...dataset, claims: [...dataset.claims, planted] }, forbidden)).toEqual([]);
  });
});

function runsOfTen(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(9).map((_, index) => words.slice(index, index + 10).join(' '));
}

/** Text files of the repository, without what is installed or built. */
function filesOf(folder: URL): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(node_modules|dist|\.git|\.cache|package-lock\.json)$/.test(entry.name)) return [];
    if (entry.isDirectory()) return filesOf(new URL(`${entry.name}/`, folder)).map((file) => `${entry.name}/${file}`);
    return /\.(ts|tsx|mjs|json|md|html|css|txt|csv|ttl)$/.test(entry.name) ? [entry.name] : [];
  });
}
