import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { toArrays } from '../../src/graph/arrays.ts';
import { layOut } from '../../src/graph/force-layout.ts';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { positionsIn, writePositions } from '../../src/graph/sayso-graph.ts';
import type { Position } from '../../src/model/types.ts';
import { largeDataset } from '../bench/large/world.ts';
import { differenceOf, pictureOf, restingPicture } from './compare-pictures.ts';
import { placeOf, visit } from './visit.ts';

const file = laidOut(1000, 1600);
const patience = { timeout: 50_000 };
/** A part of the stage that no button stands on. */
const part = { x: 330, y: 90, width: 580, height: 640 };

describe('a picture of more than a thousand lines', () => {
  it('looks as it does line by line, where there is no second WebGL', async () => {
    const lineByLine = await visit({ before: withoutSecondWebGL, colorScheme: 'dark' });
    await openFile(lineByLine.page);
    await lineByLine.page.locator('.still').waitFor({ state: 'detached' });
    const wanted = await restingPicture(lineByLine.page, part);
    await lineByLine.close();
    const { page, troubles, close } = await visit({ colorScheme: 'dark' });
    await openFile(page);
    await expect.poll(async () => differenceOf(page, wanted, await pictureOf(page, part)), patience).toBeLessThan(1.5);
    expect([...lineByLine.troubles, ...troubles]).toEqual([]);
    await close();
  });

  it('leaves out what a filter hides, and brings it back as it was', async () => {
    const { page, troubles, close } = await visit();
    await openFile(page);
    const all = await restingPicture(page, part);
    const difference = async () => differenceOf(page, all, await pictureOf(page, part));
    const box = page.getByRole('checkbox', { name: /^stated, / });
    await box.click();
    await page.mouse.move(700, 5);
    await expect.poll(difference, patience).toBeGreaterThan(2);
    await box.click();
    await page.mouse.move(700, 5);
    await expect.poll(difference, patience).toBeLessThan(0.01);
    expect(troubles).toEqual([]);
    await close();
  });

  it('moves under the mouse, and is where it says', async () => {
    const { page, troubles, close } = await visit({ reducedMotion: 'reduce' });
    await openFile(page);
    const before = await placeOf(page, 'e0');
    await page.mouse.move(300, 760);
    await page.mouse.down();
    await page.mouse.move(360, 720, { steps: 6 });
    await page.mouse.up();
    const after = await placeOf(page, 'e0');
    expect(after.x - before.x).toBeCloseTo(60, 0);
    expect(after.y - before.y).toBeCloseTo(-40, 0);
    await restingPicture(page, part);
    await page.mouse.click(after.x, after.y);
    await expect.poll(() => page.evaluate(() => window.sayso.selection)).toBe('e0');
    expect(troubles).toEqual([]);
    await close();
  });
});

function laidOut(entityCount: number, claimCount: number): string {
  const world = largeDataset(entityCount, claimCount);
  const graph = buildGraph(world);
  const arrays = toArrays(graph, world);
  const { x, y } = layOut(arrays);
  const places = arrays.keys.map((key, index): [string, Position] => [key, [x[index] ?? 0, y[index] ?? 0]]);
  writePositions(graph, new Map(places));
  return writeSayso({ ...world, positions: positionsIn(graph) });
}

async function openFile(page: Page): Promise<void> {
  const issues = await page.evaluate((text) => window.sayso.open(new File([text], 'large.json')), file);
  expect(issues).toEqual([]);
  await page.keyboard.press('Escape');
  await page.mouse.move(700, 5);
  // The still steps aside when the picture is whole.
  await expect.poll(() => page.locator('.still').count(), { timeout: 60_000 }).toBe(0);
}

function withoutSecondWebGL(): void {
  const own = HTMLCanvasElement.prototype.getContext;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string, options?: unknown) {
      return kind === 'webgl2' ? null : own.call(this, kind, options);
    },
  });
}
