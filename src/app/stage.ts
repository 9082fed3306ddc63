import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { PlaceArrays } from '../graph/arrays.ts';
import { findBundle } from '../graph/bundles.ts';
import { writePlaces, writePositions } from '../graph/sayso-graph.ts';
import { nextTask } from '../lib/in-slices.ts';
import type { Position } from '../model/types.ts';
import type { Overlay } from '../render/overlay.ts';
import type { CameraView, Projection } from '../render/projection.ts';
import type { Scene, SceneEvent, SceneOptions } from '../render/scene-options.ts';
import { type Hover, hover } from '../state/screen/highlighted.ts';
import { canDraw, notice } from '../state/screen/page.ts';
import { isSheetHeld, isSheetOpen } from '../state/screen/panels.ts';
import { emphasis } from '../state/selectors/emphasis.ts';
import { keysInSight } from '../state/selectors/graph-visibility.ts';
import { restCamera } from '../state/view/change-camera.ts';
import { showMode } from '../state/view/change-mode.ts';
import { select } from '../state/view/change-selection.ts';
import { change } from '../state/view/current-view.ts';
import type { Camera } from '../state/view/view.ts';
import { drawnTheme, mode } from '../state/view/view-selectors.ts';
import { arePlacesAwaited, layoutRun, type Workspace, workspace } from '../state/workspace/workspace.ts';
import { computedLooks } from './appearance.ts';
import { areasOverPicture, hintOf } from './groups.ts';
import { cameraView, type HungStill, hangStill } from './hung-still.ts';
import { weightOf } from './line-weights.ts';
import { declareReady, mark } from './milestones.ts';
import { reportError } from './report-error.ts';
import { WorldError } from './world-error.ts';

let scene: Scene | undefined;
/** What hangs in its place until it is there. */
let hung: HungStill | undefined;

/** Whether the page is laid out around the place of the picture; once a visit. */
const isInterfaceReady = signal(false);

/**
 * Where it takes long to draw the still, it takes the graphics process some times as long to paint it and the page around, when
 * that is new; a context that is asked for meanwhile would only wait for that, and the page with it. Milliseconds at most.
 */
const paintedIn = 4;
let longestWait = 500;

/** Milliseconds within which a second press makes a double one. */
const doublePress = 340;

/** Milliseconds to wait for what draws the graph, before the list takes its place. */
const patienceMs = 10_000;

const opening = computed(() => workspace.value?.opening);

/** What is drawn over the picture, is no part of it, and can be pointed at. */
export interface PointedOverlay extends Overlay {
  /** What to say of something of it; undefined for what is not of it. */
  readonly saysOf: (id: string) => Hover['says'];
  readonly open: (id: string) => void;
}

export const overlay = signal<PointedOverlay | undefined>(undefined);

let told: (own: Scene) => Scene = (own) => own;

/** From now on, tell scenes by way of another one what they are to show. */
export function tellScenesBy(way: typeof told): void {
  told = way;
  if (scene) scene = way(scene);
}

/** The picture that stands on the screen, if one does. */
export function currentScene(): Scene | undefined {
  return scene;
}

const pictureWatchers = new Set<(projection: Projection) => void>();

/** Hear of each frame of the picture where the graph lies on the stage, and now, if it stands; the answer ends it. */
export function watchPicture(onFrame: (projection: Projection) => void): () => void {
  pictureWatchers.add(onFrame);
  if (scene) onFrame(scene.projection());
  return () => pictureWatchers.delete(onFrame);
}

function tellWatchers(): void {
  if (!scene || pictureWatchers.size === 0) return;
  const projection = scene.projection();
  for (const watch of pictureWatchers) watch(projection);
}

/** Move nodes of the graph on the screen, and what is drawn of them. */
export function moveNodes(positions: ReadonlyMap<string, Position>, isPassing = false): void {
  const graph = workspace.peek()?.graph;
  if (scene) scene.moveNodes(positions, isPassing);
  else if (graph) {
    writePositions(graph, positions);
    hung?.noteMove();
  }
}

