import { afterEach, describe, expect, it, vi } from 'vitest';
import { hold } from '../../src/app/hold-work.ts';

type Held = (lock: unknown) => unknown;
interface Options {
  readonly ifAvailable?: boolean;
  readonly signal?: AbortSignal;
}

/** Locks as a browser gives them: one that is let go of is free a few turns later. */
function locks() {
  const taken = new Set<string>();
  const waiting: (() => void)[] = [];
  return {
    async request(name: string, { ifAvailable, signal }: Options, held: Held): Promise<unknown> {
      if (taken.has(name) && ifAvailable) return held(null);
      while (taken.has(name)) {
        await new Promise<void>((resolve, reject) => {
          waiting.push(resolve);
          signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        });
      }
      taken.add(name);
      await held({});
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      taken.delete(name);
      for (const go of waiting.splice(0)) go();
      return undefined;
    },
  };
}

const events = { onMine: () => undefined, onSavedElsewhere: () => undefined };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('holding a dataset', () => {
  it('is this window’s again when it comes back to what it has just let go of', async () => {
    vi.stubGlobal('navigator', { locks: locks() });
    const first = await hold('a', events);
    expect(first.state()).toBe('mine');
    first.release();
    const again = await hold('a', events);
    expect(again.state()).toBe('mine');
    again.release();
  });

  it('is another window’s as long as that one has it, and then this one’s', async () => {
    const shared = locks();
    vi.stubGlobal('navigator', { locks: shared });
    let close: () => void = () => undefined;
    const open = new Promise<void>((resolve) => {
      close = resolve;
    });
    const other = shared.request('sayso-work:b', {}, () => open);
    const onMine = vi.fn();
    const own = await hold('b', { ...events, onMine });
    expect(own.state()).toBe('elsewhere');
    close();
    await other;
    await vi.waitFor(() => expect(onMine).toHaveBeenCalled());
    expect(own.state()).toBe('mine');
    own.release();
  });
});
