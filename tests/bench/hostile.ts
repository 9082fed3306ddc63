/**
 * How long hostile files hold a reader up, and hostile texts a writer, in time of the processor: `npm run bench:hostile`. Each is read
 * at one size and at twice of it; `--check` fails when a damaged sample takes over a second, or when twice the file takes four times
 * as long. The steps, which no other work on the machine changes, are a test (`tests/formats/reading-steps.test.ts`).
 */
import { readFile } from '../../src/formats/read-files.ts';
import { readableFormats } from '../../src/formats/registry.ts';
import { harms, mischief, swell } from '../fixtures/hostile-files.ts';
import { samples } from '../formats/samples.ts';

const size = 1_000_000;
const patienceMs = 1000;
/** Below this a ratio says nothing. */
const noticeableMs = 100;
const encode = (text: string) => new TextEncoder().encode(text);

async function timeOf(bytes: Uint8Array, name: string): Promise<number> {
  const begun = process.cpuUsage();
  await readFile(bytes, name);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

for (const { reader } of readableFormats()) await reader?.();
const slow: string[] = [];

for (const { id, name, text } of samples) {
  const bytes = encode(text);
  const times: number[] = [];
  for (let part = 1; part <= 20; part += 1) {
    times.push(await timeOf(bytes.subarray(0, Math.floor((bytes.length * part) / 20)), name));
  }
  const most = Math.max(...times);
  console.log(`${id}, cut at 20 places: at most ${most.toFixed(1)} ms`);
  if (most > patienceMs) slow.push(`${id}, cut`);
}

const makers: readonly (readonly [string, (wanted: number) => readonly [Uint8Array, string]])[] = [
  ...samples.flatMap((sample) =>
    Object.entries(harms).map(
      ([harm, damage]) =>
        [`${sample.id}: ${harm}`, (wanted: number) => [damage(swell(sample, wanted)), sample.name] as const] as const,
    ),
  ),
  ...Object.entries(mischief),
];
for (const [what, make] of makers) {
  const once = await timeOf(...make(size));
  const twice = await timeOf(...make(size * 2));
  console.log(
    `${what}: ${Math.round(once)} ms a megabyte, ${Math.round(twice)} ms for two, ${(twice / once).toFixed(1)} times`,
  );
  if (once > noticeableMs && twice > 4 * once) slow.push(what);
}

console.log(slow.length === 0 ? 'None is slow.' : `Slow:\n${slow.join('\n')}`);
if (process.argv.includes('--check') && slow.length > 0) process.exitCode = 1;
