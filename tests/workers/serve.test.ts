import { describe, expect, it, vi } from 'vitest';
import { packJson } from '../../src/lib/packed-json.ts';
import type { Input, Output } from '../../src/workers/protocol.ts';
import { type Running, serve, type WorkerScope } from '../../src/workers/serve.ts';

interface Sent {
  readonly message: unknown;
  readonly transfer: readonly Transferable[];
}

/** A worker's scope that is only a mailbox: `post` is what the page sends, `sent` what it would get. */
function mailbox() {
  const sent: Sent[] = [];
  let listener: (event: MessageEvent) => void = () => {};
  const scope: WorkerScope = {
    addEventListener: (_kind, added) => {
      listener = added;
    },
    postMessage: (message, { transfer }) => sent.push({ message, transfer }),
  };
  return { scope, sent, post: (data: unknown) => listener(new MessageEvent('message', { data })) };
}

const input = { bytes: new Uint8Array(1), fileName: 'a.json' };
const output: Output<'read'> = { result: { issues: [] }, prints: [], opening: undefined };
const someTime = () => new Promise((resolve) => setTimeout(resolve, 1));
/** Wait for so many messages to the page. */
const arrived = (sent: readonly Sent[], count: number) => vi.waitFor(() => expect(sent).toHaveLength(count));

describe('serve', () => {
  it('answers with the result', async () => {
    const { scope, sent, post } = mailbox();
    serve<'read'>(scope, (given: Input<'read'>) => {
      expect(given).toEqual(input);
      return output;
    });
    post({ kind: 'call', input });
    await arrived(sent, 1);
    expect(sent.map(({ message }) => message)).toEqual([{ kind: 'result', output }]);
  });

  it('hands typed arrays over instead of copying them', async () => {
    const { scope, sent, post } = mailbox();
    const places = { x: Float64Array.of(1), y: Float64Array.of(2) };
    serve<'layOut'>(scope, (_given, { report }) => {
      report({ share: 0.5, x: new Float64Array(1), y: new Float64Array(1) });
      return places;
    });
    post({ kind: 'call', input: {} });
    await arrived(sent, 2);
    expect(sent.map(({ transfer }) => transfer.length)).toEqual([2, 2]);
    expect(sent[1]?.transfer).toEqual([places.x.buffer, places.y.buffer]);
  });

  it('hands over those a step deeper too, as a packed dataset has them, and no list', async () => {
    const { scope, sent, post } = mailbox();
    const packed = { ...packJson([0.5]), extra: [new Uint8Array(1)] };
    serve<'read'>(scope, (_given, { report }) => {
      report({ share: 1, packed });
      return output;
    });
    post({ kind: 'call', input });
    await arrived(sent, 2);
    expect(new Set(sent[0]?.transfer)).toEqual(
      new Set([packed.tape.buffer, packed.numbers.buffer, packed.lengths.buffer, packed.shapes.buffer]),
    );
  });

  it.each([
    [
      'at once',
      () => {
        throw new RangeError('too much');
      },
    ],
    [
      'later',
      async () => {
        await someTime();
        throw new RangeError('too much');
      },
    ],
  ])('answers with the failure of what throws %s', async (_when, answer) => {
    const { scope, sent, post } = mailbox();
    serve<'read'>(scope, answer);
    post({ kind: 'call', input });
    await arrived(sent, 1);
    expect(sent.map(({ message }) => message)).toEqual([
      { kind: 'failure', message: 'too much', stack: expect.stringContaining('RangeError') },
    ]);
  });

  it('waits while the page wants a pause, which counts as no time, and goes on', async () => {
    const { scope, sent, post } = mailbox();
    let rounds = 0;
    let counted = 0;
    serve<'read'>(scope, async (_given, { breathe, isStopped, now }) => {
      const begun = now();
      while (!isStopped()) {
        rounds += 1;
        await someTime();
        await breathe();
      }
      counted = now() - begun;
      return output;
    });
    const real = performance.now();
    post({ kind: 'call', input });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(1));
    post({ kind: 'pause' });
    const pauseMs = 300;
    await new Promise((resolve) => setTimeout(resolve, pauseMs / 2));
    const before = rounds;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    expect(rounds).toBe(before);
    post({ kind: 'resume' });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(before));
    post({ kind: 'pause' });
    post({ kind: 'stop' });
    await arrived(sent, 1);
    expect(performance.now() - real - counted).toBeGreaterThanOrEqual(pauseMs - 1);
  });

  it('lets the wish to stop in while it breathes', async () => {
    const { scope, sent, post } = mailbox();
    let rounds = 0;
    serve<'layOut'>(scope, async (_given, { breathe, isStopped }: Running<'layOut'>) => {
      while (!isStopped()) {
        rounds++;
        await breathe();
        await someTime();
      }
      return { x: new Float64Array(0), y: new Float64Array(0) };
    });
    post({ kind: 'call', input: {} });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(1));
    expect(sent).toEqual([]);
    post({ kind: 'stop' });
    await arrived(sent, 1);
  });

  it('practices when it is asked to, until the call comes, and fails at it unheard', async () => {
    const { scope, sent, post } = mailbox();
    const done: string[] = [];
    const act = (name: string) => () => done.push(name);
    const callNow = () => post({ kind: 'call', input });
    const answer = () => {
      done.push('answer');
      return output;
    };
    serve<'read'>(scope, answer, [act('first'), act('second'), callNow, act('too late')]);
    await someTime();
    expect(done).toEqual([]);
    post({ kind: 'practice' });
    await arrived(sent, 1);
    await someTime();
    expect(done).toEqual(['first', 'second', 'answer']);

    const other = mailbox();
    const fail = () => {
      throw new Error('No practice.');
    };
    serve<'read'>(other.scope, () => output, [fail]);
    other.post({ kind: 'practice' });
    await someTime();
    other.post({ kind: 'call', input });
    await arrived(other.sent, 1);
    expect(other.sent.map(({ message }) => message)).toEqual([{ kind: 'result', output }]);
  });
});
