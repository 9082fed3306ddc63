/** `sayso verify`: each citation looked up in the text of its source. */

import { codePointLength } from '../../lib/code-points.ts';
import { sha256 } from '../../lib/sha256.ts';
import { shorten } from '../../lib/text.ts';
import type { Citation, Dataset, Source } from '../../model/types.ts';
import { isFound, type Verdict, verifyCitations } from '../../model/verification.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { type LoadedFile, loadFiles } from '../load.ts';
import { alignColumns, count, type Paint, plain } from '../print.ts';
import { noteLines, refusalLines } from '../print-issues.ts';
import { readTexts, textOption } from '../texts.ts';

const usage = '<files> [--text <file>]';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Look up each citation in the text of its source.',
  usage,
  about: [
    'A citation is found word for word when its words are at its place, letter by letter; found, spelled differently, when only typography and white space differ. Both count as found. It shows that the words are there, never that they support the claim.',
    'Found, with the words around changed, when the sentence may now deny, ask or quote what it said (the dataset must know the words around: “sayso tidy --contexts” adds their fingerprints). Found elsewhere when the words are only in another place. What is only alike, or is in several places, is worth a look and never counts as found.',
    'Texts that come with a dataset are found automatically; give others with --text. Citations of sources without a text are only counted.',
  ],
  options: [textOption, { name: 'problems', help: 'List only the citations that are not found as cited.' }],
  examples: [
    'sayso verify graph-data/massimov/dataset.json --text article.txt',
    'sayso verify dataset.json --text report=report.txt --problems',
  ],
  run,
};

interface VerifiedCitation {
  readonly claim: string;
  readonly source: string;
  readonly citation: Citation;
  readonly verdict: Verdict;
  /** Whether it was looked up in the very text that was encoded. */
  readonly isSame: boolean;
}

interface VerifiedFile {
  readonly file: string;
  readonly citations: readonly VerifiedCitation[];
  /** Number of citations of sources whose text was not given, by source id. */
  readonly unchecked: ReadonlyMap<string, number>;
  readonly texts: readonly ComparedText[];
}

/** Whether a text is the one that was encoded, as far as the dataset says. */
interface ComparedText {
  readonly source: string;
  readonly isSame: boolean | undefined;
  readonly length: number;
  readonly expectedLength: number | undefined;
}

async function run({ files, switches, values }: CommandInput): Promise<CommandResult> {
  const given = await readTexts(values.get('text') ?? []);
  const { loaded, failures } = await loadFiles({ name: 'verify', usage }, files, { given });
  if (loaded.length > 0 && loaded.every(({ dataset, texts }) => dataset && texts.size === 0)) {
    // A text that belongs to none of the sources was meant for one of them: that says more.
    throw failures[0] ?? new Failure('missing-argument', `verify needs the text of a source: sayso verify ${usage}.`);
  }
  const verified = loaded.flatMap(verifyFile);
  const hasIssues =
    verified.length < loaded.length ||
    verified.some(({ citations }) => citations.some(({ verdict }) => !isFound(verdict)));
  return {
    hasIssues,
    failures,
    lines: (paint) => [
      ...verified.flatMap((file) => fileLines(paint, file, switches.has('problems'))),
      ...noteLines(paint, loaded),
    ],
    complaints: (paint) => refusalLines(paint, loaded, 'its citations were not looked up'),
    data: {
      ok: !hasIssues && failures.length === 0,
      files: loaded.map((file) =>
        dataOf(
          file,
          verified.find((one) => one.file === file.file),
        ),
      ),
    },
  };
}

function verifyFile({ file, dataset, texts }: LoadedFile): readonly VerifiedFile[] {
  if (!dataset) return [];
  const unchecked = new Map<string, number>();
  const citations = dataset.sources.flatMap((source) => {
    const own = dataset.claims
      .filter((claim) => claim.source === source.id)
      .flatMap(({ id, citations }) => citations.map((citation) => ({ claim: id, source: source.id, citation })));
    const text = texts.get(source.id);
    if (text === undefined) {
      if (own.length > 0) unchecked.set(source.id, own.length);
      return [];
    }
    const cited = own.map(({ citation }) => citation);
    const { isSame = false, verdicts } = verifyCitations(text, source.text, cited);
    return own.flatMap((each, index): VerifiedCitation[] => {
      const verdict = verdicts[index];
      return verdict ? [{ ...each, verdict, isSame }] : [];
    });
  });
  return [{ file, citations, unchecked, texts: compareTexts(dataset, texts) }];
}

