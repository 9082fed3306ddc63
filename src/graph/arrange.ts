import type { Arranged, ArrangementTask, DayScale } from './arrangement.ts';
import type { PlaceArrays } from './arrays.ts';
import { runCircle } from './circle-layout.ts';
import { layOutGrid } from './grid-layout.ts';
import { layOutTimeline } from './timeline-layout.ts';

/**
 * Place nodes in CSS pixels at rest, the middle of the drawing at the origin, y upward. Gives how much is done between the steps;
 * true ends it with what is reached.
 */
export function* runArrangement(task: ArrangementTask): Generator<number, Arranged, boolean> {
  switch (task.kind) {
    case 'circle':
      return centered(yield* runCircle(task));
    case 'grid':
      return centered(layOutGrid(task));
    case 'timeline': {
      const { days, ...places } = layOutTimeline(task);
      return centered(places, days);
    }
  }
}

/** Arrange at once. */
export function arrange(task: ArrangementTask): Arranged {
  const run = runArrangement(task);
  let state = run.next(false);
  while (!state.done) state = run.next(false);
  return state.value;
}

/** Bring the middle of the drawing to the origin, and round to two decimals; no negative zeros. */
function centered({ x, y }: PlaceArrays, days?: DayScale): Arranged {
  const [middleX, middleY] = [middleOf(x), middleOf(y)];
  return {
    x: x.map((place) => round2(place - middleX)),
    y: y.map((place) => round2(place - middleY)),
    days: days && {
      ...days,
      dayAtOrigin: days.dayAtOrigin + (days.unitsPerDay > 0 ? middleX / days.unitsPerDay : 0),
      bottom: round2(days.bottom - middleY),
    },
  };
}

function middleOf(places: Float64Array): number {
  if (places.length === 0) return 0;
  let [low, high] = [Infinity, -Infinity];
  for (const place of places) {
    low = Math.min(low, place);
    high = Math.max(high, place);
  }
  return (low + high) / 2;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
