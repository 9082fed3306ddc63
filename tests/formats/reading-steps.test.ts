/** How the work of reading and writing grows with hostile files, in steps that are the same on any machine; `npm run bench:hostile` takes the time. */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { mostGrowth } from '../fixtures/count-steps.ts';

interface Measured {
  readonly growths: Readonly<Record<string, number>>;
  /** Of work with a step for each pair. */
  readonly square: number;
}

let measured: Measured = { growths: {}, square: 0 };
beforeAll(() => {
  const told = execFileSync(process.execPath, ['--import', 'tsx', 'tests/fixtures/measure-steps.ts'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  measured = JSON.parse(told) as Measured;
}, 600_000);

const above = (part: string) =>
  Object.entries(measured.growths).filter(([name, growth]) => name.startsWith(part) && !(growth < mostGrowth));

it('takes twice the steps to read a hostile file that is twice as long', () => {
  expect(Object.keys(measured.growths).length).toBeGreaterThan(250);
  expect(above('reading')).toEqual([]);
});

it('takes twice the steps, and the room, to write twice as much of a hostile text in every field', () => {
  expect(above('writing')).toEqual([]);
  expect(above('length')).toEqual([]);
});

it('would be seen to take more', () => {
  expect(measured.square).toBeGreaterThan(3.5);
});
