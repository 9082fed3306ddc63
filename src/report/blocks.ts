/** The parts that reports are made of: claims in full, claims in a line, accusations, disputes, what is not known. */

import type { WordedRun } from '../model/claim-wording.ts';
import { checkWords } from './citation-checks.ts';
import type { ClaimEntry, QuotedPlace } from './claim-entry.ts';
import type { Dispute } from './disputes.ts';
import { type Block, data, type Entry, joinRuns, type Run, type Runs, type Section } from './document-tree.ts';
import type { Unknown } from './unknowns.ts';

export interface EntryStyle {
  /** Whether to name the source of each claim, as where there are several. */
  readonly withSource: boolean;
  /** Whether to say of each quotation what came of looking it up. */
  readonly withChecks: boolean;
  /** What stands first in the margin. */
  readonly order: 'time' | 'reading';
  /** Whether links go to this entry; otherwise it leads to the one that they go to. */
  readonly isTarget?: boolean;
}

/** What stands over claims, so that it need not stand under each of them. */
export const restsOnOneVoice =
  'Unless something else is said, a claim rests on one voice: the one named first below it.';

/** Show a claim in full. */
export function entryBlock(entry: ClaimEntry, style: EntryStyle): Entry {
  return {
    kind: 'entry',
    ...(style.isTarget === false ? {} : { anchor: entry.id }),
    mark: entry.id,
    title: wordedRuns(entry.titleRuns),
    byline: [data(entry.attribution)],
    margin: marginRuns(entry, style.order),
    blocks: [
      { kind: 'quotations', lines: entry.quotations.map((quotation) => quotationLine(quotation, style.withChecks)) },
      ...remarks(entry, style),
    ],
  };
}

/** List claims in a line each, with links to where they stand in full. */
export function mentionList(entries: readonly ClaimEntry[], withSource: boolean): Block {
  return {
    kind: 'list',
    items: entries.map(
      (entry): Runs => [
        claimLink(entry.id),
        ' ',
        ...wordedRuns(entry.runs),
        `, ${placesOf(entry)}`,
        ...(withSource ? [' of ', ...sourceRuns(entry)] : []),
        '.',
      ],
    ),
  };
}

/** Show claims in full, those that stand above already in a line. */
export function blocksOnce(entries: readonly ClaimEntry[], style: EntryStyle, shown: Set<string>): readonly Block[] {
  const fresh = entries.filter(({ id }) => !shown.has(id));
  const known = entries.filter(({ id }) => shown.has(id));
  for (const { id } of fresh) shown.add(id);
  return [
    ...fresh.map((entry) => entryBlock(entry, style)),
    ...(known.length === 0 ? [] : [paragraph('In full above:'), mentionList(known, style.withSource)]),
  ];
}

/** Say over accusations what they are, and what it means to dispute one. */
export function accusationNotice(entries: readonly ClaimEntry[]): Block {
  const words =
    'An accusation is not a finding. These sentences say what is alleged, and by whom, as of the source. Nothing here says that it is true.';
  const denials = ' To dispute an accusation is to say that it is untrue or unproven, not that it was never made.';
  return { kind: 'notice', runs: [words, ...(entries.some(({ status }) => status === 'disputed') ? [denials] : [])] };
}

/** Show where voices differ, statement by statement; nothing when they do not. */
export function disputeSections(
  disputes: readonly Dispute[],
  show: (entries: readonly ClaimEntry[]) => readonly Block[],
  withSource: boolean,
): readonly Section[] {
  if (disputes.length === 0) return [];
  const blocks = disputes.flatMap(({ says, disputes: denials, compare }) => [
    paragraph(`${disputeWords(says.length, denials.length)}:`),
    ...show([...says, ...denials]),
    ...(compare.length === 0
      ? []
      : [
          paragraph('To be read alongside it, by the same voice, or about another time or in another sense:'),
          mentionList(compare, withSource),
        ]),
  ]);
  return [section('What is disputed', blocks)];
}

/** List what is not known, each with the claims that it concerns; `total` is the number of claims that were looked at. */
export function unknownSection(unknowns: readonly Unknown[], total: number): Section {
  const list: Block = { kind: 'list', items: unknowns.map((unknown) => unknownRuns(unknown, total)) };
  return section('What is not known', [
    unknowns.length === 0 ? paragraph('The claims leave no open questions that could be listed here.') : list,
  ]);
}

