/**
 * Asking a model behind an address that speaks OpenAI's protocol of chats (Ollama, llama.cpp, a company's own server). Who calls it
 * brings the way to the network; the key goes into one header and is kept nowhere.
 */

export interface ModelAddress {
  /** As people write it: `http://localhost:11434`, with or without `/v1`. */
  readonly address: string;
  readonly model: string;
  readonly key?: string | undefined;
}

export interface AskOptions {
  /** `fetch`, or the like. */
  readonly ask: (url: string, init: RequestInit) => Promise<Response>;
  readonly signal?: AbortSignal | undefined;
  /** Hears all that has been answered so far, a few times a second at most as often as it comes. */
  readonly onText?: ((text: string) => void) | undefined;
  /** Milliseconds without a word, after which nothing more is waited for. */
  readonly patience?: number;
}

export type AskFault =
  | 'bad-address'
  | 'unreachable'
  | 'refused'
  | 'not-found'
  | 'busy'
  | 'silent'
  | 'canceled'
  | 'no-answer'
  | 'too-long';

/** Why there is no answer, in a sentence with what to do; `text` is what had been answered until then. */
export class AskFailure extends Error {
  override readonly name = 'AskFailure';
  readonly code: AskFault;
  readonly text: string;

  constructor(code: AskFault, message: string, text = '', cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.text = text;
  }
}

/** A first word can take a model that has to be loaded a minute or two. */
const usualPatience = 180_000;
const longestText = 4_000_000;

/** Find the address that answers chats, and the host to be named before anything is sent. Undefined for what is no such address. */
export function chatAddress(
  address: string,
): { readonly url: string; readonly host: string; readonly isLocal: boolean } | undefined {
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z\d+.-]*:\/\//iu.test(address.trim()) ? address.trim() : `http://${address.trim()}`);
  } catch {
    return undefined;
  }
  const isLocal = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(url.hostname);
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal);
  if (!isAllowed || url.username !== '' || url.password !== '') return undefined;
  const path = url.pathname.replace(/\/+$/u, '').replace(/\/chat\/completions$/u, '');
  const base = /\/v\d+$/u.test(path) ? path : `${path}/v1`;
  return { url: `${url.origin}${base}/chat/completions`, host: url.host, isLocal };
}

/** Ask a model, and give all that it answers. Throws an `AskFailure`. */
export async function askModel(
  { address, model, key }: ModelAddress,
  prompt: string,
  options: AskOptions,
): Promise<string> {
  const target = chatAddress(address);
  if (!target) throw new AskFailure('bad-address', badAddress);
  const { ask, signal, onText, patience = usualPatience } = options;
  const watch = new Watch(patience, signal);
  try {
    const response = await ask(target.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({ model, messages: [{ role: 'user', content: prompt }], temperature: 0, stream: true }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: watch.signal,
    });
    if (!response.ok) throw await failureOf(response, target.host, model);
    return await readChat(response, watch, onText);
  } catch (cause) {
    throw cause instanceof AskFailure ? cause : watch.failureOf(cause, target);
  } finally {
    watch.end();
  }
}

const badAddress =
  'This is not the address of a model. Write https://…, or http://localhost:11434 for one on this computer.';

/** Breaks the call off when it is canceled, or when nothing comes for too long. */
class Watch {
  readonly #controller = new AbortController();
  readonly #patience: number;
  readonly #outer: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSilent = false;
  text = '';

  constructor(patience: number, outer: AbortSignal | undefined) {
    this.#patience = patience;
    this.#outer = outer;
    outer?.addEventListener('abort', this.#cancel);
    if (outer?.aborted) this.#cancel();
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isSilent = true;
      this.#controller.abort();
    }, this.#patience);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#cancel);
    this.#controller.abort();
  }

