import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Answers, measureAnswers } from './acts.ts';
import type { Contestant } from './contestants.ts';
import { type Followed, installProbe } from './probe.ts';
import { nameOf, type World } from './worlds.ts';

/** What came of opening a graph as a file, first in a fresh browser, then in one that knows the page. */
export interface Visit {
  readonly cold: Followed;
  readonly warmFirstFrame: number | undefined;
  /** Undefined where nothing was settled in time. */
  readonly answers: Answers | undefined;
  /** Main thread's objects and buffers after a collection, in bytes. */
  readonly heap: number | undefined;
  /** Bytes of JavaScript that were fetched until then, gzipped. */
  readonly script: number;
  /** Steps of its layout that a page took, where it tells. */
  readonly steps: number | undefined;
}

/** First frames of a page that brings its graph along, in milliseconds from navigation. */
export interface Arrival {
  readonly cold: number | undefined;
  readonly warm: number | undefined;
  readonly longestTask: number;
}

export interface VisitOptions {
  readonly browser: Browser;
  readonly address: string;
  /** Longest time that a page has to settle, in milliseconds. */
  readonly capMs: number;
}

/** Open a graph as a file in a page. */
export async function visitWithFile(contestant: Contestant, world: World, options: VisitOptions): Promise<Visit> {
  const { context, page, session, scripts } = await newVisit(options.browser);
  try {
    const cold = await openFile(page, contestant, world, options, false);
    const { heap, steps } = await whatItTook(page, session);
    await quiet(page);
    const answers = cold.firstFrame === undefined ? undefined : await measureAnswers(page, session, contestant);
    const script = await scripts();
    const warm = await openFile(page, contestant, world, options, true);
    return { cold, warmFirstFrame: warm.firstFrame, answers, heap, script, steps };
  } finally {
    await close(context);
  }
}

/** Go to a page that shows its own graph at once: in a fresh browser, and again. */
export async function visitByNavigation(
  { path, signals }: Contestant,
  query: string,
  { browser, address, capMs }: VisitOptions,
): Promise<Arrival> {
  const { context, page } = await newVisit(browser);
  const arrive = async () => {
    await page.goto(address + path + query);
    const { firstFrame, longestTask } = await page.evaluate(
      ([given, cap]) => window.probe.follow(given, 0, cap, true),
      [signals, capMs] as const,
    );
    // What a page does once it stands is not to fall into the next visit.
    await page.waitForTimeout(2000);
    return { firstFrame, longestTask };
  };
  try {
    const cold = await arrive();
    await page.goto('about:blank');
    const warm = await arrive();
    return { cold: cold.firstFrame, warm: warm.firstFrame, longestTask: cold.longestTask };
  } finally {
    await close(context);
  }
}

async function newVisit(browser: Browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!/script|worker/.test(response.request().resourceType()) && !response.url().endsWith('.js')) return;
    sizes.push(
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  });
  // What compiles this file names functions by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(installProbe);
  return {
    context,
    page,
    session: await context.newCDPSession(page),
    scripts: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
  };
}

async function openFile(
  page: Page,
  { name, path, reads, signals }: Contestant,
  world: World,
  { address, capMs }: VisitOptions,
  isBrief: boolean,
): Promise<Followed> {
  await page.goto(address + path);
  if (name === 'sayso') {
    await page.waitForFunction(() => 'sayso' in window);
    await page.evaluate(() => window.sayso.ready);
    // Who opens a file points at the button first, and then it gets ready; the other pages are.
    await page.getByRole('button', { name: 'Open', exact: true }).hover();
  }
  // A person needs a moment to choose a file.
  await page.waitForTimeout(3000);
  const file = `${address}worlds/${nameOf(reads, world.entities)}`;
  return page.evaluate(
    async ([url, given, ids, cap, brief]) => {
      const blob = await (await fetch(url)).blob();
      await blob.slice(0, 1).text();
      const isSayso = 'sayso' in window;
      const nowhere = [Number.NaN, Number.NaN] as const;
      window.probe.places = isSayso
        ? () =>
            ids.map((id) => {
              const place = window.sayso.positionOf(id);
              return place ? ([place.x, place.y] as const) : nowhere;
            })
        : () => (window.bench as unknown as { places(): readonly (readonly [number, number])[] }).places();
      const from = performance.now();
      const given_file = new File([blob], 'graph.json');
      if (isSayso) void window.sayso.open(given_file);
      else void (window.bench as unknown as { open(file: File): Promise<void> }).open(given_file);
      return window.probe.follow(given, from, cap, brief);
    },
    [file, signals, world.ids, capMs, isBrief] as const,
  );
}

async function whatItTook(page: Page, session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, ...rest } = await session.send('Runtime.getHeapUsage');
  const { backingStorageSize = 0 } = rest as { backingStorageSize?: number };
  const steps = await page.evaluate(() => window.bench?.steps);
  return { heap: usedSize + backingStorageSize, steps };
}

/** Wait until the page has had nothing long to do for a second, 15 seconds at most. */
async function quiet(page: Page): Promise<void> {
  const end = performance.now() + 15_000;
  for (let calm = 0; calm < 4 && performance.now() < end; ) {
    const begun = performance.now();
    await page.evaluate(() => window.probe.whenShown());
    calm = performance.now() - begun < 250 ? calm + 1 : 0;
    await page.waitForTimeout(250);
  }
}

async function close(context: BrowserContext): Promise<void> {
  // A page that never comes to rest is not waited for.
  await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, 10_000))]);
}
