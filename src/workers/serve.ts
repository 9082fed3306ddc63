import {
  type CallName,
  type Input,
  type Output,
  type Progress,
  type Request,
  type Response,
  transferablesIn,
} from './protocol.ts';

/** The part of a worker's global scope that is used here. */
export interface WorkerScope {
  addEventListener(kind: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
}

/** What a call may do while it runs. */
export interface Running<Name extends CallName> {
  /** Tell the page how far it is; typed arrays are handed over. */
  report(progress: Progress<Name>): void;
  /** Let messages in, and wait while the page wants a pause; cheap to call often, for it waits at most about 30 times a second. */
  breathe(): Promise<void>;
  /** Whether the page wants to end the call with what is reached; only `breathe` lets the wish arrive. */
  isStopped(): boolean;
  /** Milliseconds from any origin, pauses left out. */
  now(): number;
}

const breathEveryMs = 30;

/**
 * Answer the one call of a worker. Whatever is thrown reaches the page as a failure. Where it is asked to, a worker practices until the
 * call comes, each act in a task of its own; what that throws is nobody's concern.
 */
export function serve<Name extends CallName>(
  scope: WorkerScope,
  answer: (input: Input<Name>, running: Running<Name>) => Output<Name> | Promise<Output<Name>>,
  practice: readonly (() => unknown)[] = [],
): void {
  let isCalled = false;
  let isStopped = false;
  let lastBreath = performance.now();
  let paused = 0;
  let goOn: (() => void) | undefined;
  let pause: Promise<void> | undefined;
  const send = (response: Response<Name>, content: object) =>
    scope.postMessage(response, { transfer: transferablesIn(content) });
  const running: Running<Name> = {
    report: (progress) => send({ kind: 'progress', progress }, progress),
    isStopped: () => isStopped,
    now: () => performance.now() - paused,
    async breathe() {
      if (performance.now() - lastBreath < breathEveryMs) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      const begun = performance.now();
      while (pause) await pause;
      paused += performance.now() - begun;
      lastBreath = performance.now();
    },
  };
  const resume = () => {
    pause = undefined;
    goOn?.();
  };
  scope.addEventListener('message', (event: MessageEvent<Request<Name>>) => {
    switch (event.data.kind) {
      case 'practice':
        goThrough(practice, () => isCalled).catch(() => {});
        return;
      case 'pause':
        pause ??= new Promise((resolve) => {
          goOn = resolve;
        });
        return;
      case 'stop':
        isStopped = true;
        resume();
        return;
      case 'resume':
        resume();
        return;
      case 'call':
        isCalled = true;
    }
    // An answer that throws at once is caught like one that throws later.
    Promise.resolve(event.data.input)
      .then((input) => answer(input, running))
      .then((output) => send({ kind: 'result', output }, output))
      .catch((error: unknown) => send(failureOf(error), {}));
  });
}

/** Do one act after the other, each in a task of its own, until there is no more need. */
async function goThrough(acts: readonly (() => unknown)[], isOver: () => boolean): Promise<void> {
  for (const act of acts) {
    if (isOver()) return;
    await act();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function failureOf(error: unknown): Response<never> {
  return error instanceof Error
    ? { kind: 'failure', message: error.message, stack: error.stack }
    : { kind: 'failure', message: String(error), stack: undefined };
}
