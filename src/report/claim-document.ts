/** The dossier of a claim as a tree. Its title is the claim's mark: a title travels alone, and a claim must not. */

import {
  accusationNotice,
  blocksOnce,
  disputeSections,
  type EntryStyle,
  entryBlock,
  paragraph,
  section,
  unknownSection,
} from './blocks.ts';
import type { ClaimDossier, Participant } from './claim-dossier.ts';
import type { ClaimEntry } from './claim-entry.ts';
import { type Block, type DocumentTree, data, type Runs } from './document-tree.ts';
import { asOfRuns, partOfRuns, runningAsOf, sourceBlocks } from './source-blocks.ts';

/** Compose the dossier of a claim. */
export function documentOfClaim(dossier: ClaimDossier): DocumentTree {
  const { claim, dataset, sources, disputes, unknowns, citation } = dossier;
  const shown = new Set([claim.id]);
  const style: EntryStyle = {
    order: 'time',
    withSource: true,
    withChecks: sources.some((source) => source.textCheck !== undefined),
  };
  return {
    lang: 'en',
    kicker: 'Claim',
    title: [data(claim.id)],
    lead: [partOfRuns(dataset), asOfRuns(sources)],
    running: ['Claim ', data(claim.id), ' of ', data(`“${dataset.title}”`), ...runningAsOf(sources)],
    blocks: [
      ...(claim.isAccusation ? [accusationNotice([claim])] : []),
      entryBlock(claim, style),
      section('How firmly it is said', [
        paragraph({ kind: 'strong', runs: [claim.status] }, `: ${dossier.statusMeaning}.`),
      ]),
      section('What it rests on', [{ kind: 'list', items: claim.evidence.map(({ words }): Runs => [data(words)]) }]),
      section('Its voices, original source first', [participants(dossier.voices)]),
      section('What it is about', [participants(dossier.ends)]),
      ...disputeSections(disputes, (entries) => blocksOnce(entries, style, shown), true),
      ...besideSection(dossier, (entries) => blocksOnce(entries, style, shown)),
      unknownSection(unknowns, 1),
      section('How to cite it', [{ kind: 'list', items: citation.split('\n').map((line): Runs => [data(line)]) }]),
      section('Source', sourceBlocks(sources, false)),
    ],
  };
}

function besideSection(
  { beside, claim }: ClaimDossier,
  show: (entries: readonly ClaimEntry[]) => readonly Block[],
): readonly Block[] {
  if (beside.length === 0) return [];
  const accusing = claim.isAccusation ? [] : beside.filter((entry) => entry.isAccusation);
  const notice = accusing.length === 0 ? [] : [accusationNotice(accusing)];
  return [section('Also said about the same thing', [...notice, ...show(beside)])];
}

function participants(list: readonly Participant[]): Block {
  return {
    kind: 'list',
    items: list.map(
      ({ name, type, note }): Runs => [
        { kind: 'strong', runs: [data(name)] },
        ...(type === undefined ? [] : [' (', data(type), ')']),
        ...(note === undefined ? [] : ['. Encoder’s note: ', data(note)]),
      ],
    ),
  };
}
