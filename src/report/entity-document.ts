/** The dossier of an entity as a tree, ready for Markdown or HTML. */

import {
  accusationNotice,
  blocksOnce,
  counted,
  disputeSections,
  type EntryStyle,
  paragraph,
  quotedNames,
  restsOnOneVoice,
  section,
  unknownSection,
} from './blocks.ts';
import type { ClaimEntry } from './claim-entry.ts';
import { type Block, type DocumentTree, data, type Runs, type Section } from './document-tree.ts';
import type { Dossier } from './entity-dossier.ts';
import { asOfRuns, partOfRuns, runningAsOf, sourceBlocks } from './source-blocks.ts';

type Show = (entries: readonly ClaimEntry[]) => readonly Block[];

/** Compose the dossier of an entity. Each claim stands in it once in full; further on it is mentioned, hedge and voices included. */
export function documentOfEntity(dossier: Dossier): DocumentTree {
  const { name, dataset, sources, disputes } = dossier;
  const shown = new Set<string>();
  const style: EntryStyle = {
    order: 'time',
    withSource: sources.length > 1,
    withChecks: sources.some((source) => source.textCheck !== undefined),
  };
  const show: Show = (entries) => blocksOnce(entries, style, shown);
  return {
    lang: 'en',
    kicker: 'Dossier',
    title: [data(name)],
    lead: leadOf(dossier),
    running: ['Dossier of ', data(name), ', from ', data(`“${dataset.title}”`), ...runningAsOf(sources)],
    blocks: [
      said(dossier, show),
      accusations(dossier, show),
      ...disputeSections(disputes, show, style.withSource),
      ...voiced(dossier, show),
      unknownSection(dossier.unknowns, countOf(dossier)),
      section(sources.length === 1 ? 'Source' : 'Sources', sourceBlocks(sources, false)),
    ],
  };
}

function leadOf({ type, aliases, note, sources, dataset }: Dossier): readonly Runs[] {
  const where = sources.length === 1 ? '; in the source also ' : '; in the sources also ';
  return [
    [data(type), ...(aliases.length === 0 ? [] : [where, ...quotedNames(aliases)]), '.'],
    ...(note === undefined ? [] : [['Encoder’s note: ', data(note)]]),
    partOfRuns(dataset),
    asOfRuns(sources),
  ];
}

function said({ dated, undated, name }: Dossier, show: Show): Section {
  const parts = partsOf(show, [
    ['In chronological order', dated],
    ['Without a date, in reading order', undated],
  ]);
  if (parts.length > 0) return section('What is said', [paragraph(restsOnOneVoice), ...parts]);
  return section('What is said', [paragraph('Nothing is said about ', data(name), ' besides what follows.')]);
}

function accusations({ accusations: entries, name }: Dossier, show: Show): Section {
  return section(
    'Accusations',
    entries.length === 0
      ? [paragraph('No accusation here names ', data(name), '.')]
      : [accusationNotice(entries), ...show(entries)],
  );
}

function voiced({ says, relays, name }: Dossier, show: Show): readonly Section[] {
  const count = says.length + relays.length;
  if (count === 0) return [];
  const parts = partsOf(show, [
    ['Said first-hand', says],
    ['Passed on from others', relays],
  ]);
  const accusing = [...says, ...relays].filter((entry) => entry.isAccusation);
  return [
    section('As a voice', [
      paragraph(data(name), ` is a voice of ${counted(count, 'claim')}.`),
      ...(accusing.length === 0 ? [] : [accusationNotice(accusing)]),
      ...parts,
    ]),
  ];
}

function partsOf(
  show: Show,
  parts: readonly (readonly [title: string, entries: readonly ClaimEntry[]])[],
): readonly Section[] {
  return parts.filter(([, entries]) => entries.length > 0).map(([title, entries]) => section(title, show(entries)));
}

function countOf({ dated, undated, accusations: accused, disputes }: Dossier): number {
  const disputed = disputes.reduce((sum, dispute) => sum + dispute.says.length + dispute.disputes.length, 0);
  return dated.length + undated.length + accused.length + disputed;
}
