/** A fingerprint of the words around a quotation: enough to see that they changed, and nothing of the words themselves. */
import { codePointsOf } from '../lib/code-points.ts';
import { foldTypography } from '../lib/fold-typography.ts';
import { paragraphHolding, paragraphsOf, type Span } from '../lib/paragraphs.ts';
import { sha256 } from '../lib/sha256.ts';

/** Digits of each of its two halves. */
const digits = 8;

/**
 * Take the fingerprint of what stands around a span: eight hexadecimal digits for what is before it, eight for what is behind it. Each side
 * reaches to the end of the sentence and over one more, within the paragraph, and counts letters, digits, question marks and
 * double quotation marks, so that spelling alone changes nothing; the first half also knows whether a quotation is open.
 */
export function contextPrint(text: string, span: Span): string | undefined {
  const paragraph = paragraphsOf(text)[(paragraphHolding(text, span) ?? 0) - 1];
  if (!paragraph) return undefined;
  const points = codePointsOf(text);
  const before = text.slice(points.toUnits(paragraph.start), points.toUnits(span.start)).slice(-longestSide);
  const behind = text.slice(points.toUnits(span.end), points.toUnits(paragraph.end)).slice(0, longestSide);
  const sentencesBefore = sentencesIn(before);
  const isOpen = foldTypography(before).folded.split('"').length % 2 === 0;
  return (
    half(`${isOpen ? '"' : ''}|${sentencesBefore.slice(-2).join('')}`) + half(sentencesIn(behind).slice(0, 2).join(''))
  );
}

/** Further away nothing is looked at. */
const longestSide = 2000;

function sentencesIn(text: string): readonly string[] {
  return foldTypography(text, 'joined').folded.split(/(?<=[.!?]["')]{0,2}) /u);
}

function half(text: string): string {
  return sha256(text.replace(/[^\p{L}\p{N}?"|]/gu, '')).slice(0, digits);
}
