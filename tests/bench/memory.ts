/**
 * How much memory the reading of a large hostile file takes, as a multiple of the file: each file in a process of its own, whose peak
 * is read from /proc (Linux). `npx tsx tests/bench/memory.ts [format]`
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { readFile } from '../../src/formats/read-files.ts';
import { readableFormats } from '../../src/formats/registry.ts';
import { joinBytes } from '../../src/lib/join-bytes.ts';
import { samples } from '../formats/samples.ts';

const size = 10_000_000;
const madeFile = join(tmpdir(), 'sayso-memory-bench.bin');
const encode = (text: string) => new TextEncoder().encode(text);

/** Repeat what stands in the middle of a text until it is large enough. */
function swollen(text: string, head: number, tail: number, by = text.slice(head, tail)): string {
  return text.slice(0, tail) + by.repeat(Math.ceil((size - text.length) / by.length)) + text.slice(tail);
}

/** A large file of the kind of a sample: what it holds most of, many times over. */
function large({ id, text }: (typeof samples)[number]): string {
  if (text.startsWith('<')) {
    const from = text.indexOf('<node ');
    const to =
      text.indexOf(
        '</node>',
        text.indexOf('<node id="b"') < 0 ? text.indexOf('<node id="n2"') : text.indexOf('<node id="b"'),
      ) + 7;
    const one = id === 'gexf' ? '<node id="b" label="Bolt"/>\n' : '<node id="n2"><data key="d0">Bolt</data></node>\n';
    return swollen(text, from, to, one);
  }
  if (/^\s*[[{]/.test(text) && !text.trim().includes('\n{')) {
    const at = Math.max(text.lastIndexOf(']'), 0);
    const one = ',{"id":"x","name":"some words","value":12}';
    return swollen(text, at, at, one);
  }
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  const whole = `${text.trimEnd()}\n`;
  return swollen(whole, 0, whole.length, `${line}\n`);
}

const harms: Readonly<Record<string, (text: string) => Uint8Array>> = {
  whole: (text) => encode(text),
  cut: (text) => encode(text.slice(0, -30)),
  'bytes flipped': (text) => {
    const bytes = encode(text);
    for (let at = 997; at < bytes.length; at += 9973) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    return bytes;
  },
  'one letter wrong at the end': (text) => encode(`${text.slice(0, -40)}\u0001<"${text.slice(-38)}`),
  'labels of a megabyte': (text) =>
    encode(text.replaceAll(/Ann|Bolt/g, (_, at: number) => (at < 5000 ? 'x'.repeat(1_000_000) : 'B')).slice(0, size)),
  'half characters': (text) => encode(text.replaceAll('some words', '\\ud83d')),
  'keys twice': (text) => encode(text.replaceAll('"value":12', '"name":"12"')),
  'under utf-16': (text) => Uint8Array.from(Buffer.from(`\ufeff${text.slice(0, size / 2)}`, 'utf16le')),
};

const others: Readonly<Record<string, () => readonly [Uint8Array, string]>> = {
  'web page': () => [encode(`<!DOCTYPE html><html><body>${'<p>Sign in</p>\n'.repeat(size / 15)}`), 'x.gexf'],
  picture: () => [
    Uint8Array.from({ length: size }, (_, at) =>
      at === 0 ? 0x89 : at < 4 ? (0x504e47 >> (8 * (3 - at))) & 255 : (at * 7919) % 251,
    ),
    'x.graphml',
  ],
  'deep JSON': () => [encode('['.repeat(size)), 'x.json'],
  'deep objects': () => [encode(`{"nodes":${'{"a":'.repeat(size / 5)}`), 'x.json'],
  'deep XML': () => [encode(`<gexf>${'<nodes>'.repeat(size / 7)}`), 'x.gexf'],
  'entity bomb': () => [encode(`<!DOCTYPE x [${'<!ENTITY a "aaaaaaaa">'.repeat(size / 22)}]><gexf/>`), 'x.gexf'],
  'doctype without end': () => [encode(`<!DOCTYPE x [${'<!ELEMENT a ANY>\n'.repeat(size / 17)}`), 'x.gexf'],
  'one long attribute': () => [encode(`<gexf><graph><nodes><node id="${'x'.repeat(size)}`), 'x.gexf'],
  'one long text': () => [encode(`<graphml><graph><node id="a"><data key="x">${'x'.repeat(size)}`), 'x.graphml'],
  'one long comment': () => [encode(`<gexf><!-- ${'x'.repeat(size)}`), 'x.gexf'],
  'a tag of a million attributes': () => [
    encode(`<gexf ${Array.from({ length: size / 12 }, (_, i) => `a${i}=""`).join(' ')}`),
    'x.gexf',
  ],
  'gzip bomb': () => [joinBytes(new Array(20).fill(gzipSync(new Uint8Array(500_000_000)))), 'x.gz'],
  'zip bomb': () => [zipSync({ 'a.json': new Uint8Array(500_000_000) }), 'x.zip'],
  'quotation mark without end': () => [encode(`a,b,c\nx,"${'x,y\n'.repeat(size / 4)}`), 'x.csv'],
  'commas alone': () => [encode(','.repeat(size)), 'x.csv'],
  'line ends alone': () => [encode(`a,b\n${'\n'.repeat(size)}`), 'x.csv'],
  zeros: () => [new Uint8Array(size), 'x.csv'],
  'white space': () => [encode(' '.repeat(size)), 'x.json'],
  'one string': () => [encode(`"${'x'.repeat(size)}"`), 'x.json'],
  numbers: () => [encode(`[${'1,'.repeat(size / 2)}1]`), 'x.json'],
  'empty objects': () => [encode(`[${'{},'.repeat(size / 3)}{}]`), 'x.json'],
  'empty objects as nodes': () => [encode(`{"links":[],"nodes":[${'{},'.repeat(size / 3)}{}]}`), 'x.json'],
  'a million keys': () => [
    encode(`{"nodes":[],"links":[],"x":{${Array.from({ length: size / 12 }, (_, i) => `"k${i}":0`).join(',')}}}`),
    'x.json',
  ],
  'wrong keys in a dataset': () => [encode(`{"sayso":1,"claims":[${'{"x":1},'.repeat(size / 8)}{}]}`), 'x.json'],
  'turtle without end': () => [
    encode(`@prefix a: <http://a.example/> .\n${'a:b a:c a:d .\n'.repeat(size / 14)}a:b `),
    'x.ttl',
  ],
  'turtle of one string': () => [encode(`@prefix a: <http://a.example/> .\na:b a:c """${'x'.repeat(size)}`), 'x.ttl'],
};

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
  const [made, fileName] = sample ? ([harms[what]?.(large(sample)), sample.name] as const) : (others[what]?.() ?? []);
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
    ...Object.keys(others).map((harm) => ['any', harm] as const),
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
