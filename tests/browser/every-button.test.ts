import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { releaseStrings } from '../../src/ui/features/release/release-strings.ts';
import { deployAnother } from './deploy-another.ts';
import { serveFolder } from './serve-folder.ts';
import { launch } from './visit.ts';

/** Where buttons stand. */
const places = [
  ['the page as it opens', ''],
  ['a person', '#karim-massimov'],
  ['a claim', '#c053'],
] as const;

/** What asks for how things are already: the graph is shown, and all of it. */
const alreadySo: ReadonlySet<string> = new Set(['Graph', 'Fit']);

interface Walk {
  /** What was pressed, each once. */
  readonly pressed: string[];
  /** What did nothing and said nothing. */
  readonly dead: string[];
  /** What was said by notices and alerts. */
  readonly said: string[];
  /** Faults that nobody was told of in words. */
  readonly faults: string[];
}

/** Press every button and item of a menu that is seen, and those in what opens then. */
async function walk(page: Page, walked: Walk, open: () => Promise<void>): Promise<void> {
  page.on('pageerror', (error) => walked.faults.push(error.message));
  page.on('dialog', (dialog) => dialog.accept().catch(() => undefined));
  page.on('filechooser', () => undefined);
  await open();
  for (const name of await buttonsIn(page, 'body')) {
    if (walked.pressed.includes(name)) continue;
    if (await press(page, walked, 'body', name)) {
      await open();
      continue;
    }
    const inner = (await isLayerOpen(page)) ? await buttonsIn(page, layer) : [];
    for (const item of inner) {
      const full = `${name} › ${item}`;
      if (walked.pressed.includes(full)) continue;
      if (!(await isLayerOpen(page))) {
        await leave(page, open);
        await press(page, walked, 'body', name, false);
      }
      if (await press(page, walked, layer, item, true, full)) await open();
    }
    await leave(page, open);
  }
}

const layer = 'dialog[open], [role=dialog], [role=menu]';

function isLayerOpen(page: Page): Promise<boolean> {
  return page.evaluate((selector) => document.querySelector(selector) !== null, layer);
}

/** List the names of the buttons that are seen within a part, outside of what lies over it. */
function buttonsIn(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate(
    ([part = '', over = '']) => {
      const names = [...document.querySelectorAll<HTMLElement>(part)].flatMap((root) =>
        [...root.querySelectorAll<HTMLElement>('button, [role=menuitem], summary')]
          .filter((button) => button.checkVisibility() && !button.matches(':disabled, [aria-disabled=true]'))
          .filter((button) => part !== 'body' || !button.closest(over))
          .map((button) => (button.getAttribute('aria-label') ?? button.innerText).trim().replace(/\s+/g, ' ')),
      );
      return [...new Set(names)].filter((name) => name !== '');
    },
    [within, layer],
  );
}

/** Press a button, and tell whether that loaded the page anew. */
async function press(
  page: Page,
  walked: Walk,
  within: string,
  name: string,
  isCounted = true,
  full = name,
): Promise<boolean> {
  if (isCounted) walked.pressed.push(full);
  // A new release that is taken brings the page anew a moment after the press.
  const anew = name === releaseStrings.take ? page.waitForEvent('load') : undefined;
  const found = await pressIn(page, within, name).catch((error: unknown) => {
    // The script that watches is gone with the page that it watched.
    if (error instanceof Error && /context was destroyed|navigat/i.test(error.message)) return undefined;
    throw error;
  });
  if (!found || anew) {
    await anew;
    await page.waitForFunction(() => 'sayso' in window);
    return true;
  }
  const { isDead, said } = found;
  if (isCounted) walked.said.push(...said.map((words) => `${full}: ${words.replace(/\s+/g, ' ')}`));
  if (isDead && isCounted && !alreadySo.has(name)) walked.dead.push(full);
  return false;
}

