/** The main path through the page, in any engine, with and without WebGL. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Point } from './engine.ts';

export interface Visit {
  readonly page: Page;
  readonly address: string;
  readonly hasWebGL: boolean;
  /** The folder of the visitor; what is saved goes to `saved` in it. */
  readonly home: string;
}

export interface Step {
  readonly name: string;
  /** Steps that only a drawn graph has. */
  readonly needsWebGL?: boolean;
  readonly take: (visit: Visit) => Promise<void>;
}

/** List the steps; each begins with an address of its own. */
export const steps: readonly Step[] = [
  { name: 'first picture', needsWebGL: true, take: firstPicture },
  { name: 'the list in its place', take: listInstead },
  { name: 'a node, by a click', needsWebGL: true, take: (visit) => clickThing(visit, 'karim-massimov') },
  { name: 'a line, by a click', needsWebGL: true, take: (visit) => clickThing(visit, 'c021') },
  { name: 'the hint, of the last of two moves within a frame', needsWebGL: true, take: hoverTwice },
  { name: 'find a name by its sound, by keys', take: findBySound },
  { name: 'passages of the text, by clicks', take: clickPassages },
  { name: 'lines under links', take: underlines },
  { name: 'the brush of the timeline, beside a notice', take: dragBrush },
  { name: 'the table, sorted', take: sortTable },
  { name: 'a file, saved', take: saveFile },
  { name: 'links, Back and Forward', take: followLinks },
  { name: 'a graphics context, lost', needsWebGL: true, take: loseContext },
  { name: 'reload', take: reloadClaim },
];

async function open({ page, address }: Visit, at: string): Promise<void> {
  // Another fragment alone would not load the page.
  await page.goto('about:blank');
  await page.goto(address + at);
  await until(page, `return 'sayso' in window`, 'the page');
  await page.run('await window.sayso.ready');
  await page.move({ x: 640, y: 40 });
}

/** Wait until the body of a function gives something true. */
async function until(page: Page, body: string, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    if (await page.run(`return Boolean(await (async () => {${body}})())`)) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  assert.fail(`${what}: waited for in vain`);
}

const selection = (page: Page) => page.run<string | null>('return window.sayso.selection');
const untilSelected = (page: Page, id: string) =>
  until(page, `return window.sayso.selection === ${JSON.stringify(id)}`, id);

async function placeOf(page: Page, id: string): Promise<Point> {
  await until(page, `return window.sayso.positionOf(${JSON.stringify(id)})`, `the place of ${id}`);
  return page.run(`return window.sayso.positionOf(${JSON.stringify(id)})`);
}

/** Find the middle of the first element that a selector finds and, where asked, whose words begin so. */
async function middleOf(page: Page, selector: string, words = ''): Promise<Point> {
  const body = `
    const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find((one) =>
      one.checkVisibility() && (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(${JSON.stringify(words)}));
    if (!found) return undefined;
    found.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };`;
  await until(page, body, `${selector} ${words}`);
  return page.run(body);
}

async function firstPicture(visit: Visit): Promise<void> {
  await open(visit, '');
  const marks = await visit.page.run<string[]>(`return performance.getEntriesByType('mark').map(({ name }) => name)`);
  assert.ok(marks.includes('sayso:first-frame'));
  await until(visit.page, `return !document.querySelector('.still')`, 'the scene in place of the still');
  await placeOf(visit.page, 'karim-massimov');
}

async function listInstead(visit: Visit): Promise<void> {
  await open(visit, visit.hasWebGL ? '#&view=list' : '');
  await until(visit.page, `return document.querySelectorAll('.list-entity').length > 50`, 'the list');
  if (visit.hasWebGL) return;
  await visit.page.press('Shift');
  await until(visit.page, `return document.querySelector('.first-steps')`, 'the first steps');
  const words = await visit.page.run<string>(`return document.querySelector('.first-steps').textContent`);
  assert.match(words, /list/);
  assert.doesNotMatch(words, /mouse/i);
}

async function clickThing(visit: Visit, id: string): Promise<void> {
  await open(visit, '');
  await visit.page.click(await placeOf(visit.page, id));
  await untilSelected(visit.page, id);
  await until(visit.page, `return document.querySelector('.details article')`, 'its claims');
}

async function hoverTwice(visit: Visit): Promise<void> {
  const { page } = visit;
  await open(visit, '');
  const [first, last] = [await placeOf(page, 'kazakhstan'), await placeOf(page, 'karim-massimov')];
  await page.move(first);
  await until(page, `return /^Kazakhstan/.test(document.querySelector('.hint')?.textContent)`, 'the hint');
  await page.run(`
    const stage = document.querySelector('.stage-canvas canvas.sigma-mouse, .stage-canvas canvas:last-of-type');
    const move = (at) => stage.dispatchEvent(new MouseEvent('mousemove', { clientX: at.x, clientY: at.y, bubbles: true }));
    await new Promise(requestAnimationFrame);
    move({ x: ${first.x} + 200, y: ${first.y} });
    move({ x: ${last.x}, y: ${last.y} });`);
  await until(
    page,
    `return /^Karim Massimov/.test(document.querySelector('.hint')?.textContent)`,
    'the hint of the last',
  );
}

