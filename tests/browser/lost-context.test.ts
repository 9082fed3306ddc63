import { describe, expect, it } from 'vitest';
import { nextFrames, placeOf, sharedVisit } from './visit.ts';

describe('the loss of the WebGL context', () => {
  const shared = sharedVisit();

  it('leaves a still in its place, and the picture comes back as it was and hears clicks', async () => {
    const { page } = shared;
    await page.evaluate(() => window.sayso.select('knb'));
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await page.waitForTimeout(500);
    const before = await placeOf(page, 'karim-massimov');
    // Nodes are drawn on the upper canvas only by the still.
    await page.evaluate(({ x, y }) => {
      const isInkedAbove = () => {
        const canvas = document.querySelector<HTMLCanvasElement>('.stage canvas:last-of-type');
        const { left = 0, top = 0 } = canvas?.getBoundingClientRect() ?? {};
        const at = [(x - left) * devicePixelRatio, (y - top) * devicePixelRatio] as const;
        return (canvas?.getContext('2d')?.getImageData(...at, 1, 1).data[3] ?? 0) > 200;
      };
      Object.assign(window, { isInkedAbove });
    }, before);
    const isInkedAbove = () => page.evaluate(() => Reflect.get(window, 'isInkedAbove')() as boolean);
    const graphCanvas = await page.evaluateHandle(() => document.querySelector<HTMLCanvasElement>('.stage canvas'));
    expect(await isInkedAbove()).toBe(false);
    const atLoss = await page.evaluate(
      (lost) =>
        new Promise((resolve) => {
          // Hears of it after the page itself has.
          lost?.addEventListener('webglcontextlost', () =>
            resolve({
              graph: getComputedStyle(lost).visibility,
              hasStill: Reflect.get(window, 'isInkedAbove')() as boolean,
            }),
          );
          lost?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
        }),
      graphCanvas,
    );
    expect(atLoss).toEqual({ graph: 'hidden', hasStill: true });
    await expect.poll(() => page.evaluate((lost) => lost?.isConnected, graphCanvas)).toBe(false);
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.stage canvas');
      return canvas?.style.visibility === '' && canvas.getContext('webgl2')?.isContextLost() === false;
    });
    await nextFrames(page);
    expect(await isInkedAbove()).toBe(false);
    const after = await placeOf(page, 'karim-massimov');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
    await page.mouse.click(after.x, after.y);
    await page.waitForFunction(() => window.sayso.selection === 'karim-massimov');
  });
});
