import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Response } from '../../src/workers/protocol.ts';

/** A worker that does nothing by itself; the test speaks for it. */
class FakeWorker extends EventTarget {
  static readonly made: FakeWorker[] = [];
  readonly url: unknown;
  readonly sent: { readonly message: unknown; readonly transfer: readonly unknown[] }[] = [];
  terminated = 0;

  constructor(url: unknown) {
    super();
    this.url = url;
    FakeWorker.made.push(this);
  }

  postMessage(message: unknown, { transfer = [] }: { transfer?: unknown[] } = {}): void {
    this.sent.push({ message, transfer });
  }

  terminate(): void {
    this.terminated++;
  }

  say(data: Response<'read'>): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const input = () => ({ files: [{ name: 'a.json', content: new Blob(['{}']) }], options: {} });
const output = { result: { issues: [] }, prints: [], opening: undefined };

/** Load the client anew, so that each test has its own trusted types policy. */
async function call(options: { onProgress?: (progress: { share: number }) => void } = {}) {
  const { callWorker } = await import('../../src/workers/client.ts');
  const running = callWorker('read', input(), options);
  const worker = FakeWorker.made.at(-1);
  if (!worker) throw new Error('no worker was made');
  return { ...running, worker };
}

describe('callWorker', () => {
  beforeEach(() => {
    FakeWorker.made.length = 0;
    vi.resetModules();
    vi.stubGlobal('Worker', FakeWorker);
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('sends the call, leaving the page the bytes that it may want read again, and answers with the result', async () => {
    const { result, worker } = await call();
    expect(worker.sent[0]?.message).toMatchObject({ kind: 'call', input: { files: [{ name: 'a.json' }] } });
    expect(worker.sent[0]?.transfer).toHaveLength(0);
    worker.say({ kind: 'result', output });
    expect(await result).toBe(output);
    expect(worker.terminated).toBeGreaterThan(0);
  });

  it('passes on what is reported', async () => {
    const shares: number[] = [];
    const { worker, result } = await call({ onProgress: ({ share }) => shares.push(share) });
    worker.say({ kind: 'progress', progress: { share: 0.25 } });
    worker.say({ kind: 'progress', progress: { share: 0.5 } });
    worker.say({ kind: 'result', output });
    await result;
    expect(shares).toEqual([0.25, 0.5]);
  });

  it('throws what failed inside, with its stack as cause', async () => {
    const { result, worker } = await call();
    worker.say({ kind: 'failure', message: 'too much', stack: 'RangeError: too much' });
    await expect(result).rejects.toMatchObject({
      name: 'WorkerFailure',
      code: 'failed',
      message: 'too much',
      cause: 'RangeError: too much',
    });
    expect(worker.terminated).toBeGreaterThan(0);
  });

  it('throws when the worker cannot be started', async () => {
    const { result, worker } = await call();
    worker.dispatchEvent(new Event('error'));
    await expect(result).rejects.toMatchObject({ code: 'missing', message: expect.stringContaining('started') });
  });

  it('throws when an answer cannot be read', async () => {
    const { result, worker } = await call();
    worker.dispatchEvent(new MessageEvent('messageerror'));
    await expect(result).rejects.toMatchObject({ code: 'crashed' });
  });

  it('asks a canceled call to end, and takes what it has reached', async () => {
    const { result, cancel, worker } = await call();
    cancel();
    expect(worker.sent.at(-1)?.message).toEqual({ kind: 'stop' });
    worker.say({ kind: 'result', output });
    vi.advanceTimersByTime(10_000);
    expect(await result).toBe(output);
  });

  it('breaks a canceled call off when it does not answer', async () => {
    const { result, cancel, worker } = await call();
    cancel();
    expect(worker.terminated).toBe(0);
    vi.advanceTimersByTime(5000);
    await expect(result).rejects.toMatchObject({ code: 'canceled' });
    expect(worker.terminated).toBeGreaterThan(0);
  });

  it('starts workers through one policy where scripts must be trusted', async () => {
    const createScriptURL = vi.fn((url: string) => `trusted ${url}`);
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(url: string): string }) => ({
      createScriptURL: (url: string) => createScriptURL(rules.createScriptURL(url)),
    }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const first = await call();
    const second = await call();
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['sayso-workers']);
    expect([first.worker.url, second.worker.url]).toEqual([
      expect.stringMatching(/^trusted .*read\.worker/),
      expect.stringMatching(/^trusted .*read\.worker/),
    ]);
    expect(() => createPolicy.mock.calls[0]?.[1].createScriptURL('https://elsewhere.example/evil.js')).toThrow(
      TypeError,
    );
  });

  it('takes a worker that was started before for one call, and another one for the next', async () => {
    const { callWorker, warmWorker } = await import('../../src/workers/client.ts');
    warmWorker('read');
    warmWorker('read');
    expect(FakeWorker.made).toHaveLength(1);
    const first = callWorker('read', input());
    expect(FakeWorker.made).toHaveLength(1);
    FakeWorker.made[0]?.say({ kind: 'result', output });
    expect(await first.result).toBe(output);
    callWorker('read', input());
    expect(FakeWorker.made).toHaveLength(2);
  });

  it('starts another worker where the one that was started before did not come', async () => {
    const { callWorker, warmWorker } = await import('../../src/workers/client.ts');
    warmWorker('read');
    FakeWorker.made[0]?.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: '' }));
    const { result } = callWorker('read', input());
    expect(FakeWorker.made).toHaveLength(2);
    FakeWorker.made[1]?.say({ kind: 'result', output });
    expect(await result).toBe(output);
  });

  it('passes over what a package inside the worker says', async () => {
    const { worker, result } = await call();
    worker.dispatchEvent(new MessageEvent('message', { data: { sourceName: 'worker', action: 'ready' } }));
    expect(worker.terminated).toBe(0);
    worker.say({ kind: 'result', output });
    await expect(result).resolves.toEqual(output);
  });
});
