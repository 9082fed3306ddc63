/** Text cut into what readers take for single characters and for words. */

/** Split a text into what readers take for single characters. */
export function graphemes(text: string): readonly string[] {
  segmenters.grapheme ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenters.grapheme.segment(text), ({ segment }) => segment);
}

/** Count words as a person counts them: what stands between spaces and has a letter or digit. Scripts without spaces are segmented. */
export function wordCount(text: string): number {
  let count = 0;
  for (const token of text.split(/[\s—]+/u)) {
    if (unspacedScripts.test(token)) count += segmentedWordCount(token);
    else if (/[\p{L}\p{N}]/u.test(token)) count += 1;
  }
  return count;
}

const segmenters: { grapheme?: Intl.Segmenter; word?: Intl.Segmenter } = {};

const unspacedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const pieceLength = 400;

function segmentedWordCount(text: string): number {
  segmenters.word ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  // The segmenter takes the square of the length, and a word that is cut in two between pieces matters little.
  for (let from = 0; from < text.length; from += pieceLength) {
    const piece = text.slice(from, from + pieceLength);
    for (const { isWordLike } of segmenters.word.segment(piece)) if (isWordLike) count += 1;
  }
  return count;
}