  failureOf(cause: unknown, { host, isLocal }: { readonly host: string; readonly isLocal: boolean }): AskFailure {
    if (this.#outer?.aborted)
      return new AskFailure('canceled', 'Stopped. What came before that is kept.', this.text, cause);
    if (this.#isSilent) {
      const seconds = Math.round(this.#patience / 1000);
      return new AskFailure(
        'silent',
        `${host} said nothing for ${seconds} seconds. What had come until then is kept; try a shorter part or a smaller model.`,
        this.text,
        cause,
      );
    }
    if (this.text !== '')
      return new AskFailure(
        'unreachable',
        `The connection to ${host} broke off. What had come until then is kept.`,
        this.text,
        cause,
      );
    return new AskFailure('unreachable', isLocal ? localHelp(host) : remoteHelp(host), '', cause);
  }

  readonly #cancel = (): void => this.#controller.abort();
}

function localHelp(host: string): string {
  return `${host} does not answer this page. Is the program running? It must allow this page (Ollama: set OLLAMA_ORIGINS to this page’s address), and the browser may ask to let the page reach your local network: allow it.`;
}

function remoteHelp(host: string): string {
  return `${host} cannot be reached, or does not allow web pages to ask it (CORS). Check the address and your connection, or ask who runs it to allow this page.`;
}

async function failureOf(response: Response, host: string, model: string): Promise<AskFailure> {
  const said = (await firstOf(response)).replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const reason = reasonIn(said);
  const more = reason === '' ? '' : ` It says: “${reason}”`;
  const { status } = response;
  if (status === 401 || status === 403)
    return new AskFailure(
      'refused',
      `${host} refused (${status}). Check the key, and that this page is allowed.${more}`,
    );
  if (status === 404)
    return new AskFailure('not-found', `${host} does not have this address or the model “${model}” (404).${more}`);
  if (status === 429 || status === 503)
    return new AskFailure('busy', `${host} is busy (${status}). Wait a little and try again.${more}`);
  return new AskFailure('no-answer', `${host} answered with an error (${status}).${more}`);
}

/** The beginning of a server's message; the rest is of no use. */
async function firstOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value?.slice(0, 4000));
}

function reasonIn(said: string): string {
  const message =
    /"message"\s*:\s*"((?:[^"\\]|\\.){1,300})/u.exec(said)?.[1] ??
    /"error"\s*:\s*"((?:[^"\\]|\\.){1,300})/u.exec(said)?.[1] ??
    '';
  return message
    .replace(/\\(.)/gu, '$1')
    .replace(/<[^>]*>/gu, '')
    .slice(0, 200);
}

/** Read a chat that comes piece by piece, or in one piece from servers that know no other way. */
async function readChat(response: Response, watch: Watch, onText: AskOptions['onText']): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) throw new AskFailure('no-answer', noWords);
  const decoder = new TextDecoder();
  let waiting = '';
  let raw = 0;
  for (;;) {
    const { done, value } = await reader.read();
    watch.heard();
    waiting += done ? decoder.decode() : decoder.decode(value, { stream: true });
    raw += value?.length ?? 0;
    const end = done ? waiting.length : waiting.lastIndexOf('\n') + 1;
    const before = watch.text.length;
    // A server that sends no lines at all sends one piece of JSON, read at its end.
    if (done || /^\s*(?:data:|:|event:)/u.test(waiting)) {
      watch.text += wordsIn(waiting.slice(0, end));
      waiting = waiting.slice(end);
    }
    if (watch.text.length > before) onText?.(watch.text);
    if (done) break;
    if (raw > longestText * 4 || watch.text.length > longestText) {
      throw new AskFailure('too-long', 'The answer does not end. What had come until then is kept.', watch.text);
    }
  }
  if (watch.text.trim() === '') throw new AskFailure('no-answer', noWords);
  return watch.text;
}

const noWords =
  'The answer holds no words of a model. Check that the address is one of a model that speaks OpenAI’s protocol.';

function wordsIn(lines: string): string {
  const whole = contentOf(parse(lines));
  if (whole !== undefined) return whole;
  return lines
    .split('\n')
    .map((line) => contentOf(parse(line.replace(/^\s*data:\s*/u, ''))) ?? '')
    .join('');
}

function parse(text: string): unknown {
  if (!text.trim().startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function contentOf(value: unknown): string | undefined {
  const choice = listIn(value, 'choices')[0];
  const content = fieldIn(fieldIn(choice, 'delta'), 'content') ?? fieldIn(fieldIn(choice, 'message'), 'content');
  return typeof content === 'string' ? content : undefined;
}

function fieldIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = fieldIn(value, key);
  return Array.isArray(list) ? list : [];
}
