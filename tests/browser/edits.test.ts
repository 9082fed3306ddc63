import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '../../src/edit/edit.ts';
import { nextFrames, placeOf, sharedVisit } from './visit.ts';

const hub = 'karim-massimov';

describe('an edit', () => {
  const shared = sharedVisit({ at: '#&view=graph' });
  let page: Page;
  const apply = (edit: Edit) => page.evaluate((wanted) => window.sayso.apply(wanted), edit);
  const exported = async () => JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso')));
  const undo = () => page.getByRole('button', { name: 'Undo', exact: true });
  const list = () => page.getByRole('button', { name: 'List', exact: true });

  const inList = () => page.getByRole('region', { name: 'List' }).getByText('Somebody New');

  beforeAll(() => {
    page = shared.page;
  });

  it('renames an entity everywhere at once, in place, and undo brings the name back', async () => {
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await page.evaluate((id) => window.sayso.select(id), hub);
    await page.waitForTimeout(600);
    const before = await placeOf(page, 'knb');
    const entity = (await exported()).entities.find(({ id }: { id: string }) => id === hub);
    const canvas = await page.locator('.stage-canvas').screenshot();
    expect(await apply({ kind: 'entity', id: hub, to: { ...entity, name: 'Karim Q. Massimov' } })).not.toContainEqual(
      expect.objectContaining({ severity: 'error' }),
    );
    await page.getByRole('region', { name: 'Details' }).getByRole('heading', { name: 'Karim Q. Massimov' }).waitFor();
    await nextFrames(page, 6);
    // The camera stays where it was, and the label in the picture is another one.
    expect(await placeOf(page, 'knb')).toEqual(before);
    expect((await page.locator('.stage-canvas').screenshot()).equals(canvas)).toBe(false);
    await page.getByRole('searchbox', { name: 'Find' }).fill('Karim Q');
    await page
      .getByRole('option', { name: /Karim Q\. Massimov/ })
      .first()
      .waitFor();
    await page.getByRole('searchbox', { name: 'Find' }).fill('');
    expect(await undo().getAttribute('title')).toContain('Rename Karim Massimov to Karim Q. Massimov');
    await undo().click();
    await page
      .getByRole('region', { name: 'Details' })
      .getByRole('heading', { name: 'Karim Massimov', exact: true })
      .waitFor();
    expect(await placeOf(page, 'knb')).toEqual(before);
  });

  it('takes a claim away and brings it back, line and all, to the same bytes', async () => {
    const before = await page.evaluate(() => window.sayso.exportAs('sayso'));
    const claim = (await exported()).claims.find((one: { subject: string; object?: string }) => one.object);
    await apply({ kind: 'claim', id: claim.id, to: undefined });
    await expect.poll(() => page.evaluate((id) => window.sayso.positionOf(id), claim.id)).toBeUndefined();
    await undo().click();
    await expect.poll(() => page.evaluate((id) => window.sayso.positionOf(id), claim.id)).toBeDefined();
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(before);
  });

  it('adds an entity with a claim, in the graph and in the list', async () => {
    const claim = (await exported()).claims[0];
    const added = { id: 'somebody-new', type: 'person', name: 'Somebody New' };
    const issues = await apply({
      kind: 'several',
      edits: [
        { kind: 'entity', id: added.id, to: added },
        { kind: 'claim', id: 'c-7f3k', to: { ...claim, id: 'c-7f3k', subject: added.id } },
      ],
    });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    await placeOf(page, 'somebody-new');
    await list().click();
    await inList().first().waitFor({ state: 'attached' });
    await undo().click();
    await expect.poll(() => inList().count()).toBe(0);
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
  });

  it('whose outcome would be wrong changes nothing and says why', async () => {
    const before = await page.evaluate(() => window.sayso.exportAs('sayso'));
    const issues = await apply({ kind: 'entity', id: 'knb', to: undefined });
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(before);
    expect((await apply({ kind: 'claim', id: 'nowhere', to: undefined }))[0]?.message).toContain('no claim nowhere');
  });
});