function pressIn(
  page: Page,
  within: string,
  name: string,
): Promise<{ readonly isDead: boolean; readonly said: readonly string[] }> {
  return page.evaluate(
    async ([part = '', wanted = '', over = '']) => {
      const notices = () =>
        [...document.querySelectorAll<HTMLElement>('.notice, [role=alert], .form-fault')].map((one) => one.innerText);
      const earlier = new Set(notices());
      const button = [...document.querySelectorAll<HTMLElement>(part)]
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, [role=menuitem], summary')])
        .find(
          (each) =>
            each.checkVisibility() &&
            (part !== 'body' || !each.closest(over)) &&
            (each.getAttribute('aria-label') ?? each.innerText).trim().replace(/\s+/g, ' ') === wanted,
        );
      if (!button) return { isDead: false, said: [] };
      let isAlive = false;
      const alive = () => {
        isAlive = true;
      };
      const watch = new MutationObserver(alive);
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      // What leaves the page: a file, a print, a window, the choice of a file.
      const leaving = HTMLElement.prototype.click;
      HTMLAnchorElement.prototype.click = alive;
      HTMLInputElement.prototype.click = alive;
      window.print = alive;
      // What shows in the picture alone, or moves the focus.
      const state = () =>
        JSON.stringify([
          location.href,
          document.activeElement?.outerHTML.slice(0, 200),
          document.fullscreenElement !== null,
          ('sayso' in window && window.sayso.positionOf('karim-massimov')) || 0,
        ]);
      const before = state();
      leaving.call(button);
      for (let waited = 0; waited < 40 && !isAlive; waited += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (state() !== before) isAlive = true;
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
      watch.disconnect();
      return { isDead: !isAlive, said: notices().filter((words) => words.trim() !== '' && !earlier.has(words)) };
    },
    [within, name, layer],
  );
}

/** Go back to where the page stood: close what is open, or come anew. */
async function leave(page: Page, open: () => Promise<void>): Promise<void> {
  for (let times = 0; times < 3 && (await isLayerOpen(page)); times += 1) await page.keyboard.press('Escape');
  const isElsewhere = await page.evaluate(() => {
    const graph = [...document.querySelectorAll('button')].find((button) => button.innerText.trim() === 'Graph');
    return graph !== undefined && !['aria-pressed', 'aria-current'].some((key) => graph.getAttribute(key) === 'true');
  });
  if (isElsewhere || (await isLayerOpen(page))) await open();
}

describe.each([
  ['without a connection, with a version that is kept', 'allow', 'offline'],
  ['without a connection, with none', 'block', 'offline'],
  ['after a new version was deployed, with the old one kept', 'allow', 'deployed'],
  ['after a new version was deployed, with none kept', 'block', 'deployed'],
] as const)('%s', (_, serviceWorkers, fault) => {
  // What stands on several places is pressed on the first of them.
  const walked: Walk = { pressed: [], dead: [], said: [], faults: [] };
  it.each(places)(
    'every button and item of a menu does something, or says in words why not: %s',
    async (_, place) => {
      const folder = mkdtempSync(join(tmpdir(), 'sayso-walk-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const deploy = () => {
        rmSync(folder, { recursive: true, force: true });
        cpSync('dist', folder, { recursive: true });
      };
      deploy();
      const server = await serveFolder(folder);
      onTestFinished(() => server.close());
      const before = walked.pressed.length;
      const context = await (await launch()).newContext({ serviceWorkers, viewport: { width: 1440, height: 900 } });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      const open = async () => {
        await context.setOffline(false);
        if (fault === 'deployed') {
          if (serviceWorkers === 'allow') await forgetVersions(page);
          deploy();
        }
        // An address that differs by its hash alone would not be loaded anew.
        await page.goto('about:blank');
        await page.goto(`${server.address}${place}`);
        await page.waitForFunction(() => 'sayso' in window);
        await page.evaluate(() => window.sayso.ready);
        if (serviceWorkers === 'allow')
          await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
        if (fault === 'offline') await context.setOffline(true);
        else {
          await deployAnother(folder);
          if (serviceWorkers === 'allow') await findNewVersion(page);
        }
      };
      await walk(page, walked, open);
      console.info(`${walked.pressed.slice(before).join('\n')}\n${walked.pressed.length - before} pressed.`);
      console.info(`Said:\n${walked.said.splice(0).join('\n')}`);
      expect(walked.pressed.length).toBeGreaterThan(20);
      expect(walked.faults.splice(0)).toEqual([]);
      expect(walked.dead.splice(0)).toEqual([]);
    },
    2_400_000,
  );
});

/** Drop every kept version, so that the next visit is a first one. */
async function forgetVersions(page: Page): Promise<void> {
  if (!page.url().startsWith('http')) return;
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
}

/** Let the page find the version that was deployed, and wait until it is offered. */
async function findNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.locator('#new-version button').first().waitFor();
}

describe('the walk', () => {
  it('finds a button that does nothing', async () => {
    const page = await (await launch()).newPage();
    const walked: Walk = { pressed: [], dead: [], said: [], faults: [] };
    await walk(page, walked, () =>
      page.setContent('<button>Dead</button><button onclick="this.title += 1">Alive</button>'),
    );
    expect(walked).toEqual({ pressed: ['Dead', 'Alive'], dead: ['Dead'], said: [], faults: [] });
    await page.close();
  });
});
