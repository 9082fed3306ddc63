import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { writeGexf } from '../../src/formats/write-gexf.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { largeDataset } from '../bench/large/world.ts';
import { visit } from './visit.ts';

it.each(['comes', 'does not come'])('a large dataset is written as any format when the worker %s', async (fate) => {
  const { page, close } = await visit();
  onTestFinished(close);
  const started: string[] = [];
  await page.evaluate(
    (text) => window.sayso.open(new File([text], 'large.json')),
    JSON.stringify(largeDataset(300, 1200)),
  );
  page.on('worker', (worker) => started.push(worker.url()));
  if (fate !== 'comes') await page.route(/read\.worker/, (route) => route.abort());
  const [own, gexf] = await page.evaluate(async () => [
    window.sayso.exportAs('sayso') as string,
    (await window.sayso.exportAs('gexf')) as string,
  ]);
  expect(gexf).toBe(writeGexf(JSON.parse(own ?? '') as Dataset));
  if (fate === 'comes') expect(started.some((url) => url.includes('read.worker'))).toBe(true);
});

it.each(['comes', 'does not come'])('the report of a large dataset is written when the worker %s', async (fate) => {
  const { page, close } = await visit();
  onTestFinished(close);
  const dataset = largeDataset(300, 1200);
  await page.evaluate((text) => window.sayso.open(new File([text], 'large.json')), JSON.stringify(dataset));
  const started: string[] = [];
  page.on('worker', (worker) => started.push(worker.url()));
  if (fate !== 'comes') await page.route(/report\.worker/, (route) => route.abort());
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  const file = await (await coming).path();
  const written = writeReport(lookupOf(dataset), { kind: 'dataset' }, 'markdown');
  expect(readFileSync(file, 'utf8')).toBe(written?.content);
  expect(started.some((url) => url.includes('report.worker'))).toBe(fate === 'comes');
});
