/** The living picture: draws what changed and no more, and tells what people do with it. */
import type { PlaceArrays } from '../graph/arrays.ts';
import { writePlaces, writePositions } from '../graph/sayso-graph.ts';
import type { Lookup } from '../model/lookup.ts';
import { namesakesOf } from '../model/names.ts';
import type { Patch } from '../model/patch.ts';
import type { Position } from '../model/types.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import type { Theme } from '../theme/palette.ts';
import { aimAt, covering, isThing, thingAt } from './aim.ts';
import type { EdgesToLabel, SetLabel } from './arrange-labels.ts';
import type { Cover, CoverView } from './cover.ts';
import { type Changes, changesBetween, type Display, displayOf, type Emphasis, plainDisplay } from './display.ts';
import { createDrag } from './drag-node.ts';
import { areRouted } from './edge-course.ts';
import type { Point } from './edge-curve.ts';
import { createFade, type Fade } from './fade.ts';
import type { Target, Tolerance } from './hit-test.ts';
import { boundsOfShown, isInSight, pointOf, toPage } from './key-points.ts';
import { moveInPicture, placeInPicture, settleLines } from './move-in-picture.ts';
import { boundsAround, describePicture, lookAnew, type Picture, renameNodes, type WeightOf } from './picture.ts';
import type { PointerHandlers } from './pointer.ts';
import { createFrame, type Frame, frameColorsOf } from './programs/frame.ts';
import type { Bounds, CameraView, Projection } from './projection.ts';
import type { EdgeLabeler, Scene, SceneOptions } from './scene-options.ts';
import { openSession, type Session } from './sigma-session.ts';
import { makeGraphLayer } from './sigma-stage.ts';

const nothingChanged: Changes = { nodes: [], edges: [] };
/** How much one press of a zoom button changes. */
const zoomStep = 1.5;
/** Milliseconds between the loss of a WebGL context and each attempt to make a new one. */
const comebacks = [400, 1500, 4000, 10_000];

/**
 * Put into an element, whose other children stay as they are, what a scene is drawn on. It waits for the graphics process; when
 * it is ready, the scene does not have to.
 */
export function makeSurface(container: HTMLElement): { readonly host: HTMLElement; readonly isReady: Promise<void> } {
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'absolute', inset: '0', overflow: 'hidden' });
  container.append(host);
  return { host, isReady: makeGraphLayer(host) };
}

/** Mount the scene of a graph on a surface; it draws nothing before `start`. */
export function mountScene(host: HTMLElement, options: SceneOptions): Scene {
  return new MountedScene(host, options);
}

class MountedScene implements Scene {
  private readonly host: HTMLElement;
  private readonly options: SceneOptions;
  private readonly frame: Frame;
  private readonly fade: Fade;
  private readonly pointer: PointerHandlers;
  private lookup: Lookup;
  private weightOf: WeightOf | undefined;
  private theme: Theme;
  private looks: NodeLooks | undefined;
  private picture: Picture;
  private emphasis: Emphasis = {};
  private keptInSight: ReadonlySet<string> | undefined;
  private cover: Cover | undefined;
  private hovered: Target | undefined;
  private shown: Display = plainDisplay;
  private session: Session;
  private edgeLabeler: EdgeLabeler | undefined;
  private areEdgeLabelsAwaited = false;
  private isGone = false;
  private comeback: ReturnType<typeof setTimeout> | undefined;
  private firstFrame = 0;
  private placings = 0;

  constructor(host: HTMLElement, options: SceneOptions) {
    this.host = host;
    this.options = options;
    this.lookup = options.lookup;
    this.weightOf = options.weightOf;
    this.theme = options.theme;
    this.looks = options.looks;
    this.keptInSight = options.keptInSight;
    this.picture = options.picture ?? this.describe();
    this.frame = createFrame(this.picture.palette);
    this.fade = createFade((share) => {
      this.frame.rest = share;
      this.session.rerender();
    }, options.reducedMotion);
    this.pointer = this.watchedPointer();
    try {
      this.session = this.open(options.view);
    } catch (failure) {
      // No WebGL: leave the page as it was.
      host.remove();
      throw failure;
    }
  }

  start(): void {
    this.session.start();
    // Nodes were moved after the picture was described.
    if (!this.picture.areLinesSettled) this.place(false);
  }

  setEmphasis(next: Emphasis): void {
    this.emphasis = next;
    this.update();
  }

  setTheme(next: Theme): void {
    if (next === this.theme) return;
    this.theme = next;
    this.refreshAll();
  }