/** The same for all nodes, in the order of the graph's; what passes may be drawn before the graph hears of it. */
export function placeNodes(places: PlaceArrays, isPassing: boolean): void {
  const graph = workspace.peek()?.graph;
  if (scene) scene.placeNodes(places, isPassing);
  else if (graph) {
    writePlaces(graph, places);
    hung?.noteMove();
  }
}

/** The element in which the stage is mounted, as long as it is. */
export const stageElement = signal<HTMLElement | undefined>(undefined);

/**
 * Draw the workspace into an element for as long as the element stands. The first picture is a still that is on the
 * screen before sigma is; the scene takes its place when it is ready.
 */
export function mountStage(element: HTMLElement): () => void {
  void waitForInterface(element);
  stageElement.value = element;
  const stops = [
    effect(() => {
      // Another opening is another picture; edits of this one are drawn into it.
      const current = opening.value === undefined ? undefined : workspace.peek();
      const isDrawable = canDraw.value && isInterfaceReady.value && !arePlacesAwaited.value;
      return current && isDrawable ? showWorkspace(element, current) : undefined;
    }),
    effect(() => {
      const current = workspace.value;
      if (current && current.revision > 0) scene?.follow(current.lookup, weightOf(current), current.patch);
    }),
    effect(() => {
      const present = drawnTheme.value;
      scene?.setTheme(present);
    }),
    effect(() => {
      const present = computedLooks.value;
      scene?.setLooks(present);
    }),
    effect(() => {
      // Another overlay is drawn with the next frame, too.
      void overlay.value;
      const present = emphasis.value;
      scene?.setEmphasis(present);
    }),
    effect(() => {
      const present = areasOverPicture();
      scene?.setCover(present);
    }),
    effect(() => {
      const keys = keysInSight.value;
      const view = cameraView.value;
      if (view) scene?.show(view);
      else scene?.keepInSight(keys);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    stageElement.value = undefined;
  };
}

/** Making the interface, laying it out and drawing the first still are a task each: together they would hold the page up. */
async function waitForInterface(element: HTMLElement): Promise<void> {
  if (isInterfaceReady.peek()) return;
  await nextTask();
  element.getBoundingClientRect();
  await nextTask();
  isInterfaceReady.value = true;
}

function showWorkspace(element: HTMLElement, current: Workspace): () => void {
  const still = hangStill(element, current);
  hung = still;
  let isGone = false;
  let hasScene = false;
  // Waiting for the graphics process, getting ready and drawing are a task each: together they would hold the page up.
  const bringScene = async () => {
    const wait = Math.min(longestWait, (await still.drawnIn) * paintedIn);
    // Sigma's start-up must not hold the first frame back.
    const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, wait)));
    const silence = setTimeout(() => doWithoutGraph(tooLate()), patienceMs);
    const { makeSurface, mountScene } = await import('../render/scene.ts').finally(() => clearTimeout(silence));
    await painted;
    longestWait = 0;
    await nextTask();
    if (isGone) return;
    const { host: surface, isReady } = makeSurface(element);
    await isReady;
    await nextTask();
    if (isGone) {
      surface.remove();
      return;
    }
    // Edits may have come meanwhile.
    scene = told(mountScene(surface, optionsOf(workspace.peek() ?? current, still)));
    hasScene = true;
    scene.setEmphasis(emphasis.peek());
    scene.setCover(untracked(areasOverPicture));
    await nextTask();
    if (!isGone) scene?.start();
  };
  bringScene().catch(doWithoutGraph);
  return () => {
    isGone = true;
    hover.value = undefined;
    still.takeDown();
    if (hung === still) hung = undefined;
    if (!hasScene) return;
    scene?.unmount();
    scene = undefined;
  };
}

