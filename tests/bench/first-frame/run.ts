/**
 * Compare the first frame of the built page with that of a bare page with sigma and the stock ForceAtlas2 worker, on the
 * same graph, turn by turn in one run. Prints medians, their ratio, and the longest main-thread tasks of both.
 *
 *     npm run bench:first-frame [-- turns]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { writeGraphology } from '../../../src/formats/graphology-json.ts';
import type { Dataset } from '../../../src/model/types.ts';
import { findBrowser } from '../../browser/find-browser.ts';

interface Visit {
  readonly firstFrame: number;
  readonly longestTask: number;
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
    rollupOptions: { input: join(import.meta.dirname, 'bare.html') },
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
const visits: { ours: Visit[]; bare: Visit[] } = { ours: [], bare: [] };
for (let turn = 0; turn < turns; turn++) {
  visits.ours.push(await measure(browser, addressOf(ours), 'sayso:first-frame'));
  visits.bare.push(await measure(browser, `${addressOf(bare)}bare.html`, 'bare:first-frame'));
}
await browser.close();
await Promise.all([ours.close(), bare.close()]);

const medians = {
  ours: median(visits.ours.map((v) => v.firstFrame)),
  bare: median(visits.bare.map((v) => v.firstFrame)),
};
console.log(`first frame, median of ${turns}: ours ${medians.ours.toFixed(0)} ms, bare ${medians.bare.toFixed(0)} ms`);
console.log(`ratio ${(medians.ours / medians.bare).toFixed(2)} (wanted: at most 0.90)`);
console.log(
  `longest task, median: ours ${median(visits.ours.map((v) => v.longestTask)).toFixed(0)} ms, bare ${median(visits.bare.map((v) => v.longestTask)).toFixed(0)} ms`,
);

async function measure(browser: Browser, address: string, mark: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(address);
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
  await page.waitForTimeout(1500);
  const result = await page.evaluate(
    (name) => ({
      firstFrame: performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
      longestTask: Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks),
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

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
