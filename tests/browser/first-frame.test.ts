import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { largeDataset } from '../bench/large/world.ts';
import { inventedWorld } from '../fixtures/invented-world.ts';
import { differenceOf, restingPicture } from './compare-pictures.ts';
import { nextFrames, visit } from './visit.ts';

const briefWorld = { ...largeDataset(600, 1500), title: 'Brief' };
const patience = { timeout: 50_000 };
/** A part of the stage that no button stands on. */
const part = { x: 330, y: 90, width: 580, height: 640 };

describe('the first frame of a file', () => {
  it.each([
    [40, 70],
    [600, 1500],
  ])('shows %i entities and the page around them together', async (entities, claims) => {
    const { page, troubles, close } = await visit();
    await page.evaluate(watchFrames);
    const content = writeSayso(largeDataset(entities, claims));
    const issues = await page.evaluate((text) => window.sayso.open(new File([text], 'file.json')), content);
    expect(issues).toEqual([]);
    const frames = () => page.evaluate(() => (window as unknown as Watching).frames);
    const first = async () => (await frames()).find(({ title }) => title.includes(`${entities} entities`));
    await expect.poll(first, patience).toEqual({ title: expect.any(String), hasStill: true });
    expect(troubles).toEqual([]);
    await close();
  });

  it('shows the areas of a large graph that is placed at once, and nothing before them', async () => {
    const { page, troubles, close } = await visit();
    await page.evaluate(countFramesOfMarks);
    await page.getByRole('button', { name: 'Open', exact: true }).hover();
    const world = inventedWorld(1600, 4200);
    const placeOf = (index: number) => [40 * (index % 40), 40 * Math.floor(index / 40)];
    const positions = Object.fromEntries(world.entities.map(({ id }, index) => [id, placeOf(index)]));
    const content = JSON.stringify({ ...world, positions });
    await page.evaluate((text) => window.sayso.open(new File([text], 'world.json')), content);
    const marks = () => page.evaluate(() => (window as unknown as Watching).framesOfMarks);
    await expect.poll(async () => (await marks())['sayso:settled'], patience).toBeDefined();
    const { 'sayso:first-frame': first, 'sayso:settled': settled } = await marks();
    expect(settled).toBe(first);
    expect(troubles).toEqual([]);
    await close();
  });

  it.each([
    ['a large one, as soon as its groups are known,', JSON.stringify(inventedWorld(1600, 4200)), 4],
    ['one that is painted below sigma, with lines that bend around nodes,', writeSayso(largeDataset(500, 1200)), 6],
    ['areas in a stage that a shorter title makes higher', writeSayso(briefWorld), 4, '#&groups=type'],
    ['the same, drawn before', JSON.stringify({ ...inventedWorld(1600, 4200), title: 'Brief' }), 4],
  ])('of %s is the picture that stays', async (_which, content, most, at = '') => {
    const { page, troubles, close } = await visit({ at, before: withBusyGraphics, reducedMotion: 'reduce' });
    await page.evaluate(copySettled);
    await page.evaluate((text) => window.sayso.open(new File([text], 'world.json')), content);
    const early = () => page.evaluate(() => (window as unknown as Watching).settledStill);
    await expect.poll(early, patience).toMatch(/^data:image/);
    const place = await page.locator('canvas.still').boundingBox();
    if (!place) throw new Error('There is no still.');
    await expect.poll(() => page.locator('.still').count(), patience).toBe(0);
    const rest = await restingPicture(page, part);
    const still = await page.evaluate(cutOut, {
      url: await early(),
      cut: { ...part, x: part.x - place.x, y: part.y - place.y },
    });
    // Half a pixel aside it may stand; six make 17, the picture below the areas 68, lines drawn straight 25.
    expect(await differenceOf(page, Buffer.from(still, 'base64'), rest)).toBeLessThan(most);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('a still of areas', () => {
  it('follows another theme and another size of the window as long as it hangs', async () => {
    const { page, troubles, close } = await visit({ before: withBusyGraphics, reducedMotion: 'reduce' });
    const content = JSON.stringify(inventedWorld(1600, 4200));
    await page.evaluate((text) => window.sayso.open(new File([text], 'world.json')), content);
    await page.locator('canvas.still').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1200, height: 800 });
    await nextFrames(page);
    const stage = await page.locator('.stage').boundingBox();
    if (!stage) throw new Error('There is no stage.');
    const clip = { x: stage.x + 20, y: stage.y + 20, width: stage.width - 40, height: stage.height - 140 };
    const early = await page.screenshot({ clip });
    expect(await page.locator('canvas.still').count()).toBe(1);
    await expect.poll(() => page.locator('canvas.still').count(), patience).toBe(0);
    expect(await differenceOf(page, early, await restingPicture(page, clip))).toBeLessThan(4);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('a picture whose still is not what was asked for', () => {
  const content = writeSayso(largeDataset(600, 1500));
  const print = createHash('sha256').update(content).digest('hex').slice(0, 8);

  it.each([
    ['measured sizes', '#&size=pagerank'],
    ['a focus that the address held', `#&file=file.json,${print}&focus=e5`],
  ])('is settled when it stands, not with the still: %s', async (_what, at) => {
    const { page, troubles, close } = await visit({ at, before: countAtSettled });
    await page.evaluate((text) => window.sayso.open(new File([text], 'file.json')), content);
    const layers = () => page.evaluate(() => (window as unknown as Watching).layersAtSettled);
    await expect.poll(async () => (await layers()).length, patience).toBe(2);
    expect((await layers())[1]).toBeGreaterThan(1);
    expect(troubles).toEqual([]);
    await close();
  });

  it('has its first frame when its own still hangs, though another one was to be drawn in the same frame', async () => {
    const { page, troubles, close } = await visit({ at: '#&size=pagerank' });
    const open = (entities: number, claims: number) =>
      page.evaluate(
        (text) => window.sayso.open(new File([text], 'file.json')),
        writeSayso(largeDataset(entities, claims)),
      );
    await open(40, 70);
    await page.waitForFunction(() => !document.querySelector('.still'));
    await page.evaluate(holdFrames, 'A made-up world of 600 entities');
    await open(50, 90);
    await open(600, 1500);
    const early = () => page.evaluate(() => (window as unknown as Watching).stillsAtFrames);
    await expect.poll(early, patience).toEqual([true]);
    expect(troubles).toEqual([]);
    await close();
  });
});

interface Watching {
  framesOfMarks: Record<string, number>;
  frames: { title: string; hasStill: boolean }[];
  settledStill: string;
  layersAtSettled: number[];
  stillsAtFrames: boolean[];
}

/** Note in which frame each mark was set first. */
function countFramesOfMarks(): void {
  const watching = window as unknown as Watching;
  watching.framesOfMarks = {};
  let frame = 0;
  const count = () => {
    frame += 1;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    watching.framesOfMarks[name] ??= frame;
    return mark(name, options);
  };
}

/** Note how many canvases the stage has whenever a picture is said to be settled: a still alone is one. */
function countAtSettled(): void {
  const watching = window as unknown as Watching;
  watching.layersAtSettled = [];
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    if (name === 'sayso:settled')
      watching.layersAtSettled.push(document.querySelectorAll('.stage-canvas canvas').length);
    return mark(name, options);
  };
}

/** Draw nothing until a dataset of some title is shown; then note of each first frame whether a still hangs. */
function holdFrames(title: string): void {
  const watching = window as unknown as Watching;
  watching.stillsAtFrames = [];
  const held: FrameRequestCallback[] = [];
  const draw = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => held.push(callback);
  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    if (name === 'sayso:first-frame') watching.stillsAtFrames.push(document.querySelector('.still') !== null);
    return mark(name, options);
  };
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('.top-title h1')?.textContent?.includes(title)) return;
    observer.disconnect();
    window.requestAnimationFrame = draw;
    for (const callback of held) callback(performance.now());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Note in each frame what it shows. */
function watchFrames(): void {
  const watching = window as unknown as Watching;
  watching.frames = [];
  const note = () => {
    const title = document.querySelector('.top-title h1')?.textContent ?? '';
    watching.frames.push({ title, hasStill: document.querySelector('.still') !== null });
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Keep what the still shows when the picture is said to be settled. */
function copySettled(): void {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('sayso:settled').length === 0) return;
    const still = document.querySelector<HTMLCanvasElement>('canvas.still');
    (window as unknown as Watching).settledStill = still?.toDataURL() ?? 'The still is gone.';
  }).observe({ entryTypes: ['mark'] });
}

/** Let the graphics process never be done, for as long as the page waits for it: so the still stands for a while. */
function withBusyGraphics(): void {
  const { getSyncParameter, UNSIGNALED, SYNC_STATUS } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getSyncParameter = function (sync: WebGLSync, name: number) {
    return name === SYNC_STATUS ? UNSIGNALED : getSyncParameter.call(this, sync, name);
  };
}

/** Give a part of a picture on the color of the paper, as the bytes of a PNG file. */
async function cutOut({ url, cut }: { url: string; cut: typeof part }): Promise<string> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = cut.width;
  canvas.height = cut.height;
  const context = canvas.getContext('2d');
  const paper = document.querySelector('.stage-canvas') ?? document.body;
  for (let element: Element | null = paper; element && context; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    if (!/, 0\)$/.test(backgroundColor)) {
      context.fillStyle = backgroundColor;
      context.fillRect(0, 0, cut.width, cut.height);
      break;
    }
  }
  context?.drawImage(image, -cut.x, -cut.y);
  return canvas.toDataURL().replace(/^.*,/, '');
}
