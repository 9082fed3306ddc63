import { expect, it, onTestFinished } from 'vitest';
import { writeGexf } from '../../src/formats/write-gexf.ts';
import type { Dataset } from '../../src/model/types.ts';
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
