import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { createFolder, sayso } from '../cli/command-line.ts';
import { serveModel, streamed } from '../fixtures/model-server/server.ts';
import { violationsOn } from './axe.ts';
import { sharedVisit, visit } from './visit.ts';

const article = `Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.

She allegedly chose it herself, a colleague says. The office denies that anybody was favored. Nobody else has said anything about it since.`;
const answer = [
  'Here are the claims:',
  '```json',
  '{"paragraph": 1, "quotes": ["has headed the harbor office since 2019"], "voices": [], "firmly": "stated", "subject": "Ida Berg", "relation": "headed", "object": "Harbor office", "when": "2019/.."}',
  '{"paragraph": 1, "quotes": ["The new bridge went to Berg Quays"], "voices": [], "firmly": "stated", "subject": "Berg Quays", "relation": "built", "object": "The new bridge"}',
  '{"paragraph": 2, "quotes": ["allegedly chose it herself"], "voices": ["a colleague"], "firmly": "stated", "subject": "Ida Berg", "relation": "criticized", "object": "The office"}',
  '{"paragraph": 2, "quotes": ["She chose it herself"], "voices": [], "firmly": "stated", "subject": "Ida Berg", "relation": "criticized", "object": "The office"}',
  '```',
].join('\n');

/** Draft, and accept the first: nobody of whom the drafts tell is there before. */
async function acceptFirst(page: Page): Promise<void> {
  await begin(page);
  await page.getByRole('button', { name: 'Draft with a model' }).click();
  await page.getByRole('textbox', { name: 'Answer' }).fill(answer);
  await page.getByRole('textbox', { name: 'Model', exact: true }).fill('tiny');
  await page.getByRole('button', { name: 'Check the drafts' }).click();
  await draft(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Accepted 1' }).waitFor();
}

describe('drafts of a model', () => {
  const visited = sharedVisit({ bypassCSP: true, permissions: ['clipboard-read', 'clipboard-write'] });

  it('begin with instructions to copy, which hold the text in numbered paragraphs', async () => {
    const { page } = visited;
    await begin(page);
    await page.getByRole('button', { name: 'Draft with a model' }).click();
    await page.getByRole('button', { name: 'Copy instructions for paragraphs 1 to 2' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('[2] She allegedly chose it herself, a colleague says.');
    expect(copied).toContain('Answer in JSON Lines');
  });

  it('are looked up in the text, and lie in piles with what speaks against each', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'Check the drafts' }).click();
    await page.getByText('Paste the model’s answer').waitFor();
    await page.getByRole('textbox', { name: 'Answer' }).fill('I cannot help with that.');
    await page.getByRole('button', { name: 'Check the drafts' }).click();
    await page.getByText('There is no draft in this answer.').waitFor();
    await page.getByRole('textbox', { name: 'Answer' }).fill(answer);
    await page.getByRole('textbox', { name: 'Model', exact: true }).fill('tiny');
    await page.getByRole('button', { name: 'Check the drafts' }).click();
    await page.getByRole('tab', { name: 'Ready 2' }).waitFor();
    await page.getByRole('tab', { name: 'Look closer 1' }).waitFor();
    await page.getByRole('tab', { name: 'Refused 1' }).waitFor();
    // Nothing of it is in the dataset, nor in what leaves.
    expect(await claimsOf(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('are judged by keys, one after the other', async () => {
    const { page } = visited;
    await draft(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Accepted 1' }).waitFor();
    expect(await claimsOf(page)).toMatchObject([
      { predicate: 'headed', status: 'stated', draftedBy: 'tiny', when: '2019/..' },
    ]);
    await page.keyboard.press('Backspace');
    await page.getByRole('tab', { name: 'Declined 1' }).waitFor();
    // The next one is held: who says it and how firmly is asked before it can be accepted.
    await page.getByText('The sentence has “allegedly”').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Choose how firmly it is said first').waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Accepted 2' }).waitFor();
    expect((await claimsOf(page))[1]).toMatchObject({ status: 'possible', voices: ['a-colleague', 'lena-roth'] });
  });

  it('come back when an acceptance is undone, and are never accepted when their words are not there', async () => {
    const { page } = visited;
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: 'Accepted 1' }).waitFor();
    await page.getByRole('tab', { name: 'Look closer 1' }).waitFor();
    await page.getByRole('tab', { name: 'Refused 1' }).click();
    await page.getByText('These words are not in the text.').waitFor();
    await draft(page).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect(await claimsOf(page)).toHaveLength(1);
  });

  it('are mended in the claim editor, and accepted with it', async () => {
    const { page } = visited;
    await page.getByRole('tab', { name: 'Look closer 1' }).click();
    await draft(page).focus();
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: 'Relation' }).fill('opposed');
    await page.getByRole('button', { name: /^Save claim/ }).click();
    await page.getByRole('tab', { name: 'Accepted 2' }).waitFor();
    expect((await claimsOf(page))[1]).toMatchObject({ draftedBy: 'tiny' });
  });

  it('are there as they were after the tab was closed', async () => {
    const { page } = visited;
    await page.getByText(/^Saved in this browser/).waitFor();
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByRole('button', { name: 'Drafts', exact: true }).click();
    await page.getByRole('tab', { name: 'Accepted 2' }).waitFor();
    await page.getByRole('tab', { name: 'Declined 1' }).waitFor();
    await page.getByRole('tab', { name: 'Refused 1' }).waitFor();
    expect(await claimsOf(page)).toHaveLength(2);
  });
});