/** Make a section; its anchor follows from its title, as web pages for Markdown make it. */
export function section(title: string, blocks: readonly Block[]): Section {
  const anchor = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return { kind: 'section', anchor, title, blocks };
}

/** Make a paragraph. */
export function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs };
}

/** Write a count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** Name texts in quotation marks, one after the other. */
export function quotedNames(names: readonly string[]): Runs {
  return joinRuns(
    names.map((name) => [data(`“${name}”`)]),
    ', ',
  );
}

function claimLink(id: string): Run {
  return { kind: 'link', to: `#${id}`, runs: [data(id)] };
}

/** The hedge stands outside of what is data, so that nothing in a name can turn it around or away. */
function wordedRuns(runs: readonly WordedRun[]): Runs {
  return runs.flatMap(({ kind, lead, text, tail }, index): Runs => {
    const before = index === 0 ? '' : lead;
    if (kind !== 'hedge') return [data(`${before}${text}${tail}`)];
    return [before, { kind: 'strong', runs: [data(text)] }, tail];
  });
}

function sourceRuns({ source }: ClaimEntry): Runs {
  return [data(`“${source.title}”`), ' (', data(source.published), ')'];
}

function marginRuns(entry: ClaimEntry, order: EntryStyle['order']): Runs {
  const time = entry.when === undefined ? 'undated' : data(entry.when);
  return order === 'time' ? [time] : [placesOf(entry), ' · ', time];
}

function placesOf({ quotations }: ClaimEntry): string {
  return paragraphSigns([...new Set(quotations.map((quotation) => quotation.paragraph))]);
}

/** Name paragraphs: “¶ 3”, “¶¶ 3, 5”. */
export function paragraphSigns(numbers: readonly number[]): string {
  return `${numbers.length > 1 ? '¶¶' : '¶'}\u00a0${numbers.join(', ')}`;
}

function quotationLine({ quote, paragraph: number, lang, check }: QuotedPlace, withCheck: boolean) {
  return {
    runs: [{ kind: 'quotation', text: quote, ...(lang === undefined ? {} : { lang }) } satisfies Run],
    place: `¶\u00a0${number}`,
    ...(withCheck ? { check: checkWords(check) } : {}),
  };
}

function remarks(entry: ClaimEntry, { withSource }: EntryStyle): readonly Block[] {
  const evidence = entry.evidence.filter((line) => !line.isPlain).map((line) => line.words);
  const lines: readonly (Runs | undefined)[] = [
    withSource ? ['In ', ...sourceRuns(entry), '.'] : undefined,
    evidence.length === 0 ? undefined : [data(evidence.join(' '))],
    entry.asEncoded === undefined ? undefined : ['In reverse: ', data(entry.asEncoded), '.'],
    entry.note === undefined ? undefined : ['Encoder’s note: ', data(entry.note)],
  ];
  return lines.flatMap((runs) => (runs === undefined ? [] : [{ kind: 'remark', runs }]));
}

function disputeWords(says: number, denials: number): string {
  if (denials === 0) return `${counted(says, 'claim')}, disputed elsewhere`;
  const disputing = denials === 1 ? 'One claim disputes' : `${denials} claims dispute`;
  if (says === 0) return `${disputing} it; no other voice says it`;
  return `${says === 1 ? 'One claim says' : `${says} claims say`} so; ${denials === 1 ? 'one disputes' : `${denials} dispute`} it`;
}

/** More ids than this inform nobody: the claims bear it on them. */
const mostIds = 24;

function unknownRuns({ words, claims }: Unknown, total: number): Runs {
  if (claims.length === 0 || total < 2) return [data(words)];
  if (claims.length === total) return [data(words), ' This concerns every claim.'];
  const count = `${claims.length} of ${counted(total, 'claim')}`;
  if (claims.length > mostIds) return [data(words), ` This concerns ${count}.`];
  return [
    data(words),
    ` This concerns ${count}: `,
    ...joinRuns(
      claims.map((id) => [claimLink(id)]),
      ', ',
    ),
    '.',
  ];
}
