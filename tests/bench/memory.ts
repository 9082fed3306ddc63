/**
 * How much memory the reading of a large hostile file takes, as a multiple of the file: each file in a process of its own, whose peak
 * is read from /proc (Linux). `npx tsx tests/bench/memory.ts [format]`
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from '../../src/formats/read-files.ts';
import { readableFormats } from '../../src/formats/registry.ts';
import { harms, mischief, swell } from '../fixtures/hostile-files.ts';
import { samples } from '../formats/samples.ts';

const size = 10_000_000;
const madeFile = join(tmpdir(), 'sayso-memory-bench.bin');
const encode = (text: string) => new TextEncoder().encode(text);

/** Let the engine take what it takes for any work that leaves much behind, so that it is not counted as the file's. */
function growYoungSpace(): void {
  let kept: object[] = [];
  for (let round = 0; round < 3_000_000; round += 1) {
    kept.push({ round });
    if (kept.length > 200_000) kept = [];
  }
}

function status(key: string): number {
  return Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
}

async function make(name: string, what: string): Promise<void> {
  for (const { reader } of readableFormats()) await reader?.();
  for (const { text, name: small } of samples) await readFile(encode(text), small);
  const sample = samples.find(({ id }) => id === name);
  const [made, fileName] = sample
    ? ([harms[what]?.(swell(sample, size)), sample.name] as const)
    : (mischief[what]?.(size) ?? []);
  if (!made || !fileName) return;
  writeFileSync(madeFile, made);
  process.stdout.write(`${fileName}\n`);
}

async function read(fileName: string): Promise<void> {
  for (const { reader } of readableFormats()) await reader?.();
  for (const { text, name: small } of samples) await readFile(encode(text), small);
  growYoungSpace();
  globalThis.gc?.();
  globalThis.gc?.();
  const before = status('VmRSS');
  const bytes = readFileSync(madeFile);
  writeFileSync('/proc/self/clear_refs', '5');
  const start = process.cpuUsage();
  const { dataset, issues } = await readFile(bytes, fileName);
  const { user, system } = process.cpuUsage(start);
  const peak = status('VmHWM') - before;
  console.log(
    JSON.stringify({
      size: bytes.length,
      times: peak / bytes.length,
      ms: (user + system) / 1000,
      outcome: dataset ? `opened: ${dataset.entities.length}` : issues[0]?.message.slice(0, 90),
    }),
  );
}

const [mode, first, second] = process.argv.slice(2);
if (mode === 'make') await make(first ?? '', second ?? '');
else if (mode === 'read') await read(first ?? '');
else {
  const self = [...process.execArgv, '--expose-gc', import.meta.filename];
  const child = (...args: string[]) =>
    execFileSync(process.execPath, [...self, ...args], { encoding: 'utf8', maxBuffer: 1e8, timeout: 60_000 }).trim();
  const attempt = (work: () => string) => {
    try {
      return work();
    } catch {
      return '{"times":999,"ms":60000,"size":0,"outcome":"NO ANSWER"}';
    }
  };
  const cases = [
    ...samples.flatMap(({ id }) => Object.keys(harms).map((harm) => [id, harm] as const)),
    ...Object.keys(mischief).map((harm) => ['any', harm] as const),
  ].filter(([id, harm]) => mode === undefined || id === mode || harm === mode);
  for (const [id, harm] of cases) {
    const fileName = child('make', id, harm);
    if (fileName === '') continue;
    const {
      times,
      ms,
      outcome,
      size: length,
    } = JSON.parse(
      attempt(() => child('read', fileName))
        .split('\n')
        .at(-1) ?? '{}',
    );
    console.log(
      `${times.toFixed(1).padStart(6)} × ${String(Math.round(ms)).padStart(6)} ms ${(length / 1e6).toFixed(1)} MB  ${id}: ${harm} — ${outcome}`,
    );
  }
}
