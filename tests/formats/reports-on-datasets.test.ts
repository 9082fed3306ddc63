/** The reports on the shipped datasets, read as their editor and their lawyer would read them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attributionOf, sentenceOf, textOfRuns, voicePhrase, wordClaim } from '../../src/model/claim-wording.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { data } from '../../src/report/document-tree.ts';
import { hasMassimovText, readMassimov, readMassimovTexts } from '../fixtures/massimov.ts';
import {
  htmlBlocks,
  markdownBlocks,
  reportsOn,
  sourceReportOn,
  textOfHtml,
  unescapeMarkdown,
} from '../fixtures/reports.ts';

const harborFile = new URL('../../graph-data/harbor-bridge/dataset.json', import.meta.url);
const datasets: readonly (readonly [name: string, dataset: Dataset])[] = [
  ['massimov', readMassimov()],
  ['harbor-bridge', JSON.parse(readFileSync(harborFile, 'utf8')) as Dataset],
];

describe.each(datasets)('the reports on %s', (_, dataset) => {
  const lookup = lookupOf(dataset);
  const reports = reportsOn(dataset);
  const [whole] = reports;
  /** Every block of every report, with one report that has it. */
  const blocks = new Map(
    reports.flatMap(({ about, html, markdown }) =>
      [...htmlBlocks(html), ...markdownBlocks(markdown)].map((block): [string, string] => [block, about]),
    ),
  );

  it('hold each claim once in full, with hedge, voices, quotations and paragraphs', () => {
    expect(dataset.claims.length).toBeGreaterThan(90);
    for (const claim of dataset.claims) {
      const inHtml = entriesOfHtml(whole?.html ?? '', claim.id);
      const inMarkdown = entriesOfMarkdown(whole?.markdown ?? '', claim.id);
      expect([claim.id, inHtml.length, inMarkdown.length]).toEqual([claim.id, 1, 1]);
      for (const text of [...inHtml, ...inMarkdown]) {
        expect(text).toContain(sentenceOf(lookup, claim));
        expect(text).toContain(attributionOf(lookup, claim));
        for (const { quote, paragraph } of claim.citations) {
          expect(text).toContain(`“${quote}”`);
          expect(text).toContain(`¶\u00a0${paragraph}`);
        }
      }
    }
  });

  it('say on their first page to which dataset they belong, for its title may warn that all is invented', () => {
    for (const { tree, markdown } of reports) {
      expect(unescapeMarkdown(markdown).split('\n## ')[0]).toContain(dataset.title);
      if (tree.kicker !== 'Source report')
        expect(tree.lead).toContainEqual(['Part of the dataset ', data(`“${dataset.title}”`), '.']);
    }
  });

  it('never show a claim without its hedge and its voices in the same block', () => {
    const wordings = dataset.claims.map(wordingsOf);
    let found = 0;
    for (const [block, about] of blocks) {
      const shown = wordings.filter(({ bare }) => bare.some((sentence) => block.includes(sentence)));
      if (shown.length === 0) continue;
      found += 1;
      // A longer claim may begin like a shorter one, and several may read alike: one of them must stand there whole.
      const isWhole = shown.some(
        ({ hedge, voices }) => hedge.test(block) && voices.every((name) => block.includes(name)),
      );
      if (!isWhole) expect.fail(`In the report on ${about}: ${block}`);
    }
    expect(found).toBeGreaterThan(500);
  });

  it('never name an accusation without saying “alleged” or “disputed”', () => {
    const labels = [...lookup.predicates.values()]
      .filter(({ group }) => group === 'accusation')
      .flatMap(({ label, inverse = label }) => [label, inverse]);
    expect(labels.length).toBeGreaterThan(0);
    for (const [block, about] of blocks) {
      const isHedged =
        /\((alleged|disputed)\b|is not shown|denie[sd]/u.test(block) || !labels.some((label) => block.includes(label));
      if (!isHedged) expect.fail(`In the report on ${about}: ${block}`);
    }
  });

  it('say over each list of accusations that an accusation is not a finding', () => {
    for (const { about, html, markdown } of reports) {
      const accuses = /\(alleged\b/u.test(textOfHtml(html));
      for (const text of [html, markdown]) {
        expect([about, text.includes('An accusation is not a finding.') || !accuses]).toEqual([about, true]);
      }
    }
  });

  it('have a title and contents without any claim', () => {
    for (const { html, tree } of reports) {
      const outside = [/<title>(.*)<\/title>/u, /<h1>(.*)<\/h1>/u, /<nav[\s\S]*<\/nav>/u].map(
        (pattern) => pattern.exec(html)?.[0] ?? '',
      );
      for (const claim of dataset.claims.filter((one) => one.status !== 'stated')) {
        for (const bare of wordingsOf(claim).bare) expect(textOfHtml(outside.join('\n'))).not.toContain(bare);
      }
      expect(tree.lang).toBe('en');
    }
  });

  it('link only to anchors that are there, each of them once', () => {
    for (const { about, html, markdown } of reports) {
      const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...html.matchAll(/href="#([^"]*)"/gu)].map(([, id]) => decodeURIComponent(id ?? ''));
      expect([about, targets.filter((id) => !ids.includes(id))]).toEqual([about, []]);
      const headings = [...markdown.matchAll(/^#+ (.*)$/gmu)].map(([, text]) => slugOf(unescapeMarkdown(text ?? '')));
      const links = [...markdown.matchAll(/\]\(#([^)]*)\)/gu)].map(([, id]) => id ?? '');
      expect([about, links.filter((id) => !headings.includes(id))]).toEqual([about, []]);
    }
  });

  it('say as of when they speak, on every page', () => {
    for (const { html, markdown, tree } of reports) {
      expect(html).toContain('not of today');
      expect(markdown).toContain('not of today');
      expect(html).toMatch(/@bottom-left \{ content: "[^"]*"/u);
      expect(tree.running.length).toBeGreaterThan(0);
    }
  });

  it('carry no script, no colors and nothing to fetch', () => {
    for (const { html } of reports) {
      expect(html).not.toMatch(/<script|<img|<link|<iframe|\bon\w+=|url\(|@import|#[0-9a-f]{3,8}\b;|rgb\(|hsl\(/iu);
      expect(html).toContain("default-src 'none'");
    }
  });

  /** What stands before the hedge, in both directions, and what must then stand in the same block. */
  function wordingsOf(claim: Claim) {
    const bareOf = (seenFrom: string | undefined) =>
      textOfRuns(wordClaim(lookup, claim, seenFrom).runs.filter(({ kind }) => kind !== 'hedge' && kind !== 'voices'));
    const hedge = textOfRuns(wordClaim(lookup, claim).runs.filter(({ kind }) => kind === 'hedge')).replace(
      /^[ ,(]+/u,
      '',
    );
    return {
      bare: [bareOf(undefined), bareOf(claim.object)],
      hedge: new RegExp(hedge.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'u'),
      voices: claim.voices.map((id) => voicePhrase(lookup, id)),
    };
  }
});

describe('the source report on massimov', () => {
  const dataset = readMassimov();

  it('says that no quotation was checked when there is no text', () => {
    const report = sourceReportOn(dataset);
    expect(report.markdown).toContain('174, not checked: this report was made without the text');
    expect(report.markdown).not.toContain('✓');
  });

  it.skipIf(!hasMassimovText)(
    'checks every quotation in the article (skipped without a copy in ../shared/source)',
    () => {
      const report = sourceReportOn(dataset, readMassimovTexts());
      const text = unescapeMarkdown(report.markdown);
      expect(text).toContain('174 of 174 found word for word');
      expect(text).toContain('The given text is the exact text used.');
      expect(text).toContain('No claim cites ¶\u00a022 (of 28).');
      const claims = text.slice(text.indexOf('## All claims'), text.indexOf('## Names and notes'));
      expect(claims.match(/✓ found word for word/gu)).toHaveLength(174);
    },
  );

  it.skipIf(!hasMassimovText)('says which quotation an altered text no longer holds (skipped likewise)', () => {
    const [original = ''] = readMassimovTexts().values();
    const altered = original.replace('He is accused, among', 'He is suspected, among');
    const report = sourceReportOn(dataset, new Map([['moniquet-massimov', altered]]));
    const text = unescapeMarkdown(report.markdown);
    expect(text).toContain('“He is accused” (¶\u00a016) ✗ not found');
    expect(text).toContain('its fingerprint differs');
    expect(text).not.toContain('174 of 174 found word for word');
  });
});

function entriesOfHtml(html: string, id: string): readonly string[] {
  const pieces = html.split(/(?=<article )/u).filter((piece) => piece.startsWith(`<article class="entry" id="${id}">`));
  return pieces.map((piece) => textOfHtml(piece.split('</article>')[0] ?? ''));
}

function entriesOfMarkdown(markdown: string, id: string): readonly string[] {
  const pieces = markdown.split(/^#+ /mu).filter((piece) => piece.startsWith(`${id}\n`));
  return pieces.map(unescapeMarkdown);
}

/** As GitHub makes anchors of headings. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}
