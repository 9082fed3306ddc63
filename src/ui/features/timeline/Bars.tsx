import type { JSX } from 'preact';
import type { Timeline } from '../../../query/timeline.ts';
import type { Range } from './brush.ts';
import { ticksOf } from './timeline-words.ts';

interface Props {
  readonly timeline: Timeline;
  readonly range: Range;
  readonly width: number;
  /** Height of the bars, and of the labels under them. */
  readonly height: number;
  readonly labelHeight: number;
}

/** Draw the bars: firm for certain dates, hatched for uncertain ones, an outline for what other filters hide. */
export function Bars({ timeline, range, width, height, labelHeight }: Props): JSX.Element {
  const { bins } = timeline;
  const step = width / Math.max(1, bins.length);
  const between = step > 6 ? 2 : step > 3 ? 1 : 0;
  const most = Math.max(1, ...bins.map(({ total }) => total));
  const high = (count: number) => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * height)));
  return (
    <svg class="bars" width={width} height={height + labelHeight} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="timeline-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="4" height="4" />
          <rect class="hatch-line" width="1.6" height="4" />
        </pattern>
      </defs>
      {bins.map(({ from, certain, uncertain, total }, index) => {
        const x = index * step + between / 2;
        const barWidth = Math.max(1, step - between);
        const isIn = index >= range[0] && index <= range[1];
        const [all, firm, both] = [high(total), high(certain), high(certain + uncertain)];
        return (
          <g key={from} class="bin" data-in={isIn || undefined}>
            <rect class="bin-total" x={x} y={height - all} width={barWidth} height={all} />
            <rect class="bin-certain" x={x} y={height - firm} width={barWidth} height={firm} />
            <rect class="bin-uncertain" x={x} y={height - both} width={barWidth} height={both - firm} />
          </g>
        );
      })}
      <line class="axis" x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} />
      {ticksOf(timeline, width).map(({ index, words }) => (
        <text
          key={index}
          class="tick"
          x={tickPlace(index, step, width, words)}
          y={height + labelHeight - 4}
          text-anchor={anchorOf(index, step, width, words)}
        >
          {words}
        </text>
      ))}
      <OpenEnds timeline={timeline} width={width} height={height} />
    </svg>
  );
}

/** Mark that claims reach beyond an end of the axis. */
function OpenEnds({ timeline, width, height }: Pick<Props, 'timeline' | 'width' | 'height'>): JSX.Element {
  const y = height - 3;
  return (
    <>
      {timeline.openBefore > 0 && <path class="open-end" d={`M4 ${y - 4}L0 ${y}L4 ${y + 4}`} />}
      {timeline.openAfter > 0 && (
        <path class="open-end" d={`M${width - 4} ${y - 4}L${width} ${y}L${width - 4} ${y + 4}`} />
      )}
    </>
  );
}

/** Half the width that a label takes, roughly. */
function halfOf(words: string): number {
  return words.length * 3.6;
}

function anchorOf(index: number, step: number, width: number, words: string): 'start' | 'middle' | 'end' {
  const center = (index + 0.5) * step;
  if (center < halfOf(words)) return 'start';
  return center > width - halfOf(words) ? 'end' : 'middle';
}

function tickPlace(index: number, step: number, width: number, words: string): number {
  const anchor = anchorOf(index, step, width, words);
  return anchor === 'start' ? 0 : anchor === 'end' ? width : (index + 0.5) * step;
}
