/**
 * Make a source of numbers from 0 (included) to 1 (excluded) that gives the same row for the same seed on every machine.
 *
 * Only 32-bit integer arithmetic (mulberry32, Tommy Ettinger 2017, public domain); fine for pictures and tests, not for secrets.
 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
