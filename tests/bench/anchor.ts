/**
 * How long it takes to anchor 2,000 citations in a text of a megabyte, against a plain pass of `indexOf` over the same text:
 * `npx tsx tests/bench/anchor.ts`. Absolute times vary with the machine; the ratios hardly do.
 */
import { createRandom } from '../../src/lib/random.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { codePointLength } from '../../src/lib/text.ts';
import { anchorText } from '../../src/model/anchor-text.ts';
import type { Claim, Entity, SourceText } from '../../src/model/types.ts';

const results: unknown[] = [];
const random = createRandom(7);
const { text, claims, entities } = largeText(1_000_000, 2000);
const expected: SourceText = { sha256: sha256(text), length: codePointLength(text) };
const plain = median(() => {
  let sum = 0;
  for (const { citations } of claims) for (const { quote } of citations) sum += text.indexOf(quote);
  return sum;
});
console.log(`plain indexOf, ${claims.length} quotations in ${text.length} characters: ${plain.toFixed(0)} ms`);
report('the very text', text);
report('a paragraph put in at the top', `Put in.\n\n${text}`);
report('every tenth sentence reworded', reworded(text));
report(
  'as HTML, with a menu',
  `<!doctype html><nav>Menu</nav>${text
    .split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('')}`,
);

function report(name: string, copy: string): void {
  const time = median(() => anchorText({ copy, expected, claims, entities }));
  const { verdicts } = anchorText({ copy, expected, claims, entities });
  const counts = new Map<string, number>();
  for (const { kind } of [...verdicts.values()].flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const words = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(`${name}: ${time.toFixed(0)} ms, ${(time / plain).toFixed(1)} times the plain pass (${words})`);
}



function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    results.push(run());
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

function largeText(
  length: number,
  count: number,
): { text: string; claims: readonly Claim[]; entities: readonly Entity[] } {
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

function reworded(written: string): string {
  return written
    .split('. ')
    .map((sentence, index) => (index % 10 === 0 ? sentence.replace(/ \w+/, ' otherwise') : sentence))
    .join('. ');
}