function optionsOf(current: Workspace, still: HungStill): SceneOptions {
  return {
    picture: still.picture(),
    graph: current.graph,
    lookup: current.lookup,
    theme: drawnTheme.peek(),
    weightOf: weightOf(current),
    looks: computedLooks.peek(),
    view: cameraView.peek(),
    keptInSight: keysInSight.peek(),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    overlay: () => overlay.peek(),
    bringEdgeLabels: async () => (await import('../render/edge-labels.ts')).labelEdges,
    onEvent: (event) => {
      if (event.kind === 'first-frame') still.takeDown();
      followScene(event);
    },
  };
}

function tooLate(): WorldError {
  return new WorldError(
    'network',
    'The part of Sayso that draws the graph could not be loaded. Here is the list instead; check your connection and reload the page for the graph.',
  );
}

/**
 * Without WebGL the list is the whole product. Whether it is missing is asked only after a failure: a context made just to ask
 * would cost every visitor as much as the real ones.
 */
async function doWithoutGraph(failure: unknown): Promise<void> {
  batch(() => {
    canDraw.value = false;
    // Who reads the table goes on doing so.
    if (mode.peek() === 'graph') change(showMode('list'));
  });
  declareReady();
  if (failure instanceof WorldError) return reportError(failure);
  const { hasWebGL } = await import('../render/webgl.ts');
  if (hasWebGL()) reportError(failure);
}

function followScene(event: SceneEvent): void {
  switch (event.kind) {
    case 'claim':
      waitForSecondPress();
      void selectClaim(event.id);
      return;
    case 'entity':
      waitForSecondPress();
      change(select({ kind: event.kind, id: event.id }));
      return;
    case 'draft':
      overlay.peek()?.open(event.id);
      return;
    case 'group':
    case 'between':
      import('./exploring-groups.ts').then(({ openTarget }) => openTarget(event), reportError);
      return;
    case 'paper':
      change(select(undefined));
      return;
    case 'hover':
      hover.value =
        event.target && event.at
          ? { ...event.target, at: event.at, says: overlay.peek()?.saysOf(event.target.id) ?? hintOf(event.target) }
          : undefined;
      return;
    case 'double':
      import('./exploring.ts').then(({ focusOnEntity }) => focusOnEntity(event.id), reportError);
      return;
    case 'moved':
      import('./exploring.ts').then(
        ({ noteDrag }) => noteDrag({ id: event.id, from: event.from, to: event.position }),
        reportError,
      );
      return;
    case 'camera':
      change(restCamera(event.isAtHome ? undefined : cameraOf(event.state)));
      return;
    case 'frame':
      tellWatchers();
      return;
    case 'first-frame':
      declareReady();
      return;
    case 'whole':
      if (!layoutRun.peek()) mark('settled');
      return;
    case 'context-lost':
      notice.value =
        'This computer’s graphics were interrupted. The graph will come back on its own; the list still works.';
      return;
    case 'context-restored':
      notice.value = undefined;
      return;
    default:
  }
}

/** Select a claim that was pressed; of a bundle, in which nobody can aim at one, all claims are listed instead. */
async function selectClaim(id: string): Promise<void> {
  const graph = workspace.peek()?.graph;
  const bundle = graph && findBundle(graph, id);
  if (!bundle) {
    change(select({ kind: 'claim', id }));
    return;
  }
  const { chooseTogether } = await import('../state/view/change-multi-selection.ts');
  change(chooseTogether(bundle.ends));
}

let sheetTimer: ReturnType<typeof setTimeout> | undefined;

/** Two presses focus: nothing may move under the second one. */
function waitForSecondPress(): void {
  if (isSheetOpen.peek()) return;
  isSheetHeld.value = true;
  clearTimeout(sheetTimer);
  sheetTimer = setTimeout(() => {
    isSheetHeld.value = false;
  }, doublePress);
}

/** Short enough for an address, and exact to a fraction of a pixel. */
function cameraOf({ x, y, zoom }: CameraView): Camera {
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100, ratio: Number((1 / zoom).toPrecision(4)) };
}
