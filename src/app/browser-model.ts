/** The model that some browsers bring along, by the Prompt API (https://github.com/webmachinelearning/prompt-api), as far as it is used here. */
import { promptFor, type TextPiece } from '../gate/draft-prompt.ts';
import { paragraphsOf } from '../lib/paragraphs.ts';
import type { Lookup } from '../model/lookup.ts';
import type { AskHeard, AskRun, BrowserModel } from '../ui/parts/commands.ts';

interface Languages {
  readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
}

interface Session {
  prompt(text: string, options: { signal: AbortSignal; responseConstraint?: object }): Promise<string>;
  /** Another session that remembers as little as this one; older browsers have none. */
  clone?(options: { signal: AbortSignal }): Promise<Session>;
  destroy(): void;
}

interface LanguageModelApi {
  availability(options: Languages): Promise<string>;
  create(options: Languages & { signal: AbortSignal; monitor: (target: EventTarget) => void }): Promise<Session>;
}

/** Tell whether this browser has a model of its own for a language, and whether it has to be fetched first. */
export async function findBrowserModel(lang: string | undefined): Promise<BrowserModel> {
  const api = browserModel();
  if (!api) return 'none';
  try {
    const found = await api.availability(languagesFor(lang));
    return found === 'available' || found === 'downloadable' || found === 'downloading' ? found : 'unavailable';
  } catch (error) {
    console.warn(error);
    return 'unavailable';
  }
}

/** Ask the browser’s own model, paragraph by paragraph, for it keeps little in mind. */
export function askBrowser(
  lookup: Lookup,
  {
    text,
    piece,
    lang,
  }: { readonly text: string; readonly piece: TextPiece | undefined; readonly lang?: string | undefined },
  heard: AskHeard,
): AskRun {
  const stop = new AbortController();
  return { stop: () => stop.abort(), answer: answerOf(lookup, text, piece, languagesFor(lang), heard, stop.signal) };
}

async function answerOf(
  lookup: Lookup,
  text: string,
  piece: TextPiece | undefined,
  languages: Languages,
  heard: AskHeard,
  signal: AbortSignal,
): AskRun['answer'] {
  const said: string[] = [];
  const skipped: Record<Skipped, number[]> = { 'too-long': [], withheld: [] };
  let session: Session | undefined;
  try {
    session = await browserModel()?.create({ ...languages, signal, monitor: watchFetching(heard) });
    if (!session) return { text: '', fault: 'This browser has no model of its own.' };
    for (const number of numbersOf(text, piece)) {
      const prompt = promptFor(lookup, text, { first: number, last: number, words: 0 });
      const answer = await askOnce(session, prompt, signal);
      if (answer.kind === 'said') said.push(answer.text);
      else skipped[answer.kind].push(number);
      heard.onText(said.join('\n').length);
    }
    return {
      text: said.join('\n'),
      fault: `${tooLongFor(skipped['too-long'])} ${withheldFor(skipped.withheld)}`.trim(),
    };
  } catch (error) {
    console.warn(error);
    return { text: said.join('\n'), fault: faultOf(error, signal) };
  } finally {
    session?.destroy();
  }
}

/** Why a paragraph has no answer: it is longer than what the model can hold, or the browser kept the answer back, as it may. */
type Skipped = 'too-long' | 'withheld';
type Answer = { readonly kind: 'said'; readonly text: string } | { readonly kind: Skipped };

/** Ask in a session of its own, so that one paragraph does not fill the memory for the next. */
async function askOnce(session: Session, prompt: string, signal: AbortSignal): Promise<Answer> {
  const own = (await session.clone?.({ signal })) ?? session;
  try {
    return { kind: 'said', text: await own.prompt(prompt, { signal, responseConstraint: answerSchema }) };
  } catch (error) {
    if (nameOf(error) === 'QuotaExceededError') return { kind: 'too-long' };
    if (nameOf(error) === 'NotReadableError') return { kind: 'withheld' };
    throw error;
  } finally {
    if (own !== session) own.destroy();
  }
}

function watchFetching({ onFetched }: AskHeard): (target: EventTarget) => void {
  return (target) =>
    target.addEventListener('downloadprogress', (event) => {
      const loaded: unknown = Reflect.get(event, 'loaded');
      if (typeof loaded === 'number') onFetched(loaded);
    });
}

function browserModel(): LanguageModelApi | undefined {
  return (globalThis as { LanguageModel?: LanguageModelApi }).LanguageModel;
}

/** The drafts are answered in the words of the text. */
function languagesFor(lang: string | undefined): Languages {
  const own = lang?.toLowerCase().split('-')[0] ?? 'en';
  const languages = [...new Set(['en', own])];
  return { expectedInputs: [{ type: 'text', languages }], expectedOutputs: [{ type: 'text', languages }] };
}

function numbersOf(text: string, piece: TextPiece | undefined): readonly number[] {
  const first = piece?.first ?? 1;
  const last = piece?.last ?? paragraphsOf(text).length;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function faultOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'Stopped. What came before that is kept.';
  switch (nameOf(error)) {
    case 'NotSupportedError':
      return 'This browser’s model does not know the language of this text.';
    case 'NotAllowedError':
      return 'The browser did not let this page use its model. Press the button again, or allow it in the settings of this site.';
    case 'NetworkError':
      return 'The model could not be downloaded. Check your connection and the space on your disk.';
    default:
      return 'This browser’s model stopped. What it wrote before that is kept.';
  }
}

function tooLongFor(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const which = numbers.length === 1 ? `Paragraph ${numbers[0]} is` : `Paragraphs ${numbers.join(', ')} are`;
  return `${which} too long for this browser’s model, so nothing was drafted from there.`;
}

function withheldFor(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const which = numbers.length === 1 ? `paragraph ${numbers[0]}` : `paragraphs ${numbers.join(', ')}`;
  return `The browser held back what its model said about ${which}.`;
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
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
