/** The source report of a dataset as a tree. */

import { formatWhen } from '../model/dates.ts';
import type { EvidenceKind } from '../model/evidence-kinds.ts';
import {
  accusationNotice,
  counted,
  disputeSections,
  type EntryStyle,
  entryBlock,
  mentionList,
  paragraph,
  quotedNames,
  restsOnOneVoice,
  section,
  unknownSection,
} from './blocks.ts';
import type { SourceReport } from './dataset-dossier.ts';
import { type Block, type DocumentTree, data, joinRuns, type Run, type Runs, type Section } from './document-tree.ts';
import { asOfRuns, runningAsOf, sourceBlocks } from './source-blocks.ts';

const titles = {
  accusations: 'Accusations',
  disputed: 'What is disputed',
  unnamed: 'From unnamed voices',
  own: 'Through a voice’s own organization',
  sources: 'Sources',
  claims: 'All claims, in reading order',
} as const;

/** Compose the source report of a dataset: first what to look at with care, then every claim with its citations. */
export function documentOfDataset(report: SourceReport): DocumentTree {
  const { title, sources, note, claims, disputes, unknowns } = report;
  const style: EntryStyle = { order: 'reading', withSource: sources.length > 1, withChecks: report.isChecked };
  return {
    lang: 'en',
    kicker: 'Source report',
    title: [data(title)],
    lead: [...(note === undefined ? [] : [[data(note)]]), asOfRuns(sources)],
    running: ['Source report on ', data(`“${title}”`), ...runningAsOf(sources)],
    blocks: [
      section('At a glance', [glance(report)]),
      accusations(report, style),
      ...disputeSections(disputes, (entries) => [mentionList(entries, style.withSource)], style.withSource),
      ...unnamed(report, style),
      ...ownOrganization(report, style),
      section('How firmly it is said, and what it rests on', [statusTable(report), evidenceTable(report)]),
      section('Who speaks, and who does not', speakers(report)),
      unknownSection(unknowns, claims.length),
      section(titles.sources, sourceBlocks(sources, true)),
      section(titles.claims, [paragraph(restsOnOneVoice), ...claims.map((claim) => entryBlock(claim, style))]),
      section('Names and notes', names(report)),
    ],
  };
}

function glance(report: SourceReport): Block {
  const { claims, entityCount, sources, license, encoded } = report;
  const alleging = report.accusations.filter(({ status }) => status !== 'disputed').length;
  const disputing = report.accusations.length - alleging;
  const accused = `${counted(alleging, 'claim')}${disputing === 0 ? '' : `, and ${counted(disputing, 'claim')} disputing them`}`;
  return {
    kind: 'terms',
    rows: [
      {
        term: 'Claims',
        runs: [`${counted(claims.length, 'claim')} about ${counted(entityCount, 'entity', 'entities')}`],
      },
      { term: titles.accusations, runs: linked(accused, alleging + disputing, titles.accusations) },
      {
        term: titles.disputed,
        runs: linked(counted(report.disputes.length, 'statement'), report.disputes.length, titles.disputed),
      },
      {
        term: titles.unnamed,
        runs: linked(counted(report.unnamed.length, 'claim'), report.unnamed.length, titles.unnamed),
      },
      {
        term: titles.own,
        runs: linked(counted(report.ownOrganization.length, 'claim'), report.ownOrganization.length, titles.own),
      },
      { term: 'Quotations', runs: [checkedWords(report)] },
      {
        term: 'Quoted share',
        runs: joinRuns(
          sources.map((source) => quotedRuns(source, sources.length)),
          '; ',
        ),
      },
      ...(license === undefined ? [] : [{ term: 'License', runs: [data(license)] }]),
      ...(encoded === undefined ? [] : [{ term: 'Encoded', runs: [data(formatWhen(encoded))] }]),
      { term: 'Dataset', runs: [data(report.id)] },
    ],
  };
}

function linked(words: string, count: number, title: string): Runs {
  return count === 0 ? ['none'] : [{ kind: 'link', to: `#${section(title, []).anchor}`, runs: [words] }];
}

