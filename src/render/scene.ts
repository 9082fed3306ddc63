/** The living picture: draws what changed and no more, and tells what people do with it. */
import { type SaysoGraph, writePositions } from '../graph/build.ts';
import { edgeLabelOf } from '../model/label.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Position } from '../model/types.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import type { ThemeName } from '../theme/palette.ts';
import { type Changes, changesBetween, type Display, displayOf, type Emphasis, plainDisplay } from './display.ts';
import { areRouted } from './edge-course.ts';
import type { Point } from './edge-curve.ts';
import { createFade } from './fade.ts';
import { clickPointOf, type Target, type Tolerance, targetAt } from './hit-test.ts';
import { boundsAround, describePicture, lookAnew, type Picture, placeNode, type WeightOf } from './picture.ts';
import type { PointerHandlers } from './pointer.ts';
import { createFrame, frameColorsOf } from './programs/frame.ts';
import { type Bounds, type CameraView, type Projection, toLayout, toStage } from './projection.ts';
import { openSession, type Session } from './session.ts';
import { makeGraphLayer } from './sigma-stage.ts';

export interface Scene {
  /** Draw the first frame, and whatever changes from now on. */
  readonly start: () => void;
  readonly setEmphasis: (emphasis: Emphasis) => void;
  readonly setTheme: (theme: ThemeName) => void;
  /** Let nodes look otherwise; undefined brings the colors of types and the sizes by number of claims back. */
  readonly setLooks: (looks: NodeLooks | undefined) => void;
  /** Bring nodes to other places; when more will follow soon, lines may take their proper courses later. */
  readonly moveNodes: (positions: ReadonlyMap<string, Position>, isPassing?: boolean) => void;
  readonly refreshAll: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Show what is kept in sight whole; when nothing is but something is hidden, what is not hidden. */
  readonly fit: () => void;
  /** Keep some nodes in sight, or all, and go there. */
  readonly keepInSight: (keys: ReadonlySet<string> | undefined) => void;
  /** Jump to a view, if the camera is not there already. */
  readonly show: (view: CameraView) => void;
  readonly flyTo: (keys: readonly string[]) => void;
  /** Find a node's center or a line's middle (or a free place on the line) in CSS pixels of the page's viewport. */
  readonly positionOf: (key: string) => Point | undefined;
  /** Find what lies at a point of the page's viewport. */
  readonly targetAt: (point: Point, tolerance: Tolerance) => Target | undefined;
  /** Tell where the layout lies on the stage at this moment. */
  readonly projection: () => Projection;
  readonly unmount: () => void;
}

export type SceneEvent =
  | { readonly kind: 'entity' | 'claim' | 'double'; readonly id: string }
  | { readonly kind: 'ground' | 'first-frame' | 'context-lost' | 'context-restored' }
  /** `at` in CSS pixels of the page's viewport. */
  | { readonly kind: 'hover'; readonly target?: Target; readonly at?: Point }
  | { readonly kind: 'moved'; readonly id: string; readonly from: Position; readonly position: Position }
  /** The camera has come to rest; at home when what it keeps in sight is seen whole. */
  | { readonly kind: 'camera'; readonly state: CameraView; readonly isAtHome: boolean };

export interface SceneOptions {
  readonly graph: SaysoGraph;
  readonly lookup: Lookup;
  readonly theme: ThemeName;
  /** Where the camera begins, when it is not home. */
  readonly view?: CameraView | undefined;
  readonly keptInSight?: ReadonlySet<string> | undefined;
  /** Without it every line stands for one claim. */
  readonly weightOf?: WeightOf | undefined;
  readonly looks?: NodeLooks | undefined;
  readonly onEvent: (event: SceneEvent) => void;
  readonly reducedMotion: boolean;
}

const nothingChanged: Changes = { nodes: [], edges: [] };
/** How much one press of a zoom button changes. */
const zoomStep = 1.5;
/** Milliseconds between the loss of a WebGL context and each attempt to make a new one. */
const comebacks = [400, 1500, 4000, 10_000];

/** Put into an element, whose other children stay as they are, what a scene is drawn on. It waits for the graphics process. */
export function makeSurface(container: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'absolute', inset: '0', overflow: 'hidden' });
  container.append(host);
  makeGraphLayer(host);
  return host;
}

