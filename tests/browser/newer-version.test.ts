import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { pack } from '../../src/formats/packed.ts';
import { formatVersion } from '../../src/model/migrate.ts';
import type { Dataset } from '../../src/model/types.ts';
import { visit } from './visit.ts';

const dataset = JSON.parse(readFileSync('tests/browser/same-ids.json', 'utf8')) as Dataset;
const newer = { ...dataset, sayso: formatVersion + 1, ofTomorrow: ['not known yet'] };

it.each([
  ['file', 'tomorrow.json'],
  ['link', 'The data inside the link.json'],
])('data of a newer version in a %s are refused with what to do, and can be saved as they are', async (way, name) => {
  const { text } = await pack(newer as unknown as Dataset);
  const { page, close } = await visit(way === 'link' ? { at: `#c053&packed=${text}` } : {});
  onTestFinished(close);
  if (way === 'file') {
    await page.evaluate((written) => window.sayso.open(new File([written], 'tomorrow.json')), JSON.stringify(newer));
  }
  const dialog = page.getByRole('dialog', { name: 'This file cannot be opened' });
  await dialog.getByText('newer Sayso').first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the file as it is' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(name);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
    sayso: newer.sayso,
    ofTomorrow: newer.ofTomorrow,
  });
});