function checkedWords({ claims, isChecked }: SourceReport): string {
  const checks = claims.flatMap((claim) => claim.quotations.map((quotation) => quotation.check.kind));
  if (!isChecked) return `${checks.length}, not checked: this report was made without the text`;
  const count = (kind: (typeof checks)[number]) => checks.filter((check) => check === kind).length;
  const rest = [
    [count('respelled'), 'found, spelled differently'],
    [count('changed'), 'found, with the words around changed'],
    [count('moved'), 'found elsewhere'],
    [count('possible'), 'to look at'],
    [count('not-found'), 'not found'],
    [count('not-checked'), 'not checked'],
  ] as const;
  return [
    `${count('exact') + count('in-place')} of ${checks.length} found word for word`,
    ...rest.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`),
  ].join(', ');
}

function quotedRuns({ title, quotedShare }: SourceReport['sources'][number], count: number): Runs {
  const share = quotedShare === undefined ? 'share not known' : `${(quotedShare * 100).toFixed(1)}%`;
  return count === 1 ? [`${share} of the text`] : [`${share} of `, data(`“${title}”`)];
}

function accusations({ accusations: entries }: SourceReport, style: EntryStyle): Section {
  const blocks =
    entries.length === 0
      ? [paragraph('No claim is an accusation.')]
      : [accusationNotice(entries), ...entries.map((entry) => entryBlock(entry, { ...style, isTarget: false }))];
  return section(titles.accusations, blocks);
}

function unnamed({ unnamed: entries }: SourceReport, { withSource }: EntryStyle): readonly Section[] {
  if (entries.length === 0) return [];
  const words = 'For these claims, the source does not say who made them in the first place.';
  return [section(titles.unnamed, [paragraph(words), mentionList(entries, withSource)])];
}

function ownOrganization({ ownOrganization: entries, ties }: SourceReport, style: EntryStyle): readonly Section[] {
  if (entries.length === 0) return [];
  const words =
    'These claims come through an organization to which a later voice in their chain belongs or belonged, according to the claims listed below:';
  return [
    section(titles.own, [
      paragraph(words),
      mentionList(entries, style.withSource),
      paragraph('That they belong or belonged to it, according to:'),
      mentionList(ties, style.withSource),
    ]),
  ];
}

function statusTable({ statuses }: SourceReport): Block {
  return {
    kind: 'table',
    title: 'Claims by how firmly their first voice puts them forward',
    columns: [{ title: 'Status', kind: 'mark' }, { title: 'Claims', kind: 'number' }, { title: 'Means' }],
    rows: statuses.map(({ status, count, meaning }) => [[status], [count.toLocaleString('en-US')], [meaning]]),
  };
}

function evidenceTable({ evidence }: SourceReport): Block {
  return {
    kind: 'table',
    title: 'Claims by what they rest on, each counted once, under the most serious finding that applies',
    columns: [{ title: 'Rests on' }, { title: 'Claims', kind: 'number' }],
    rows: evidence.map(({ kind, count }) => [[evidenceWords[kind]], [count.toLocaleString('en-US')]]),
  };
}

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  contested: 'contested: some say so, others dispute it',
  disputed: 'disputed, and no other voice says it',
  'earlier-version': 'an earlier version of a text; the later one says otherwise, or is not on record as saying it',
  'own-organization': 'an organization to which whoever passes it on belongs or belonged',
  compare: 'one voice that says otherwise about another time, or in another sense',
  unnamed: 'unnamed voices only',
  'one-origin': 'several sources that go back to one',
  'several-sources': 'several sources; whether they are independent is not known',
  'several-voices': 'several voices in one source',
  'one-voice': 'one voice',
  unsourced: 'no source given',
};

function speakers({ speakers: list, silent }: SourceReport): readonly Block[] {
  const silentNames = joinRuns(
    silent.map(({ name, type }): Runs => [data(name), ' (', data(type), ')']),
    '; ',
  );
  return [
    {
      kind: 'table',
      title: 'Voices, with the claims that begin with them and those that they pass on',
      columns: [{ title: 'Voice' }, { title: 'First-hand', kind: 'number' }, { title: 'Passed on', kind: 'number' }],
      rows: list.map(({ name, firstHand, relayed }) => [[data(name)], [String(firstHand)], [String(relayed)]]),
    },
    paragraph(
      'Spoken about, but never a voice: ',
      ...(silent.length === 0 ? (['nobody'] satisfies Run[]) : silentNames),
      '.',
    ),
  ];
}

function names({ names: list }: SourceReport): readonly Block[] {
  return [
    paragraph('Spellings are those of the source. Notes are in the encoder’s words, as of the source.'),
    {
      kind: 'table',
      title: 'Everyone and everything that is named',
      columns: [{ title: 'Name' }, { title: 'Spelled in the source' }, { title: 'Encoder’s note' }],
      rows: list.map(({ name, type, aliases, note }) => [
        [data(name), ' (', data(type), ')'],
        quotedNames(aliases),
        note === undefined ? [] : [data(note)],
      ]),
    },
  ];
}