/** Mount the scene of a graph on a surface; it draws nothing before `start`. */
export function mountScene(host: HTMLElement, options: SceneOptions): Scene {
  const { graph, lookup, onEvent, reducedMotion } = options;

  let theme = options.theme;
  let looks = options.looks;
  let picture = describePicture(graph, lookup, theme, options.weightOf, looks);
  const frame = createFrame(picture.palette);
  let emphasis: Emphasis = {};
  let keptInSight = options.keptInSight;
  let hovered: Target | undefined;
  let shown: Display = plainDisplay;
  let session: Session;
  let comeback: ReturnType<typeof setTimeout> | undefined;

  const show = (display: Display) => {
    const before = shown;
    shown = display;
    if (before.hidden === display.hidden) session.redraw(nothingChanged);
    else session.redrawShown(() => changesBetween(graph, before, display));
  };
  const fade = createFade((share) => {
    frame.rest = share;
    session.rerender();
  }, reducedMotion);
  const update = () => {
    const next = displayOf(graph, emphasis, hovered ?? emphasis.highlighted);
    if (next.rest < 1 || shown.rest === 1) {
      show(next);
      fade.goTo(next.rest);
      return;
    }
    // What was lit stays lit until the rest has come back; else it would flash.
    show({ ...next, rest: shown.rest, litNodes: shown.litNodes, litEdges: shown.litEdges });
    fade.goTo(1, () => show(next));
  };

  const drag = createDrag({
    graph,
    picture: () => picture,
    session: () => session,
    isLit: (id) => shown.litNodes.has(id),
    onMoved: (move) => onEvent({ kind: 'moved', ...move }),
  });
  const pointer: PointerHandlers = {
    ...drag,
    targetAt: (point, tolerance) => targetAt(picture, session.camera.projection(), shown.hidden, point, tolerance),
    click: (target) => onEvent(target ?? { kind: 'ground' }),
    doubleClick: (target) => {
      // What follows moves the picture away from under the mouse.
      pointer.hover(undefined, undefined);
      onEvent({ kind: 'double', id: target.id });
    },
    hover: (target, point) => {
      hovered = target;
      update();
      onEvent({ kind: 'hover', ...(target ? { target } : {}), ...(point ? { at: toPage(host, point) } : {}) });
    },
  };
  const wordEdge = (key: string) => {
    const claim = lookup.claims.get(key);
    return claim && edgeLabelOf(lookup, claim);
  };
  let firstFrame = 0;
  const tellFirstFrame = () => {
    if (firstFrame === 0) firstFrame = requestAnimationFrame(() => onEvent({ kind: 'first-frame' }));
  };
  const kept = () => keptInSight && boundsAround(picture, keptInSight);
  const open = (view: CameraView | undefined): Session =>
    openSession(host, {
      graph,
      frame,
      reducedMotion,
      view,
      kept: kept(),
      pointer,
      wordEdge,
      drawn: () => ({ picture, display: shown }),
      onCamera: (state, isAtHome) => onEvent({ kind: 'camera', state, isAtHome }),
      onShown: tellFirstFrame,
      onContextLost: () => {
        onEvent({ kind: 'context-lost' });
        comeBack(0);
      },
    });
  // Sigma never recovers from the loss of its context: end it and start another one where it was.
  const comeBack = (attempt: number) => {
    comeback = setTimeout(() => {
      const view = session.camera.view();
      session.close();
      try {
        session = open(view);
        session.start();
      } catch {
        // There is no context to be had now; the still picture is gone with the canvas, so look again soon.
        if (attempt + 1 < comebacks.length) comeBack(attempt + 1);
        return;
      }
      onEvent({ kind: 'context-restored' });
    }, comebacks[attempt]);
  };
  try {
    session = open(options.view);
  } catch (failure) {
    // No WebGL: leave the page as it was.
    host.remove();
    throw failure;
  }

  const describe = () => {
    picture = describePicture(graph, lookup, theme, options.weightOf, looks);
    frame.colors = frameColorsOf(picture.palette);
    session.redrawAll();
  };
  return {
    start: () => session.start(),
    setEmphasis: (next) => {
      emphasis = next;
      update();
    },
    setTheme: (next) => {
      if (next === theme) return;
      theme = next;
      describe();
    },
    setLooks: (next) => {
      if (next === looks) return;
      looks = next;
      const { picture: described, ...changes } = lookAnew(picture, lookup, theme, looks);
      picture = described;
      session.redraw(changes);
    },
    moveNodes: (positions, isPassing = false) => {
      writePositions(graph, positions);
      if (isPassing && !areRouted(picture.edges.length)) {
        placeInPicture(picture, positions);
        if (session.placeAll()) return;
      }
      // Another layout asks for other courses of the lines.
      if (positions.size * 4 >= graph.order) describe();
      else moveInPicture(picture, positions, session);
    },
    refreshAll: describe,
    zoomIn: () => session.camera.zoomBy(zoomStep),
    zoomOut: () => session.camera.zoomBy(1 / zoomStep),
    fit: () => {
      session.camera.keep(kept());
      session.fit(keptInSight ? undefined : boundsOfShown(picture, shown));
    },
    keepInSight: (keys) => {
      keptInSight = keys;
      session.camera.keep(kept());
      session.camera.fit();
    },
    show: (view) => session.camera.show(view),
    flyTo: (keys) => {
      const target = boundsAround(picture, keys);
      if (target) session.camera.flyTo(target);
    },
    positionOf: (key) => {
      // A place on a picture that moves is of no use to who asks for it.
      session.camera.settle();
      const point = pointOf(picture, shown, session, key);
      return point && toPage(host, point);
    },
    targetAt: ({ x, y }, tolerance) => {
      const { left, top } = host.getBoundingClientRect();
      const point = { x: x - left, y: y - top };
      return targetAt(picture, session.camera.projection(), shown.hidden, point, tolerance);
    },
    projection: () => session.camera.projection(),
    unmount: () => {
      cancelAnimationFrame(firstFrame);
      clearTimeout(comeback);
      fade.stop();
      session.close();
      host.remove();
    },
  };
}

