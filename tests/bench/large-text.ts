import { createRandom } from '../../src/lib/random.ts';
import type { Claim, Entity } from '../../src/model/types.ts';

/** Write a text of about so many letters with so many citations, the same each time; no word of it means anything. */
export function largeText(
  length: number,
  count: number,
): { text: string; claims: readonly Claim[]; entities: readonly Entity[] } {
  const random = createRandom(7);
  const words = Array.from({ length: 4000 }, () => {
    const letters = Array.from({ length: 2 + Math.floor(random() * 9) }, () =>
      String.fromCharCode(97 + Math.floor(random() * 26)),
    );
    return letters.join('');
  });
  const wordAt = () => words[Math.floor(random() ** 2 * words.length)] ?? '';
  const paragraphs: string[] = [];
  for (let size = 0; size < length; size += (paragraphs.at(-1) ?? '').length + 2) {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 5) }, () => {
      const sentence = Array.from({ length: 6 + Math.floor(random() * 20) }, wordAt).join(' ');
      return `“${sentence.charAt(0).toUpperCase()}${sentence.slice(1)},” it’s said.`;
    });
    paragraphs.push(sentences.join(' '));
  }
  const begins: number[] = [];
  let begin = 0;
  for (const paragraph of paragraphs) {
    begins.push(begin);
    begin += paragraph.length + 2;
  }
  const claims = Array.from({ length: count }, (_, index): Claim => {
    const at = Math.floor(random() * paragraphs.length);
    const pieces = (paragraphs[at] ?? '').split(' ');
    const first = Math.floor(random() * (pieces.length - 8));
    const quote = pieces.slice(first, first + 4 + Math.floor(random() * 4)).join(' ');
    const start = (begins[at] ?? 0) + pieces.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
    const citation = { paragraph: at + 1, quote, start, end: start + quote.length };
    return {
      id: `c${index}`,
      subject: 'a',
      predicate: 'p',
      value: '',
      status: 'stated',
      voices: ['a'],
      source: 's',
      citations: [citation],
    };
  });
  const entities = words.slice(2000, 2500).map((name, index) => ({ id: `e${index}`, type: 't', name }));
  return { text: paragraphs.join('\n\n'), claims, entities };
}
