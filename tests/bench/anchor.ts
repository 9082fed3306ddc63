/**
 * How long it takes to anchor 2,000 citations in a text of a megabyte, against a plain pass of `indexOf` over the same text:
 * `npx tsx tests/bench/anchor.ts`. Absolute times vary with the machine; the ratios hardly do.
 */

import { codePointLength } from '../../src/lib/code-points.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { anchorText } from '../../src/model/anchor-text.ts';
import type { SourceText } from '../../src/model/types.ts';
import { largeText } from './large-text.ts';

const results: unknown[] = [];
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

function reworded(written: string): string {
  return written
    .split('. ')
    .map((sentence, index) => (index % 10 === 0 ? sentence.replace(/ \w+/, ' otherwise') : sentence))
    .join('. ');
}
