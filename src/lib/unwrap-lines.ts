/** Texts whose lines were broken at a fixed width, as in mail and plain files, without empty lines between paragraphs. */

/** Lines are broken at no more letters than this; longer ones are paragraphs. */
const widest = 200;
const fewestLines = 4;
/** Lines, of all but the last, that have to be full. */
const leastShare = 0.6;

/**
 * Join the lines of a text that was broken at a fixed width, with an empty line between paragraphs; undefined where it was not. A
 * line was broken when the next word would not have fitted on it; where it would have, a paragraph ends.
 */
export function unwrapLines(text: string): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (lines.length < fewestLines || width > widest) return undefined;
  const isBroken = lines.map((line, index) => {
    const [word = ''] = lines[index + 1]?.split(' ', 1) ?? [];
    return word !== '' && line.length + 1 + word.length > width;
  });
  if (isBroken.filter(Boolean).length < leastShare * (lines.length - 1)) return undefined;
  return lines
    .map((line, index) => `${line}${isBroken[index] ? ' ' : '\n\n'}`)
    .join('')
    .trimEnd();
}
