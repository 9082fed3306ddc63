/** Arranges the graph anew, as the reader wishes, as a step that can be undone. */
import { batch } from '@preact/signals';
import type { Arranged, ArrangementTask } from '../graph/arrangement.ts';
import { type KeyedArrays, toArrays, toPositions } from '../graph/arrays.ts';
import { positionsIn } from '../graph/sayso-graph.ts';
import { subsetOfArrays } from '../graph/subset-of-arrays.ts';
import type { Position } from '../model/types.ts';
import { dateOf } from '../query/calendar.ts';
import { entityDaysOf } from '../query/entity-days.ts';
import { type ArrangeWish, forceSettings, type StandingTimeline, standingTimeline } from '../state/screen/arranging.ts';
import { notice } from '../state/screen/page.ts';
import { visible } from '../state/selectors/visible.ts';
import type { Move } from '../state/undo/undo-stack.ts';
import { noteMoves } from '../state/undo/undoable.ts';
import { restCamera } from '../state/view/change-camera.ts';
import { change, view } from '../state/view/current-view.ts';
import { layoutRun, type Workspace, workspace } from '../state/workspace/workspace.ts';
import { arrangeStrings } from '../ui/features/arrange/arrange-strings.ts';
import { callWorker } from '../workers/client.ts';
import { glideNodes, settleGlide } from './glide.ts';
import { layOutInWorker } from './lay-out-in-worker.ts';
import { reportError } from './report-error.ts';
import { abandonLayout, beginLayout, isRunning, presentLayout, type RunningLayout } from './running-layout.ts';

type Places = ReadonlyMap<string, Position>;

/** Arrange the graph anew; pinned entities stay where they are. */
export function arrangeAnew({ kind, isShownOnly }: ArrangeWish): void {
  const current = workspace.peek();
  if (!current) return;
  settleGlide();
  // Where the camera was there may be nothing afterwards.
  change(restCamera(undefined));
  const arrays = arraysOf(current, isShownOnly);
  const before = positionsIn(current.graph);
  const settle = (to: Places, scale?: Arranged['days']) => {
    underWay = undefined;
    // Edits may have taken some away meanwhile.
    const there = new Map([...to].filter(([id]) => current.graph.hasNode(id)));
    batch(() => {
      noteMoves(arrangeStrings.step(arrangeStrings.kinds[kind].name), movesBetween(before, there));
      lastTimeline = scale && { opening: current.opening, days: scale, places: there };
      lookForTimeline(there);
    });
    if (standingTimeline.value) sayTime(standingTimeline.value);
    glideNodes(there);
  };
  if (kind === 'force') layOutInWorker(current, { arrays, settings: forceSettings.peek(), onSettled: settle });
  else arrangeInWorker(arrays, { kind, ...groupsAndDays(current, arrays, isShownOnly) }, settle);
  underWay = { layout: presentLayout(), name: arrangeStrings.step(arrangeStrings.kinds[kind].name), before };
}

function arrangeInWorker(
  arrays: KeyedArrays,
  task: Pick<ArrangementTask, 'kind' | 'group' | 'day'>,
  onSettled: (to: Places, scale: Arranged['days']) => void,
): void {
  const { keys, ...rest } = arrays;
  const call = callWorker(
    'arrange',
    { ...rest, ...task },
    {
      onProgress: ({ share }) => {
        if (isRunning(layout)) layoutRun.value = { share };
      },
    },
  );
  const layout: RunningLayout = { stop: call.cancel, pause: call.pause };
  beginLayout(layout);
  call.result
    .then((arranged) => {
      if (!isRunning(layout)) return;
      const pinned = new Set(view.peek().pinned);
      const to = [...toPositions(keys, arranged)].filter(([id]) => !pinned.has(id));
      onSettled(new Map(to), arranged.days);
    })
    .catch((error: unknown) => {
      if (isRunning(layout)) reportError(error);
    })
    .finally(() => {
      if (isRunning(layout)) abandonLayout();
    });
}

/** An arrangement that goes on, as long as no other layout has taken its place. */
let underWay:
  | {
      readonly layout: RunningLayout | undefined;
      readonly name: string;
      readonly before: Readonly<Record<string, Position>>;
    }
  | undefined;

/** Break off an arrangement that goes on, and bring all back to where it was before; give the name of the step it would have become. */
export function takeBackArrangement(): string | undefined {
  const left = underWay;
  const graph = workspace.peek()?.graph;
  if (!left?.layout || !graph || left.layout !== presentLayout()) return undefined;
  underWay = undefined;
  abandonLayout();
  glideNodes(new Map(Object.entries(left.before).filter(([id]) => graph.hasNode(id))));
  return left.name;
}

/** The whole graph, or what of it is shown now. */
function arraysOf({ graph, dataset }: Workspace, isShownOnly: boolean): KeyedArrays {
  const arrays = toArrays(graph, dataset);
  const shown = isShownOnly ? visible.peek() : undefined;
  if (!shown) return arrays;
  const keepsEdge = Uint8Array.from(graph.edges(), (claim) => Number(shown.claims.has(claim)));
  return subsetOfArrays(
    arrays,
    Uint8Array.from(arrays.keys, (id) => Number(shown.entities.has(id))),
    keepsEdge,
  );
}

function groupsAndDays({ lookup }: Workspace, { keys }: KeyedArrays, isShownOnly: boolean) {
  const shown = isShownOnly ? visible.peek() : undefined;
  const { claims, entities } = lookup.dataset;
  const days = entityDaysOf(lookup, (claim) => shown?.claims.has(claims[claim]?.id ?? '') ?? true);
  const dayById = new Map(entities.map(({ id }, index) => [id, days[index] ?? Number.NaN]));
  const numberByType = new Map([...lookup.types.keys()].map((type, number) => [type, number]));
  return {
    group: Uint32Array.from(keys, (id) => numberByType.get(lookup.entities.get(id)?.type ?? '') ?? numberByType.size),
    day: Float64Array.from(keys, (id) => dayById.get(id) ?? Number.NaN),
  };
}

function sayTime({ days, undated }: StandingTimeline): void {
  notice.value = arrangeStrings.inTime(
    dateOf(Math.floor(days.first)).year,
    dateOf(Math.floor(days.last)).year,
    undated,
  );
}

function movesBetween(before: Readonly<Record<string, Position>>, to: Places): readonly Move[] {
  return [...to].flatMap(([id, place]) => {
    const from = before[id];
    return from && (from[0] !== place[0] || from[1] !== place[1]) ? [{ id, from, to: place }] : [];
  });
}

let lastTimeline:
  | { readonly opening: number; readonly days: NonNullable<Arranged['days']>; readonly places: Places }
  | undefined;

/** Tell whether entities stand in time, now that some go to new places: a timeline that was left is found again by undo and redo. */
export function lookForTimeline(to: Places): void {
  const { opening, graph } = workspace.peek() ?? {};
  if (!lastTimeline || !graph || lastTimeline.opening !== opening) {
    standingTimeline.value = undefined;
    return;
  }
  const { places, days } = lastTimeline;
  let [standing, undated] = [0, 0];
  for (const [id, [x, y]] of places) {
    const at = to.get(id)?.[0] ?? (graph.hasNode(id) ? graph.getNodeAttribute(id, 'x') : Number.NaN);
    if (Math.abs(at - x) < 1) standing += 1;
    if (y < days.bottom) undated += 1;
  }
  // One that was dragged away does not unmake it.
  standingTimeline.value = standing >= 0.8 * places.size ? { opening, days, undated } : undefined;
}
