import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { formatWhen } from '../../../model/dates.ts';
import type { Timeline } from '../../../query/timeline.ts';
import { draggedTo, type Grip, movedByKey, type Range } from './brush.ts';
import { timelineStrings } from './timeline-strings.ts';

interface Props {
  readonly timeline: Timeline;
  readonly range: Range;
  readonly width: number;
  readonly height: number;
  /** A row names all changes of one drag, so that they are undone together. */
  readonly onChange: (range: Range, row: string) => void;
  /** The bin that the pointer is over. */
  readonly onPoint: (bin: number | undefined) => void;
}

interface Drag {
  readonly grip: Grip;
  readonly range: Range;
  readonly row: string;
  readonly hasMoved: boolean;
}

let drags = 0;

/** The brush over the bars: two ends to drag or to move by keys, a window between them, and room for a new one. */
export function Brush({ timeline, range, width, height, onChange, onPoint }: Props): JSX.Element {
  const drag = useRef<Drag | undefined>(undefined);
  const count = timeline.bins.length;
  const step = width / Math.max(1, count);
  const [first, last] = range;
  const isWhole = first === 0 && last === count - 1;
  const placeOf = (event: OnGroup) => alongAxis(event) / step;

  const take = (event: OnGroup) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drags += 1;
    const grip = gripAt(event.target, Math.min(Math.max(Math.floor(placeOf(event)), 0), count - 1), range, isWhole);
    drag.current = { grip, range, row: `brush-${drags}`, hasMoved: false };
  };
  const move = (event: OnGroup) => {
    const place = placeOf(event);
    const current = drag.current;
    onPoint(place >= 0 && place < count ? Math.floor(place) : undefined);
    if (!current) return;
    const { grip } = current;
    const hasMoved = current.hasMoved || isMoved(grip, place);
    drag.current = { ...current, hasMoved };
    if (hasMoved) onChange(draggedTo(grip, current.range, place, count), current.row);
  };
  const letGo = () => {
    const current = drag.current;
    drag.current = undefined;
    if (!current || current.hasMoved || !('at' in current.grip)) return;
    onChange(pressedRange(current.grip.at, range, count), current.row);
  };

  return (
    <g
      class="brush"
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
      onPointerLeave={() => onPoint(undefined)}
    >
      <rect class="brush-ground" width={width} height={height} />
      {!isWhole && <rect class="brush-window" x={first * step} width={(last - first + 1) * step} height={height} />}
      {(['from', 'to'] as const).map((end) => (
        <Handle
          key={end}
          end={end}
          timeline={timeline}
          range={range}
          x={end === 'from' ? first * step : (last + 1) * step}
          height={height}
          onChange={onChange}
        />
      ))}
    </g>
  );
}

type OnGroup = PointerEvent & { readonly currentTarget: SVGGElement };

/** How far along the axis the pointer is; the group itself reaches further, by what its handles reach. */
function alongAxis({ clientX, currentTarget }: OnGroup): number {
  return clientX - (currentTarget.ownerSVGElement ?? currentTarget).getBoundingClientRect().left;
}

/** What is not an end begins to move only when the pointer has left its first bin: else it is a press. */
function isMoved(grip: Drag['grip'], place: number): boolean {
  return !('at' in grip) || Math.floor(place) !== grip.at;
}

/** A press on a bar chooses it alone, a press on the only one chosen lets go of it. */
function pressedRange(at: number, [first, last]: Props['range'], count: number): [number, number] {
  return first === at && last === at ? [0, count - 1] : [at, at];
}

interface HandleProps extends Pick<Props, 'timeline' | 'range' | 'height' | 'onChange'> {
  readonly end: 'from' | 'to';
  readonly x: number;
}

/** CSS pixels around a handle in which it is taken. */
const reach = 30;

function Handle({ end, timeline, range, x, height, onChange }: HandleProps): JSX.Element {
  const { bins } = timeline;
  const [first, last] = range;
  const bin = end === 'from' ? bins[first]?.from : bins[last]?.to;
  return (
    <g
      class="handle"
      data-handle={end}
      transform={`translate(${x})`}
      role="slider"
      // In SVG the name of the attribute is taken letter by letter.
      tabindex={0}
      aria-label={end === 'from' ? timelineStrings.from : timelineStrings.to}
      aria-description={timelineStrings.handleKeys}
      aria-valuemin={end === 'from' ? 0 : first}
      aria-valuemax={end === 'from' ? last : bins.length - 1}
      aria-valuenow={end === 'from' ? first : last}
      aria-valuetext={bin === undefined ? '' : formatWhen(bin)}
      onKeyDown={(event) => {
        const next = movedByKey(end, event, range, bins.length);
        if (!next) return;
        event.preventDefault();
        onChange(next, 'brush-keys');
      }}
    >
      <rect class="handle-reach" x={end === 'from' ? -reach : reach - 44} width={44} height={height} />
      <line class="handle-line" y2={height} />
      <rect class="handle-knob" x="-4" y={height / 2 - 9} width="8" height="18" rx="4" />
    </g>
  );
}

function gripAt(target: EventTarget | null, bin: number, [first, last]: Range, isWhole: boolean): Grip {
  const handle =
    target instanceof Element ? target.closest<SVGGElement>('[data-handle]')?.dataset['handle'] : undefined;
  if (handle === 'from' || handle === 'to') return { kind: handle };
  if (!isWhole && bin >= first && bin <= last) return { kind: 'window', at: bin };
  return { kind: 'new', at: bin };
}
