import { describe, expect, it } from 'vitest';
import { samples } from '../formats/samples.ts';
import { sharedVisit, visit } from './visit.ts';

const sampleOf = (id: string) => {
  const sample = samples.find((each) => each.id === id);
  if (!sample) throw new Error(`There is no sample of ${id}.`);
  return { name: sample.name, mimeType: 'application/octet-stream', buffer: Buffer.from(sample.text) };
};

describe('a file of another tool', () => {
  const shared = sharedVisit();

  async function open(...files: readonly { name: string; mimeType: string; buffer: Buffer }[]) {
    const { page } = shared;
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open', exact: true }).click(),
    ]);
    await chooser.setFiles([...files]);
  }

  it('opens with a report of what became of it, and stays within reach', async () => {
    const { page } = shared;
    await open(sampleOf('gexf'));
    const dialog = page.getByRole('dialog', { name: 'What was read' });
    await dialog.getByText('friends.gexf').waitFor();
    expect(await dialog.locator('[data-outcome=read]').allInnerTexts()).toEqual(['Read 3 entities', 'Read 3 lines']);
    await page.keyboard.press('Escape');
    const { claims } = JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso')));
    expect(claims.map(({ status }: { status: string }) => status)).toEqual(['unsourced', 'unsourced', 'unsourced']);
    expect(await page.getByText('a line from a file, no source given').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Import report' }).click();
    await dialog.waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows what the file says of an entity, under the names that it has there', async () => {
    const { page } = shared;
    await page.evaluate(() => window.sayso.select('a'));
    const own = page.getByRole('region', { name: 'From the file' }).first();
    await own.waitFor();
    expect(await own.locator('dt').allInnerTexts()).toEqual(['age', 'tags', 'viz:color', 'viz:size', 'viz:z', 'frog']);
    expect(await own.locator('dd').first().innerText()).toBe('9007199254740993');
  });

  it('lets the columns of a table mean something else', async () => {
    const { page } = shared;
    await open({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('who,whom,how\nAnn,Bolt,pays\n') });
    const dialog = page.getByRole('dialog', { name: 'What was read' });
    await dialog.getByText('a.csv').first().waitFor();
    await dialog.getByLabel('how').selectOption('Relation');
    await dialog.getByRole('button', { name: 'Read again' }).click();
    await expect
      .poll(async () => JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso'))).vocabulary.predicates)
      .toHaveProperty('pays');
    await page.keyboard.press('Escape');
  });

  it('that is damaged is refused with the place, and its readable part opens when asked for', async () => {
    const { page } = shared;
    const { name, mimeType, buffer } = sampleOf('gexf');
    await open({ name, mimeType, buffer: buffer.subarray(0, buffer.indexOf('<edge id="3"')) });
    const refused = page.getByRole('dialog', { name: 'This file cannot be opened' });
    await refused.getByText(/Line \d+, column \d+: the file ends inside <edges>/).waitFor();
    await refused.getByRole('button', { name: 'Open the readable part' }).click();
    await page.getByText('This dataset is incomplete').waitFor();
    await page.keyboard.press('Escape');
    const { title } = JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso')));
    expect(title).toMatch(/\(incomplete\)$/);
  });
});

describe('a file that a link asks for', () => {
  it('is fetched from another host only when the reader agrees, who learns its name', async () => {
    const { page, troubles, close } = await visit({ at: '?open=https://files.example/graph.gexf' });
    const asked: string[] = [];
    await page.route('https://files.example/**', (route) => {
      asked.push(route.request().headers()['referer'] ?? 'no referrer');
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ body: sampleOf('gexf').buffer, headers });
    });
    const question = page.getByRole('dialog', { name: 'Open a file from files.example?' });
    await question.waitFor();
    expect(asked).toEqual([]);
    await question.getByRole('button', { name: 'Fetch and open' }).click();
    await page.getByRole('dialog', { name: 'What was read' }).getByText('graph.gexf').waitFor();
    expect(asked).toEqual(['no referrer']);
    expect(troubles).toEqual(['foreign request: https://files.example/graph.gexf']);
    await close();
  });
});
