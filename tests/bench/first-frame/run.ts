/**
 * Compare the first frame of the built page with that of a bare page with sigma and the stock ForceAtlas2 worker, on the
 * same graph, turn by turn in one run; and its longest main-thread task with that of a page that makes the same WebGL contexts
 * and nothing else. Prints medians.
 *
 *     npm run bench:first-frame [-- turns]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { writeGraphology } from '../../../src/formats/write-graphology.ts';
import type { Dataset } from '../../../src/model/types.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { type Context, type Watched, watch } from './watch.ts';

interface Visit extends Watched {
  readonly firstFrame: number;
}

const root = join(import.meta.dirname, '../../..');
const bareFolder = join(root, '.cache/bench-first-frame');
const turns = Number(process.argv[2] ?? 11);

const dataset = JSON.parse(readFileSync(join(root, 'graph-data/massimov/dataset.json'), 'utf8')) as Dataset;
await build({ root, logLevel: 'warn' });
await build({
  configFile: false,
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: bareFolder,
    emptyOutDir: true,
    rolldownOptions: { input: ['bare.html', 'contexts.html'].map((name) => join(import.meta.dirname, name)) },
  },
});
mkdirSync(bareFolder, { recursive: true });
writeFileSync(join(bareFolder, 'graph.json'), writeGraphology(dataset));

const ours = await serve(root);
const bare = await serve(root, bareFolder);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const visits: { ours: Visit[]; bare: Visit[]; contexts: Visit[] } = { ours: [], bare: [], contexts: [] };
for (let turn = 0; turn < turns; turn++) {
  const visit = await measure(browser, addressOf(ours), 'sayso:first-frame');
  visits.ours.push(visit);
  visits.bare.push(await measure(browser, `${addressOf(bare)}bare.html`, 'bare:first-frame'));
  visits.contexts.push(
    await measure(browser, `${addressOf(bare)}contexts.html`, 'contexts:first-frame', visit.contexts),
  );
}
await browser.close();
await Promise.all([ours.close(), bare.close()]);

const firstFrames = { ours: medianOf('ours', 'firstFrame'), bare: medianOf('bare', 'firstFrame') };
console.log(
  `first frame, median of ${turns}: ours ${firstFrames.ours.toFixed(0)} ms, bare ${firstFrames.bare.toFixed(0)} ms`,
);
console.log(`ratio ${(firstFrames.ours / firstFrames.bare).toFixed(2)} (wanted: at most 0.90)`);
const longest = { ours: medianOf('ours', 'longestTask'), contexts: medianOf('contexts', 'longestTask') };
console.log(
  `longest task, median: ours ${longest.ours.toFixed(0)} ms, bare ${medianOf('bare', 'longestTask').toFixed(0)} ms, ` +
    `${visits.ours[0]?.contexts.length} contexts alone ${longest.contexts.toFixed(0)} ms`,
);
console.log(`ours beyond the contexts: ${(longest.ours - longest.contexts).toFixed(0)} ms (wanted: at most 100)`);
console.log(`our longest task without what it spent on contexts: ${medianOf('ours', 'longestRest').toFixed(0)} ms`);

async function measure(
  browser: Browser,
  address: string,
  mark: string,
  wanted: readonly Context[] = [],
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // The runner names functions by a helper of its own, which pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watch);
  await page.addInitScript((contexts) => Object.assign(window, { wanted: contexts }), wanted);
  await page.goto(address);
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
  await page.waitForFunction(() => !('sayso' in window) || window.sayso.ready.then(() => true));
  await page.waitForTimeout(1500);
  const result = await page.evaluate(
    (name) => ({
      firstFrame: performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
      ...(window as unknown as { watched: () => Watched }).watched(),
    }),
    mark,
  );
  await context.close();
  return result;
}

function serve(root: string, outDir = join(root, 'dist')): Promise<PreviewServer> {
  return preview({
    configFile: false,
    root,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'warn',
  });
}

function addressOf(server: PreviewServer): string {
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The server has no address.');
  return address;
}

function medianOf(page: keyof typeof visits, figure: 'firstFrame' | 'longestTask' | 'longestRest'): number {
  const sorted = visits[page].map((visit) => visit[figure]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
