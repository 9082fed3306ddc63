/** The states of the page: every view, panel, dialog and mode, each reached from any other one. */
import type { Page } from 'playwright-core';

export interface PageState {
  readonly name: string;
  /** The fragment of the address that the state begins with. */
  readonly at: string;
  /** What a reader does there to reach it. */
  readonly reach?: (page: Page) => Promise<unknown>;
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const find = async (page: Page, words: string) => {
  await page.getByRole('searchbox', { name: 'Find' }).fill(words);
  await page.locator('.found').waitFor();
};
const shown = (page: Page, selector: string) => page.locator(selector).first().waitFor();

/** States of the first dataset. */
export const states: readonly PageState[] = [
  { name: 'overview', at: '' },
  { name: 'first steps', at: '', reach: (page) => page.mouse.move(300, 300) },
  { name: 'entity', at: '#karim-massimov', reach: (page) => shown(page, '.details article') },
  { name: 'claim', at: '#c053', reach: (page) => shown(page, '.details article') },
  { name: 'focus', at: '#&focus=knb' },
  {
    name: 'more neighbors',
    at: '#&focus=knb',
    reach: async (page) => {
      await press(page, /more neighbors, not shown/);
      await page.getByRole('dialog', { name: 'Connected to what is shown' }).waitFor();
    },
  },
  { name: 'path', at: '#&path=kazakhstan,karim-massimov', reach: (page) => shown(page, '.path-step') },
  {
    name: 'no path',
    at: '#&path=kazakhstan,karim-massimov&path-stated=yes&path-directed=yes',
    reach: (page) =>
      page
        .getByText(/^No path connects/)
        .first()
        .waitFor(),
  },
  {
    name: 'several chosen',
    at: '#&chosen=karim-massimov,kazakhstan,knb',
    reach: (page) => page.getByRole('region', { name: 'Selection' }).waitFor(),
  },
  { name: 'list', at: '#knb&view=list' },
  {
    name: 'table of entities',
    at: '#&view=table&table=entities&chosen=knb,kazakhstan',
    reach: (page) => shown(page, '.grid-row'),
  },
  { name: 'table of claims', at: '#c021&view=table', reach: (page) => shown(page, '.grid-row') },
  {
    name: 'table of citations',
    at: '#&view=table&table=citations&sort=-paragraph',
    reach: (page) => shown(page, '.grid-row'),
  },
  { name: 'filters', at: '#&status=alleged,disputed&not-type=place&period=2010..2022-03&hide=knb' },
  { name: 'nothing matches', at: '#&min-claims=9999', reach: (page) => page.getByText('No claim matches.').waitFor() },
  { name: 'nothing matches in the table', at: '#&min-claims=9999&view=table' },
  {
    name: 'legend',
    at: '#&status=alleged',
    reach: async (page) => {
      const button = page.locator('.legend-button');
      if (await button.isVisible()) await button.click();
      await page.getByRole('region', { name: 'Legend and filters' }).waitFor();
    },
  },
  { name: 'timeline', at: '#&period=2010..2022', reach: (page) => page.getByRole('slider').first().waitFor() },
  { name: 'text', at: '#&text=moniquet-massimov', reach: (page) => shown(page, '.reader') },
  {
    name: 'a copy of one’s own',
    at: '#&text=moniquet-massimov',
    reach: (page) => press(page, 'Add your own copy'),
  },
  { name: 'according to', at: '#&according-to=esisc' },
  { name: 'without, of an entity', at: '#esisc&without=esisc' },
  {
    name: 'two voices',
    at: '#esisc',
    reach: async (page) => {
      await press(page, 'Side by side with…');
      await page.getByRole('dialog', { name: 'Two voices side by side' }).waitFor();
    },
  },
  { name: 'looks', at: '#&color=community&size=pagerank' },
  {
    name: 'looks chosen',
    at: '#&color=status&size=betweenness&measure=stated',
    reach: async (page) => {
      const legend = page.locator('.legend-button');
      if (await legend.isVisible()) await legend.click();
      await press(page, /^Look/);
      await page.getByRole('dialog', { name: 'Look' }).waitFor();
    },
  },
  {
    name: 'export',
    at: '',
    reach: async (page) => {
      await press(page, 'Export');
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'share',
    at: '#knb',
    reach: async (page) => {
      await press(page, 'Share');
      await page.getByRole('textbox', { name: 'Link' }).waitFor();
    },
  },
  {
    name: 'keys',
    at: '',
    reach: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  { name: 'found', at: '', reach: (page) => find(page, 'massimov') },
  { name: 'found nothing', at: '', reach: (page) => find(page, 'qqqqqq') },
  { name: 'not understood', at: '', reach: (page) => find(page, 'status:alleged typ:person after:never') },
  {
    name: 'how to search',
    at: '',
    reach: async (page) => {
      await page.getByRole('searchbox', { name: 'Find' }).focus();
      await press(page, 'How to search');
      await page.getByRole('dialog', { name: 'How to search' }).waitFor();
    },
  },
  {
    name: 'datasets',
    at: '',
    reach: async (page) => {
      await page.getByRole('heading', { level: 1 }).getByRole('button').click();
      await page.getByRole('button', { name: /^Take the tour/ }).waitFor();
    },
  },
  {
    name: 'dossier',
    at: '#karim-massimov',
    reach: async (page) => {
      await press(page, 'Dossier');
      await page.getByRole('dialog', { name: 'Dossier' }).getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  {
    name: 'refusal',
    at: '',
    reach: async (page) => {
      await page.evaluate(() => window.sayso.open(new File(['{"sayso":1}'], 'bad.json')));
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'a notice', at: '#knb&wholly=unknown&v=9' },
  { name: 'choosing', at: '', reach: (page) => press(page, 'Select several') },
  {
    name: 'hover',
    at: '',
    reach: async (page) => {
      const place = await page.evaluate(() => window.sayso.positionOf('kazakhstan'));
      if (place) await page.mouse.move(place.x, place.y);
    },
  },
  {
    name: 'walk by keys',
    at: '',
    reach: async (page) => {
      await page.getByLabel('Walk through the graph').first().focus();
      await page.keyboard.press('ArrowRight');
    },
  },
];

/** Go where a state is. */
export async function goTo(page: Page, { at, reach }: PageState): Promise<void> {
  await page.keyboard.press('Escape');
  if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('dialog[open], :popover-open') === null);
  // On narrow screens the legend is a sheet over everything, which the dialog had covered.
  if (await page.locator('.app[data-legend=open]').count()) await page.keyboard.press('Escape');
  // As if the reader had followed a link; the present address may be the same.
  await page.evaluate((fragment) => {
    history.pushState(undefined, '', fragment === '' ? location.pathname : fragment);
    dispatchEvent(new PopStateEvent('popstate'));
  }, at);
  await reach?.(page);
}
