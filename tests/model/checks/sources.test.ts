import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/lib/sha256.ts';
import type { Source } from '../../../src/model/types.ts';
import { set } from '../../fixtures/plant.ts';
import { notatedFromText } from '../../fixtures/text-notation.ts';
import { issuesAfter } from '../../fixtures/told-after.ts';

const { dataset, texts } = notatedFromText(`
  Ann -owns-> Bolt {One; source s1}
  Ann -owns-> Cord {Two; source s2}
  Ann -owns-> Dent {Three; source s3}`);
const text = texts.get('s1') ?? '';
const nothing = () => undefined;

/** What is said of the sources when some of their keys are others: severity, code, place and message. */
function told(changes: Readonly<Record<string, Partial<Source>>>) {
  const sources = dataset.sources.map((source) => ({ ...source, ...changes[source.id] }));
  return issuesAfter({ ...dataset, sources }, nothing).map(({ severity, code, path, message }) => [
    `${severity} ${code}`,
    path,
    message,
  ]);
}

describe('the address of a source', () => {
  it('can be opened', () => {
    expect(told({ s1: { url: 'https://example.org/a' } })).toEqual([]);
    expect(told({ s1: { url: 'https://[::1' } })).toEqual([
      [
        'error bad-url',
        '/sources/s1/url',
        'The address of “Source s1”, "https://[::1", cannot be opened. Copy it again, or leave "url" out.',
      ],
    ]);
  });
});

describe('the origin of a source', () => {
  it('is another source of the dataset', () => {
    expect(told({ s2: { origin: 's1' }, s3: { origin: 's2' } })).toEqual([]);
    expect(told({ s1: { origin: 's1' } })).toEqual([
      [
        'error own-origin',
        '/sources/s1/origin',
        'Source s1 names itself as its origin. Name the source that it copies, or leave "origin" out.',
      ],
    ]);
    expect(told({ s1: { origin: 'radio' } })).toEqual([
      [
        'error unknown-origin',
        '/sources/s1/origin',
        'Source s1 names as its origin "radio", which is not in the dataset. Add it to the dataset or correct the id.',
      ],
    ]);
  });

  it('does not lead back, which is told once, at the first of the circle', () => {
    expect(told({ s1: { origin: 's3' }, s2: { origin: 's1' }, s3: { origin: 's2' } })).toEqual([
      [
        'error origin-circle',
        '/sources/s1/origin',
        'The origins go in a circle: s1 copies s3 copies s2 copies s1. One of them came first; leave its "origin" out.',
      ],
    ]);
    const behind = told({ s1: { origin: 's2' }, s2: { origin: 's3' }, s3: { origin: 's2' } });
    expect(behind.map(([code, path]) => [code, path])).toEqual([['error origin-circle', '/sources/s2/origin']]);
  });
});

describe('a later version of a source', () => {
  it('replaces another source of the dataset', () => {
    expect(told({ s2: { replaces: 's1' }, s3: { replaces: 's2' } })).toEqual([]);
    expect(told({ s1: { replaces: 's1' } })).toEqual([
      [
        'error own-version',
        '/sources/s1/replaces',
        'Source s1 replaces itself. Name the earlier version, or leave "replaces" out.',
      ],
    ]);
    expect(told({ s1: { replaces: 'radio' } })).toEqual([
      [
        'error unknown-version',
        '/sources/s1/replaces',
        'Source s1 replaces "radio", which is not in the dataset. Add it to the dataset or correct the id.',
      ],
    ]);
  });

  it('does not lead back, be it through a copy, which is told once, at the first that replaces', () => {
    expect(told({ s1: { replaces: 's3' }, s2: { replaces: 's1' }, s3: { replaces: 's2' } })).toEqual([
      [
        'error version-circle',
        '/sources/s1/replaces',
        'The versions go in a circle: s1 comes after s3 comes after s2 comes after s1. One of them came first; leave its "replaces" out.',
      ],
    ]);
    const throughCopy = told({ s1: { origin: 's3' }, s3: { replaces: 's1' } });
    expect(throughCopy.map(([code, path]) => [code, path])).toEqual([['error version-circle', '/sources/s3/replaces']]);
    const behind = told({ s1: { replaces: 's2' }, s2: { replaces: 's3' }, s3: { replaces: 's2' } });
    expect(behind.map(([code, path]) => [code, path])).toContainEqual(['error version-circle', '/sources/s2/replaces']);
  });

  it('is the only one', () => {
    expect(told({ s2: { replaces: 's1' }, s3: { replaces: 's1' } })).toEqual([
      [
        'warning replaced-twice',
        '/sources/s3/replaces',
        'The sources s2 and s3 both replace s1. If one of them replaces the other, say so; otherwise only s2 counts.',
      ],
    ]);
  });

  it('may be of the same day or of one not known, but is not older', () => {
    const dated = (first?: string, then?: string) =>
      told({
        s1: first === undefined ? {} : { published: first },
        s2: { replaces: 's1', ...(then === undefined ? {} : { published: then }) },
      });
    for (const [first, then] of [
      ['2021-03-02', '2021-03-02'],
      ['2021-03-02', '2021'],
      ['2021-03-02', undefined],
      [undefined, '2021'],
      ['2021-03-02', '2020/..'],
      ['../2021', '1900'],
    ]) {
      expect(dated(first, then)).toEqual([]);
    }
    expect(dated('2021-03-02', '2021-03-01')).toEqual([
      [
        'warning version-order',
        '/sources/s2/replaces',
        'Source s2 replaces s1, which was published after it. Correct the dates, or put "replaces" in the other source.',
      ],
    ]);
  });
});

describe('a text that is at hand', () => {
  const toldOf = (given: string, plant = set('title', 'Any')) =>
    issuesAfter(dataset, plant, new Map([['s1', given]]))
      .filter(({ code }) => code.startsWith('text-'))
      .map(({ severity, code, path, message }) => [`${severity} ${code}`, path, message]);

  it('is the one that was read', () => {
    expect(toldOf(text)).toEqual([]);
    const hash = sha256(`${text}!`);
    const read = dataset.sources[0]?.text;
    expect(toldOf(`${text}!`)).toEqual([
      [
        'error text-hash',
        '/sources/s1/text/sha256',
        `The text given for the source s1 is not the one that was read: its SHA-256 is ${hash}, not ${read?.sha256} (${text.length + 1} characters against ${text.length}). Find the right copy, or redo the citations for this one.`,
      ],
    ]);
    expect(toldOf(text, set('sources/0/text/length', text.length + 2))).toEqual([
      [
        'error text-length',
        '/sources/s1/text/length',
        `The text of the source s1 has ${text.length} characters (code points), not ${text.length + 2}. Let a tool compute it.`,
      ],
    ]);
  });

  it('is normalized, or places in it mean nothing', () => {
    expect(toldOf(`${text}\n`)).toEqual([
      [
        'error text-not-normalized',
        '/sources/s1/text',
        'The text given for the source s1 is not normalized (NFC, LF line ends, single spaces, one empty line between paragraphs, no final newline), so positions in it mean nothing. Normalize it first.',
      ],
    ]);
  });

  it('may be of a source of which no fingerprint is known', () => {
    const sources = dataset.sources.map(({ text: _, ...source }) => source);
    const issues = issuesAfter({ ...dataset, sources }, nothing, new Map([['s1', `${text}!`]]));
    expect(issues).toEqual([]);
  });
});