  setLooks(next: NodeLooks | undefined): void {
    if (next === this.looks) return;
    this.looks = next;
    const { picture, ...changes } = lookAnew(this.picture, this.lookup, this.theme, next);
    this.picture = picture;
    this.session.redraw(changes);
  }

  moveNodes(positions: ReadonlyMap<string, Position>, isPassing = false): void {
    const { graph } = this.options;
    writePositions(graph, positions);
    this.cover?.forget();
    if (positions.size * 4 < graph.order) moveInPicture(this.picture, positions, this.session);
    else if (!this.isPlacedAlone()) this.refreshAll();
    else {
      placeInPicture(this.picture, positions);
      this.place(isPassing);
    }
  }

  placeNodes(places: PlaceArrays, isPassing: boolean): void {
    this.cover?.forget();
    const isAlone = this.isPlacedAlone();
    if (!isAlone || !isPassing) writePlaces(this.options.graph, places);
    if (!isAlone) {
      this.refreshAll();
      return;
    }
    this.picture.x.set(places.x);
    this.picture.y.set(places.y);
    this.picture.areLinesSettled = false;
    this.place(isPassing);
  }

  /** Whether nodes can move without lines choosing other courses and without sigma hearing of it. */
  private isPlacedAlone(): boolean {
    return !areRouted(this.picture.edges.length) && this.session.isPainted();
  }

  private place(isPassing: boolean): void {
    const { picture } = this;
    this.placings += 1;
    const placing = this.placings;
    this.session.placeAll(isPassing);
    if (this.cover) this.session.camera.keepOn(this.kept());
    const isWanted = () => !this.isGone && this.picture === picture && this.placings === placing;
    if (!isPassing) void settleLines(picture, this.session, isWanted);
  }

  follow(lookup: Lookup, weightOf: WeightOf | undefined, patch: Patch): void {
    const before = this.lookup;
    this.lookup = lookup;
    this.weightOf = weightOf;
    const { entities, claims, types, predicates } = patch;
    if (entities.size + claims.size + types.size + predicates.size === 0) return;
    const isKnown = (id: string) => this.picture.nodeIndexes.has(id) === this.options.graph.hasNode(id);
    if (claims.size + types.size > 0 || ![...entities].every(isKnown)) {
      this.hovered = undefined;
      this.refreshAll();
      this.update();
      return;
    }
    // Who has the name that somebody had or has now may be told apart by more than the name, or no longer.
    const renamed = new Set([...entities, ...namesakesOf(before, lookup, entities)]);
    this.picture = renameNodes(this.picture, lookup, this.theme, this.looks, renamed);
    this.session.redraw({ nodes: [...renamed], edges: [] });
  }

  refreshAll(): void {
    this.picture = this.describe();
    this.frame.colors = frameColorsOf(this.picture.palette);
    this.session.redrawAll();
  }

  zoomIn(): void {
    this.session.camera.zoomBy(zoomStep);
  }

  zoomOut(): void {
    this.session.camera.zoomBy(1 / zoomStep);
  }

  fit(): void {
    this.session.camera.keep(this.kept());
    this.session.fit((this.keptInSight ?? this.cover) ? undefined : boundsOfShown(this.picture, this.shown.hidden));
  }

  keepInSight(keys: ReadonlySet<string> | undefined): void {
    this.keptInSight = keys;
    this.session.camera.keep(this.kept());
    this.session.camera.fit();
  }

  setCover(next: Cover | undefined): void {
    if (next === this.cover) return;
    this.cover = next;
    this.session.camera.keepOn(this.kept());
    this.session.forgetLabels();
  }

  show(view: CameraView): void {
    this.session.camera.show(view);
  }

  flyTo(keys: readonly string[]): void {
    const target = boundsAround(this.picture, keys);
    if (target) this.session.camera.flyTo(target);
  }

  bringInSight(key: string): void {
    const point = pointOf(this.picture, this.shown.hidden, this.projection(), key);
    if (point && !isInSight(point, this.projection())) this.flyTo([key]);
  }

  positionOf(key: string): Point | undefined {
    // A place on a picture that moves is of no use to who asks for it.
    this.session.camera.settle();
    const point = pointOf(this.picture, this.shown.hidden, this.projection(), key);
    return point && toPage(this.host, point);
  }

  targetAt({ x, y }: Point, tolerance: Tolerance): Target | undefined {
    const origin = toPage(this.host, { x: -x, y: -y });
    return thingAt(this.present(), this.cover, { x: -origin.x, y: -origin.y }, tolerance);
  }

