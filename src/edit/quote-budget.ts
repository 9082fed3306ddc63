/** How much of a text is quoted while one writes: the rights of others allow half of it at most. */
import { codePointLength } from '../lib/code-points.ts';
import { paragraphsOf, type Span } from '../lib/paragraphs.ts';
import type { Lookup } from '../model/lookup.ts';
import { lengthOf, quotedSpans, united } from '../model/quoted-share.ts';
import type { Source } from '../model/types.ts';
import { findWords, homeOf, paragraphText, passagesOf } from './claim-words.ts';

export interface QuotingEditor {
  readonly lookup: Lookup;
  readonly source: Source;
  /** Normalized. */
  readonly text: string;
  /** The paragraph at which the editor was opened, from 1. */
  readonly paragraph: number;
  readonly words: string;
  /** Id of the claim that is changed: what it quoted so far is replaced. */
  readonly changed: string | undefined;
}

/** Compute the share of its text, between 0 and 1, that would be quoted with the words in the editor; undefined where a text ships, or its length is not known. */
export function shareWithEdited({
  lookup,
  source,
  text,
  paragraph,
  words,
  changed,
}: QuotingEditor): number | undefined {
  const length = source.text?.length ?? 0;
  if (length === 0 || source.text?.file !== undefined) return undefined;
  const more = passagesOf(words).flatMap((passage): readonly Span[] => {
    const number = homeOf(text, paragraph, passage);
    const own = paragraphText(text, number);
    const span = findWords(own, passage.words);
    const before = paragraphsOf(text)[number - 1]?.start;
    if (!span || before === undefined) return [];
    const start = before + codePointLength(own.slice(0, span.start));
    return [{ start, end: start + codePointLength(own.slice(span.start, span.end)) }];
  });
  const quoted = spansBeside(lookup, source.id, changed);
  return lengthOf(more.length === 0 ? quoted : united([...quoted, ...more])) / length;
}

let latest: { readonly lookup: Lookup; readonly key: string; readonly spans: readonly Span[] } | undefined;

/** What the other claims of a source quote; worked out once while one writes a line. */
function spansBeside(lookup: Lookup, source: string, changed: string | undefined): readonly Span[] {
  const key = `${source} ${changed}`;
  if (latest?.lookup !== lookup || latest.key !== key) {
    const claims = lookup.dataset.claims.filter((claim) => claim.source === source && claim.id !== changed);
    latest = { lookup, key, spans: quotedSpans(claims) };
  }
  return latest.spans;
}
