import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Only the WebGL of the page goes through the software GPU; to draw letters and boxes through it too takes three times as long.
const softwareWebGL = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
];

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page so far: exceptions, console errors, violations of the policy, foreign requests. */
  readonly troubles: readonly string[];
  /** Visit once more in the same tab, as somebody who was never there. */
  again(): Promise<void>;
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** What follows the address: a query or a fragment. */
  readonly at?: string;
  /** Start without WebGL, as on machines that have none. */
  readonly withoutWebGL?: boolean;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

const browsers = new Map<boolean, Promise<Browser>>();

/** Start a browser once for all files of a test worker: with WebGL in software, or without any. It goes when the worker does. */
export function launch(withoutWebGL = false): Promise<Browser> {
  const known = browsers.get(withoutWebGL);
  if (known) return known;
  const args = [...flags, ...(withoutWebGL ? ['--disable-gpu', '--disable-3d-apis'] : softwareWebGL)];
  const started = chromium.launch({ executablePath: inject('browserPath'), args });
  browsers.set(withoutWebGL, started);
  return started;
}

/** Open the page as a new visitor would, and wait until the graph (or its replacement) stands. */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { at = '', withoutWebGL = false, before, ...context } = options;
  const browser = await launch(withoutWebGL);
  const visitor = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    ...context,
  });
  const page = await visitor.newPage();
  const troubles = watch(page);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  if (before) await page.addInitScript(before);
  const { href, origin } = new URL(at, inject('address'));
  const arrive = async () => {
    await page.goto(href);
    await page.waitForFunction(() => 'sayso' in window);
    await page.evaluate(() => window.sayso.ready);
  };
  const again = async () => {
    await page.goto('about:blank');
    const session = await visitor.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    await arrive();
    troubles.length = 0;
  };
  await arrive();
  return { page, troubles, again, close: () => visitor.close() };
}

/**
 * Open the page once for all tests of the block this stands in, which take it as the test before left it; each fails on any trouble. A
 * test that is tried again comes to the page anew, for what the failed try did would mislead it and those after it.
 * `prepare` is done on each arrival.
 */
export function sharedVisit(
  options?: VisitOptions,
  prepare: (page: Page) => Promise<void> = async () => {},
): Pick<Visit, 'page' | 'troubles'> {
  let opened: Visit | undefined;
  const theVisit = () => {
    if (!opened) throw new Error('The page is opened before the first test, not before that.');
    return opened;
  };
  beforeAll(async () => {
    opened = await visit(options);
    await prepare(opened.page);
  });
  beforeEach(async ({ task }) => {
    if (!task.result?.retryCount) return;
    await theVisit().again();
    await prepare(theVisit().page);
  });
  afterEach(() => {
    expect(theVisit().troubles).toEqual([]);
  });
  afterAll(() => opened?.close());
  return {
    get page() {
      return theVisit().page;
    },
    get troubles() {
      return theVisit().troubles;
    },
  };
}

/** Wait until the page has drawn what it was told to draw. */
export async function nextFrames(page: Page, count = 3): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Tell where a key is drawn, in pixels of the page; the picture of a dataset just opened takes a moment. Fail when it is not drawn. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await page
    .waitForFunction((key) => window.sayso.positionOf(key) !== undefined, id, { timeout: 8000 })
    .catch(() => {});
  const place = await page.evaluate((key) => window.sayso.positionOf(key), id);
  if (!place) throw new Error(`"${id}" is not drawn.`);
  return place;
}

function watch(page: Page): string[] {
  const troubles: string[] = [];
  const own = new URL(inject('address')).origin;
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== own) troubles.push(`foreign request: ${request.url()}`);
  });
  return troubles;
}
