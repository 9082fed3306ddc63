/** `npm run test:authoring`: fifty drafts judged by keyboard, every state of the review under axe, and door A without a network. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { gateAnswer } from '../../src/gate/gate.ts';
import { normalizeText } from '../../src/lib/normalize-text.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { draftOf } from '../fixtures/drafts/worlds.ts';
import { violationsOn } from './axe.ts';
import { launch, sharedVisit } from './visit.ts';

const folder = new URL('../../graph-data/harbor-bridge/', import.meta.url);
const hand = JSON.parse(readFileSync(new URL('dataset.json', folder), 'utf8')) as Dataset;
const sourceIds = ['council-release', 'lantern-article', 'court-notice', 'fogwhistle-corrected', 'tidings-article'];
const wanted = 50;
const mostKeys = 4;

const { story: _story, ...withoutStory } = hand;
const unread: Dataset = { ...withoutStory, claims: [] };

/**
 * Claims that were made by hand, as a good model would draft them: their names are spelled in the text, their dates and numbers in the
 * quotation, so that at most voice and firmness are asked about. (Of 87 claims of these texts 24 are not so: the encoder named things
 * that the text does not name, or took a date from the sentence before.)
 */
const wishes = sourceIds
  .flatMap((id) => hand.claims.filter((claim) => claim.source === id && isGood(claim)))
  .slice(0, wanted);

function isGood(claim: Claim): boolean {
  const lookup = lookupOf(unread);
  const source = lookup.sources.get(claim.source);
  if (!source || claim.inferred) return false;
  const text = normalizeText(readFileSync(new URL(`texts/${source.text?.file}`, folder), 'utf8'));
  const [draft] = gateAnswer(lookup, source, text, JSON.stringify(draftOf(hand, claim))).gated;
  return (
    draft?.doubts.every(({ level, field }) => level === 'note' || field === 'saidBy' || field === 'firmly') === true
  );
}

function said({ subject, predicate, object, value, detail, when, status, voices }: Claim): unknown {
  return { subject, predicate, object, value, detail, when, status, voices };
}

describe('fifty good drafts', () => {
  const visited = sharedVisit();

  it('are judged by keyboard alone, at four keys each at most', { timeout: 300_000 }, async () => {
    const { page } = visited;
    await openDataset(page, unread);
    const keys: number[] = [];
    for (const source of sourceIds) {
      const own = wishes.filter((claim) => claim.source === source);
      if (own.length === 0) continue;
      await bringDrafts(page, source, own);
      for (let at = 0; at < own.length; at += 1) keys.push(await judge(page, own));
    }
    expect(keys).toHaveLength(wanted);
    console.log(
      `Keys a draft: ${Math.max(...keys)} at most, ${keys.reduce((sum, one) => sum + one, 0) / wanted} on average`,
    );
    expect(Math.max(...keys)).toBeLessThanOrEqual(mostKeys);
    const made = (await datasetOf(page)).claims;
    expect(made.map(said)).toEqual(expect.arrayContaining(wishes.map(said)));
    expect(made.every(({ draftedBy }) => draftedBy === 'tiny')).toBe(true);
  });
});

/** Judge the draft on the card as its claim was made by hand; tells how many keys that took. */
async function judge(page: Page, own: readonly Claim[]): Promise<number> {
  const card = page.getByRole('group', { name: 'Draft by tiny' });
  await card.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'group');
  await card.locator('.draft-quote').first().waitFor();
  const words = await card.locator('.draft-quote').allInnerTexts();
  const slots = await card.locator('.draft-claim p').first().innerText();
  const claim = own.find(
    (one) =>
      one.citations.every(({ quote }) => words.some((shown) => shown.includes(quote))) &&
      slots.includes(String(draftOf(hand, one).object)) &&
      slots.includes(draftOf(hand, one).relation),
  );
  if (!claim) throw new Error(`No claim has these words: ${words.join(' ')}`);
  let count = 0;
  const press = async (key: string) => {
    count += 1;
    await page.keyboard.press(key);
  };
  const voices = card.getByRole('group', { name: 'Who says so?' });
  if (await voices.count()) await press(claim.voices.length > 1 ? 'v' : 'o');
  const firmness = card.getByRole('group', { name: 'How firmly is it said?' });
  if (await firmness.count()) {
    const option = firmness.getByRole('button', { name: claim.status });
    await press((await option.getAttribute('aria-keyshortcuts')) ?? '');
  }
  const before = await card.innerText();
  await press('Enter');
  await page.waitForFunction((text) => document.querySelector<HTMLElement>('.draft')?.innerText !== text, before);
  const alert = await page.locator('.draft .form-fault').allInnerTexts();
  if (alert.some((text) => text !== '')) throw new Error(`${claim.id}: ${alert.join(' ')}`);
  return count;
}

