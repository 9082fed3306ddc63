/** Taking the claims of a text over to a later version of it: each with its quotations where they stand now. */
import { sliceCodePoints } from '../lib/code-points.ts';
import { mostQuotedShare } from '../model/checks/citations.ts';
import { contextPrint } from '../model/context-fingerprint.ts';
import type { Citation, Claim, Source } from '../model/types.ts';
import { type Verdict, verifyCitations } from '../model/verification.ts';
import type { Edit } from './edit.ts';
import { newClaimId } from './new-id.ts';

/** What became of the quotations of a text in a later version. */
export interface VersionReport {
  /** Quotations that stand where they were, in the same words. */
  readonly same: number;
  /** The others, in the order of the earlier text. */
  readonly strays: readonly StrayQuote[];
}

/** A quotation that is somewhere else in a later version, among other words, or not there any more. */
export interface StrayQuote {
  /**
   * `vanished` also where it is not certain; `over` where it is there, but more than half of the later text would be quoted with it. In
   * both cases its claim stays with the earlier version.
   */
  readonly kind: 'moved' | 'changed' | 'vanished' | 'over';
  /** The claim that rests on it: in the later version, or, where it stays there, in the earlier one. */
  readonly claim: string;
  /** Its place among the citations of that claim. */
  readonly citation: number;
  /** As the earlier version has it. */
  readonly quote: string;
  /** Paragraphs, from 1, in the earlier version and in the later one; undefined where nothing like it stands there. */
  readonly from: number;
  readonly to?: number | undefined;
  /** Where its claim stays with the earlier version, the words that may be it, as the later version has them. */
  readonly alike?: string | undefined;
}

interface Later {
  readonly source: Source;
  /** Normalized. */
  readonly text: string;
  /** The normalized text of the earlier version, where it is at hand: what was added or left out around a quotation is known by it. */
  readonly earlierText?: string | undefined;
  readonly isTaken: (id: string) => boolean;
  readonly random: () => number;
}

/**
 * Make claims of a later version from those of an earlier one, in their order. A claim of which any quotation vanished is not made, nor one
 * with which more would be quoted of the later text than may be.
 */
export function carryOver(
  earlier: Source,
  claims: readonly Claim[],
  { source, text, earlierText, isTaken, random }: Later,
): { readonly edits: readonly Edit[]; readonly report: VersionReport } {
  const citations = claims.flatMap((claim) => claim.citations);
  const { verdicts } = verifyCitations(text, earlier.text, citations.map(withContext(earlierText)));
  const found = new Map(citations.map((citation, index) => [citation, verdicts[index]]));
  const made = new Set<string>();
  const strays: StrayQuote[] = [];
  const hasRoom = budgetOf(source);
  const edits = claims.flatMap((claim): readonly Edit[] => {
    const anew = claim.citations.flatMap((citation) => citedAnew(text, found.get(citation)) ?? []);
    const isThere = anew.length === claim.citations.length;
    const isWhole = isThere && hasRoom(anew);
    const id = isWhole ? newClaimId((one) => made.has(one) || isTaken(one), random) : claim.id;
    for (const [citation, cited] of claim.citations.entries()) {
      const stray = strayOf(text, cited, found.get(cited), isWhole ? 'taken' : isThere ? 'over' : 'left');
      if (stray) strays.push({ ...stray, claim: id, citation });
    }
    if (!isWhole) return [];
    made.add(id);
    const to: Claim = { ...claim, id, source: source.id, voices: spokenIn(source, earlier, claim), citations: anew };
    return [{ kind: 'claim', id, to }];
  });
  return { edits, report: { same: citations.length - strays.length, strays } };
}

/** What the earlier version said in its own voice, the later one says in its. */
function spokenIn(source: Source, earlier: Source, { voices }: Claim): readonly string[] {
  const [last, own] = [voices.at(-1), source.voices[0]];
  if (last === undefined || own === undefined || source.voices.includes(last)) return voices;
  const before = earlier.voices.includes(last) ? voices.slice(0, -1) : voices;
  return [...before.filter((voice) => voice !== own), own];
}

/** What stood around a citation, where the text that was read is at hand. */
function withContext(text: string | undefined): (citation: Citation) => Citation {
  return (citation) => {
    const around = text === undefined ? undefined : (citation.around ?? contextPrint(text, citation));
    return around === undefined ? citation : { ...citation, around };
  };
}

/** Take quotations of a later version one after the other, as long as there is room for them: tells of each claim whether there is. */
function budgetOf({ text }: Source): (citations: readonly Citation[]) => boolean {
  const length = text?.length ?? 0;
  if (length === 0 || text?.file !== undefined) return () => true;
  const isQuoted = new Uint8Array(length);
  let quoted = 0;
  return (citations) => {
    const more = new Set<number>();
    for (const { start, end } of citations) {
      for (let at = start; at < end; at += 1) if (isQuoted[at] === 0) more.add(at);
    }
    if (quoted + more.size > mostQuotedShare * length) return false;
    for (const at of more) isQuoted[at] = 1;
    quoted += more.size;
    return true;
  };
}

/** Of a claim that is not taken over because words are missing, only the quotations that keep it back are strays. */
function strayOf(
  text: string,
  { quote, paragraph: from }: Citation,
  verdict: Verdict = { kind: 'not-found' },
  claim: 'taken' | 'over' | 'left',
): Omit<StrayQuote, 'claim' | 'citation'> | undefined {
  const { kind } = verdict;
  if (kind === 'not-found') return { kind: 'vanished', quote, from };
  const { paragraph: to, start, end } = verdict;
  if (kind === 'possible') return { kind: 'vanished', quote, from, to, alike: sliceCodePoints(text, start, end) };
  if (claim === 'over') return { kind: 'over', quote, from, to, alike: sliceCodePoints(text, start, end) };
  if (claim === 'left' || (from === to && kind !== 'moved' && kind !== 'changed')) return undefined;
  return { kind: kind === 'changed' ? kind : 'moved', quote, from, to };
}

function citedAnew(text: string, verdict: Verdict | undefined): Citation | undefined {
  if (!verdict || verdict.kind === 'not-found' || verdict.kind === 'possible') return undefined;
  const { paragraph, start, end } = verdict;
  return { paragraph, start, end, quote: sliceCodePoints(text, start, end) };
}
