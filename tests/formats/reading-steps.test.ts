/** How the work of reading grows with hostile files, in steps that are the same on any machine; `npm run bench:hostile` takes the time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { readableFormats } from '../../src/formats/registry.ts';
import { nearest } from '../../src/lib/fold.ts';
import { countSteps, type StepCounter } from '../fixtures/count-steps.ts';
import { harms, mischief, swell } from '../fixtures/hostile-files.ts';
import { samples } from './samples.ts';

const size = 30_000;
/** Twice the file is allowed twice the steps, and a little. */
const growth = 2.2;
let counter: StepCounter;
beforeAll(async () => {
  counter = await countSteps();
  for (const { reader } of readableFormats()) await reader?.();
});
afterAll(() => counter.stop());

async function expectInProportion(make: (size: number) => readonly [Uint8Array, string]): Promise<void> {
  const read = (times: number) => readFile(...make(size * times));
  expect(await counter.growthOf(read, growth)).toBeLessThan(growth);
}

describe.each(samples)('a large file: $id', (sample) => {
  it.each(Object.entries(harms))('takes twice the steps when it is twice as long: %s', (_, harm) =>
    expectInProportion((wanted) => [harm(swell(sample, wanted)), sample.name]),
  );
});

describe('a file of one kind of mischief', () => {
  it.each(Object.entries(mischief))('takes twice the steps when it is twice as long: %s', (_, make) =>
    expectInProportion(make),
  );
});

describe('the count', () => {
  it('finds work that grows with the square', async () => {
    const findAll = (times: number) => {
      const words = Array.from({ length: 100 * times }, (_, at) => `word${at}`);
      for (const word of words) nearest(`${word}x`, words);
    };
    expect(await counter.growthOf(findAll, growth)).toBeGreaterThan(3.5);
  });
});
