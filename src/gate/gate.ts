/**
 * The gate: what a program proposes, held against the text. It is the same every time, needs no network, and lets nothing through by
 * itself: a proposal becomes a claim when a person takes it, and the checks of the format look at it once more then.
 */
import { type ClaimFields, emptyFields } from '../edit/claim-fields.ts';
import { joinPassages } from '../edit/claim-words.ts';
import { wordCount } from '../lib/segments.ts';
import { mostQuotedWords } from '../model/checks/citations.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Source } from '../model/types.ts';
import { checkEnds, checkWords } from './check-ends.ts';
import { checkSaying } from './check-voices.ts';
import { chooseWords } from './choose-words.ts';
import { type Doubt, doubt } from './doubts.ts';
import { exampleText } from './draft-example.ts';
import { createEvidenceSearch, type Evidence, type EvidenceSearch, type QuotedSpan } from './find-evidence.ts';
import { findSame } from './find-same.ts';
import { type GateContext, gateContext, type Surroundings, surroundingsOf } from './gate-context.ts';
import type { Gated, GateReport, Pile } from './gated.ts';
import { dateParts, numbersIn } from './numbers.ts';
import type { Proposal } from './proposal.ts';
import { readAnswer } from './read-answer.ts';
import { spelledIn } from './spelling.ts';

/** Read an answer and hold each of its proposals against the normalized text of a source. */
export function gateAnswer(lookup: Lookup, source: Source, text: string, answer: string): GateReport {
  const { proposals, unread, isCut } = readAnswer(answer);
  const context = gateContext(lookup, source, text);
  const search = createEvidenceSearch(text);
  const seen = new Set<string>();
  const gated = proposals.flatMap((proposal): readonly Gated[] => {
    const one = gateProposal(context, search, text, proposal);
    const twin = twinKey(one);
    if (seen.has(twin)) return [];
    seen.add(twin);
    return [one];
  });
  const spoken = new Set(
    gated
      .filter(({ pile }) => pile !== 'refused')
      .flatMap(({ passages }) => passages.map(({ paragraph }) => paragraph)),
  );
  const last = gated.findLast(({ pile }) => pile !== 'refused')?.passages.at(-1)?.paragraph;
  return {
    gated: gated.toSorted((a, b) => startOf(a) - startOf(b)),
    unread,
    silent: context.paragraphs.map((_, index) => index + 1).filter((number) => !spoken.has(number)),
    stoppedAt: isCut ? { paragraph: last } : undefined,
  };
}

/** Hold a proposal against the text once more, as the dataset is now; `chosen` is what a person has said of it meanwhile. */
export function gateAgain(
  lookup: Lookup,
  source: Source,
  text: string,
  proposal: Proposal,
  chosen: Partial<ClaimFields> = {},
): Gated {
  return gateProposal(gateContext(lookup, source, text), createEvidenceSearch(text), text, proposal, chosen);
}

/** Hold one proposal against the text. */
function gateProposal(
  context: GateContext,
  search: EvidenceSearch,
  text: string,
  proposal: Proposal,
  chosen: Partial<ClaimFields> = {},
): Gated {
  const evidence = proposal.quotes.map((quote) => search(quote, proposal.paragraph));
  const refusal = refusalOf(proposal, evidence, text);
  const key = `${proposal.line}-${hashOf(JSON.stringify(proposal))}`;
  if (refusal) {
    const near = evidence.flatMap((one) => (one.kind === 'missing' && one.near ? [one.near] : []));
    const rest = { fields: emptyFields, sameAs: undefined, accuses: false };
    return { key, proposal, pile: 'refused', doubts: [refusal], passages: near.slice(0, 1), ...rest };
  }
  const passages = evidence.flatMap((one) => (one.kind === 'found' ? one.passages : []));
  const place = surroundingsOf(context, text, passages);
  const ends = checkEnds(context, proposal, place);
  const saying = checkSaying(context, proposal, place, ends.accuses);
  const rest = checkRest(context, proposal, place);
  const about = [proposal.subject, proposal.object, proposal.cue].filter((one) => one !== '');
  const cited = passages
    .map((passage) => chooseWords(text, passage, about))
    .filter((passage) => isCitable(text, passage));
  const fields = {
    ...emptyFields,
    words: joinPassages(cited.map(({ start, end, paragraph }) => ({ paragraph, words: text.slice(start, end) }))),
    subject: ends.subject,
    relation: ends.relation,
    target: ends.target,
    saidBy: saying.saidBy,
    firmly: saying.firmly,
    detail: rest.detail,
    when: rest.when,
  };
  const same = findSame(context, { ...fields, ...chosen }, cited, text);
  const doubts = [
    ...passageDoubts(proposal, evidence, passages, text),
    ...ends.doubts,
    ...rest.doubts,
    ...saying.doubts,
    ...same.doubts,
  ];
  return {
    key,
    proposal,
    pile: pileOf(doubts, same.isKnown),
    doubts,
    passages: cited,
    fields,
    sameAs: same.sameAs,
    accuses: ends.accuses,
  };
}

