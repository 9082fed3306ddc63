import type { Span } from '../../../query/folding.ts';

/** A piece of a text, found or not. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Letters that stand before the first find when the beginning of a long text is left out. */
const leadIn = 32;

/**
 * Cut a text down to its first find, if it is long, and take it apart into what was found and what stands between. Spans are
 * UTF-16 code units of the text, in order, and do not overlap.
 */
export function snippetOf(text: string, spans: readonly Span[], most: number): readonly Piece[] {
  const [first] = spans;
  const start = first && first.end > most ? wordStart(text, first.start - leadIn) : 0;
  const end = text.length - start > most ? wholeEnd(text, start + most) : text.length;
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    if (from < to) pieces.push({ text: tame(text.slice(from, to)), isFound });
  };
  if (start > 0) pieces.push({ text: '…', isFound: false });
  let at = start;
  for (const span of spans) {
    if (span.end <= at || span.start >= end) continue;
    add(at, span.start, false);
    add(Math.max(at, span.start), Math.min(span.end, end), true);
    at = Math.min(span.end, end);
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: '…', isFound: false });
  return pieces;
}

/** The next beginning of a word, if there is one near; never the middle of a surrogate pair. */
function wordStart(text: string, from: number): number {
  const start = Math.max(0, from);
  const space = text.slice(start, start + leadIn).search(/\s\S/u);
  return space >= 0 ? start + space + 1 : wholeEnd(text, start);
}

function wholeEnd(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Signs that break lines, turn directions or show nothing are for files, not for a line of the screen; joiners make letters. */
function tame(text: string): string {
  return text.replace(/(?![\u200c\u200d])\p{Cf}/gu, '').replace(/[\s\p{Cc}\p{Cs}]{1,64}/gu, ' ');
}
