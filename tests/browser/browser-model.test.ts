/**
 * The browser's own model, with a stand-in that behaves as the specification of the Prompt API says
 * (https://github.com/webmachinelearning/prompt-api): no browser here has a real one.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedVisit } from './visit.ts';

const article = `Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.

She allegedly chose it herself, a colleague says. The office denies that anybody was favored. Nobody else has said anything about it since.`;

/** What the tests tell the stand-in, and what it tells them. */
interface StandIn {
  state: 'unavailable' | 'downloadable' | 'downloading' | 'available';
  /** Paragraphs whose prompts are larger than what it can hold. */
  tooLong: readonly number[];
  /** Paragraphs about which the browser keeps the answer back. */
  withheld: readonly number[];
  /** Milliseconds a prompt takes. */
  delay: number;
  readonly prompts: { readonly text: string; readonly schema: object | undefined }[];
  readonly asked: unknown[];
  opened: number;
  destroyed: number;
}

type StandInWindow = typeof globalThis & { standIn: StandIn };

/** Runs in the page before its own scripts. */
function putStandIn(): void {
  const standIn: StandIn = {
    state: 'unavailable',
    tooLong: [],
    withheld: [],
    delay: 0,
    prompts: [],
    asked: [],
    opened: 0,
    destroyed: 0,
  };
  const drafts = [
    '{"paragraph": 1, "quotes": ["has headed the harbor office since 2019"], "voices": [], "firmly": "stated", "subject": "Ida Berg", "relation": "headed", "object": "Harbor office"}',
    '{"paragraph": 2, "quotes": ["allegedly chose it herself"], "voices": ["a colleague"], "firmly": "stated", "subject": "Ida Berg", "relation": "criticized", "object": "The office"}',
  ];
  const wait = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    });
  class Session {
    isGone = false;
    constructor() {
      standIn.opened += 1;
    }
    async prompt(text: string, { signal, responseConstraint }: { signal?: AbortSignal; responseConstraint?: object }) {
      signal?.throwIfAborted();
      if (this.isGone) throw new DOMException('The session was destroyed.', 'InvalidStateError');
      standIn.prompts.push({ text, schema: responseConstraint });
      const number = Number([...text.matchAll(/^\[(\d+)\] /gm)].at(-1)?.[1]);
      if (standIn.tooLong.includes(number)) throw new DOMException('The input is too large.', 'QuotaExceededError');
      await wait(standIn.delay, signal);
      if (standIn.withheld.includes(number)) throw new DOMException('The output was filtered.', 'NotReadableError');
      return `{"claims": [${drafts[number - 1] ?? ''}]}`;
    }
    async clone({ signal }: { signal?: AbortSignal } = {}) {
      signal?.throwIfAborted();
      if (this.isGone) throw new DOMException('The session was destroyed.', 'InvalidStateError');
      return new Session();
    }
    destroy() {
      this.isGone = true;
      standIn.destroyed += 1;
    }
  }
  interface Options {
    readonly signal?: AbortSignal;
    readonly monitor?: (target: EventTarget) => void;
  }
  Object.assign(window, {
    standIn,
    LanguageModel: {
      availability: async (options: unknown) => {
        standIn.asked.push(options);
        return standIn.state;
      },
      create: async ({ signal, monitor }: Options = {}) => {
        if (standIn.state === 'unavailable') throw new DOMException('There is none.', 'NotSupportedError');
        if (standIn.state !== 'available') {
          // What has to be fetched first needs a press.
          if (!navigator.userActivation.isActive) throw new DOMException('Nobody pressed.', 'NotAllowedError');
          const target = new EventTarget();
          monitor?.(target);
          for (const loaded of [0, 0.4, 1]) {
            target.dispatchEvent(new ProgressEvent('downloadprogress', { loaded, total: 1, lengthComputable: true }));
            await wait(standIn.delay, signal);
          }
          standIn.state = 'available';
        }
        signal?.throwIfAborted();
        return new Session();
      },
    },
  });
}

const standIn = (page: Page, change: Partial<StandIn>) =>
  page.evaluate((given) => void Object.assign((window as unknown as StandInWindow).standIn, given), change);
const told = (page: Page) =>
  page.evaluate(() => {
    const { prompts, asked, opened, destroyed } = (window as unknown as StandInWindow).standIn;
    return { prompts, asked, open: opened - destroyed, opened };
  });

/** Open the dialog anew: the browser is asked each time whether it has a model. */
async function openWays(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'More drafts' });
  if (await more.count()) await more.click();
  else await page.getByRole('button', { name: 'Draft with a model' }).click();
  await page.getByText('Or ask a server directly').click();
}

describe('the model of the browser', () => {
  const visited = sharedVisit({ before: putStandIn });

  it('is not offered where the browser says that it has none for this text', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('textbox', { name: 'Text' }).fill(article);
    await page.getByRole('textbox', { name: 'Title' }).fill('Bridge goes to family firm');
    await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
    await page.getByRole('button', { name: 'Create' }).click();
    await openWays(page);
    await page.getByText('not for this language or on this computer').waitFor();
    expect(await page.getByRole('button', { name: 'Ask it' }).count()).toBe(0);
    expect((await told(page)).asked).toMatchObject([{ expectedInputs: [{ type: 'text', languages: ['en'] }] }]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('is fetched on a press, with its progress shown, and can be stopped', async () => {
    const { page } = visited;
    await standIn(page, { state: 'downloadable', delay: 3000 });
    await openWays(page);
    await page.getByText('The browser downloads it first').waitFor();
    await page.getByText('not with a real model').waitFor();
    expect((await told(page)).opened).toBe(0);
    await page.getByRole('button', { name: 'Ask it' }).click();
    await page.getByText('The browser is downloading its model: 40%').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('alert').getByText('Stopped. What came before that is kept.').waitFor();
    expect((await told(page)).prompts).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('says which paragraph is too long for it, and drafts from the others; no session stays open', async () => {
    const { page } = visited;
    await standIn(page, { state: 'downloading', delay: 20, tooLong: [2] });
    await openWays(page);
    await page.getByRole('button', { name: 'Ask it' }).click();
    await page.getByRole('group', { name: 'Draft by model of this browser' }).waitFor();
    await page.getByText('Paragraph 2 is too long for this browser’s model').waitFor();
    const { prompts, open } = await told(page);
    expect(prompts).toHaveLength(2);
    expect(prompts.every(({ schema }) => schema !== undefined)).toBe(true);
    expect(open).toBe(0);
  });

  it('drafts paragraph by paragraph, and is judged like any other', async () => {
    const { page } = visited;
    await standIn(page, { state: 'available', tooLong: [], withheld: [1] });
    await openWays(page);
    await page.getByRole('button', { name: 'Ask it' }).click();
    await page.getByText('The browser held back what its model said about paragraph 1.').waitFor();
    await standIn(page, { withheld: [] });
    await openWays(page);
    await page.getByRole('button', { name: 'Ask it' }).click();
    await page.getByRole('tab', { name: 'Look closer 1' }).waitFor();
    // The tab is there from before: what is asked may still be under way.
    await expect.poll(async () => (await told(page)).open).toBe(0);
  });

  it('keeps what it had said when it is stopped in the middle', async () => {
    const { page } = visited;
    await standIn(page, { delay: 1500 });
    await openWays(page);
    await page.getByRole('button', { name: 'Ask it' }).click();
    await page.getByText(/^1\d\d characters received/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. What came before that is kept.').first().waitFor();
    await page.getByRole('tab', { name: 'Look closer 1' }).waitFor();
    expect((await told(page)).open).toBe(0);
  });
});
