/** `sayso inspect`: what a dataset holds, in numbers. */
import { countBy } from '../../lib/collections.ts';
import { listed, shorten } from '../../lib/text.ts';
import { isUndated, publishedWords } from '../../model/dates.ts';
import { lookupOf } from '../../model/lookup.ts';
import { nameOf } from '../../model/names.ts';
import { quotedShare } from '../../model/quoted-share.ts';
import { whoIsSilent, whoSpeaks } from '../../model/speakers.ts';
import { listedStatuses } from '../../model/status-meaning.ts';
import type { Dataset } from '../../model/types.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { loadFiles } from '../load.ts';
import { alignColumns, type Column, count, type Paint, plain, wrap } from '../print.ts';
import { refusalLines } from '../print-issues.ts';

const usage = '<files>';

export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'Count what datasets hold: types, predicates, statuses, voices.',
  usage,
  about: [
    'Also named: who is spoken about and never speaks, and which share of each source is quoted. Quoted share is counted in characters of the text; passages that are quoted twice count once.',
  ],
  options: [],
  examples: ['sayso inspect graph-data/massimov/dataset.json', 'sayso inspect --json dataset.json'],
  run,
};

/** All that is counted; also the answer for programs. */
interface Inspection {
  readonly id: string;
  readonly title: string;
  readonly entities: number;
  readonly claims: number;
  readonly citations: number;
  readonly positions: number;
  readonly sources: readonly InspectedSource[];
  readonly types: readonly Counted[];
  readonly predicates: readonly (Counted & { readonly group: string })[];
  readonly statuses: readonly Counted[];
  readonly voices: readonly InspectedVoice[];
  readonly silent: readonly { readonly id: string; readonly name: string }[];
}

interface Counted {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

interface InspectedSource {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly published: string | undefined;
  readonly claims: number;
  /** Between 0 and 1; absent when the length of the text is not known. */
  readonly quotedShare: number | undefined;
}

interface InspectedVoice {
  readonly id: string;
  readonly name: string;
  readonly firstHand: number;
  readonly relayed: number;
}

async function run({ files }: CommandInput): Promise<CommandResult> {
  const { loaded, failures } = await loadFiles({ name: 'inspect', usage }, files);
  const inspected = loaded.map(({ file, dataset, issues }) => ({
    file,
    issues,
    inspection: dataset && inspectDataset(dataset),
  }));
  const hasIssues = loaded.some(({ dataset }) => dataset === undefined);
  return {
    hasIssues,
    failures,
    lines: (paint) =>
      inspected.flatMap(({ file, inspection }) => (inspection ? inspectionLines(paint, file, inspection) : [])),
    complaints: (paint) => refusalLines(paint, loaded, 'it was not counted'),
    data: {
      ok: !hasIssues && failures.length === 0,
      files: inspected.map(({ file, issues, inspection }) => ({ file, issues, ...inspection })),
    },
  };
}

function inspectDataset(dataset: Dataset): Inspection {
  const { id, title, entities, claims, sources, vocabulary, positions } = dataset;
  const lookup = lookupOf(dataset);
  const claimsBySource = countBy(claims, (claim) => claim.source);
  const entitiesByType = countBy(entities, (entity) => entity.type);
  const claimsByPredicate = countBy(claims, (claim) => claim.predicate);
  const claimsByStatus = countBy(claims, (claim) => claim.status);
  return {
    id,
    title,
    entities: entities.length,
    claims: claims.length,
    citations: claims.reduce((sum, claim) => sum + claim.citations.length, 0),
    positions: Object.keys(positions ?? {}).length,
    sources: sources.map((source) => ({
      id: source.id,
      kind: source.kind,
      title: source.title,
      published: source.published,
      claims: claimsBySource.get(source.id) ?? 0,
      quotedShare: quotedShare(dataset, source.id),
    })),
    types: Object.entries(vocabulary.types).map(([type, { label }]) => ({
      id: type,
      label,
      count: entitiesByType.get(type) ?? 0,
    })),
    predicates: Object.entries(vocabulary.predicates)
      .map(([predicate, { label, group }]) => ({
        id: predicate,
        label,
        group,
        count: claimsByPredicate.get(predicate) ?? 0,
      }))
      .sort((a, b) => b.count - a.count),
    statuses: listedStatuses(claimsByStatus).map((status) => ({
      id: status,
      label: status,
      count: claimsByStatus.get(status) ?? 0,
    })),
    voices: whoSpeaks(lookup).map(({ id: voice, firstHand, relayed }) => ({
      id: voice,
      name: nameOf(lookup, voice),
      firstHand,
      relayed,
    })),
    silent: whoIsSilent(lookup).map((entity) => ({ id: entity.id, name: nameOf(lookup, entity.id) })),
  };
}

function inspectionLines(paint: Paint, file: string, inspection: Inspection): readonly string[] {
  const { title, entities, claims, citations, positions, sources, types, predicates, voices, silent } = inspection;
  const amounts = [
    count(entities, 'entity', 'entities'),
    count(claims, 'claim'),
    count(citations, 'citation'),
    count(sources.length, 'source'),
    positions === 0 ? 'no saved positions' : `${positions} of ${count(entities, 'node')} placed`,
  ];
  return [
    paint.bold(plain(file)),
    `  ${shorten(title, 100)}`,
    `  ${amounts.join(' · ')}`,
    ...sources.flatMap((source) => sourceLines(paint, source)),
    ...table(
      paint,
      'Entities',
      ['left', 'right'],
      types.map((type) => [shorten(type.label, 40), number(type.count)]),
    ),
    ...table(
      paint,
      'How firmly',
      ['left', 'right', 'left'],
      inspection.statuses.map((status) => [status.label, number(status.count), bar(status.count, claims)]),
    ),
    ...table(
      paint,
      'Who says it',
      ['left', 'right', 'right'],
      [
        ['', paint.faint('first-hand'), paint.faint('relayed')],
        ...voices.map((voice) => [shorten(voice.name, 50), number(voice.firstHand), number(voice.relayed)]),
      ],
    ),
    ...table(
      paint,
      'Predicates',
      ['left', 'right', 'left'],
      predicates.map((predicate) => [
        shorten(predicate.label, 50),
        number(predicate.count),
        paint.faint(shorten(predicate.group, 30)),
      ]),
    ),
    '',
    paint.bold('  Spoken about, never speaking'),
    ...wrap(
      silent.length === 0 ? 'Nobody.' : `${listed(silent.map(({ name }) => shorten(name, 60)))}.`,
      4,
      paint.width,
    ),
    '',
  ];
}

function sourceLines(paint: Paint, source: InspectedSource): readonly string[] {
  const asOf = isUndated(source.published)
    ? publishedWords(source.published)
    : `as of ${publishedWords(source.published)}`;
  const share =
    source.quotedShare === undefined ? 'length of the text not known' : `${percent(source.quotedShare)} of it quoted`;
  return [
    '',
    paint.bold(`  ${shorten(source.title, 100)}`),
    `    ${source.id} · ${shorten(source.kind, 30)} · ${asOf} · ${count(source.claims, 'claim')} · ${share}`,
  ];
}

function table(
  paint: Paint,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return ['', paint.bold(`  ${title}`), ...alignColumns(rows, columns).map((line) => `    ${line}`)];
}

function number(value: number): string {
  return value === 0 ? '–' : value.toLocaleString('en-US');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function bar(part: number, whole: number): string {
  return part === 0 ? '' : '▪'.repeat(Math.max(1, Math.round((part / whole) * 30)));
}
