import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Source } from '../../src/model/types.ts';
import { referenceKeys } from '../../src/report/reference-keys.ts';
import { writeBibtex } from '../../src/report/write-bibtex.ts';
import { writeCsl } from '../../src/report/write-csl-json.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const base = datasetFromText('(person) Ann -runs-> (organization) Paper');
const bare: Source = { id: 's', kind: 'article', title: 'On bridges', voices: [] };
const withSources = (...sources: readonly Partial<Source>[]): Dataset => ({
  ...base,
  sources: sources.map((source) => ({ ...bare, ...source })),
});
const cslOf = (source: Partial<Source>) => JSON.parse(writeCsl(withSources(source)))[0];
const bibOf = (source: Partial<Source>) => parseBibtex(writeBibtex(withSources(source)))[0];

describe('CSL-JSON', () => {
  it('says of the Massimov article what is known, and no more', () => {
    expect(JSON.parse(writeCsl(readMassimov()))).toEqual([
      {
        id: 'moniquet-massimov',
        type: 'article',
        title: "A lot is expected from Kazakhstan's former secret service chief's trial",
        genre: 'op-ed',
        author: [{ literal: 'Claude Moniquet' }],
        issued: { literal: 'undated, not before January 2022' },
        language: 'en',
        note: 'Also speaks in it: Unsigned introduction',
      },
    ]);
  });

  it.each([
    ['2019-03-19', { 'date-parts': [[2019, 3, 19]] }],
    ['2019-03', { 'date-parts': [[2019, 3]] }],
    ['2015~', { 'date-parts': [[2015]], circa: true }],
    ['2015%', { 'date-parts': [[2015]], circa: true }],
    ['2014/2016-05', { 'date-parts': [[2014], [2016, 5]] }],
    ['2014?/2016', { 'date-parts': [[2014], [2016]], circa: true }],
    ['2002/..', { literal: 'since 2002' }],
    ['/2019', { literal: 'until 2019 (start not given)' }],
    ['[2022-01..]', { literal: 'undated, not before January 2022' }],
    ['198X', { literal: 'the 1980s' }],
    ['2001-21', { literal: 'spring 2001' }],
    ['-0043', { 'date-parts': [[-43]] }],
  ])('turns the date %s into parts, or into words where parts cannot say it', (published, issued) => {
    expect(cslOf({ published }).issued).toEqual(issued);
  });

  it('leaves out what is not known', () => {
    expect(cslOf({})).toEqual({ id: 's', type: 'article', title: 'On bridges', genre: 'article' });
  });

  it('names an organization as a voice, not as an author', () => {
    expect(cslOf({ kind: 'press release', voices: ['paper'] })).toMatchObject({
      type: 'document',
      genre: 'press release',
      note: 'Speaks in it: Paper',
    });
    expect(cslOf({ voices: ['paper'] })).not.toHaveProperty('author');
  });
});

describe('BibTeX', () => {
  it('says of the Massimov article what is known, and no more', () => {
    expect(parseBibtex(writeBibtex(readMassimov()))).toEqual([
      {
        type: 'misc',
        key: 'moniquet-massimov',
        fields: {
          author: '{Claude Moniquet}',
          title: "{A lot is expected from Kazakhstan's former secret service chief's trial}",
          langid: 'english',
          note: 'Op-ed; undated, not before January 2022; publisher not known; also speaks in it: Unsigned introduction',
        },
      },
    ]);
  });

  it('keeps names whole, even those with “and” or a comma in them', () => {
    const dataset = {
      ...withSources({ voices: ['ann', 'bo'] }),
      entities: [
        { id: 'ann', type: 'person', name: 'Ann and Sons' },
        { id: 'bo', type: 'person', name: 'O, Bo' },
      ],
    };
    expect(parseBibtex(writeBibtex(dataset))[0]?.fields['author']).toBe('{Ann and Sons} and {O, Bo}');
  });

  it('gives plain years and months as BibTeX has them, other dates as biblatex has them', () => {
    expect(bibOf({ published: '2019-03' })?.fields).toMatchObject({ year: '2019', month: '3' });
    expect(bibOf({ published: '2019-03-19' })?.fields).toMatchObject({ year: '2019', date: '2019-03-19' });
    expect(bibOf({ published: '2014/2016' })?.fields).toMatchObject({ date: '2014/2016' });
    expect(bibOf({})?.fields).not.toHaveProperty('year');
  });

  it('keeps an address verbatim, but for what would end the field', () => {
    const url = 'https://example.org/a_b?c=%20&d=#e~f{g}\\';
    expect(bibOf({ url })?.fields['url']).toBe('https://example.org/a_b?c=%20&d=#e~f%7Bg%7D%5C');
  });

  it('escapes everything that TeX would read as a command', () => {
    const special = fc.string({ unit: fc.constantFrom(...'{}\\$&#%_^~<>|"@,= \n\0aé中'), maxLength: 20 });
    fc.assert(
      fc.property(special, special, (title, publisher) => {
        const entry = bibOf({ title: `x${title}x`, publisher: `x${publisher}x`, voices: ['ann'] });
        expect(Object.keys(entry?.fields ?? {})).toEqual(['author', 'title', 'publisher', 'note']);
        expect(entry?.fields['title']).not.toMatch(/[<>|]/);
        expect(unescapeTex(entry?.fields['title'] ?? '')).toBe(oneLine(`x${title}x`));
        expect(unescapeTex(entry?.fields['publisher'] ?? '')).toBe(oneLine(`x${publisher}x`));
      }),
      { seed: 51, numRuns: 2000 },
    );
  });
});

