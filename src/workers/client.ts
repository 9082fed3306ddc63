import anchorUrl from './anchor.worker.ts?worker&url';
import arrangeUrl from './arrange.worker.ts?worker&url';
import articleUrl from './article.worker.ts?worker&url';
import gateUrl from './gate.worker.ts?worker&url';
import layoutUrl from './layout.worker.ts?worker&url';
import measureUrl from './measure.worker.ts?worker&url';
import {
  type CallName,
  type Input,
  type Output,
  type Progress,
  type Request,
  type Response,
  transferablesIn,
} from './protocol.ts';
import readUrl from './read.worker.ts?worker&url';
import reportUrl from './report.worker.ts?worker&url';

/** A call that runs in a worker. */
export interface WorkerCall<Name extends CallName> {
  readonly result: Promise<Output<Name>>;
  /** End the call with what it has reached; one that does not answer within three seconds is broken off. */
  readonly cancel: () => void;
  /** Let the call wait, or go on. */
  readonly pause: (isPaused: boolean) => void;
  /** Break the call off at once: what it has reached is lost. */
  readonly end: () => void;
}

/** What became of a call that has no result; a failure of the world, or a fault of the program inside the worker. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly code: 'canceled' | 'missing' | 'crashed' | 'failed';

  constructor(code: WorkerFailure['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

const urls: Readonly<Record<CallName, string>> = {
  layOut: layoutUrl,
  arrange: arrangeUrl,
  read: readUrl,
  // Formats are read and written by the same code.
  write: readUrl,
  article: articleUrl,
  anchor: anchorUrl,
  measure: measureUrl,
  gate: gateUrl,
  report: reportUrl,
};
const patienceMs = 3000;

/** Workers that have started for a call that is likely to come. */
const spares = new Map<CallName, Worker>();

/** Start the worker of a call that is likely to come and let it practice, so that the call need not wait for anything. */
export function warmWorker(name: CallName): void {
  if (spares.has(name)) return;
  const worker = startWorker(name);
  spares.set(name, worker);
  worker.postMessage({ kind: 'practice' } satisfies Request<typeof name>);
  // The call starts another one, and says what is wrong.
  worker.addEventListener('error', (event) => {
    if (spares.get(name) !== worker) return;
    event.preventDefault();
    spares.delete(name);
  });
}

function takeWorker(name: CallName): Worker {
  const spare = spares.get(name);
  spares.delete(name);
  return spare ?? startWorker(name);
}

function startWorker(name: CallName): Worker {
  return new Worker(scriptUrl(urls[name]), { type: 'module', name });
}

/**
 * Run a call in a worker of its own, so that it neither holds up the page nor outlives a failure.
 *
 * Typed arrays of the input are handed over: the caller's are empty afterwards.
 */
export function callWorker<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  { onProgress }: { readonly onProgress?: (progress: Progress<Name>) => void } = {},
): WorkerCall<Name> {
  const worker = takeWorker(name);
  const { promise, settle, fail } = createOutcome<Output<Name>>(() => worker.terminate());
  worker.addEventListener('message', ({ data }: MessageEvent<Response<Name>>) => {
    if (data.kind === 'progress') onProgress?.(data.progress);
    else if (data.kind === 'result') settle(data.output);
    // A package that is loaded inside may send words of its own: the reader of PDFs says that it is ready.
    else if (data.kind === 'failure') fail(new WorkerFailure('failed', data.message, data.stack));
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    // A script that does not come leaves no words.
    fail(
      event.message
        ? new WorkerFailure('crashed', event.message)
        : new WorkerFailure('missing', 'The background task could not be started.'),
    );
  });
  worker.addEventListener('messageerror', () => {
    fail(new WorkerFailure('crashed', 'The background task’s answer could not be read.'));
  });
  const end = () => fail(new WorkerFailure('canceled', 'The background task was interrupted.'));
  worker.postMessage({ kind: 'call', input }, { transfer: transferablesIn(input) });
  return {
    result: promise,
    pause: (isPaused) => worker.postMessage({ kind: isPaused ? 'pause' : 'resume' }),
    cancel() {
      worker.postMessage({ kind: 'stop' });
      setTimeout(end, patienceMs);
    },
    end,
  };
}

/** A promise that is settled once, from outside; `atEnd` runs just before. */
function createOutcome<Value>(atEnd: () => void) {
  let settle: (value: Value) => void = () => {};
  let fail: (error: WorkerFailure) => void = () => {};
  const promise = new Promise<Value>((resolve, reject) => {
    settle = (value) => {
      atEnd();
      resolve(value);
    };
    fail = (error) => {
      atEnd();
      reject(error);
    };
  });
  return { promise, settle, fail };
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Vouch for the address of a script: under the page's policy a worker starts from nothing else. */
function scriptUrl(url: string): string | URL {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('sayso-workers', { createScriptURL: checkedUrl });
  return policy.createScriptURL(url);
}

/** Only the page's own workers. */
function checkedUrl(url: string): string {
  if (!Object.values(urls).includes(url)) throw new TypeError(`${url} is not a worker of Sayso.`);
  return url;
}
