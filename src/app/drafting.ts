/** Drafts of models: held against their text in a worker; asked for, on a press, from a server or from the browser’s own model. */
import { effect } from '@preact/signals';
import { AskFailure, askModel, type ModelAddress } from '../gate/ask-model.ts';
import { promptFor, type TextPiece } from '../gate/draft-prompt.ts';
import { readAnswer } from '../gate/read-answer.ts';
import type { Lookup } from '../model/lookup.ts';
import { noteReports, review } from '../state/screen/review.ts';
import { textsAtHand } from '../state/workspace/source-texts.ts';
import { workspace } from '../state/workspace/workspace.ts';
import type { AskRun } from '../ui/parts/commands.ts';
import { callWorker } from '../workers/client.ts';
import { reportError } from './report-error.ts';

let isStarted = false;

/** Hold answers against the text from now on, as they come. */
export function start(): void {
  if (isStarted) return;
  isStarted = true;
  let checked: unknown;
  effect(() => {
    const current = review.value;
    const text = current && textsAtHand.value.get(current.source);
    if (!current || text === undefined || current.answers === checked) return;
    checked = current.answers;
    check(current.source, text).catch(reportError);
  });
}

async function check(sourceId: string, text: string): Promise<void> {
  const current = workspace.peek();
  const source = current?.lookup.sources.get(sourceId);
  const answers = review.peek()?.answers ?? [];
  if (!current || !source) return;
  const input = { dataset: current.dataset, source, text, answers: answers.map((answer) => answer.text) };
  noteReports(current.opening, answers, await callWorker('gate', input).result);
}

/** Whether an answer holds drafts, and who made them as far as it says so. */
export function draftedByOf(answer: string): { readonly hasDrafts: boolean; readonly by: string } {
  const { proposals, unread, draftedBy = '' } = readAnswer(answer);
  return { hasDrafts: proposals.length + unread.length > 0, by: draftedBy };
}

/** Ask a server; what it had said until a failure is kept. */
export function askServer(to: ModelAddress, prompt: string, onText: (letters: number) => void): AskRun {
  const stop = new AbortController();
  const options = {
    ask: (url: string, init: RequestInit) => fetch(url, init),
    signal: stop.signal,
    onText: (text: string) => onText(text.length),
  };
  return { stop: () => stop.abort(), answer: settled(askModel(to, prompt, options)) };
}

async function settled(answer: Promise<string>): ReturnType<() => AskRun['answer']> {
  try {
    return { text: await answer, fault: '' };
  } catch (error) {
    if (error instanceof AskFailure) return { text: error.text, fault: error.message };
    throw error;
  }
}

interface ModelLanguages {
  readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
}

const english: ModelLanguages = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
};

/** The Prompt API of some browsers (https://github.com/webmachinelearning/prompt-api), as far as it is used here. */
interface LanguageModelApi {
  availability(options: ModelLanguages): Promise<string>;
  create(options: ModelLanguages & { signal: AbortSignal }): Promise<{
    prompt(text: string, options: { signal: AbortSignal; responseConstraint?: object }): Promise<string>;
    destroy(): void;
  }>;
}

function browserModel(): LanguageModelApi | undefined {
  return (globalThis as { LanguageModel?: LanguageModelApi }).LanguageModel;
}

/** Whether this browser has a model of its own at hand. */
export async function hasBrowserModel(): Promise<boolean> {
  const found = await browserModel()?.availability(english);
  return found === 'available' || found === 'downloadable';
}

/** Ask the browser’s own model, paragraph by paragraph, for it keeps little in mind. */
export function askBrowser(
  lookup: Lookup,
  text: string,
  piece: TextPiece | undefined,
  onText: (letters: number) => void,
): AskRun {
  const stop = new AbortController();
  const answer = async () => {
    let said = '';
    const session = await browserModel()?.create({ ...english, signal: stop.signal });
    try {
      for (
        let number = piece?.first ?? 1;
        session && number <= (piece?.last ?? 0) && !stop.signal.aborted;
        number += 1
      ) {
        const prompt = promptFor(lookup, text, { first: number, last: number, words: 0 });
        said += `${await session.prompt(prompt, { signal: stop.signal, responseConstraint: answerSchema })}\n`;
        onText(said.length);
      }
      return { text: said, fault: '' };
    } catch (error) {
      console.warn(error);
      return { text: said, fault: 'The model of this browser stopped. What it had said until then is kept.' };
    } finally {
      session?.destroy();
    }
  };
  return { stop: () => stop.abort(), answer: answer() };
}

const words = { type: 'string' };
const answerSchema = {
  type: 'object',
  required: ['claims'],
  properties: {
    claims: {
      type: 'array',
      items: {
        type: 'object',
        required: ['paragraph', 'quotes', 'firmly', 'subject', 'relation', 'object'],
        properties: {
          paragraph: { type: 'integer' },
          quotes: { type: 'array', items: words },
          cue: words,
          voices: { type: 'array', items: words },
          firmly: { type: 'string', enum: ['stated', 'possible', 'projected', 'alleged', 'opinion', 'disputed'] },
          subject: words,
          relation: words,
          object: words,
          detail: words,
          when: words,
        },
      },
    },
  },
};