function compareTexts({ sources }: Dataset, texts: ReadonlyMap<string, string>): readonly ComparedText[] {
  return sources.flatMap(({ id, text: expected }: Source) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    return [
      {
        source: id,
        isSame: expected && sha256(text) === expected.sha256,
        length: codePointLength(text),
        expectedLength: expected?.length,
      },
    ];
  });
}

function fileLines(paint: Paint, { file, citations, unchecked, texts }: VerifiedFile, onlyProblems: boolean): string[] {
  const shown = onlyProblems ? citations.filter(({ verdict }) => !isFound(verdict)) : citations;
  return [
    paint.bold(plain(file)),
    ...texts.map((text) => `  ${textWords(paint, text)}`),
    ...alignColumns(
      shown.map(({ claim, source, citation, verdict }) => [
        verdictWords(paint, verdict),
        ...(texts.length > 1 ? [source] : []),
        claim,
        `¶${citation.paragraph}`,
        placeWords(citation, verdict),
        `“${shorten(citation.quote, 70)}”`,
      ]),
      texts.length > 1 ? ['left', 'left', 'left', 'right', 'left', 'left'] : ['left', 'left', 'right', 'left', 'left'],
    ).map((line) => `  ${line}`),
    `  ${summaryOf(paint, citations)}`,
    ...[...unchecked].map(
      ([source, number]) => `  ${count(number, 'citation')} of ${source} not checked: its text is not here.`,
    ),
  ];
}

function textWords(paint: Paint, { source, isSame, length, expectedLength }: ComparedText): string {
  if (isSame === undefined) return `${source}: the dataset has no fingerprint of this text.`;
  if (isSame) return `${paint.good('✓')} ${source}: this is the exact text that was encoded.`;
  const lengths = length === expectedLength ? 'of the same length' : `${length} characters, not ${expectedLength}`;
  return `${paint.warn('!')} ${source}: this is not the text that was encoded (${lengths}); each citation was looked up separately.`;
}

function verdictWords(paint: Paint, { kind }: Verdict): string {
  switch (kind) {
    case 'exact':
      return paint.good('✓ found word for word');
    case 'respelled':
      return paint.good('✓ found, spelled differently');
    case 'changed':
      return paint.warn('! found, words around changed');
    case 'moved':
      return paint.warn('→ found elsewhere: look');
    case 'possible':
      return paint.warn('? look');
    case 'not-found':
      return paint.bad('✗ not found');
  }
}

function placeWords({ start, end }: Citation, verdict: Verdict): string {
  const place = `${start}–${end}`;
  if (verdict.kind === 'not-found') return place;
  if (verdict.start === start && verdict.end === end && verdict.kind !== 'possible') return place;
  return `${place} → ¶${verdict.paragraph} ${verdict.start}–${verdict.end}`;
}

function countsOf(citations: readonly VerifiedCitation[]) {
  const number = (kind: Verdict['kind']) => citations.filter(({ verdict }) => verdict.kind === kind).length;
  return {
    exact: number('exact'),
    respelled: number('respelled'),
    changed: number('changed'),
    moved: number('moved'),
    possible: number('possible'),
    notFound: number('not-found'),
  };
}

function summaryOf(paint: Paint, citations: readonly VerifiedCitation[]): string {
  const { exact, respelled, changed, moved, possible, notFound } = countsOf(citations);
  const parts: readonly (readonly [number, string])[] = [
    [respelled, 'found, spelled differently'],
    [changed, 'found, with the words around changed'],
    [moved, 'found elsewhere'],
    [possible, 'worth a look'],
    [notFound, 'not found'],
  ];
  const others = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const words = `${count(citations.length, 'citation')}: ${[`${exact} found word for word`, ...others].join(', ')}.`;
  if (notFound > 0) return paint.bad(words);
  return changed + moved + possible > 0 ? paint.warn(words) : paint.good(words);
}

function dataOf({ file, issues }: LoadedFile, verified: VerifiedFile | undefined): object {
  if (!verified) return { file, issues };
  const { citations, unchecked, texts } = verified;
  return {
    file,
    issues,
    texts,
    counts: { ...countsOf(citations), unchecked: [...unchecked.values()].reduce((sum, number) => sum + number, 0) },
    citations: citations.map(({ claim, source, citation, verdict: { kind, ...found } }) => ({
      claim,
      source,
      ...citation,
      verdict: kind,
      ...('start' in found ? { found } : {}),
    })),
  };
}