function pileOf(doubts: readonly Doubt[], isKnown: boolean): Pile {
  if (isKnown) return 'known';
  return doubts.some(({ level }) => level === 'hold') ? 'closer' : 'ready';
}

/** A word alone, at the side of what was left out, is no citation. */
function isCitable(text: string, { start, end }: QuotedSpan): boolean {
  const words = text.slice(start, end);
  return wordCount(words) > 1 || words.length >= 8;
}

/** What keeps a proposal out: words that are not in the text. */
function refusalOf({ quotes }: Proposal, evidence: readonly Evidence[], text: string): Doubt | undefined {
  const place = evidence.findIndex(({ kind }) => kind !== 'found');
  const fault = evidence[place];
  if (!fault || fault.kind === 'found') return undefined;
  if (fault.kind === 'missing') {
    const isExample = example.has(quotes[place] ?? '') && !text.includes(quotes[place] ?? '');
    return doubt(isExample ? 'from-example' : 'no-passage', '', { field: 'words' });
  }
  return doubt(fault.kind, '', { field: 'words' });
}

const example = spelledIn(exampleText);

function passageDoubts(
  { quotes, paragraph }: Proposal,
  evidence: readonly Evidence[],
  passages: readonly QuotedSpan[],
  text: string,
): readonly Doubt[] {
  const doubts = evidence.flatMap((one): readonly Doubt[] => {
    if (one.kind !== 'found') return [];
    const [first] = one.passages;
    return [
      ...(one.altered.length > 0 ? [doubt('words-left-out', one.altered.join(' '), { field: 'words' })] : []),
      ...(one.places > 1 ? [doubt('ambiguous', String(one.places), { field: 'words' })] : []),
      ...(one.isElsewhere && first ? [doubt('elsewhere', String(first.paragraph), { more: String(paragraph) })] : []),
    ];
  });
  const longest = Math.max(...passages.map(({ start, end }) => wordCount(text.slice(start, end))));
  return [...doubts, ...(longest > mostQuotedWords && quotes.length > 0 ? [doubt('shortened', String(longest))] : [])];
}

/** Detail and date. */
function checkRest(
  context: GateContext,
  { detail, when }: Proposal,
  place: Surroundings,
): { readonly detail: string; readonly when: string; readonly doubts: readonly Doubt[] } {
  const inDetail = detail === '' ? [] : checkWords(context, detail, place, 'detail');
  const inWhen = when === '' ? [] : checkWhen(context, when, place);
  return {
    detail: inDetail.length > 0 ? '' : detail,
    when: inWhen.length > 0 ? '' : when,
    doubts: [...inDetail, ...inWhen],
  };
}

/** A date stands in the quotation part by part: its year, its month by name, its day. */
function checkWhen({ source }: GateContext, when: string, place: Surroundings): readonly Doubt[] {
  const parts = dateParts(when, source.lang);
  const numbers = numbersIn(place.quotes);
  const isGiven = parts?.every((spellings) => spellings.some((one) => numbers.has(one) || place.quoted.has(one)));
  return isGiven ? [] : [doubt('date', when, { field: 'when' })];
}

function startOf({ passages, pile }: Gated): number {
  return pile === 'refused' && passages.length === 0
    ? Number.POSITIVE_INFINITY
    : (passages[0]?.start ?? Number.POSITIVE_INFINITY);
}

/** Two proposals that say the same in the same place are one. */
function twinKey({ proposal, passages, pile }: Gated): string {
  const { subject, relation, object, firmly, detail, when, voices, quotes } = proposal;
  const place = pile === 'refused' ? quotes : passages[0]?.start;
  return JSON.stringify([subject, relation, object, firmly, detail, when, voices, place]);
}

/** A short fingerprint (FNV-1a), to recognize the same proposal. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
