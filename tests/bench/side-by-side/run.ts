/**
 * Compare Sayso with plain sigma and other libraries, turn by turn in one headless browser, on the same seeded graphs opened as files,
 * and the shipped page with plain sigma by navigation. Prints the figures with their ratios, and writes `tests/bench/RESULTS.md` with
 * a plot of how times grow.
 *
 *     npm run bench -- [entities …] [--rounds 3] [--only sayso,sigma] [--cap 45] [--built FOLDER] [--check]
 *
 * Each size is a run of its own: `RESULTS.md` shows the latest of each. `--check` ends with 1 where a target falls short. `--built`
 * takes a page that is built already. What it compares with is installed into `tests/bench` the first time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import type { Dataset } from '../../../src/model/types.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { type Contestant, contestants, plainSigma, sayso } from './contestants.ts';
import { type Measured, toMeasured } from './measured.ts';
import { printRun, readRuns, writeResults, writeRuns } from './results.ts';
import type { ArrivalRun, Run } from './runs.ts';
import { serveAll } from './serve.ts';
import { checkTargets } from './targets.ts';
import { type VisitOptions, visitByNavigation, visitWithFile } from './visit.ts';
import { graphologyOf, sizes, type World, writeWorld } from './worlds.ts';

const root = join(import.meta.dirname, '../../..');
const home = join(root, 'tests/bench');
const cache = join(root, '.cache/bench');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    cap: { type: 'string', default: '45' },
    built: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const only = values.only?.split(',');
const compared = contestants.filter(({ name }) => !only || only.includes(name));
const asked = positionals.length > 0 ? positionals.map(Number) : sizes.map(([entities]) => entities);

const nothing = { firstFrame: undefined, settled: undefined, longestTask: 1000 * Number(values.cap), snapshots: [] };
const gaveUp = {
  cold: nothing,
  warmFirstFrame: undefined,
  answers: undefined,
  heap: undefined,
  script: 0,
  steps: undefined,
};

await installPeers();
const folders = await buildPages();
const server = await serveAll(folders);
let running = await startBrowser();
const limits = { address: server.address, capMs: 1000 * Number(values.cap) };
const options = (): VisitOptions => ({ ...limits, browser: running.browser });
const stamp = () => ({
  date: new Date().toISOString().slice(0, 10),
  commit: commitOf(),
  chromium: running.browser.version(),
});
try {
  for (const [entities, claims] of sizes) {
    if (!asked.includes(entities)) continue;
    const run = await compareFiles(writeWorld(join(cache, 'worlds'), entities, claims));
    printRun(run);
    writeRuns(cache, run);
  }
  if (asked.includes(sizes[0]?.[0] ?? 0)) {
    const arrival = await compareArrivals(running.browser);
    writeRuns(cache, arrival);
  }
} finally {
  await running.end();
  server.close();
}
const runs = readRuns(cache);
writeResults(home, runs);
if (values.check && !checkTargets(runs)) process.exitCode = 1;

async function compareFiles(world: World): Promise<Run> {
  const measured = new Map<Contestant, Measured[]>(compared.map((contestant) => [contestant, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < compared.length; turn++) {
      const contestant = compared[(turn + round) % compared.length];
      const own = contestant && measured.get(contestant);
      if (!contestant || !own || hasFailed(own)) continue;
      if (hasFailedBefore(contestant, world)) {
        own.push(toMeasured(gaveUp, world));
        continue;
      }
      const begun = performance.now();
      const result = await measure(contestant, world);
      own.push(result);
      console.log(
        `${world.entities} entities, round ${round + 1}, ${contestant.name}: first frame ${seconds(result.firstFrame)}, ` +
          `settled ${seconds(result.settled)} (${seconds(performance.now() - begun)} in all)`,
      );
    }
  }
  return {
    kind: 'files',
    ...stamp(),
    entities: world.entities,
    claims: world.claims,
    capMs: limits.capMs,
    pages: [...measured].map(([{ name }, rounds]) => ({ name, rounds })),
  };
}

/** What does not show anything in time is not tried again. */
function hasFailed(rounds: readonly Measured[]): boolean {
  return rounds.some(({ firstFrame }) => firstFrame === undefined);
}

