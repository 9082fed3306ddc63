import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/model/types.ts';
import { noFilters } from '../../../src/query/filters.ts';
import {
  beginHistory,
  type Choices,
  type History,
  mostSteps,
  record,
  redo,
  undo,
} from '../../../src/state/undo/undo-stack.ts';
import { initialView } from '../../../src/state/view/view.ts';

const start = beginHistory(initialView);
const hiding = (id: string): Choices => ({ ...start.present, filters: { ...noFilters, hiddenEntities: [id] } });
const names = (history: History) => [history.past.map(({ name }) => name), history.future.map(({ name }) => name)];

describe('the history', () => {
  it('goes back and forth', () => {
    const done = record(record(start, { name: 'Hide A', choices: hiding('a') }), {
      name: 'Hide B',
      choices: hiding('b'),
    });
    expect(names(done)).toEqual([['Hide A', 'Hide B'], []]);
    const back = undo(done);
    expect(back?.name).toBe('Hide B');
    expect(back?.history.present).toEqual(hiding('a'));
    expect(names(back?.history ?? start)).toEqual([['Hide A'], ['Hide B']]);
    expect(redo(back?.history ?? start)?.history).toEqual(done);
  });

  it('ends at both ends', () => {
    expect(undo(start)).toBeUndefined();
    expect(redo(start)).toBeUndefined();
  });

  it('keeps no step in which nothing was done', () => {
    expect(record(start, { name: 'Nothing', choices: { ...start.present } })).toBe(start);
    expect(record(start, { name: 'Nothing', moves: [] })).toBe(start);
  });

  it('keeps moves as edits and gives the places on the way', () => {
    const moved = record(start, { name: 'Move A', moves: [{ id: 'a', from: [0, 0], to: [1, 2] }] });
    const back = undo(moved);
    expect(back?.places).toEqual(new Map([['a', [0, 0]]]));
    expect(redo(back?.history ?? start)?.places).toEqual(new Map([['a', [1, 2]]]));
  });

  it('forgets what could be redone when something else is done', () => {
    const back = undo(record(start, { name: 'Hide A', choices: hiding('a') }))?.history ?? start;
    expect(names(record(back, { name: 'Hide B', choices: hiding('b') }))).toEqual([['Hide B'], []]);
  });

  it('undoes joined steps together', () => {
    const first = record(start, { name: 'Period 2019', choices: hiding('a'), mergeKey: 'period' });
    const second = record(first, { name: 'Period 2020', choices: hiding('b'), mergeKey: 'period' });
    expect(names(second)).toEqual([['Period 2020'], []]);
    expect(undo(second)?.history.present).toEqual(start.present);
    const other = record(second, { name: 'Hide C', choices: hiding('c') });
    expect(names(record(other, { name: 'Period 2021', choices: hiding('d'), mergeKey: 'period' }))[0]).toHaveLength(3);
  });

  it('does not join a step to the one before that was just come back to', () => {
    const first = record(start, { name: 'Period 2019', choices: hiding('a'), mergeKey: 'period' });
    const apart = record(first, { name: 'Hide C', choices: hiding('c') });
    const back = undo(apart)?.history ?? start;
    const again = record(back, { name: 'Period 2020', choices: hiding('b'), mergeKey: 'period' });
    expect(names(again)).toEqual([['Period 2019', 'Period 2020'], []]);
    expect(undo(again)?.history.present).toEqual(hiding('a'));
  });

  it('joins the moves of successive steps, from the first place to the last', () => {
    const first = record(start, { name: 'Move', moves: [{ id: 'a', from: [0, 0], to: [1, 1] }], mergeKey: 'drag' });
    const second = record(first, {
      name: 'Move',
      moves: [
        { id: 'a', from: [1, 1], to: [2, 2] },
        { id: 'b', from: [5, 5], to: [6, 6] },
      ],
      mergeKey: 'drag',
    });
    expect(undo(second)?.places).toEqual(
      new Map([
        ['a', [0, 0]],
        ['b', [5, 5]],
      ]),
    );
  });

  it('remembers a thousand steps', () => {
    let history = start;
    for (let step = 0; step < mostSteps + 20; step += 1) {
      history = record(history, { name: `Step ${step}`, choices: hiding(String(step)) });
    }
    expect(history.past).toHaveLength(1000);
    expect(history.past[0]?.name).toBe('Step 20');
  });

  it('brings everything back, choices and places, whatever was done', () => {
    const act = fc.oneof(
      fc.record({ hide: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ move: fc.constantFrom('a', 'b', 'c'), to: fc.tuple(fc.nat(9), fc.nat(9)) }),
      fc.constantFrom('undo' as const, 'redo' as const),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let history = start;
        const places = new Map<string, Position>([
          ['a', [0, 0]],
          ['b', [0, 0]],
          ['c', [0, 0]],
        ]);
        const states = [{ choices: history.present, places: new Map(places) }];
        let at = 0;
        const settle = () => {
          states.length = at + 1;
          states.push({ choices: history.present, places: new Map(places) });
          at += 1;
        };
        for (const one of acts) {
          if (one === 'undo' || one === 'redo') {
            const walked = one === 'undo' ? undo(history) : redo(history);
            expect(walked === undefined).toBe(one === 'undo' ? at === 0 : at === states.length - 1);
            if (!walked) continue;
            history = walked.history;
            at += one === 'undo' ? -1 : 1;
            for (const [id, place] of walked.places) places.set(id, place);
            expect({ choices: history.present, places }).toEqual(states[at]);
          } else if ('hide' in one) {
            history = record(history, { name: 'Hide', choices: hiding(one.hide) });
            settle();
          } else {
            const from = places.get(one.move) ?? [0, 0];
            history = record(history, { name: 'Move', moves: [{ id: one.move, from, to: one.to }] });
            places.set(one.move, one.to);
            settle();
          }
        }
      }),
      { seed: 1 },
    );
  });
});
