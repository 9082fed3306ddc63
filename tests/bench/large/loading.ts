/**
 * How long a page is busy, and for how long at a stretch, while a large file is opened and used: the main thread's tasks of more than
 * 100 ms, when the first picture of the file stands on the screen, when its layout rests, and what an answer takes.
 *
 *     npm run bench:loading -- [entities claims] [--saved] [--built FOLDER …] [--rounds N] [--profile FILE] [--profile-use FILE]
 *
 * Every folder is a page that `vite build --outDir` made, the present one when none is named; several take turns, so that what is
 * compared was measured in one run. With `--saved` the file holds positions. Tasks are those that Chromium tells of (`longtask`),
 * in milliseconds from the moment the file was given to the page.
 */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { writeSayso } from '../../../src/formats/write-sayso.ts';
import type { Dataset, Position } from '../../../src/model/types.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { largeDataset } from './world.ts';

const root = join(import.meta.dirname, '../../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    saved: { type: 'boolean', default: false },
    built: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '1' },
    profile: { type: 'string' },
    'profile-use': { type: 'string' },
    'leave-out-use': { type: 'boolean', default: false },
  },
});
const [entityCount = 10_000, claimCount = 30_000] = positionals.map(Number);
const fileName = `${entityCount}-${claimCount}${values.saved ? '-saved' : ''}.json`;
const own = join(root, '.cache/bench-loading');
const data = join(root, '.cache/bench-loading-data');

mkdirSync(data, { recursive: true });
if (!existsSync(join(data, fileName))) {
  const world = largeDataset(entityCount, claimCount);
  writeFileSync(join(data, fileName), writeSayso(values.saved ? { ...world, positions: spiral(world) } : world));
}
if (values.built.length === 0) await build({ root, logLevel: 'warn', build: { outDir: own, emptyOutDir: true } });
const folders = values.built.length === 0 ? [own] : values.built.map((folder) => resolve(folder));
for (const folder of folders) {
  rmSync(join(folder, fileName), { force: true });
  symlinkSync(join(data, fileName), join(folder, fileName));
}
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const folder of folders) {
    const server = await serve(folder);
    console.log(`\n${basename(folder)}, ${fileName}`);
    await measure(browser, server.resolvedUrls?.local[0] ?? '');
    await server.close();
  }
}
await browser.close();
for (const folder of folders) rmSync(join(folder, fileName), { force: true });

/** Places that nobody would choose, but all of them are apart. */
function spiral({ entities }: Dataset): Readonly<Record<string, Position>> {
  return Object.fromEntries(
    entities.map(({ id }, index): [string, Position] => [
      id,
      [
        Math.round(24 * Math.sqrt(index) * Math.cos(index * 2.4)),
        Math.round(24 * Math.sqrt(index) * Math.sin(index * 2.4)),
      ],
    ]),
  );
}

interface Watched {
  readonly tasks: readonly { readonly start: number; readonly duration: number }[];
  readonly marks: readonly { readonly name: string; readonly start: number }[];
  readonly now: number;
}

async function measure(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  // What compiles this file names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watch);
  await page.goto(address);
  await page.waitForFunction(() => 'sayso' in window);
  await page.evaluate(() => window.sayso.ready);
  await page.waitForTimeout(4500);
  for (const from of [0, 0.62]) await stop(page, from);
  const session = values.profile === undefined ? undefined : await startProfile(page);
  const begun = await page.evaluate(async (name) => {
    const blob = await (await fetch(name)).blob();
    const start = performance.now();
    void window.sayso.open(new File([blob], name));
    return start;
  }, fileName);
  await quiet(page, begun);
  report('open', begun, await watched(page));
  if (session && values.profile !== undefined) await endProfile(session, values.profile);
  const using = values['profile-use'] === undefined ? undefined : await startProfile(page);
  if (!values['leave-out-use']) await use(page);
  if (using && values['profile-use'] !== undefined) await endProfile(using, values['profile-use']);
  await context.close();
}

