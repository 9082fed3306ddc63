import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { serveFolder } from './serve-folder.ts';
import { launch } from './visit.ts';

const faults: Readonly<Record<string, (route: Route) => Promise<void> | undefined>> = {
  'is missing': (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'no' }),
  'is a page instead': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Log in' }),
  'is a page under its type': (route) =>
    route.fulfill({ contentType: typeOf(route), body: '<!doctype html><p>Log in' }),
  'is cut': async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: typeOf(route), body: whole.slice(0, whole.length / 2) });
  },
  'never comes': () => undefined,
};

function typeOf(route: Route): string {
  const types: Readonly<Record<string, string>> = { script: 'text/javascript', stylesheet: 'text/css' };
  return types[route.request().resourceType()] ?? 'application/json';
}

const parts: Readonly<Record<string, RegExp>> = {
  'the main script': /assets\/index-.*\.js$/,
  'the first dataset': /assets\/dataset-.*\.json$/,
};

/** A page of its own, as a browser that keeps versions for use without a connection opens it. */
async function freshPage(serviceWorkers: 'allow' | 'block' = 'allow'): Promise<Page> {
  const context = await (await launch()).newContext({ serviceWorkers, viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  return context.newPage();
}

async function openReady(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => 'sayso' in window);
  await page.evaluate(() => window.sayso.ready);
}

/** Wait until a whole version is kept and in force. */
async function whenKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

describe('a start that fails', () => {
  for (const [part, pattern] of Object.entries(parts)) {
    for (const [fault, act] of Object.entries(faults)) {
      it(`says so and offers a way on when ${part} ${fault}`, async () => {
        const page = await freshPage('block');
        // A made-up clock knows nothing of what was fetched.
        if (fault === 'never comes') await page.clock.install();
        let isBroken = true;
        await page.route(pattern, (route) => (isBroken ? act(route) : route.continue()));
        await page.goto(inject('address'), { waitUntil: 'commit' });
        const again = page.getByRole('button', { name: 'Try again' });
        await page.locator('#start-again').waitFor({ state: 'attached' });
        await page.waitForTimeout(300);
        if (fault === 'never comes') await page.clock.fastForward(10_500);
        await again.waitFor();
        const expected =
          fault === 'never comes'
            ? /still waiting|10 seconds/
            : /could not be loaded|other than the dataset|could not start/;
        const words = await page.locator('#start-words').textContent();
        expect(words).toMatch(expected);
        isBroken = false;
        await again.click();
        await page.waitForFunction(() => 'sayso' in window && !document.querySelector('#start'));
      });
    }
  }

  for (const [fault, act] of Object.entries(faults)) {
    // Half of a style sheet is a style sheet.
    it.skipIf(fault === 'is cut')(`says so and starts without looks when the style sheet ${fault}`, async () => {
      const page = await freshPage('block');
      // A made-up clock knows nothing of what was fetched.
      if (fault === 'never comes') await page.clock.install();
      await page.route(/assets\/style-.*\.css$/, (route) => act(route));
      await page.goto(inject('address'), { waitUntil: 'commit' });
      await page.waitForTimeout(500);
      if (fault === 'never comes') await page.clock.fastForward(10_500);
      await page.getByText('The style sheet of Sayso could not be loaded.').waitFor();
      expect(await page.locator('body').innerText()).not.toContain('went wrong');
      await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    });

    it(`shows the list and says so when the part that draws ${fault}`, async () => {
      const page = await freshPage('block');
      // A made-up clock knows nothing of what was fetched.
      if (fault === 'never comes') await page.clock.install();
      await page.route(/assets\/scene-.*\.js$/, (route) => act(route));
      await page.goto(inject('address'), { waitUntil: 'commit' });
      await page.waitForFunction(() => 'sayso' in window && !document.querySelector('#start'));
      await page.waitForTimeout(500);
      if (fault === 'never comes') await page.clock.fastForward(10_500);
      await page
        .getByText(/A part of Sayso could not be loaded|The part of Sayso that draws/)
        .first()
        .waitFor();
      await page.evaluate(() => window.sayso.ready);
    });
  }

  it('says nothing of a style sheet that only takes its time', async () => {
    const page = await freshPage('block');
    let bring = () => {};
    const isWanted = new Promise<void>((resolve) => {
      bring = resolve;
    });
    await page.route(/assets\/style-.*\.css$/, async (route) => {
      await isWanted;
      await route.continue();
    });
    await page.goto(inject('address'), { waitUntil: 'commit' });
    await page.locator('#start-again').waitFor({ state: 'attached' });
    await page.waitForTimeout(3000);
    expect(await page.locator('#start-again').isHidden()).toBe(true);
    bring();
    await page.waitForFunction(() => 'sayso' in window && !document.querySelector('#start'));
  });

  it('says that it cannot run from a file on a disk', async () => {
    const page = await freshPage('block');
    await page.goto(pathToFileURL(resolve('dist/index.html')).href);
    // Its scripts and styles are not let in either, but its words are.
    await page.getByText('it cannot run from a file on a disk').first().waitFor();
  });

  it('says that a browser is too old for it', async () => {
    const page = await freshPage('block');
    await page.addInitScript(() => {
      delete (HTMLScriptElement.prototype as { noModule?: boolean }).noModule;
    });
    await page.route(/assets\/index-.*\.js$/, (route) => route.abort());
    await page.goto(inject('address'));
    await page.getByText('too old for Sayso').waitFor();
  });

  it('shows words even when no script comes at all', async () => {
    const page = await freshPage('block');
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(inject('address'));
    const late = page.getByText('it cannot run from a file on a disk');
    expect(await late.isVisible()).toBe(false);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await late.waitFor();
  });
});

describe('a version that is kept', () => {
  it('works with the network unplugged: it starts, opens a file and exports', async () => {
    const page = await freshPage();
    await openReady(page, inject('address'));
    await whenKept(page);
    await page.context().setOffline(true);
    await page.reload();
    await openReady(page, inject('address'));
    const written = await page.evaluate(() => window.sayso.exportAs('graphology'));
    expect(written.length).toBeGreaterThan(100);
    await page.evaluate(() => window.sayso.open(new File([window.sayso.exportAs('sayso') as string], 'again.json')));
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('region', { name: 'Table', exact: true }).getByRole('table').waitFor();
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
  });

  it('stays whole after a new one was deployed, and changes only when the reader says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sayso-deployed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync('dist', folder, { recursive: true });
    const server = await serveFolder(folder);
    onTestFinished(() => server.close());
    const page = await freshPage();
    await openReady(page, server.address);
    await whenKept(page);

    deployAnother(folder);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.getByText('A new version of Sayso is ready.').waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('region', { name: 'Table', exact: true }).getByRole('table').waitFor();
    expect(await page.locator('meta[name=generator]').count()).toBe(0);

    await page.getByRole('button', { name: 'Reload now' }).click();
    await page.waitForFunction(() => document.querySelector('meta[name=generator]'));
    await page.waitForFunction(() => 'sayso' in window && !document.querySelector('#start'));
  });

  it('is given up when the site ships none any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sayso-retired-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync('dist', folder, { recursive: true });
    const server = await serveFolder(folder);
    onTestFinished(() => server.close());
    const page = await freshPage();
    await openReady(page, server.address);
    await whenKept(page);
    rmSync(join(folder, 'service-worker.js'));
    await page.reload();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
  });
});

/** Put another version in the place of the one that is served: another first page, and no script of the table under the old name. */
function deployAnother(folder: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(
    '<title>',
    '<meta name="generator" content="2" /><title>',
  );
  writeFileSync(join(folder, 'index.html'), page);
  for (const name of readdirSync(join(folder, 'assets'))) {
    if (name.startsWith('table-')) rmSync(join(folder, 'assets', name));
  }
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const changed = worker
    .replace(/version = "\w+"/, 'version = "another"')
    .replace(/"index.html":"\w+"/, `"index.html":"${createHash('sha256').update(page).digest('hex')}"`)
    .replace(/"assets\/table-[^"]+":"\w+",/, '');
  expect(changed).not.toBe(worker);
  writeFileSync(join(folder, 'service-worker.js'), changed);
}
