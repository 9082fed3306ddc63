/** Breaks a text into lines no wider than there is room: between words, and within a word only when it alone is too wide. */

/** Wrap a text; `widthOf` measures a piece of it in the unit of `width`. The last of at most so many lines ends in an ellipsis when there is more. */
export function wrapWords(
  text: string,
  width: number,
  widthOf: (piece: string) => number,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (const word of words.flatMap((whole) => breakWord(whole, width, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${kept.at(-1) ?? ''}…`];
}

function breakWord(word: string, width: number, widthOf: (piece: string) => number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