  projection = (): Projection => this.session.camera.projection();

  unmount(): void {
    this.isGone = true;
    cancelAnimationFrame(this.firstFrame);
    clearTimeout(this.comeback);
    this.fade.stop();
    this.session.close();
    this.host.remove();
  }

  private describe(): Picture {
    return describePicture(this.options.graph, this.lookup, this.theme, this.weightOf, this.looks);
  }

  private kept(): Bounds | undefined {
    return this.keptInSight ? boundsAround(this.picture, this.keptInSight) : this.cover?.extent(this.picture);
  }

  private open(view: CameraView | undefined): Session {
    const { graph, reducedMotion, onEvent } = this.options;
    return openSession(this.host, {
      graph,
      frame: this.frame,
      reducedMotion,
      view,
      kept: this.kept(),
      pointer: this.pointer,
      labelEdges: (edges) => this.labelEdges(edges),
      overlay: this.options.overlay,
      displayed: () => ({ picture: this.picture, display: this.shown }),
      cover: () => this.cover,
      onCamera: (state, isAtHome) => onEvent({ kind: 'camera', state, isAtHome }),
      onShown: (isWhole) => {
        this.firstFrame ||= requestAnimationFrame(() => onEvent({ kind: 'first-frame' }));
        onEvent({ kind: 'frame' });
        if (isWhole) requestAnimationFrame(() => onEvent({ kind: 'whole' }));
      },
      onContextLost: () => this.comeBack(0),
    });
  }

  private labelEdges(edges: EdgesToLabel): readonly SetLabel[] {
    if (!this.areEdgeLabelsAwaited) void this.bringEdgeLabels();
    return this.edgeLabeler?.(this.lookup, edges) ?? [];
  }

  private async bringEdgeLabels(): Promise<void> {
    this.areEdgeLabelsAwaited = true;
    this.edgeLabeler = await this.options.bringEdgeLabels();
    if (!this.isGone) this.session.forgetLabels();
  }

  /** Sigma never recovers from the loss of its context: end it and start another one where it was. */
  private comeBack(attempt: number): void {
    if (attempt === 0) this.options.onEvent({ kind: 'context-lost' });
    this.comeback = setTimeout(() => {
      const view = this.session.camera.view();
      this.session.close();
      try {
        this.session = this.open(view);
        this.session.start();
      } catch {
        // There is no context to be had now; the still picture is gone with the canvas, so look again soon.
        if (attempt + 1 < comebacks.length) this.comeBack(attempt + 1);
        return;
      }
      this.options.onEvent({ kind: 'context-restored' });
    }, comebacks[attempt]);
  }

  private update(): void {
    const next = displayOf(this.options.graph, this.emphasis, this.hovered ?? this.emphasis.highlighted);
    const { rest, litNodes, litEdges } = this.shown;
    if (next.rest < 1 || rest === 1) {
      this.display(next);
      this.fade.goTo(next.rest);
      return;
    }
    // What was lit stays lit until the rest has come back; else it would flash.
    this.display({ ...next, rest, litNodes, litEdges });
    this.fade.goTo(1, () => this.display(next));
  }

  private display(display: Display): void {
    const before = this.shown;
    this.shown = display;
    if (before.hidden === display.hidden) this.session.redraw(nothingChanged);
    else this.session.redrawShown(() => changesBetween(this.options.graph, before, display));
  }

  private present(): CoverView {
    return { picture: this.picture, projection: this.projection(), display: this.shown };
  }

  private watchedPointer(): PointerHandlers {
    const { graph, onEvent } = this.options;
    const hover: PointerHandlers['hover'] = (target, point) => {
      this.hovered = isThing(target) ? target : undefined;
      if (this.cover?.point(covering(target))) this.session.rerender();
      this.update();
      const at = point && toPage(this.host, point);
      onEvent({ kind: 'hover', ...(target ? { target } : {}), ...(at ? { at } : {}) });
    };
    return {
      ...createDrag({
        graph,
        picture: () => this.picture,
        session: () => this.session,
        isLit: (id) => this.shown.litNodes.has(id),
        onMoved: (move) => onEvent({ kind: 'moved', ...move }),
      }),
      hover,
      targetAt: (point, tolerance) => aimAt(this.present(), this.cover, point, tolerance, this.options.overlay?.()),
      click: (target) => onEvent(target ?? { kind: 'paper' }),
      doubleClick: (target) => {
        // What follows moves the picture away from under the mouse.
        hover(undefined, undefined);
        onEvent({ kind: 'double', id: target.id });
      },
    };
  }
}
