/** One review for what comes in: lines of imported files, files of changes, other versions. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { changesOf, writeChanges } from '../../src/edit/changes-file.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { violationsOn } from './axe.ts';
import { sharedVisit } from './visit.ts';

const article = `Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.

She allegedly chose it herself, a colleague says. The office denies that anybody was favored. Nobody else has said anything about it since.`;

const table = [
  'source,target,relation,quotation',
  'Ida Berg,harbor office,headed,has headed the harbor office since 2019',
  'Berg Quays,Ida Berg,paid,Berg Quays paid Ida Berg',
  'Berg Quays,The new bridge,received,The new bridge went to Berg Quays',
].join('\n');

describe('lines of an imported file that have quotations', () => {
  const visited = sharedVisit({ bypassCSP: true });

  it('are looked up in the text that is added to them', async () => {
    const { page } = visited;
    await page.evaluate((csv) => void window.sayso.open(new File([csv], 'relations.csv')), table);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 lines came with a quotation').waitFor();
    await dialog.getByRole('button', { name: 'Add the text…' }).click();
    await page.getByRole('textbox', { name: 'Text' }).fill(article);
    await page.getByRole('textbox', { name: 'Title' }).fill('Bridge goes to family firm');
    await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
    expect(await page.getByRole('combobox', { name: 'Add it as' }).inputValue()).toBe('add');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('button', { name: 'Review 3 lines' }).click();
    await page.getByRole('tab', { name: 'Look closer 2' }).waitFor();
    await page.getByRole('tab', { name: 'Refused 1' }).waitFor();
    expect(await litWords(page)).toBe('has headed the harbor office since 2019');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('become claims in their place by two keys, and say which file they came from', async () => {
    const { page } = visited;
    const before = await claimsOf(page);
    await page.getByRole('group', { name: 'Line of “relations.csv”' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Choose how firmly it is said first').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Accepted 1' }).waitFor();
    const after = await claimsOf(page);
    expect(after).toHaveLength(before.length);
    expect(after.filter(({ status }) => status !== 'unsourced')).toMatchObject([
      { predicate: before[0]?.predicate, subject: before[0]?.subject, status: 'stated', draftedBy: 'relations.csv' },
    ]);
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: 'Look closer 2' }).waitFor();
    expect(await claimsOf(page)).toEqual(before);
    await page.getByRole('tab', { name: 'Refused 1' }).click();
    await page.getByText('These words are not in the text.').waitFor();
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  });
});

describe('a file of changes', () => {
  const visited = sharedVisit({ bypassCSP: true, at: '#&data=harbor-bridge' });
  const firstOf = (claims: readonly Claim[], source: string) => claims.filter((claim) => claim.source === source);

  it('is compared first, and then judged one by one beside the texts', async () => {
    const { page } = visited;
    const ours = await datasetOf(page);
    const [kept, changed, removed] = firstOf(ours.claims, 'council-release');
    if (!kept || !changed || !removed) throw new Error('The second dataset has other claims.');
    const made: Claim = { ...kept, id: 'c-new', detail: 'as the release says' };
    const theirs: Dataset = {
      ...ours,
      claims: [
        ...ours.claims
          .filter(({ id }) => id !== removed.id)
          .map((claim) => (claim.id === changed.id ? { ...claim, detail: 'as they saw it' } : claim)),
        made,
        {
          ...made,
          id: 'c-false',
          detail: 'as nobody says',
          citations: [{ quote: 'words of nobody', paragraph: 1, start: 3, end: 18 }],
        },
      ],
    };
    const file = writeChanges(changesOf(ours, theirs, { by: 'Ann', at: '2026-11-29' }));
    await page.evaluate((text) => void window.sayso.open(new File([text], 'ann.changes.json')), file);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('From Ann, 2026-11-29. 4 changes.').waitFor();
    await dialog.getByRole('button', { name: 'Review 4 differences one by one' }).click();
    await page.getByRole('tab', { name: 'Ready 2' }).waitFor();
    await page.getByRole('tab', { name: 'Look closer 1' }).waitFor();
    await page.getByRole('tab', { name: 'Refused 1' }).waitFor();
    expect(await litWords(page)).not.toBe('');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('shows both sides of each change, which is taken over by Enter and left by Backspace', async () => {
    const { page } = visited;
    const card = page.getByRole('group', { name: 'Change by Ann' });
    await card.focus();
    const before = (await claimsOf(page)).length;
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Accepted 1' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.getByRole('tab', { name: 'Declined 1' }).waitFor();
    const [added] = (await claimsOf(page)).filter(({ id }) => id === 'c-new');
    const changed = (await claimsOf(page)).filter(({ detail }) => detail === 'as they saw it');
    expect((added ? 1 : 0) + changed.length).toBe(1);
    // What they deleted is asked about.
    await page.getByText('This was deleted there.').waitFor();
    await card.getByText('Deleted', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Accepted 2' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: 'Look closer 1' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: 'Ready 1' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: 'Ready 2' }).waitFor();
    expect((await claimsOf(page)).length).toBe(before);
  });

  it('never takes over what is not in the text', async () => {
    const { page } = visited;
    await page.getByRole('tab', { name: 'Refused 1' }).click();
    await page.getByText('These words are not in the text.').waitFor();
    await page.getByRole('group', { name: 'Change by Ann' }).focus();
    await page.keyboard.press('Enter');
    expect((await claimsOf(page)).some(({ id }) => id === 'c-false')).toBe(false);
  });
});

describe('a file of changes of which some cannot be applied', () => {
  const visited = sharedVisit({ bypassCSP: true, at: '#&data=harbor-bridge' });

  it('offers the others, and keeps those with their place in the file and the reason', async () => {
    const { page } = visited;
    const ours = await datasetOf(page);
    const [first, second] = ours.claims;
    if (!first || !second) throw new Error('The second dataset has no claims.');
    const theirs: Dataset = {
      ...ours,
      claims: ours.claims.map((claim) =>
        claim === first
          ? { ...claim, detail: 'as she says' }
          : claim === second
            ? { ...claim, subject: 'nobody' }
            : claim,
      ),
    };
    const file = writeChanges(changesOf(ours, theirs, { by: 'Ann', at: '2026-11-29' }));
    await page.evaluate((text) => void window.sayso.open(new File([text], 'ann.changes.json')), file);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('From Ann, 2026-11-29. 2 changes.').waitFor();
    const refused = dialog.getByRole('region', { name: 'Cannot be applied' });
    await refused.getByText('number 2 of what was changed in the file').waitFor();
    expect(await refused.textContent()).toContain('nobody');
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Review 1 difference one by one' }).click();
    await page.getByRole('tab', { name: 'Refused 1' }).click();
    await page.getByText('number 2 of what was changed in the file').waitFor();
    expect(await page.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});

function litWords(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('sayso-draft-words') ?? [])].join(' + '));
}

async function datasetOf(page: Page): Promise<Dataset> {
  return JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso'))) as Dataset;
}

async function claimsOf(page: Page): Promise<readonly Claim[]> {
  return (await datasetOf(page)).claims;
}
