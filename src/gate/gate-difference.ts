/** The gate for another version of a dataset: each difference held against the texts at hand, before a person takes it over or not. */
import type { RefusedChange } from '../edit/apply-changes.ts';
import type { Difference } from '../edit/compare-versions.ts';
import { hedgeIn } from '../edit/find-cues.ts';
import { codePointsOf } from '../lib/code-points.ts';
import type { Lookup } from '../model/lookup.ts';
import { accusationGroup, type Citation, type Claim } from '../model/types.ts';
import { type Doubt, doubt } from './doubts.ts';
import { createEvidenceSearch, type EvidenceSearch, type QuotedSpan } from './find-evidence.ts';
import { sentencesAround } from './gate-context.ts';
import type { Judged } from './gated.ts';

/** What another version has otherwise than the open dataset. */
export interface GatedDifference extends Judged {
  readonly sides: Difference;
  /** Source in whose text it stands; undefined for what stands in none. */
  readonly source: string | undefined;
  /** A change that cannot be applied, as its file has it. */
  readonly unusable?: RefusedChange | undefined;
}

export interface Compared {
  readonly ours: Lookup;
  readonly theirs: Lookup;
  /** Whether the version that both come from is known, so that it can be told who changed what. */
  readonly hasBase: boolean;
  /** Normalized, by source. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Judge what can be taken over from another version: claims in the order of their texts, then all else. What only we have is left
 * out, for there is nothing to take.
 */
export function gateDifferences(compared: Compared, list: readonly Difference[]): readonly GatedDifference[] {
  const searches = new Map<string, EvidenceSearch>();
  const searchIn = (source: string, text: string) => {
    const search = searches.get(source) ?? createEvidenceSearch(text);
    searches.set(source, search);
    return search;
  };
  const order = new Map([...compared.ours.sources.keys(), ...compared.theirs.sources.keys()].map((id, at) => [id, at]));
  return list
    .filter(({ theirs, who }) => theirs !== undefined || who !== 'ours')
    .map((sides) => (sides.kind === 'claim' ? gateClaim(compared, sides, searchIn) : gateItem(compared, sides)))
    .toSorted((a, b) => placeOf(a, order) - placeOf(b, order) || startOf(a) - startOf(b));
}

/** List the changes of a file that cannot be applied, each with its reasons. */
export function gateRefused(refused: readonly RefusedChange[]): readonly GatedDifference[] {
  return refused.map((unusable): GatedDifference => {
    const { list, number, about, text } = unusable;
    const doubts = reasonsOf(unusable).map((message) => doubt('not-applicable', message));
    const sides: Difference = {
      key: `${list} ${number}`,
      kind: about?.kind ?? 'about',
      id: about?.id ?? '',
      base: undefined,
      ours: undefined,
      theirs: text,
      who: 'theirs',
    };
    return { sides, source: undefined, passages: [], accuses: false, doubts, pile: 'refused', unusable };
  });
}

/** Say in words why a change cannot be applied. */
export function reasonsOf({ why }: RefusedChange): readonly string[] {
  return why.length > 0 ? why : [noChange];
}

const noChange = 'This is not a change: its kind or its id is missing.';

const sourceStep = 1e9;

function placeOf({ source, sides }: GatedDifference, order: ReadonlyMap<string, number>): number {
  if (sides.kind !== 'claim') return Number.MAX_SAFE_INTEGER;
  return (order.get(source ?? '') ?? order.size) * sourceStep;
}

function startOf({ passages, sides }: GatedDifference): number {
  const claim = claimIn(sides);
  return passages[0]?.start ?? claim?.citations[0]?.start ?? 0;
}

function gateItem(compared: Compared, sides: Difference): GatedDifference {
  const doubts = doubtsOfSides(compared, sides);
  return { sides, source: undefined, passages: [], accuses: false, doubts, pile: pileOf(doubts) };
}

function gateClaim(
  compared: Compared,
  sides: Difference,
  searchIn: (source: string, text: string) => EvidenceSearch,
): GatedDifference {
  const claim = claimIn(sides);
  if (!claim) return gateItem(compared, sides);
  const { ours, theirs, texts } = compared;
  const text = texts.get(claim.source);
  const accuses = [theirs, ours].some(({ predicates }) => predicates.get(claim.predicate)?.group === accusationGroup);
  const cited =
    text === undefined
      ? []
      : claim.citations.map((citation) => placeInText(text, citation, searchIn(claim.source, text)));
  const isRemoved = sides.theirs === undefined;
  const passages = cited.flatMap(({ passage }) => (passage ? [passage] : []));
  const lang = (ours.sources.get(claim.source) ?? theirs.sources.get(claim.source))?.lang;
  const doubts = [
    ...doubtsOfSides(compared, sides),
    ...(isRemoved ? [] : cited.flatMap((one) => one.doubts)),
    ...(isRemoved || text === undefined ? [] : hedgeDoubts(claim, text, passages, lang)),
    ...(text === undefined && claim.citations.length > 0 ? [doubt('text-not-at-hand')] : []),
  ];
  return { sides, source: claim.source, passages, accuses, doubts, pile: pileOf(doubts) };
}

interface Placed {
  readonly passage: QuotedSpan | undefined;
  readonly doubts: readonly Doubt[];
}

/** Where a citation stands: where it says, else where its words stand, letter by letter. */
function placeInText(text: string, { quote, start, end, paragraph }: Citation, search: EvidenceSearch): Placed {
  const points = codePointsOf(text);
  const span = { start: points.toUnits(start), end: points.toUnits(end), paragraph };
  if (text.slice(span.start, span.end) === quote) return { passage: span, doubts: [] };
  const evidence = search(quote, paragraph);
  if (evidence.kind !== 'found') {
    const near = evidence.kind === 'missing' ? evidence.near : undefined;
    return { passage: near, doubts: [doubt('no-passage')] };
  }
  const [first] = evidence.passages;
  return { passage: first, doubts: [doubt('moved-words', String(first?.paragraph ?? '?'))] };
}

function hedgeDoubts(
  { status }: Claim,
  text: string,
  passages: readonly QuotedSpan[],
  lang: string | undefined,
): readonly Doubt[] {
  if (status !== 'stated') return [];
  const sentence = passages.flatMap((passage) => sentencesAround(text, passage)).join(' ');
  const word = hedgeIn(sentence, lang)?.word;
  return word === undefined ? [] : [doubt('hedged-there', word, { cue: word })];
}

function doubtsOfSides({ hasBase }: Compared, { who, ours, theirs }: Difference): readonly Doubt[] {
  if (who === 'both') {
    const sides = theirs === undefined || ours === undefined || hasBase ? 'changed-on-both-sides' : 'differs';
    return [doubt(sides), ...(theirs === undefined ? [doubt('removed-there')] : [])];
  }
  if (who === 'ours') return [doubt('changed-here')];
  return theirs === undefined ? [doubt('removed-there')] : [];
}

function pileOf(doubts: readonly Doubt[]): Judged['pile'] {
  if (doubts.some(({ level }) => level === 'refuse')) return 'refused';
  return doubts.some(({ level }) => level === 'hold') ? 'closer' : 'ready';
}

function claimIn({ kind, ours, theirs }: Difference): Claim | undefined {
  // Parts of this kind are claims.
  return kind === 'claim' ? ((theirs ?? ours) as Claim) : undefined;
}
