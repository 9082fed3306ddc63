import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { formatWhen } from '../../../model/dates.ts';
import { dayTicks } from '../../../query/day-ticks.ts';
import { dayScale, type StandingTimeline } from '../../../state/screen/arranging.ts';
import { type StageProjection, useCommands } from '../../parts/commands.ts';
import { arrangeStrings as words } from './arrange-strings.ts';

/** CSS pixels between two dates. */
const apart = 96;

/** Dates over the picture, as long as its entities stand in time; below, how many have none. */
export function TimeAxis(): JSX.Element | undefined {
  const { watchPicture } = useCommands();
  const [projection, setProjection] = useState<StageProjection | undefined>(undefined);
  useEffect(() => watchPicture(setProjection), [watchPicture]);
  const standing = dayScale.value;
  if (!standing || !projection) return undefined;
  const { days, undated } = standing;
  const { width, height, y, scale, turned } = projection;
  const below = (turned ? width : height) / 2 + (turned ? 1 : -1) * (days.bottom - y) * scale;
  // Dates mean nothing among those without one.
  const end = undated === 0 ? (turned ? 0 : height) : below;
  return (
    <svg class="time-axis" aria-hidden="true" focusable="false">
      {ticksIn(projection, days).map(({ at, date }) =>
        turned ? (
          <g key={date}>
            <line class="time-line" x1={end} x2="100%" y1={at} y2={at} />
            <text class="time-words" x="100%" dx="-8" y={at - 5} text-anchor="end">
              {formatWhen(date)}
            </text>
          </g>
        ) : (
          <g key={date}>
            <line class="time-line" x1={at} x2={at} y1="0" y2={end} />
            <text class="time-words" x={at + 5} y="18">
              {formatWhen(date)}
            </text>
          </g>
        ),
      )}
      {undated > 0 && <Undated at={below} turned={turned} count={undated} />}
    </svg>
  );
}

interface UndatedProps {
  readonly at: number;
  readonly turned: boolean;
  readonly count: number;
}

function Undated({ at, turned, count }: UndatedProps): JSX.Element {
  return (
    <g>
      <line
        class="time-end"
        {...(turned ? { x1: at, x2: at, y1: 0, y2: '100%' } : { x1: 0, x2: '100%', y1: at, y2: at })}
      />
      <text
        class="time-words"
        x={turned ? Math.max(8, at - 6) : 8}
        y={turned ? 18 : at - 6}
        text-anchor={turned && at > 120 ? 'end' : 'start'}
      >
        {turned ? words.undatedBeside(count) : words.undated(count)}
      </text>
    </g>
  );
}

/** Round dates in sight, each with where it lies: from the left, or with a quarter turn from the top. */
function ticksIn(
  { width, height, x, scale, turned }: StageProjection,
  { dayAtOrigin, unitsPerDay }: StandingTimeline['days'],
): readonly { readonly at: number; readonly date: string }[] {
  const length = turned ? height : width;
  const perDay = unitsPerDay * scale;
  const middleDay = dayAtOrigin + x / unitsPerDay;
  const reach = length / 2 / perDay;
  return dayTicks(middleDay - reach, middleDay + reach, apart / perDay).map(({ day, date }) => ({
    at: length / 2 + (day - middleDay) * perDay,
    date,
  }));
}
