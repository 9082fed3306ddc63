/** How long functions that take text from people need for long and strange texts: `npx tsx tests/bench/long-inputs.ts`. */
import { fold } from '../../src/lib/fold.ts';
import { foldTypography } from '../../src/lib/fold-typography.ts';
import { htmlToText } from '../../src/lib/html-to-text.ts';
import { normalizeText } from '../../src/lib/normalize-text.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { readCopy } from '../../src/model/read-copy.ts';
import { find } from '../../src/query/find.ts';
import { matchClaims } from '../../src/query/match-claims.ts';
import { readMassimov } from '../fixtures/massimov.ts';

const lookup = lookupOf(readMassimov());
const functions: Readonly<Record<string, (text: string) => unknown>> = {
  find: (text) => find(lookup, text),
  matchClaims: (text) => matchClaims(lookup, text),
  fold,
  normalizeText,
  foldTypography,
  htmlToText,
  readCopy: (text) => readCopy(text, { sha256: '', length: 5 }),
};
const texts: Readonly<Record<string, string>> = {
  '10 letters': 'abcdefghij',
  '1,000 letters': 'abcdefghij'.repeat(100),
  '100,000 letters': 'abcdefghij'.repeat(10_000),
  '800,000 marks': `e${'\u0301\u0327'.repeat(400_000)}`,
};
find(lookup, 'warm');
for (const [name, run] of Object.entries(functions)) {
  const figures = Object.entries(texts).map(([kind, text]) => {
    const start = performance.now();
    run(text);
    return `${kind} ${(performance.now() - start).toFixed(1)} ms`;
  });
  console.log(`${name}: ${figures.join(', ')}`);
}
