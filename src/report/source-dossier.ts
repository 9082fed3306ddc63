/** A source as reports show it: what it is, on what terms it is quoted, and how much of it. */
import { paragraphsOf } from '../lib/paragraphs.ts';
import { wordCount } from '../lib/segments.ts';
import { asOfWords } from '../model/as-of.ts';
import { publishedWords } from '../model/dates.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { quotedShare } from '../model/quoted-share.ts';
import { referenceOf, wordReference } from '../model/reference.ts';
import { laterVersionsOf } from '../model/source-origins.ts';
import type { Claim, Source, SourceText } from '../model/types.ts';
import { type CitationCheck, checksIn } from './citation-checks.ts';

export interface SourceEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Known facts and unknown ones in a line. */
  readonly reference: string;
  /** "as of the source: 2022, uncertain" */
  readonly asOf: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly rights?: string;
  readonly note?: string;
  readonly fingerprint?: SourceText;
  /** Title of the source from which this one takes its report. */
  readonly origin?: string;
  /** Title of the source of which this one is a later version. */
  readonly replaces?: string;
  /** Title of the last of the versions that replace it. */
  readonly replacedBy?: string;
  /** Who speaks in it in their own name. */
  readonly voices: readonly { readonly id: string; readonly name: string }[];
  readonly claimCount: number;
  readonly citationCount: number;
  /** Between 0 and 1; absent when the length of the text is not known. */
  readonly quotedShare?: number;
  readonly longestQuotation?: LongestQuotation;
  /** Present when the text is at hand. */
  readonly textCheck?: TextCheck;
}

export interface LongestQuotation {
  readonly quote: string;
  readonly words: number;
  readonly paragraph: number;
  readonly claim: string;
}

export interface TextCheck {
  /** Whether it is the very text that was encoded; undefined when the dataset has no fingerprint of it. */
  readonly isSame: boolean | undefined;
  readonly counts: Readonly<Record<CitationCheck['kind'], number>>;
  readonly paragraphs: number;
  /** Numbers of the paragraphs from which no claim cites. */
  readonly silentParagraphs: readonly number[];
}

/** Describe a source, and with its normalized text also how its citations fare. */
export function sourceEntryOf(lookup: Lookup, source: Source, text?: string): SourceEntry {
  const { id, title, kind, published, publisher, rights, note, text: fingerprint, origin, replaces } = source;
  const replacedBy = laterVersionsOf(lookup, id).at(-1)?.title;
  const reference = referenceOf(lookup, source);
  const claims = lookup.dataset.claims.filter((claim) => claim.source === id);
  const share = quotedShare(lookup.dataset, id);
  const longest = longestQuotationIn(claims);
  return {
    id,
    title,
    kind,
    reference: wordReference(reference),
    asOf: asOfWords(source),
    ...(published === undefined ? {} : { published: publishedWords(published) }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(reference.url === undefined ? {} : { url: reference.url }),
    ...(rights === undefined ? {} : { rights }),
    ...(note === undefined ? {} : { note }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(origin === undefined ? {} : { origin: lookup.sources.get(origin)?.title ?? origin }),
    ...(replaces === undefined ? {} : { replaces: lookup.sources.get(replaces)?.title ?? replaces }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    voices: source.voices.map((voice) => ({ id: voice, name: nameOf(lookup, voice) })),
    claimCount: claims.length,
    citationCount: claims.reduce((sum, claim) => sum + claim.citations.length, 0),
    ...(share === undefined ? {} : { quotedShare: share }),
    ...(longest === undefined ? {} : { longestQuotation: longest }),
    ...(text === undefined ? {} : { textCheck: checkText(lookup, id, text, claims) }),
  };
}

function longestQuotationIn(claims: readonly Claim[]): LongestQuotation | undefined {
  let longest: LongestQuotation | undefined;
  for (const { id, citations } of claims) {
    for (const { quote, paragraph } of citations) {
      const words = wordCount(quote);
      if (longest === undefined || words > longest.words) longest = { quote, words, paragraph, claim: id };
    }
  }
  return longest;
}

function checkText(lookup: Lookup, sourceId: string, text: string, claims: readonly Claim[]): TextCheck {
  const { isSame, checkOf } = checksIn(lookup, sourceId, text);
  const counts = {
    exact: 0,
    'in-place': 0,
    respelled: 0,
    changed: 0,
    moved: 0,
    possible: 0,
    'not-found': 0,
    'not-checked': 0,
  };
  const cited = new Set<number>();
  for (const citation of claims.flatMap((claim) => claim.citations)) {
    const check = checkOf(citation);
    counts[check.kind] += 1;
    if (check.kind === 'exact' || check.kind === 'in-place') cited.add(citation.paragraph);
    if (check.kind === 'moved' || check.kind === 'respelled' || check.kind === 'changed') cited.add(check.paragraph);
  }
  const paragraphs = paragraphsOf(text).length;
  return {
    isSame,
    counts,
    paragraphs,
    silentParagraphs: Array.from({ length: paragraphs }, (_, index) => index + 1).filter(
      (number) => !cited.has(number),
    ),
  };
}