const article = `Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.

She allegedly chose it herself, a colleague says. The office denies that anybody was favored. Nobody else has said anything about it since.`;
const answer = [
  'Here are the claims:',
  '{"paragraph": 1, "quotes": ["has headed the harbor office since 2019"], "voices": [], "firmly": "stated", "subject": "Ida Berg", "relation": "headed", "object": "Harbor office", "when": "2019/.."}',
  '{"paragraph": 1, "quotes": ["The new bridge went to Berg Quays"], "voices": [], "firmly": "stated", "subject": "Berg Quays", "relation": "built", "object": "The new bridge"}',
  '{"paragraph": 2, "quotes": ["allegedly chose it herself"], "voices": ["a colleague"], "firmly": "stated", "subject": "Ida Berg", "relation": "criticized", "object": "The office"}',
  '{"paragraph": 2, "quotes": ["She chose it herself"], "voices": [], "firmly": "stated", "subject": "Ida Berg", "relation": "criticized", "object": "The office"}',
  '{"paragraph": 2, "quotes": ["The office denies',
].join('\n');

describe('door A with the network off', () => {
  it('goes all the way from a pasted text to accepted claims, and is clean in every state, light and dark', {
    timeout: 180_000,
  }, async () => {
    const context = await (await launch()).newContext({
      bypassCSP: true,
      serviceWorkers: 'allow',
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1440, height: 900 },
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(inject('address'));
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await context.setOffline(true);
    await page.reload();
    await page.waitForFunction(() => 'sayso' in window);
    await page.evaluate(() => window.sayso.ready);
    const isClean = async (state: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsOn(page), `${state}, ${colorScheme}`).toEqual([]);
      }
    };
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('textbox', { name: 'Text' }).fill(article);
    await page.getByRole('textbox', { name: 'Title' }).fill('Bridge goes to family firm');
    await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('button', { name: 'Draft with a model' }).click();
    await page.getByRole('button', { name: 'Copy instructions for paragraphs 1 to 2' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('[2] She allegedly chose it herself');
    await page.getByText('How good are these drafts?').click();
    await page.getByText('Or ask a server directly').click();
    await isClean('the way to a model');
    await page.getByRole('textbox', { name: 'Answer' }).fill(answer);
    await page.getByRole('textbox', { name: 'Model', exact: true }).fill('tiny');
    await page.getByRole('button', { name: 'Check the drafts' }).click();
    const card = page.getByRole('group', { name: 'Draft by tiny' });
    await card.waitFor();
    await isClean('ready');
    await page.getByText(/of the answer could not be read/).click();
    await page.getByText('The answer is cut off').first().waitFor();
    await isClean('what was not read');
    await card.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Accepted 1' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.getByRole('tab', { name: 'Declined 1' }).waitFor();
    await page.getByText('The sentence has “allegedly”').waitFor();
    await isClean('look closer');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Choose how firmly it is said first').waitFor();
    await isClean('something has to be chosen');
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: 'Relation' }).waitFor();
    await isClean('in the claim editor');
    await page.keyboard.press('Escape');
    for (const name of ['Refused 1', 'Accepted 1', 'Declined 1']) {
      await page.getByRole('tab', { name }).click();
      await page.locator('.draft').waitFor();
      await isClean(name);
    }
    await page.getByRole('button', { name: 'Put back' }).click();
    await page.getByRole('tab', { name: 'Ready 1' }).waitFor();
    expect((await datasetOf(page)).claims).toMatchObject([{ draftedBy: 'tiny', status: 'stated' }]);
  });
});

async function bringDrafts(page: Page, source: string, claims: readonly Claim[]): Promise<void> {
  if ((await page.locator('.reader').count()) === 0)
    await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.getByRole('combobox', { name: 'Source' }).selectOption(source);
  await page.getByRole('button', { name: 'Draft with a model' }).click();
  await page
    .getByRole('textbox', { name: 'Answer' })
    .fill(claims.map((claim) => JSON.stringify(draftOf(hand, claim))).join('\n'));
  await page.getByRole('textbox', { name: 'Model', exact: true }).fill('tiny');
  await page.getByRole('button', { name: 'Check the drafts' }).click();
  await page.getByRole('group', { name: 'Draft by tiny' }).waitFor();
}

async function openDataset(page: Page, dataset: Dataset): Promise<void> {
  await page.evaluate((text) => void window.sayso.open(new File([text], 'harbor.json')), JSON.stringify(dataset));
  await page.waitForFunction((title) => document.title.includes(title), dataset.title.slice(0, 20));
}

async function datasetOf(page: Page): Promise<Dataset> {
  return JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso'))) as Dataset;
}
