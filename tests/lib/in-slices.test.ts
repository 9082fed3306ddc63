import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, type Sliced } from '../../src/lib/in-slices.ts';

/** Count up, a step a millisecond by the clock of the test. */
function* counting(steps: number, clock: { now: number }): Sliced<number> {
  for (let step = 0; step < steps; step += 1) {
    clock.now += 1;
    yield;
  }
  return steps;
}

describe('work in slices', () => {
  it('comes to the same as work at once', async () => {
    expect(atOnce(counting(100, { now: 0 }))).toBe(100);
    const clock = { now: 0 };
    expect(await inSlices(counting(100, clock), undefined, () => clock.now)).toBe(100);
  });

  it('lets others in between', async () => {
    const clock = { now: 0 };
    let seen = 0;
    const timer = setInterval(() => {
      seen = seen || clock.now;
    });
    await inSlices(counting(2000, clock), undefined, () => clock.now);
    clearInterval(timer);
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(2000);
  });

  it('ends as soon as it is no longer wanted', async () => {
    const clock = { now: 0 };
    const outcome = await inSlices(
      counting(2000, clock),
      () => clock.now < 100,
      () => clock.now,
    );
    expect(outcome).toBeUndefined();
    expect(clock.now).toBeLessThan(200);
  });

  it('passes on what the work throws', async () => {
    // biome-ignore lint/correctness/useYield: it has no time to.
    const failing = function* (): Sliced<void> {
      throw new Error('no');
    };
    await expect(inSlices(failing())).rejects.toThrow('no');
  });
});