describe('drafts made overnight on the command line', () => {
  it('are chosen as a file, and judged in the page', async () => {
    const folder = createFolder();
    const address = await serveModel((_, response) => response.end(`${streamed(answer)}data: [DONE]\n\n`));
    const text = folder.put('bridge.txt', article);
    const { out } = await sayso('draft', text, '--endpoint', address, '--model', 'nightly');
    expect(out).toContain('4 drafts');
    const { page, troubles, close } = await visit();
    onTestFinished(close);
    await begin(page);
    await page.getByRole('button', { name: 'Draft with a model' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByText('Choose a file').click();
    await (await chooser).setFiles(`${folder.path}/bridge.drafts.jsonl`);
    await page.getByRole('tab', { name: 'Ready 2' }).waitFor();
    await page.getByRole('tab', { name: 'Refused 1' }).waitFor();
    await page.getByRole('group', { name: 'Draft by nightly' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Accepted 1' }).waitFor();
    expect(await claimsOf(page)).toMatchObject([{ predicate: 'headed', draftedBy: 'nightly' }]);
    expect(troubles).toEqual([]);
  });

  it('stand in the graph as dashed lines until they are decided, and in no picture that is saved', async () => {
    const { page, troubles, close } = await visit();
    onTestFinished(close);
    await acceptFirst(page);
    const box = page.getByRole('checkbox', { name: /^Show 1 draft by tiny/ });
    await box.waitFor();
    const before = await page.evaluate(() => window.sayso.exportAs('sayso'));
    await box.uncheck();
    await box.check();
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(before);
    // The claim that was accepted is the only one, for every count.
    expect(await claimsOf(page)).toHaveLength(1);
    await page
      .getByText(/^1 claim ·/)
      .first()
      .waitFor();
    expect(troubles).toEqual([]);
  });

  it('are pointed at and opened in the graph like lines, and say that they are drafts, by whom, and with what doubt', async () => {
    const { page, troubles, close } = await visit();
    onTestFinished(close);
    await acceptFirst(page);
    await page.getByRole('checkbox', { name: /^Show 1 draft by tiny/ }).waitFor();
    await page.getByRole('button', { name: 'Close the drafts' }).click();
    // The end that is not there yet stands at its ghost beside the one that is.
    await page.waitForFunction(() => window.sayso.positionOf('ida-berg') !== undefined);
    const place = await page.evaluate(() => window.sayso.positionOf('ida-berg'));
    const ghost = { x: (place?.x ?? 0) + 96 * Math.cos(-2.2), y: (place?.y ?? 0) + 96 * Math.sin(-2.2) };
    await page.mouse.move(ghost.x - 30, ghost.y - 30);
    await page.mouse.move(ghost.x, ghost.y);
    const hint = page.locator('.hint');
    await hint.getByText('Draft by tiny, not reviewed').waitFor();
    expect(await hint.textContent()).toContain(
      'said by: a colleague › Lena Roth · how firmly: not decided (“allegedly” is in the sentence)',
    );
    await page.mouse.click(ghost.x, ghost.y);
    await page.getByRole('tab', { name: 'Look closer 1', selected: true }).waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('draft'));
    // By key it comes behind the claims of the entity.
    await page.getByRole('button', { name: 'Close the drafts' }).click();
    await page.getByRole('listbox', { name: 'Walk through the graph' }).focus();
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    const station = page.getByRole('option', { name: /draft 1 of 1/ });
    await station.waitFor();
    expect(await station.textContent()).toContain('Draft by tiny, not reviewed: Ida Berg criticized The office');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Look closer 1', selected: true }).waitFor();
    expect(await claimsOf(page)).toHaveLength(1);
    expect(troubles).toEqual([]);
  });
});

describe('a server that is asked', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') {
      response.end();
      return;
    }
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      asked.push(body);
      response.end(`${streamed(answer)}data: [DONE]\n\n`);
    });
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('gets nothing before a press, which says what is sent where; its drafts are reviewed as others are', async () => {
    const { page, troubles, close } = await visit();
    onTestFinished(close);
    await begin(page);
    await page.getByRole('button', { name: 'Draft with a model' }).click();
    await page.getByText('Or ask a server directly').click();
    await page
      .getByRole('textbox', { name: 'Address' })
      .fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await page.getByRole('textbox', { name: 'Name of the model' }).fill('tiny');
    await page.getByLabel('Key, if it needs one').fill('secret-key');
    await page.getByText(/^Sends [\d,]+ characters to 127\.0\.0\.1:\d+, for the model tiny/).waitFor();
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('tab', { name: 'Ready 2' }).waitFor();
    expect(asked).toHaveLength(1);
    // The key is kept nowhere.
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, window.sayso.exportAs('sayso')]),
    );
    expect(kept).not.toContain('secret-key');
    // The one request that leaves is the one that was pressed for.
    expect(
      troubles.filter(
        (trouble) => !/^foreign request: http:\/\/127\.0\.0\.1:\d+\/v1\/chat\/completions$/.test(trouble),
      ),
    ).toEqual([]);
  });
});

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text' }).fill(article);
  await page.getByRole('textbox', { name: 'Title' }).fill('Bridge goes to family firm');
  await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('0 claims ·').first().waitFor();
}

function draft(page: Page) {
  return page.getByRole('group', { name: 'Draft by tiny' });
}

async function claimsOf(page: Page): Promise<Dataset['claims']> {
  return (JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso'))) as Dataset).claims;
}
