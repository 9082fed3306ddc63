import { listed } from '../../../lib/list-words.ts';

/** Write paragraph numbers as people do: “paragraphs 2, 5–7, and 12”. They must rise. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const words = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${listed(words)}`;
}