async function findBySound(visit: Visit): Promise<void> {
  const { page } = visit;
  await open(visit, '');
  for (const key of ['/', ...'masimof']) await page.press(key);
  await until(page, `return document.querySelector('.found-option')`, 'what is found');
  await page.press('Enter');
  await untilSelected(page, 'karim-massimov');
}

/** Passages that overlap with those that are selected, and others: this once ended the page in WebKit. */
async function clickPassages(visit: Visit): Promise<void> {
  const { page } = visit;
  await open(visit, '#c053&text=moniquet-massimov');
  await until(page, `return document.querySelector('.reading-paragraph')`, 'the text');
  let chosen = 0;
  for (let nth = 0; nth < 10; nth++) {
    const at = await page.run<Point | null>(`
      const area = document.querySelector('.reader-area').getBoundingClientRect();
      const rects = [...(CSS.highlights?.get('sayso-quoted') ?? [])].flatMap((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return [...live.getClientRects()];
      });
      const seen = (rects.length > 0 ? rects : [...document.querySelectorAll('.reading mark')].map((mark) => mark.getBoundingClientRect()))
        .filter(({ top, bottom, width }) => top > area.top + 4 && bottom < area.bottom - 4 && width > 8);
      const rect = seen[${nth} * 2];
      return rect && { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };`);
    if (!at) break;
    await page.move(at);
    await page.click(at);
    await until(page, `return document.querySelector('.passage-notes')`, 'what the passage says');
    chosen++;
  }
  assert.ok(chosen >= 4, `only ${chosen} passages were in sight`);
}

async function underlines(visit: Visit): Promise<void> {
  await open(visit, '#karim-massimov');
  await until(visit.page, `return document.querySelector('.details article .link')`, 'a link');
  const lines = await visit.page.run<string[][]>(`
    return ['.details .link', '.details .quiet-link'].map((selector) => {
      const style = getComputedStyle(document.querySelector(selector));
      return [style.textDecorationLine, style.textDecorationColor];
    });`);
  for (const [line, color] of lines) {
    assert.equal(line, 'underline');
    assert.doesNotMatch(color ?? '', /, 0\)$/);
  }
}

async function dragBrush(visit: Visit): Promise<void> {
  const { page } = visit;
  await open(visit, visit.hasWebGL ? '' : '#&view=list');
  await page.click(await middleOf(page, '.foot button', 'Timeline'));
  // A notice stands while the brush is dragged.
  await page.run(
    `document.querySelector('.timeline, body').scrollIntoView({ block: 'nearest' }); location.hash += '&nonsense=1'`,
  );
  await until(page, `return document.querySelector('.notice:not([hidden])')`, 'a notice');
  const from = await middleOf(page, '.timeline [role=slider]');
  await page.drag(from, { x: from.x + 120, y: from.y });
  await until(page, `return /period=/.test(location.hash)`, 'the period');
}

async function sortTable(visit: Visit): Promise<void> {
  const { page } = visit;
  await open(visit, '#&view=table');
  await until(page, `return document.querySelectorAll('.grid-row').length > 10`, 'the rows');
  await page.click(await middleOf(page, '.sort'));
  await until(page, `return document.querySelector('[aria-sort=ascending], [aria-sort=descending]')`, 'the order');
}

async function saveFile(visit: Visit): Promise<void> {
  const { page, home } = visit;
  await open(visit, '');
  await page.click(await middleOf(page, '.top-actions button', 'Export'));
  await page.click(await middleOf(page, '[role=menuitem]', 'Sayso dataset'));
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const names = await readdir(join(home, 'saved'));
    if (names.some((name) => name.endsWith('.sayso.json'))) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail('no file was saved');
}

async function followLinks(visit: Visit): Promise<void> {
  const { page } = visit;
  await open(visit, '#c053');
  await untilSelected(page, 'c053');
  await page.click(await middleOf(page, '.details article .link'));
  await until(page, `return window.sayso.selection !== 'c053'`, 'the entity');
  const entity = await selection(page);
  await page.run('history.back()');
  await untilSelected(page, 'c053');
  await page.run('history.forward()');
  await untilSelected(page, entity ?? '');
}

async function loseContext(visit: Visit): Promise<void> {
  const { page } = visit;
  await open(visit, '');
  for (let time = 0; time < 2; time++) {
    await page.run(`
      for (const canvas of document.querySelectorAll('.stage-canvas canvas')) {
        const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
        gl?.getExtension('WEBGL_lose_context')?.loseContext();
      }`);
    await until(
      page,
      `return [...document.querySelectorAll('.stage-canvas canvas')].some((canvas) => {
        const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
        return gl && !gl.isContextLost();
      })`,
      'a new context',
    );
  }
  await page.click(await placeOf(page, 'karim-massimov'));
  await untilSelected(page, 'karim-massimov');
}

async function reloadClaim(visit: Visit): Promise<void> {
  const { page } = visit;
  await open(visit, '#c053');
  await untilSelected(page, 'c053');
  await page.reload();
  await until(page, `return 'sayso' in window`, 'the page');
  await page.run('await window.sayso.ready');
  await untilSelected(page, 'c053');
}