describe('references', () => {
  it('have keys that stay the same, differ, and are plain', () => {
    const sources = ['moniquet-massimov', 'Zażółć gęślą', 'a b', 'a-b', 'A-B', '№{}'].map((id) => ({ ...bare, id }));
    expect([...referenceKeys(sources).values()]).toEqual([
      'moniquet-massimov',
      'zazolc-gesla',
      'a-b',
      'a-b-2',
      'a-b-3',
      'no',
    ]);
  });

  it('can be written of some sources, with the same keys', () => {
    const dataset = withSources({ id: 'a b' }, { id: 'a-b' });
    const some = new Set(['a-b']);
    expect(parseBibtex(writeBibtex(dataset, some)).map(({ key }) => key)).toEqual(['a-b-2']);
    expect(JSON.parse(writeCsl(dataset, some)).map(({ id }: { id: string }) => id)).toEqual(['a-b-2']);
  });
});

interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Read BibTeX as BibTeX does: braces count, escaped or not. Throws where it would stop. */
function parseBibtex(text: string): readonly BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const head = /^@([a-z]+)\{([\w-]+),\s*/u.exec(rest);
    if (!head) throw new Error(`No entry: ${rest.slice(0, 60)}`);
    rest = rest.slice(head[0].length);
    const fields: Record<string, string> = {};
    while (!rest.startsWith('}')) {
      const name = /^([a-z]+)\s*=\s*\{/u.exec(rest);
      if (!name) throw new Error(`No field: ${rest.slice(0, 60)}`);
      const value = bracedValue(rest.slice(name[0].length));
      fields[name[1] ?? ''] = value;
      rest = rest.slice(name[0].length + value.length + 1).replace(/^,?\s*/u, '');
    }
    rest = rest.slice(1).trim();
    entries.push({ type: head[1] ?? '', key: head[2] ?? '', fields });
  }
  return entries;
}

function bracedValue(text: string): string {
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === '{') depth += 1;
    if (character === '}' && depth === 0) return [...text].slice(0, index).join('');
    if (character === '}') depth -= 1;
  }
  throw new Error('A field does not end.');
}

function unescapeTex(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciicircum: '^',
    textasciitilde: '~',
    textless: '<',
    textgreater: '>',
    textbar: '|',
  };
  return text
    .replace(/^\{|\}$/gu, '')
    .replace(/\\([a-z]+)\{\}|\\(.)/gu, (_, command: string | undefined, character: string | undefined) =>
      command === undefined ? (character ?? '') : (commands[command] ?? '?'),
    );
}

function oneLine(text: string): string {
  return text.replaceAll('\0', '').replace(/[ \n]+/gu, ' ');
}

describe('a source that was replaced', () => {
  const versions = withSources(
    { id: 's1', title: 'First' },
    { id: 's2', title: 'Second', replaces: 's1', published: '2023-03-29' },
  );

  it('says so in BibTeX and in CSL-JSON, and the later version does not', () => {
    const words = 'eplaced by a later version, “Second” (29 March 2023)';
    const [first, second] = JSON.parse(writeCsl(versions));
    expect(first.note).toContain(words);
    expect(second).not.toHaveProperty('note');
    expect(writeBibtex(versions).split(words)).toHaveLength(2);
  });
});
