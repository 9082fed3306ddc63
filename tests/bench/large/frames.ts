/**
 * Compare the frames of the built page, while the mouse hovers and while filters change, with those of a bare page in which
 * plain sigma pans the same graph: same places, one run. Prints how far apart frames lie, in milliseconds.
 *
 *     npm run bench:frames -- [entities] [claims]
 *
 * On both sides frames are counted in the same way: every gap between two animation frames, from the first step of what is done
 * until 300 ms after the last, at least 100 of them. The 95th percentile is the least gap that 95 in 100 do not exceed (nearest
 * rank). The pan takes a step every 50 ms; the mouse hovers over another place every 150 ms; a filter changes every 250 ms.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { writeGraphology } from '../../../src/formats/write-graphology.ts';
import { writeSayso } from '../../../src/formats/write-sayso.ts';
import { toArrays } from '../../../src/graph/arrays.ts';
import { positionsIn, writePositions } from '../../../src/graph/build.ts';
import { layOut } from '../../../src/graph/force-layout.ts';
import { buildGraph } from '../../../src/graph/seeded-graph.ts';
import type { Dataset, Position } from '../../../src/model/types.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { largeDataset } from './world.ts';

const root = join(import.meta.dirname, '../../..');
const plainFolder = join(root, '.cache/bench-large');
const ourFolder = join(root, '.cache/bench-large-ours');
const [entityCount = 10_000, claimCount = 30_000] = process.argv.slice(2).map(Number);
/** Milliseconds that a frame may take longer than that of a plain pan, at the 95th percentile. */
const allowed = 50;
const leastFrames = 100;

const dataset = laidOut(largeDataset(entityCount, claimCount));
await build({ root, logLevel: 'warn', build: { outDir: ourFolder, emptyOutDir: true } });
await build({
  configFile: false,
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: plainFolder,
    emptyOutDir: true,
    rollupOptions: { input: join(import.meta.dirname, 'plain.html') },
  },
});
mkdirSync(plainFolder, { recursive: true });
writeFileSync(join(plainFolder, 'graph.json'), writeGraphology(dataset));

const [ours, plain] = [await serve(ourFolder), await serve(plainFolder)];
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const wanted = report('plain sigma, pan', await measurePlain(browser)) + allowed;
for (const [name, gaps, isBound] of await measureOurs(browser)) {
  const reached = report(name, gaps);
  if (isBound) console.log(`  ${reached <= wanted ? 'within' : 'BEYOND'} ${wanted.toFixed(0)} ms`);
}
await browser.close();
await Promise.all([ours.close(), plain.close()]);

function laidOut(world: Dataset): Dataset {
  const graph = buildGraph(world);
  const arrays = toArrays(graph, world);
  const { x, y } = layOut(arrays, { budgetMs: 20_000 });
  writePositions(
    graph,
    new Map(arrays.keys.map((key, index): [string, Position] => [key, [x[index] ?? 0, y[index] ?? 0]])),
  );
  return { ...world, positions: positionsIn(graph) };
}

async function measurePlain(browser: Browser): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(300_000);
  await page.goto(`${addressOf(plain)}plain.html`);
  await page.waitForFunction(() => performance.getEntriesByName('plain:first-frame').length > 0);
  await page.waitForTimeout(3000);
  const gaps = await framesDuring(page, 40, panBy(page, 700, 450));
  await page.close();
  return gaps;
}

/** Drag the ground to and fro, a step every 50 ms. */
function panBy(page: Page, x: number, y: number): Act {
  return {
    begin: async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
    },
    step: async (step) => {
      const off = 40 - Math.abs((step % 80) - 40);
      await page.mouse.move(x + 6 * off, y + 3 * off);
      await page.waitForTimeout(50);
    },
    end: () => page.mouse.up(),
  };
}

type Measured = readonly [name: string, gaps: readonly number[], isBound: boolean];

async function measureOurs(browser: Browser): Promise<readonly Measured[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(300_000);
  await page.goto(addressOf(ours));
  await page.waitForFunction(() => 'sayso' in window);
  await page.evaluate(() => window.sayso.ready);
  await page.evaluate((text) => window.sayso.open(new File([text], 'large.json')), writeSayso(dataset));
  await page.evaluate(() => window.sayso.ready);
  await page.keyboard.press('Escape');
  await page.mouse.move(700, 300);
  await page.waitForTimeout(6000);
  const hover = await framesDuring(page, 40, {
    step: async (step) => {
      await page.mouse.move(420 + 13 * (step % 40), 250 + ((37 * step) % 320));
      await page.waitForTimeout(150);
    },
  });
  await page.mouse.move(700, 5);
  await page.waitForTimeout(3000);
  const box = page.getByRole('checkbox', { name: /^possible, / });
  const filter = await framesDuring(page, 40, {
    step: async () => {
      await box.evaluate((element: HTMLElement) => element.click());
      await page.waitForTimeout(250);
    },
  });
  await page.waitForTimeout(3000);
  // On the paper beside the graph, for from a node it would be dragged.
  const pan = await framesDuring(page, 40, panBy(page, 270, 640));
  await page.mouse.move(640, 450);
  const wheel = await framesDuring(page, 30, {
    step: async (step) => {
      await page.mouse.wheel(0, step % 20 < 10 ? -100 : 100);
      await page.waitForTimeout(100);
    },
  });
  await page.close();
  return [
    ['Sayso, hover', hover, true],
    ['Sayso, filter', filter, true],
    ['Sayso, pan', pan, false],
    ['Sayso, wheel', wheel, false],
  ];
}

/** What is done while frames are counted. */
interface Act {
  readonly begin?: () => Promise<void>;
  readonly step: (step: number) => Promise<void>;
  readonly end?: () => Promise<void>;
}

/** Measure how far apart frames lie while something is done, and until it has come to rest. */
async function framesDuring(page: Page, steps: number, act: Act): Promise<readonly number[]> {
  await page.evaluate(() => {
    // A method, for named functions do not survive the way into the page.
    const meter = {
      last: performance.now(),
      gaps: [] as number[],
      tick(now: number) {
        meter.gaps.push(now - meter.last);
        meter.last = now;
        if ('frameGaps' in window) requestAnimationFrame(meter.tick);
      },
    };
    Object.assign(window, { frameGaps: meter.gaps });
    requestAnimationFrame(meter.tick);
  });
  await act.begin?.();
  const countFrames = () => page.evaluate(() => (window as unknown as { frameGaps: number[] }).frameGaps.length);
  for (let step = 0; step < steps || (step < 20 * steps && (await countFrames()) <= leastFrames); step++)
    await act.step(step);
  await act.end?.();
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const { frameGaps } = window as unknown as { frameGaps: number[] };
    Reflect.deleteProperty(window, 'frameGaps');
    return frameGaps.slice(1);
  });
}

function report(name: string, gaps: readonly number[]): number {
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  console.log(
    `${name.padEnd(18)} ${gaps.length} frames, median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, longest ${at(1).toFixed(0)} ms`,
  );
  return at(0.95);
}

function serve(outDir: string): Promise<PreviewServer> {
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
