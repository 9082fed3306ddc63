/** Sources as reports list them. */

import { readWebAddress } from '../lib/web-address.ts';
import { counted, paragraphSigns } from './blocks.ts';
import { type Block, data, joinRuns, type Runs, type TermRow } from './document-tree.ts';
import type { SourceEntry } from './source-dossier.ts';

/** Say to which dataset a dossier belongs: its title may warn that all is invented, and a dossier travels alone. */
export function partOfRuns({ title }: { readonly title: string }): Runs {
  return ['Part of the dataset ', data(`“${title}”`), '.'];
}

/** Say from what everything was read, and that it is said as of then. */
export function asOfRuns(sources: readonly SourceEntry[]): Runs {
  const [only, ...others] = sources;
  if (!only) return ['No source is named.'];
  const voices = ' What follows is what voices say; nothing here says what is true.';
  if (others.length > 0) {
    const count = counted(sources.length, 'source');
    return [
      `Read from ${count}, listed at the end. Everything here is as of the date of its source, not of today.`,
      voices,
    ];
  }
  return [
    'Read from ',
    data(`“${only.title}”`),
    ' (',
    data(only.kind),
    '; ',
    data(only.published ?? 'date not known'),
    '). Everything here is as of the date of that source, not of today.',
    voices,
  ];
}

/** Say as of when, for the line that runs along; nothing where there are several sources. */
export function runningAsOf(sources: readonly SourceEntry[]): Runs {
  const [only, ...others] = sources;
  return only && others.length === 0 ? [', ', data(only.asOf)] : [];
}

/** List sources with what is known of them; `isWhole` adds what only a report on the whole dataset can say. */
export function sourceBlocks(sources: readonly SourceEntry[], isWhole: boolean): readonly Block[] {
  return sources.map((source) => ({
    kind: 'entry',
    mark: source.id,
    title: [data(`“${source.title}”`)],
    byline: [data(source.kind), ', ', data(source.published ?? 'date not known')],
    blocks: [
      { kind: 'terms', rows: [...knownTerms(source), ...(isWhole ? usedTerms(source) : []), ...lastTerms(source)] },
    ],
  }));
}

/** An address in letters of other scripts may look like that of another host: where it leads stands beside it. */
function addressRuns(url: string): Runs {
  const host = readWebAddress(url)?.host;
  const isPlain = host === undefined || url.toLowerCase().includes(host);
  return [{ kind: 'link', to: url, runs: [data(url)] }, ...(isPlain ? [] : [' (', data(host), ')'])];
}

function knownTerms({ reference, url, voices, origin, replaces, replacedBy, rights }: SourceEntry): readonly TermRow[] {
  return [
    { term: 'Reference', runs: [data(reference)] },
    ...term('Address', url === undefined ? undefined : addressRuns(url)),
    {
      term: 'Speaks in it',
      runs: joinRuns(
        voices.map(({ name }) => [data(name)]),
        ', ',
      ),
    },
    ...term('Takes its report from', origin === undefined ? undefined : [data(`“${origin}”`)]),
    ...term('Later version of', replaces === undefined ? undefined : [data(`“${replaces}”`)]),
    ...term('Replaced by', replacedBy === undefined ? undefined : [data(`“${replacedBy}”`)]),
    { term: 'Rights', runs: rights === undefined ? ['Not known.'] : [data(rights)] },
  ];
}

function usedTerms({
  claimCount,
  citationCount,
  quotedShare,
  longestQuotation,
  textCheck,
}: SourceEntry): readonly TermRow[] {
  const silent = textCheck?.silentParagraphs ?? [];
  return [
    { term: 'Read as', runs: [`${counted(claimCount, 'claim')} with ${counted(citationCount, 'citation')}`] },
    {
      term: 'Quoted',
      runs: [
        quotedShare === undefined
          ? 'Share not known: the length of the text is not on record.'
          : `${(quotedShare * 100).toFixed(1)}% of the text, all quotations together`,
      ],
    },
    ...term(
      'Longest quotation',
      longestQuotation && [
        `${counted(longestQuotation.words, 'word')}, `,
        { kind: 'quotation', text: longestQuotation.quote },
        ` (¶\u00a0${longestQuotation.paragraph}, `,
        { kind: 'link', to: `#${longestQuotation.claim}`, runs: [data(longestQuotation.claim)] },
        ')',
      ],
    ),
    ...term(
      'Not cited',
      textCheck && [
        silent.length === 0
          ? `Each of the ${textCheck.paragraphs} paragraphs is cited.`
          : `No claim cites ${paragraphSigns(silent)} (of ${textCheck.paragraphs}).`,
      ],
    ),
  ];
}

function lastTerms({ fingerprint, textCheck, note }: SourceEntry): readonly TermRow[] {
  return [
    {
      term: 'Text',
      runs:
        fingerprint === undefined
          ? ['No fingerprint of the text is on record.']
          : [
              `${fingerprint.length.toLocaleString('en-US')} characters, SHA-256 `,
              { kind: 'code', text: fingerprint.sha256 },
            ],
    },
    { term: 'Checked', runs: [checkedWords(textCheck)] },
    ...term('Encoder’s note', note === undefined ? undefined : [data(note)]),
  ];
}

function checkedWords(textCheck: SourceEntry['textCheck']): string {
  if (!textCheck) return 'No: its text was not given to this report.';
  const { isSame, counts } = textCheck;
  const rest: readonly (readonly [number, string])[] = [
    [counts.respelled, 'found, spelled differently'],
    [counts.changed, 'found, with the words around changed'],
    [counts.moved, 'found elsewhere'],
    [counts.possible, 'to look at'],
    [counts['not-found'], 'not found'],
  ];
  const others = rest.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  const wordForWord = `${counts.exact + counts['in-place']} found word for word`;
  const found = `Citations: ${[wordForWord, ...others].join(', ')}.`;
  if (isSame === undefined) return `There is no fingerprint to compare the given text with. ${found}`;
  return isSame
    ? `The given text is the exact text used. ${found}`
    : `The given text is not the text that was read: its fingerprint differs. ${found}`;
}

function term(name: string, runs: Runs | undefined): readonly TermRow[] {
  return runs === undefined ? [] : [{ term: name, runs }];
}
