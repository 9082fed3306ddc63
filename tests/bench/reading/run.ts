/**
 * A text of a megabyte with 2,000 citations in the built page: how long the worker takes to look them up, how long from the choice
 * of the file to the marked text, and how its frames run while it scrolls, beside a plain page of the same text, turn by turn in
 * one run. Prints medians and ratios; absolute times vary with the machine.
 *
 *     npm run bench:reading [-- turns [cpu]]
 *
 * The page is put together by a graphics card imitated in software; with `cpu`, without one, as browsers do that find none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { codePointLength } from '../../../src/lib/code-points.ts';
import { sha256 } from '../../../src/lib/sha256.ts';
import type { Claim, Dataset } from '../../../src/model/types.ts';
import { findBrowser } from '../../browser/find-browser.ts';
import { largeText } from '../large-text.ts';

interface Scrolled {
  readonly perSecond: number;
  /** Milliseconds between frames. */
  readonly median: number;
  /** The same at the 95th of a hundred frames. */
  readonly late: number;
}

const root = join(import.meta.dirname, '../../..');
const turns = Number(process.argv[2] ?? 5);
const composing = process.argv[3] === 'cpu' ? ['--disable-gpu-compositing'] : [];
const letters = 1_000_000;
const quotations = 2000;
const source = 'court-notice';

const { text, claims, entities } = largeText(letters, quotations);
const dataset = JSON.stringify(largeDataset());

await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { port: 0, strictPort: false, host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('The preview server has no address.');
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...composing],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const ours = await openReader();
const plain = await openPlain();

const anchored: number[] = [];
for (let turn = 0; turn < turns; turn += 1) anchored.push(await anchor(ours));
const frames: { ours: Scrolled[]; plain: Scrolled[] } = { ours: [], plain: [] };
for (let turn = 0; turn < turns; turn += 1) {
  frames.ours.push(await scroll(ours, '.reader-area'));
  frames.plain.push(await scroll(plain, 'main'));
}
await browser.close();
await server.close();
report();

function report(): void {
  console.log(`${text.length} characters, ${claims.length} quotations, median of ${turns} turns`);
  console.log(`in the worker ${median(anchored).toFixed(0)} ms (wanted: under 2,000)`);
  for (const [name, all] of Object.entries(frames)) {
    const of = (pick: (one: Scrolled) => number) => median(all.map(pick)).toFixed(1);
    console.log(
      `scrolling ${name}: ${of((one) => one.perSecond)} frames a second, median ${of((one) => one.median)} ms, 95th of a hundred ${of((one) => one.late)} ms`,
    );
  }
  const ratio = median(frames.ours.map((one) => one.perSecond)) / median(frames.plain.map((one) => one.perSecond));
  console.log(`frames a second, ours to plain: ${ratio.toFixed(2)} (wanted: 1)`);
}

/** The affair of the bridge with the claims of the large text in place of its own. */
function largeDataset(): Dataset {
  const harbor = JSON.parse(readFileSync(join(root, 'graph-data/harbor-bridge/dataset.json'), 'utf8')) as Dataset;
  const { story: _story, positions: _positions, ...head } = harbor;
  const [model] = harbor.claims.filter((claim) => claim.source === source);
  const [type = ''] = Object.keys(harbor.vocabulary.types);
  if (!model) throw new Error(`No claim cites ${source}.`);
  return {
    ...head,
    id: 'large-text',
    title: 'Large text',
    sources: harbor.sources
      .filter(({ id }) => id === source)
      .map((one) => ({ ...one, text: { sha256: sha256(text), length: codePointLength(text) } })),
    entities: [...harbor.entities, ...entities.map((entity) => ({ ...entity, type }))],
    claims: claims.map(({ id, citations }): Claim => ({ ...model, id, detail: id, citations })),
  };
}

async function openReader(): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const calls: number[] = [];
    Object.assign(window, { workerCalls: calls });
    const Original = Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (!String(url).includes('anchor')) return;
        const begun = performance.now();
        this.addEventListener('message', () => calls.push(performance.now() - begun));
      }
    };
  });
  await page.goto(address ?? '');
  await page.waitForFunction(() => 'sayso' in window);
  const issues = await page.evaluate(async (json) => {
    const found = await window.sayso.open(new File([json], 'large.json'));
    return found.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  }, dataset);
  if (issues.length > 0) throw new Error(issues.slice(0, 3).join('\n'));
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  return page;
}

async function openPlain(): Promise<Page> {
  const page = await context.newPage();
  await page.setContent(
    `<!doctype html><style>body{margin:0}main{height:800px;width:480px;overflow-y:auto;padding:24px 32px 64px 56px;box-sizing:border-box;background:#fff;font:17px/28px serif}</style><main></main>`,
  );
  await page.evaluate((written) => {
    const main = document.querySelector('main');
    for (const paragraph of written.split('\n\n')) {
      const element = document.createElement('p');
      element.textContent = paragraph;
      main?.append(element);
    }
  }, text);
  return page;
}

/** Bring the text as a file, as a visitor does; a copy from an earlier turn is forgotten first. */
async function anchor(page: Page): Promise<number> {
  await page.bringToFront();
  const callsBefore = await page.evaluate(() => (Reflect.get(window, 'workerCalls') as number[]).length);
  const reader = page.getByRole('region', { name: 'Text', exact: true });
  const forget = reader.getByRole('button', { name: 'Remove it' });
  await reader.getByRole('button', { name: 'Add your own copy' }).or(forget).first().waitFor();
  if (await forget.isVisible()) await forget.click();
  await reader.getByRole('button', { name: 'Add your own copy' }).click();
  await page.evaluate((written) => {
    const input = document.querySelector<HTMLInputElement>('.copy-form input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([written], 'large.txt', { type: 'text/plain' }));
    if (input) input.files = files.files;
  }, text);
  await page.evaluate(() =>
    document.querySelector('.copy-form input[type=file]')?.dispatchEvent(new Event('change', { bubbles: true })),
  );
  await page.waitForFunction((before) => (Reflect.get(window, 'workerCalls') as number[]).length > before, callsBefore);
  await reader.getByText(/quotations: /).waitFor();
  const worker = await page.evaluate(() => (Reflect.get(window, 'workerCalls') as number[]).at(-1) ?? Number.NaN);
  return worker;
}

/** Scroll for two seconds as a wheel does, and read the times between frames. */
async function scroll(page: Page, selector: string): Promise<Scrolled> {
  await page.bringToFront();
  const times = await page.evaluate(
    (wanted) =>
      new Promise<number[]>((resolve) => {
        const area = document.querySelector(wanted);
        if (!area) throw new Error(`${wanted} is not there.`);
        area.scrollTop = area.scrollHeight * 0.3;
        const frames: number[] = [];
        let before = performance.now();
        const begun = before;
        const wheel = {
          next(now: number) {
            frames.push(now - before);
            before = now;
            area.scrollTop += 40;
            if (now - begun < 2000) requestAnimationFrame(wheel.next);
            else resolve(frames.slice(5));
          },
        };
        requestAnimationFrame(wheel.next);
      }),
    selector,
  );
  const sorted = times.toSorted((a, b) => a - b);
  const sum = times.reduce((total, time) => total + time, 0);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    late: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    perSecond: (times.length / sum) * 1000,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
