/** Whatever strings a dataset holds: reports keep their structure, and show the strings as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tameText } from '../../src/lib/tame-text.ts';
import type { Dataset } from '../../src/model/types.ts';
import { type DocumentTree, data } from '../../src/report/document-tree.ts';
import { writeReportHtml } from '../../src/report/write-html.ts';
import { writeReportMarkdown } from '../../src/report/write-markdown.ts';
import { reportsOn, textOfHtml, unescapeMarkdown, type WrittenReport } from '../fixtures/reports.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const base = datasetFromText(`
  (person) Ann -was accused of-> Theft: detail {alleged; unnamed > Paper > Author; 2019} [¶1 "quote one"]
  Ann -was accused of-> Theft {disputed; Ann > Author} [¶2 "quote two"]
  (person) Bo -works for-> (organization) Paper {possible; Bo > Author} [¶3 "quote three"]
  Ann -was called-> = "word" {opinion} [¶4 "quote four"]`);

const nasty = [
  '<script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  "\"><b onclick='x'>",
  '--><!--',
  '&lt;b&gt; &#60; &amp',
  '# heading',
  '\n\n# heading\n\n- item\n',
  '1. one',
  '- [x] item',
  '> quote',
  '*bold* _it_ ~~gone~~ `code` **',
  '[link](javascript:alert(1)) ![image](http://evil.example/x.png)',
  '<http://evil.example> www.evil.example http://evil.example',
  '| cell | cell |',
  '```\nfence',
  '---',
  '$x$ \\(y\\) \\',
  '\u202Egnihtyreve snrut',
  '\u2067\u2069\u2069\u202C',
  'كريم ماسيموف (stated)',
  '\0\u0007\ud800',
  '}; body { display: none } @page { content: "x" }',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => `x${parts.join(' ')}x`);

/** Every string of the dataset that a reader sees, made by one function. */
function withStrings(stringOf: () => string): Dataset {
  const maybe = <Key extends string>(key: Key) => ({ [key]: stringOf() }) as Record<Key, string>;
  return {
    ...base,
    title: stringOf(),
    ...maybe('note'),
    ...maybe('license'),
    vocabulary: {
      types: Object.fromEntries(Object.keys(base.vocabulary.types).map((id) => [id, maybe('label')])),
      predicates: Object.fromEntries(
        Object.entries(base.vocabulary.predicates).map(([id, predicate]) => [
          id,
          { ...predicate, ...maybe('label'), ...('inverse' in predicate ? maybe('inverse') : {}) },
        ]),
      ),
    },
    sources: base.sources.map((source) => ({
      ...source,
      ...maybe('kind'),
      ...maybe('title'),
      ...maybe('publisher'),
      ...maybe('rights'),
      ...maybe('note'),
    })),
    entities: base.entities.map((entity) => ({
      ...entity,
      ...maybe('name'),
      ...maybe('note'),
      aliases: [stringOf(), stringOf()],
    })),
    claims: base.claims.map((claim) => ({
      ...claim,
      ...maybe('note'),
      ...('detail' in claim ? maybe('detail') : {}),
      ...('value' in claim ? maybe('value') : {}),
      citations: claim.citations.map((citation) => ({ ...citation, quote: stringOf() })),
    })),
  };
}

describe('reports on hostile data', () => {
  it('keep their structure: the tags of the HTML, its style sheet, the markup of the Markdown', () => {
    const structureOf = (reports: readonly WrittenReport[]) =>
      reports.map(({ html, markdown }) => [tagsOf(html), skeletonOfStyle(html), skeletonOfMarkdown(markdown)]);
    const expected = structureOf(reportsOn(withStrings(() => 'xyx')));
    fc.assert(
      fc.property(fc.infiniteStream(hostile), (strings) => {
        const reports = reportsOn(withStrings(() => String(strings.next().value)));
        expect(structureOf(reports)).toEqual(expected);
      }),
      { seed: 40, numRuns: 40 },
    );
  }, 30_000);

  it('show every string as it is, on one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = manuscriptWith(text);
        const html = textOfHtml(writeReportHtml(tree).split('<main>')[1] ?? '');
        expect(html).toContain(tameText(text));
        const markdown = unescapeMarkdown(writeReportMarkdown(tree));
        expect(markdown).toContain(
          tameText(text)
            .replace(/[\u2068\u2069]/gu, '')
            .replaceAll('**', '**')
            .trim(),
        );
      }),
      { seed: 41, numRuns: 1500 },
    );
  });

  it('let no direction reach beyond a name', () => {
    const tree = manuscriptWith('\u202Eevil');
    expect(writeReportHtml(tree)).toContain('<bdi>\u202Eevil\u202C</bdi>');
    expect(writeReportMarkdown(tree)).toContain('\u2068\u202Eevil\u202C\u2069');
  });

  it('link to web addresses and anchors only', () => {
    const linked = (to: string): DocumentTree => ({
      ...manuscriptWith('x'),
      blocks: [{ kind: 'paragraph', runs: [{ kind: 'link', to, runs: ['here'] }] }],
    });
    for (const to of ['javascript:alert(1)', 'data:text/html,x', ' https://a', 'file:///etc']) {
      expect(writeReportHtml(linked(to))).not.toContain('<a ');
      expect(writeReportMarkdown(linked(to))).not.toContain('](');
    }
    expect(writeReportHtml(linked('https://a.example/?b="c"'))).toContain(
      '<a href="https://a.example/?b=&#34;c&#34;" rel="noopener noreferrer">here</a>',
    );
    expect(writeReportMarkdown(linked('https://a.example/b|c>'))).toContain('[here](<https://a.example/b%7Cc%3E>)');
    expect(writeReportMarkdown(linked('#c053'))).toContain('[here](#c053)');
  });
});

function manuscriptWith(text: string): DocumentTree {
  return {
    lang: 'en',
    kicker: 'Test',
    title: ['Test'],
    lead: [],
    running: ['Test'],
    blocks: [{ kind: 'paragraph', runs: ['Before ', data(text), ' after'] }],
  };
}

/** Tags in order, with the names of their attributes; values of attributes may not hold quotation marks or angles. */
function tagsOf(html: string): readonly string[] {
  const body = html.replace(/<style>[\s\S]*?<\/style>/u, '<style></style>');
  return [...body.matchAll(/<[^>]*>/gu)].map(([tag]) => tag.replace(/="[^"<>]*"/gu, '=""'));
}

function skeletonOfStyle(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? '';
  expect(style).not.toContain('<');
  return style.replace(/"[^"\n]*"/gu, '""');
}

/** What is left of Markdown when escaped characters, code and words are gone. */
function skeletonOfMarkdown(markdown: string): string {
  return markdown
    .replace(/\\[!-/:-@[-`{-~]/gu, '')
    .replace(/^(#+|>|-|---|\|)(?=\s|$)/gmu, '§$1')
    .split('\n')
    .map((line) => line.replace(/[^§#>*_`[\]<|~$\\]/gu, ''))
    .join('\n');
}