/** What showed nothing of a smaller graph is not given a larger one. */
function hasFailedBefore({ name }: Contestant, world: World): boolean {
  return readRuns(cache).some(
    (run) =>
      run.kind === 'files' &&
      run.entities < world.entities &&
      run.pages.some((page) => page.name === name && hasFailed(page.rounds)),
  );
}

async function measure(contestant: Contestant, world: World): Promise<Measured> {
  // A page that holds its own thread for so long cannot even be asked.
  const patience = new Promise<typeof gaveUp>((done) =>
    setTimeout(() => done(gaveUp), 30_000 + 2 * limits.capMs).unref(),
  );
  const visit = visitWithFile(contestant, world, options()).catch((error: unknown) => {
    console.log(`${contestant.name}: ${String(error).split('\n')[0]}`);
    return gaveUp;
  });
  const result = await Promise.race([visit, patience]);
  // Such a page cannot be closed either, and would go on computing beside the next one.
  if (result === gaveUp) {
    await running.end();
    running = await startBrowser();
  }
  return toMeasured(result, world);
}

/** Start a browser of which the process is known, so that it ends even with a page that no longer answers. */
async function startBrowser(): Promise<{ readonly browser: Browser; end(): Promise<void> }> {
  const launched = await chromium.launchServer({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  return { browser: await chromium.connect(launched.wsEndpoint()), end: () => launched.kill() };
}

async function compareArrivals(on: Browser): Promise<ArrivalRun> {
  const pages = { sayso: [], sigma: [] } as Record<'sayso' | 'sigma', Awaited<ReturnType<typeof visitByNavigation>>[]>;
  for (let round = 0; round < Math.max(5, rounds); round++) {
    const ours = () => visitByNavigation(sayso, '', { ...limits, browser: on });
    const plain = () => visitByNavigation(plainSigma, '?graph=../worlds/shipped.json', { ...limits, browser: on });
    if (round % 2 === 0) pages.sayso.push(await ours());
    pages.sigma.push(await plain());
    if (round % 2 === 1) pages.sayso.push(await ours());
  }
  return { kind: 'arrival', ...stamp(), ...pages };
}

async function installPeers(): Promise<void> {
  const installed = join(home, 'node_modules/.package-lock.json');
  const lock = readFileSync(join(home, 'package-lock.json'), 'utf8');
  const isThere = existsSync(installed) && existsSync(join(home, 'node_modules/.lock-of-bench'));
  if (isThere && readFileSync(join(home, 'node_modules/.lock-of-bench'), 'utf8') === lock) return;
  console.log('Installing what Sayso is compared with …');
  execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts'], { cwd: home, stdio: 'inherit' });
  writeFileSync(join(home, 'node_modules/.lock-of-bench'), lock);
}

async function buildPages(): Promise<Record<'sayso' | 'peers' | 'worlds', string>> {
  const own = values.built ? resolve(values.built) : join(cache, 'sayso');
  if (!values.built) await build({ root, logLevel: 'warn', build: { outDir: own, emptyOutDir: true } });
  const peers = join(cache, 'peers');
  await build({
    configFile: false,
    root: join(home, 'peers'),
    base: './',
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: peers,
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: contestants.filter(({ path }) => path.startsWith('peers/')).map(({ path }) => join(home, path)),
      },
    },
  });
  const worlds = join(cache, 'worlds');
  const shipped = JSON.parse(readFileSync(join(root, 'graph-data/massimov/dataset.json'), 'utf8')) as Dataset;
  writeWorld(worlds, ...(sizes[0] ?? [40, 70]));
  writeFileSync(join(worlds, 'shipped.json'), graphologyOf(shipped));
  return { sayso: own, peers, worlds };
}

function commitOf(): string {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') === '' ? '' : ' with changes');
  } catch {
    return 'unknown';
  }
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? 'not in time' : `${(milliseconds / 1000).toFixed(2)} s`;
}