/** Let a node be dragged: it follows the pointer where it was taken, and stays where it is let go. */
function createDrag(options: {
  readonly graph: SaysoGraph;
  readonly picture: () => Picture;
  readonly session: () => Session;
  readonly isLit: (id: string) => boolean;
  readonly onMoved: (move: { readonly id: string; readonly from: Position; readonly position: Position }) => void;
}): Pick<PointerHandlers, 'dragStart' | 'drag' | 'dragEnd'> {
  const { graph, picture, session, isLit, onMoved } = options;
  let held:
    | { readonly id: string; readonly index: number; readonly offset: Point; readonly from: Position }
    | undefined;
  const placeOf = (index: number): Position => [round(picture().x[index] ?? 0), round(picture().y[index] ?? 0)];
  return {
    dragStart: (id, point) => {
      const index = picture().nodeIndexes.get(id);
      if (index === undefined) return;
      const center = toStage(session().camera.projection(), picture().x[index] ?? 0, picture().y[index] ?? 0);
      held = { id, index, offset: { x: center.x - point.x, y: center.y - point.y }, from: placeOf(index) };
    },
    drag: (point) => {
      if (!held) return;
      const { id, index, offset } = held;
      const projection = session().camera.projection();
      const { x, y } = toLayout(projection, point.x + offset.x, point.y + offset.y);
      placeNode(picture(), index, x, y, projection.turned);
      writePositions(graph, new Map([[id, [x, y]]]));
      // What is lit is drawn over the picture: as long as the node is, the picture below can wait until it is let go.
      session().redraw({ nodes: [id], edges: graph.edges(id) }, isLit(id));
    },
    dragEnd: () => {
      if (!held) return;
      const { id, index, from } = held;
      held = undefined;
      session().redraw({ nodes: [id], edges: [] });
      onMoved({ id, from, position: placeOf(index) });
    },
  };
}

function placeInPicture(picture: Picture, positions: ReadonlyMap<string, Position>): void {
  for (const [key, [x, y]] of positions) {
    const index = picture.nodeIndexes.get(key);
    if (index === undefined) continue;
    picture.x[index] = x;
    picture.y[index] = y;
  }
}

/** Bring the places of a few nodes up to date, at the cost of a few. */
function moveInPicture(picture: Picture, positions: ReadonlyMap<string, Position>, session: Session): void {
  const { turned } = session.camera.rest();
  const nodes: string[] = [];
  const edges = new Set<string>();
  for (const [key, [x, y]] of positions) {
    const index = picture.nodeIndexes.get(key);
    if (index === undefined) continue;
    placeNode(picture, index, x, y, turned);
    nodes.push(key);
    for (const edge of picture.edgesByNode[index] ?? []) edges.add(picture.edges[edge]?.key ?? '');
  }
  session.redraw({ nodes, edges: [...edges] });
}

/** Find the extent of what is not hidden; undefined when nothing is. */
function boundsOfShown(picture: Picture, { hidden }: Display): Bounds | undefined {
  if (hidden.nodes.size === 0) return undefined;
  return boundsAround(
    picture,
    [...picture.nodeIndexes.keys()].filter((key) => !hidden.nodes.has(key)),
  );
}

function pointOf(picture: Picture, { hidden }: Display, session: Session, key: string): Point | undefined {
  const projection = session.camera.projection();
  const node = picture.nodeIndexes.get(key);
  if (node !== undefined) {
    return hidden.nodes.has(key) ? undefined : toStage(projection, picture.x[node] ?? 0, picture.y[node] ?? 0);
  }
  const edge = picture.edgeIndexes.get(key);
  return edge === undefined ? undefined : clickPointOf(picture, projection, hidden, edge);
}

function toPage(host: HTMLElement, { x, y }: Point): Point {
  const { left, top } = host.getBoundingClientRect();
  return { x: left + x, y: top + y };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
