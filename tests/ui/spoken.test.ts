import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Turn = typeof import('../../src/ui/kit/Spoken.tsx');

describe('what screen readers are told', () => {
  let turn: Turn;
  const said: string[] = [];
  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    turn = await import('../../src/ui/kit/Spoken.tsx');
    said.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const say = (speaker: object, words: string) => turn.speakInTurn(speaker, () => said.push(words));

  it('is said at once, and then at most one message a second', () => {
    const [one, two, three] = [{}, {}, {}];
    say(one, 'selected');
    say(two, 'filtered');
    say(three, 'found');
    expect(said).toEqual(['selected']);
    vi.advanceTimersByTime(999);
    expect(said).toEqual(['selected']);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(['selected', 'filtered']);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['selected', 'filtered', 'found']);
  });

  it('is the latest of what one part has to say', () => {
    const [first, part] = [{}, {}];
    say(first, 'selected');
    for (const count of [1, 2, 3]) say(part, `${count} chosen`);
    vi.advanceTimersByTime(5000);
    expect(said).toEqual(['selected', '3 chosen']);
  });

  it('waits for a second after what was said in sight', () => {
    turn.letOthersWait();
    say({}, 'selected');
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['selected']);
  });

  it('is not said any more by a part that has gone', () => {
    const [first, part] = [{}, {}];
    say(first, 'selected');
    say(part, 'found');
    turn.keepSilent(part);
    vi.advanceTimersByTime(5000);
    expect(said).toEqual(['selected']);
    say(part, 'back');
    expect(said).toEqual(['selected', 'back']);
  });
});
