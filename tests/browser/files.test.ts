import { readFileSync } from 'node:fs';
import Graph from 'graphology';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedVisit, visit } from './visit.ts';

const shipped = readFileSync('graph-data/massimov/dataset.json', 'utf8');

describe('export and open', () => {
  const shared = sharedVisit();
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });

  it('writes the shipped dataset byte for byte', async () => {
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(shipped);
  });

  it('says that it reads a file that takes long, and leaves it when told to', async () => {
    // A reader that never comes stands for a file that is very large.
    await page.route(/read\.worker/, () => new Promise(() => {}));
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open', exact: true }).click(),
    ]);
    const buffer = Buffer.from(JSON.stringify({ ...JSON.parse(shipped), title: 'Another' }));
    await chooser.setFiles({ name: 'long.json', mimeType: 'application/json', buffer });
    const words = page.getByText('Reading “long.json”');
    await words.waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.poll(() => words.count()).toBe(0);
    await page.getByText('“long.json” was not opened.').first().waitFor();
    await page.unroute(/read\.worker/);
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(shipped);
  });

  it('says which exports there are when asked for another', async () => {
    const answer = page.evaluate(() => window.sayso.exportAs('docx'));
    await expect(answer).rejects.toThrow(/There is no export format “docx”. Use sayso.* or [a-z-]+\./);
  });

  it('hands the exports over as files, from the menu', async () => {
    for (const [item, name] of [
      [/Sayso/, 'massimov.sayso.json'],
      [/Graphology/i, 'massimov.graphology.json'],
    ] as const) {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('menuitem', { name: item })
          .or(page.getByRole('button', { name: item }))
          .first()
          .click(),
      ]);
      expect(file.suggestedFilename()).toBe(name);
      JSON.parse(readFileSync(await file.path(), 'utf8'));
    }
  });

  it('writes a graph that graphology imports, with the hedge on every line', async () => {
    const text = String(await page.evaluate(() => window.sayso.exportAs('graphology')));
    const graph = Graph.from(JSON.parse(text));
    expect(graph.order).toBe(JSON.parse(shipped).entities.length);
    expect(graph.size).toBe(JSON.parse(shipped).claims.filter((claim: { object?: string }) => claim.object).length);
    graph.forEachEdge((_key, attributes) => {
      expect(attributes).toMatchObject({
        predicate: expect.any(String),
        voices: expect.any(Array),
        citations: expect.any(Array),
      });
      if (attributes['status'] !== 'stated') expect(attributes['label']).toContain(attributes['status']);
    });
  });

  it('opens none of several files that do not belong together, and offers each', async () => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      for (const name of ['one.json', 'two.json']) data.items.add(new File(['{}'], name));
      return data;
    });
    for (const type of ['dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer });
    await page.getByText('These 2 files do not make up one dataset').waitFor();
    expect(await page.getByRole('button', { name: /^Open (one|two)\.json$/ }).count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(shipped);
  });
});

describe('opening another dataset', () => {
  const shared = sharedVisit();
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });

  it('opens through the Open button what it exported', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open', exact: true }).click(),
    ]);
    const renamed = shipped.replace('The case of Karim Massimov, as one op-ed tells it', 'Another title');
    await chooser.setFiles({ name: 'another.json', mimeType: 'application/json', buffer: Buffer.from(renamed) });
    await page.getByText('Another title').first().waitFor();
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(renamed);
  });

  it('opens a dropped file', async () => {
    const renamed = shipped.replace('The case of Karim Massimov, as one op-ed tells it', 'A dropped title');
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return data;
    }, renamed);
    for (const type of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('body', type, { dataTransfer: transfer });
    await page.getByText('A dropped title').first().waitFor();
  });

  it('lays out a dataset without positions, says so, and rests within ten seconds', async () => {
    const { positions: _positions, ...bare } = JSON.parse(shipped);
    await open(page, JSON.stringify({ ...bare, id: 'bare', title: 'Without places' }));
    await page.getByText('Without places').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[role=progressbar], progress'), undefined, {
      timeout: 12_000,
    });
    const exported = JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso')));
    expect(Object.keys(exported.positions)).toHaveLength(62);
  });
});

describe('an address', () => {
  it('is not asked for when it may not be read, says what may be the matter with the rest, and stays as it is', async () => {
    const { page, close } = await visit();
    for (const [address, reason] of [
      ['http://a.example/graph.json', /begin with https:/],
      ['data:application/json,{}', /begin with https:/],
      ['https://', /is not an address/],
      ['https://localhost:1/graph.json', /could not be reached.*keep other pages from reading it/],
    ] as const) {
      const failure = page.evaluate((from) => window.sayso.open(from), address);
      await expect(failure).rejects.toThrow(reason);
    }
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(shipped);
    // The last word of an address need not be a proper encoding.
    await page.route('**/*-%zz.json', (route) => route.fulfill({ body: shipped }));
    expect(await page.evaluate(() => window.sayso.open('./100-%zz.json'))).toEqual([]);
    await close();
  });
});

describe('a bad file', () => {
  const claim = /"start": 99, "end": 124/;
  const cases: readonly (readonly [name: string, content: string, says: RegExp])[] = [
    ['is empty', '', /empty/i],
    ['is a web page', '<!doctype html><html><body>Not found</body></html>', /web page|HTML/i],
    ['is cut off', shipped.slice(0, 20_000), /line \d+|ends|cut/i],
    ['is of a future version', shipped.replace('"sayso": 1', '"sayso": 3'), /newer|version 3/i],
    ['has an id twice', shipped.replace('"id": "c002"', '"id": "c001"'), /c001/],
    ['has __proto__ as an id', shipped.replaceAll('"karim-massimov"', '"__proto__"'), /__proto__/],
    ['has a citation off by one', shipped.replace(claim, '"start": 100, "end": 124'), /c001/],
    [
      'has a name of a megabyte',
      shipped.replace('"name": "Karim Massimov"', `"name": "${'x'.repeat(1_000_000)}"`),
      /long|characters/i,
    ],
    ['is JSON of another kind', '[1, 2, 3]', /Sayso/],
  ];

  const shared = sharedVisit({ at: '#knb' });

  for (const [name, content, says] of cases) {
    it(`${name}: says so, and leaves the present graph in place`, async () => {
      const { page, troubles } = shared;
      const issues = await open(page, content);
      expect(issues.length).toBeGreaterThan(0);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const words = await dialog.innerText();
      expect(words).toMatch(says);
      expect(words.length).toBeLessThan(60_000);
      await dialog.getByRole('button', { name: /copy/i }).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => window.sayso.selection)).toBe('knb');
      expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(shipped);
      expect(await page.evaluate(() => window.sayso.positionOf('knb'))).toBeDefined();
      expect(troubles).toEqual([]);
    });
  }

  it('shows many faults of one kind as one line, and each of them when asked', async () => {
    const { page } = shared;
    const broken = shipped.replaceAll('"status": "opinion"', '"status": "perhaps"');
    const issues = await open(page, broken);
    expect(issues.length).toBe(broken.split('"perhaps"').length - 1);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${issues.length} of this kind.`).waitFor();
    expect(await dialog.locator('.issue').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Show all' }).click();
    const words = await dialog.innerText();
    for (const issue of issues) expect(words).toContain(issue.path);
    await dialog.getByRole('button', { name: 'Show only the first' }).click();
    expect(await dialog.locator('.issue').count()).toBe(1);
  });
});

function open(page: Page, content: string) {
  return page.evaluate((text) => window.sayso.open(new File([text], 'given.json')), content);
}
