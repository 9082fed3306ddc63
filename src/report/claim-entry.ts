/** One claim as reports show it: all of it already in words, with the hedge beside the sentence and the voices beside the hedge. */

import {
  attributionOf,
  fullSentenceOf,
  runsWithoutVoices,
  sentenceOf,
  type WordedRun,
  wordClaim,
} from '../model/claim-wording.ts';
import { formatWhen, publishedWords } from '../model/dates.ts';
import { evidencesOf } from '../model/evidence.ts';
import type { EvidenceKind } from '../model/evidence-kinds.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { accusationGroup, type Claim, type Status } from '../model/types.ts';
import { type CitationCheck, checksIn } from './citation-checks.ts';

export interface QuotedPlace {
  readonly quote: string;
  readonly paragraph: number;
  readonly lang?: string;
  readonly check: CitationCheck;
}

export interface ClaimEntry {
  readonly id: string;
  /** Seen from the entity that the report is about, with its hedge, without its voices. */
  readonly sentence: string;
  /** The same in runs. */
  readonly titleRuns: readonly WordedRun[];
  /** The sentence in runs with its voices. */
  readonly runs: readonly WordedRun[];
  /** The sentence as the dataset has it, with its voices, where `sentence` goes the other way round. */
  readonly asEncoded?: string;
  readonly status: Status;
  readonly isAccusation: boolean;
  /** How firmly, by whom, through whom. */
  readonly attribution: string;
  readonly voices: readonly { readonly id: string; readonly name: string }[];
  readonly when?: string;
  readonly quotations: readonly QuotedPlace[];
  readonly source: { readonly id: string; readonly title: string; readonly published: string };
  /** What it rests on, the gravest first. */
  readonly evidence: readonly EvidenceLine[];
  readonly note?: string;
}

export interface EvidenceLine {
  readonly kind: EvidenceKind;
  readonly words: string;
  /** Whether the voices that are named with the claim say it already: it rests on them alone. */
  readonly isPlain: boolean;
}

export interface EntryOptions {
  /** Id of the entity that the report is about. */
  readonly seenFrom?: string;
  /** Normalized texts by source id; with them each quotation is looked up. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** Word a claim for a report. */
export function claimEntryOf(lookup: Lookup, claim: Claim, { seenFrom, texts }: EntryOptions = {}): ClaimEntry {
  const wording = wordClaim(lookup, claim, seenFrom);
  const source = lookup.sources.get(claim.source);
  const { checkOf } = checksIn(lookup, claim.source, texts?.get(claim.source));
  return {
    id: claim.id,
    sentence: sentenceOf(lookup, claim, seenFrom),
    titleRuns: runsWithoutVoices(wording),
    runs: wording.runs,
    ...(wording.reversed ? { asEncoded: fullSentenceOf(lookup, claim) } : {}),
    status: claim.status,
    isAccusation: isAccusation(lookup, claim),
    attribution: attributionOf(lookup, claim),
    voices: claim.voices.map((id) => ({ id, name: nameOf(lookup, id) })),
    ...(claim.when === undefined ? {} : { when: formatWhen(claim.when) }),
    quotations: claim.citations.map((citation) => ({
      quote: citation.quote,
      paragraph: citation.paragraph,
      ...(source?.lang === undefined ? {} : { lang: source.lang }),
      check: checkOf(citation),
    })),
    source: {
      id: claim.source,
      title: source?.title ?? claim.source,
      published: source?.published === undefined ? 'date not known' : publishedWords(source.published),
    },
    evidence: evidenceLines(lookup, claim),
    ...(claim.note === undefined ? {} : { note: claim.note }),
  };
}

/** Tell whether a claim accuses somebody, whatever its voice makes of the accusation. */
export function isAccusation(lookup: Lookup, claim: Claim): boolean {
  return claim.status === 'alleged' || lookup.predicates.get(claim.predicate)?.group === accusationGroup;
}

function evidenceLines(lookup: Lookup, claim: Claim): readonly EvidenceLine[] {
  return evidencesOf(lookup, claim).map(({ kind, words, claims }) => ({
    kind,
    words,
    isPlain: kind === 'one-voice' && claims.length === 1,
  }));
}
