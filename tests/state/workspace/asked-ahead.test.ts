import { computed, signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { askedAhead, questionsAhead } from '../../../src/state/workspace/asked-ahead.ts';

describe('what is asked of the next dataset ahead', () => {
  it('is what somebody looks at, for as long as they do', () => {
    const question = () => 'answer';
    const shown = computed(() => signal(1).value, askedAhead(question));
    expect(questionsAhead()).not.toContain(question);
    // A glance asks nothing of the next one.
    expect(shown.value).toBe(1);
    expect(questionsAhead()).not.toContain(question);
    const look = shown.subscribe(() => {});
    const lookToo = shown.subscribe(() => {});
    expect(questionsAhead()).toContain(question);
    look();
    expect(questionsAhead()).toContain(question);
    lookToo();
    expect(questionsAhead()).not.toContain(question);
  });
});
