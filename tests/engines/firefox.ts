import { join } from 'node:path';
import { type KeyInput, launch } from 'puppeteer-core';
import type { Engine, Page, Point } from './engine.ts';

/** Firefox, driven over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  open: async ({ hasWebGL, display, home }) => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      headless: false,
      env: {
        ...process.env,
        DISPLAY: display,
        HOME: home,
        LIBGL_ALWAYS_SOFTWARE: '1',
        MOZ_DISABLE_CONTENT_SANDBOX: '1',
      },
      extraPrefsFirefox: {
        'webgl.force-enabled': hasWebGL,
        'webgl.disabled': !hasWebGL,
        'browser.download.folderList': 2,
        'browser.download.dir': join(home, 'saved'),
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
      },
      defaultViewport: null,
      args: ['--width=1300', '--height=900'],
    });
    const page = await browser.newPage();
    await page.bringToFront();
    const { mouse, keyboard } = page;
    return {
      goto: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
      reload: async () => void (await page.reload({ waitUntil: 'load' })),
      run: async (body) =>
        JSON.parse(
          (await page.evaluate(`(async () => JSON.stringify((await (async () => {${body}})()) ?? null))()`)) as string,
        ),
      move: (to) => mouse.move(to.x, to.y),
      click: (at) => mouse.click(at.x, at.y),
      drag: async (from, to) => {
        await mouse.move(from.x, from.y);
        await mouse.down();
        for (const point of between(from, to)) await mouse.move(point.x, point.y);
        await mouse.up();
      },
      press: (key) => keyboard.press(key as KeyInput),
      close: () => browser.close(),
    } satisfies Page;
  },
};

function between(from: Point, to: Point): readonly Point[] {
  return [0.25, 0.5, 0.75, 1].map((share) => ({
    x: Math.round(from.x + (to.x - from.x) * share),
    y: Math.round(from.y + (to.y - from.y) * share),
  }));
}