/** Stop an opening once it has come so far, and report when the card was gone and how long the page was held up then. */
async function stop(page: Page, from: number): Promise<void> {
  const start = await page.evaluate(
    async ([name, share]) => {
      const blob = await (await fetch(name)).blob();
      void window.sayso.open(new File([blob], name));
      const card = () => document.querySelector('.opening');
      const reached = () => card()?.querySelector('progress')?.value ?? -1;
      while (reached() < share) await new Promise((resolve) => setTimeout(resolve, 5));
      const pressed = performance.now();
      card()?.querySelector('button')?.click();
      while (card()) await new Promise((resolve) => setTimeout(resolve, 1));
      performance.mark('stopped');
      return pressed;
    },
    [fileName, from] as const,
  );
  await page.waitForTimeout(1500);
  report(`stop from ${Math.round(100 * from)} %`, start, await watched(page));
}

/** Wait until the layout rests and the main thread has had nothing long to do for two seconds. */
async function quiet(page: Page, begun: number): Promise<void> {
  await page.waitForFunction(
    ([from, title]) => {
      const { tasks, marks, now } = (window as unknown as { watched: () => Watched }).watched();
      const last = Math.max(from, ...tasks.map(({ start, duration }) => start + duration));
      const isSettled = marks.some(({ name, start }) => name === 'sayso:settled' && start > from);
      const isOpen = document.title.includes(title) && !document.querySelector('.opening-card, .layout-card');
      return isOpen && (isSettled || now - last > 8000) && now - last > 2000;
    },
    [begun, 'A made-up world'] as const,
    { polling: 250 },
  );
}

/** Do what readers do with a large graph, and report how long each answer took and held the page up. */
async function use(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  await timed(page, 'filter on', async () => {
    await page.getByRole('checkbox', { name: /^possible, / }).evaluate((box: HTMLElement) => box.click());
    await page.waitForTimeout(6000);
  });
  await timed(page, 'filter off', async () => {
    await page.getByRole('checkbox', { name: /^possible, / }).evaluate((box: HTMLElement) => box.click());
    await page.waitForTimeout(6000);
  });
  await timed(page, 'search, first key', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('river');
    await page.waitForTimeout(3000);
  });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await timed(page, 'table opens', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.waitForTimeout(4000);
  });
  await timed(page, 'table sorts', async () => {
    await page.getByRole('columnheader').nth(2).getByRole('button').first().click();
    await page.waitForTimeout(3000);
  });
}

async function timed(page: Page, name: string, act: () => Promise<void>): Promise<void> {
  const start = await page.evaluate(() => performance.now());
  await act().catch((error: unknown) => console.log(`  ${name}: ${String(error).split('\n')[0]}`));
  report(name, start, await watched(page));
}

function report(name: string, begun: number, { tasks, marks }: Watched): void {
  const ours = tasks.filter(({ start, duration }) => start + duration >= begun);
  const long = ours.filter(({ duration }) => duration > 100);
  const longest = Math.max(0, ...ours.map(({ duration }) => duration));
  const sum = ours.reduce((total, { duration }) => total + duration, 0);
  const reached = marks
    .filter(({ start }) => start >= begun)
    .map(({ name: mark, start }) => `${mark.replace('sayso:', '')} ${(start - begun).toFixed(0)}`);
  console.log(
    `  ${name.padEnd(18)} ${reached.join(', ') || 'no marks'}; longest task ${longest.toFixed(0)}, all of 50 and more ${sum.toFixed(0)}`,
  );
  const list = long.map(({ start, duration }) => `${(start - begun).toFixed(0)}+${duration.toFixed(0)}`).join('  ');
  if (list) console.log(`  ${''.padEnd(18)} ${list}`);
}

function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => (window as unknown as { watched: () => Watched }).watched());
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const tasks: { start: number; duration: number }[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(window, {
    watched: (): Watched => ({
      tasks,
      marks: performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, start: startTime })),
      now: performance.now(),
    }),
  });
}

async function startProfile(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 1000 });
  await session.send('Profiler.start');
  return session;
}

async function endProfile(session: CDPSession, file: string): Promise<void> {
  const { profile } = await session.send('Profiler.stop');
  writeFileSync(file, JSON.stringify(profile));
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
