/**
 * How long each key in the line of a claim takes from the press to the painted frame, in a real browser with a large dataset: keys in
 * every field, and Enter, which saves. Prints median and worst of twenty. It measures the page as it was built last:
 *
 *     npm run build && npm run bench:editing [-- claims]
 */
import { chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import { findBrowser } from '../browser/find-browser.ts';
import { largeDataset } from './large/world.ts';

const times = 20;
const [claims = 10_000] = process.argv.slice(2).map(Number);
const text = Array.from(
  { length: 3 * times },
  (_, index) =>
    `Ida Berg number ${index} met another one there, and everybody who was in the town told of it for years.`,
).join('\n\n');

/** Note in the page, for every key, when its frame was painted. */
function watchKeys(): void {
  const noted = window as unknown as { lastKey: number | undefined };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      noted.lastKey = undefined;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          noted.lastKey = performance.now() - timeStamp;
        };
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
}

async function pressed(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  const last = await page.waitForFunction(
    () => (window as unknown as { lastKey: number | undefined }).lastKey,
    undefined,
    {
      polling: 20,
    },
  );
  return (await last.jsonValue()) ?? 0;
}

async function write(page: Page, name: string, words: string): Promise<void> {
  await page.getByLabel(name, { exact: true }).first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

/** Type letters into a field, again from its beginning when the word is over. */
async function typed(page: Page, name: string, word: string): Promise<readonly number[]> {
  await write(page, name, '');
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) {
    if (at % word.length === 0) await write(page, name, '');
    found.push(await pressed(page, word[at % word.length] === ' ' ? 'Space' : (word[at % word.length] ?? 'a')));
    await page.waitForTimeout(60);
  }
  await write(page, name, '');
  return found;
}

async function saved(page: Page): Promise<readonly number[]> {
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) {
    if ((await page.getByRole('combobox', { name: 'Subject', exact: true }).count()) === 0)
      await page.keyboard.press('c');
    await page.getByRole('combobox', { name: 'Subject', exact: true }).waitFor();
    await write(page, 'Words', `number ${at} met another one`);
    await write(page, 'Subject', `Ida Berg ${String.fromCharCode(65 + at)}.`);
    await write(page, 'Relation', 'met');
    await write(page, 'Object or value', 'Another One');
    await write(page, 'Said by', 'Nora Lind');
    await write(page, 'How firmly', 'stated');
    await write(page, 'Detail', `for the ${at}th time`);
    await page.waitForTimeout(300);
    found.push(await pressed(page, 'Enter'));
    await page.getByRole('combobox', { name: 'Subject', exact: true }).waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
  }
  return found;
}

function report(name: string, found: readonly number[]): void {
  const sorted = found.toSorted((a, b) => a - b);
  const shown = (value = 0) => `${value.toFixed(0).padStart(6)} ms`;
  console.log(`${name.padEnd(24)}${shown(sorted[Math.floor(sorted.length / 2)])} median${shown(sorted.at(-1))} worst`);
}

const server = await preview({ logLevel: 'warn', preview: { port: 0, strictPort: false, host: '127.0.0.1' } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-gpu-compositing',
  ],
});
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watchKeys);
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const dataset = largeDataset(Math.round(claims / 3), claims);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  ]);
  const buffer = Buffer.from(JSON.stringify(dataset));
  await chooser.setFiles({ name: 'large.json', mimeType: 'application/json', buffer });
  await page.getByRole('heading', { level: 1, name: dataset.title }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('combobox', { name: 'Add it as' }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await page.getByRole('textbox', { name: 'Title' }).fill('A new text');
  await page.getByRole('textbox', { name: 'Author' }).fill('Nora Lind');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByText(/^0 claims · \d+ sentences open/).waitFor({ timeout: 60_000 });
  // The layout and the first whole are not what is measured.
  await page.waitForTimeout(30_000);
  await page.locator('.reader-area').focus();
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: 'Subject', exact: true }).waitFor();
  console.log(`${claims} claims, key to painted frame`);
  for (const [name, word] of [
    ['Words', 'met another one'],
    ['Subject', 'north harbor'],
    ['Relation', 'worked for'],
    ['Object or value', 'north harbor'],
    ['Detail', 'as its head'],
    ['Said by', 'north harbor'],
    ['How firmly', 'stated'],
    ['When', '2019-03'],
  ] as const) {
    report(name, await typed(page, name, word));
  }
  report('Enter (save)', await saved(page));
} finally {
  await browser.close();
  await server.close();
}
