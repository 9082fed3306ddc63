/** One life of sigma inside a scene: from its WebGL context to the loss of it. */
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import { isCovered } from './aim.ts';
import type { LabelView } from './arrange-labels.ts';
import { type CameraControl, createCameraControl } from './camera.ts';
import { type Composer, createComposer } from './compose-frame.ts';
import type { Cover } from './cover.ts';
import type { Changes } from './display.ts';
import { drawEdges, drawNodes } from './draw-canvas.ts';
import type { DisplayedPicture } from './drawn-things.ts';
import { createLabelLayer, type LabelLayer } from './label-layer.ts';
import type { Overlay } from './overlay.ts';
import { crowdOf, measureReaches, placesIn } from './picture.ts';
import { type PointerHandlers, watchPointer } from './pointer.ts';
import type { Frame } from './programs/frame.ts';
import { type Bounds, boundsOf, type CameraView, type Size } from './projection.ts';
import { graphLayer, SigmaStage } from './sigma-stage.ts';
import { settingsOf } from './stage-programs.ts';
import { watchContext, watchFonts, watchSize } from './watch-outside.ts';

export interface SessionOptions {
  readonly graph: SaysoGraph;
  readonly frame: Frame;
  readonly displayed: () => DisplayedPicture;
  /** What lies over the picture, if anything does. */
  readonly cover: () => Cover | undefined;
  readonly labelEdges: LabelView['labelEdges'];
  /** What is drawn over the picture with each frame. */
  readonly overlay: (() => Overlay | undefined) | undefined;
  readonly reducedMotion: boolean;
  /** Where the camera begins, or was in the life before; without it, what is kept in sight is seen whole. */
  readonly view: CameraView | undefined;
  /** What the camera keeps in sight, when it is not all. */
  readonly kept: Bounds | undefined;
  readonly pointer: PointerHandlers;
  /** Called when the camera has come to rest; at home when what is kept in sight is seen whole. */
  readonly onCamera: (view: CameraView, isAtHome: boolean) => void;
  readonly onContextLost: () => void;
  /** Called after each frame that shows the picture; what is large takes a while, and longer until it is whole. */
  readonly onShown: (isWhole: boolean) => void;
}

export interface Session {
  /** Draw the first frame, and go on. */
  readonly start: () => void;
  readonly camera: CameraControl;
  /**
   * Draw anew what is lit and what changed below it, with the next frame. A passing change may wait: it shows in what is lit, and
   * another redraw follows.
   */
  readonly redraw: (changes: Changes, isPassing?: boolean) => void;
  /** Draw anew what is lit and, as other things are hidden, what is below; the changes are asked for where they are needed. */
  readonly redrawShown: (changes: () => Changes) => void;
  /** Draw everything anew, at once; places of nodes and colors may have changed. */
  readonly redrawAll: () => void;
  /**
   * Bring all nodes to their places in the picture, lines with them, which end a little off. In passing, more may follow soon, and until
   * then the picture counts as moving. Answers whether that can be done without drawing everything anew.
   */
  readonly placeAll: (isPassing: boolean) => boolean;
  /** Draw the lines anew as they are now; nodes have stayed. */
  readonly redrawPlaces: () => void;
  /** Whether the picture is painted without sigma, which need not be told what moved. */
  readonly isPainted: () => boolean;
  /** Move the camera to show a part whole, or else all that it keeps in sight, with nodes dragged outside. */
  readonly fit: (part?: Bounds) => void;
  /** Draw the same with other figures of the frame. */
  readonly rerender: () => void;
  /** Arrange the labels anew with the next frame, for their words are others. */
  readonly forgetLabels: () => void;
  readonly close: () => void;
}

/** The still picture that stands in for a lost one shows at most so many lines. */
const linesOfStill = 8000;
/** The camera rests when nothing has moved for so many milliseconds. */
const restAfter = 140;
/** A layout that runs tells new places every quarter of a second. */
const holdWhilePlacing = 700;

/** Start sigma in an element. */
export function openSession(host: HTMLElement, options: SessionOptions): Session {
  return new StageSession(host, options);
}

class StageSession implements Session {
  readonly camera: CameraControl;
  private readonly host: HTMLElement;
  private readonly options: SessionOptions;
  private readonly sigma: SigmaStage;
  private readonly composer: Composer;
  private readonly rest: ReturnType<typeof watchRest>;
  private readonly context: CanvasRenderingContext2D | undefined;
  private readonly labels: LabelLayer | undefined;
  private readonly stops: (() => void)[] = [];

  constructor(host: HTMLElement, options: SessionOptions) {
    const { graph, frame, displayed, reducedMotion } = options;
    this.host = host;
    this.options = options;
    this.sigma = new SigmaStage(
      graph,
      host,
      settingsOf(frame, displayed().picture.edges.length, reducedMotion, displayed),
    );
    this.camera = createCameraControl(this.sigma, {
      bounds: this.bounds(),
      stage: this.stage(),
      crowd: crowdOf(displayed().picture),
      reducedMotion,
    });
    this.camera.keep(options.kept);
    this.camera.show(options.view);
    this.context = this.sigma.labelContext();
    this.labels = this.context && createLabelLayer(this.context);
    this.turn();
    this.rest = watchRest(this.sigma, () => this.hasComeToRest());
    this.composer = this.createComposer();
    this.sigma.compose = this.composer.compose;
    this.sigma.isPainted = this.composer.isPainted;
    this.sigma.on('beforeRender', () => this.setFrame());
    this.sigma.on('afterRender', this.drawLabels);
    this.listen();
  }

  start(): void {
    this.sigma.open();
  }

  redraw({ nodes, edges }: Changes, isPassing = false): void {
    this.composer.litChanged();
    if (nodes.length + edges.length === 0) {
      this.sigma.scheduleRender();
      return;
    }
    this.labels?.forget();
    if (!isPassing) this.composer.baseChanged();
    this.sigma.refresh({
      partialGraph: { nodes: [...nodes], edges: [...edges] },
      skipIndexation: true,
      schedule: true,
    });
  }

  redrawShown(changes: () => Changes): void {
    if (!this.composer.isPainted()) {
      this.redraw(changes());
      return;
    }
    this.forgetAll();
    this.sigma.scheduleRender();
  }

  placeAll(isPassing: boolean): boolean {
    if (!this.composer.isPainted()) return false;
    this.camera.adapt(this.bounds(), this.stage());
    this.options.displayed().picture.turned = this.camera.rest().turned;
    this.forgetAll();
    this.rest.hold(isPassing ? holdWhilePlacing : 0);
    this.sigma.refresh({ schedule: true });
    return true;
  }

  redrawPlaces(): void {
    this.forgetAll();
    this.sigma.scheduleRender();
  }

  isPainted(): boolean {
    return this.composer.isPainted();
  }

  redrawAll(): void {
    this.camera.adapt(this.bounds(), this.stage());
    this.turn();
    this.refreshAll();
  }

  fit(part?: Bounds): void {
    this.camera.adapt(this.bounds(), this.stage(), true);
    this.turn();
    this.refreshAll();
    this.camera.fit(part);
  }

  forgetLabels(): void {
    this.labels?.forget();
    this.sigma.scheduleRender();
  }

  rerender(): void {
    this.sigma.scheduleRender();
  }

  close(): void {
    for (const stop of [...this.stops, this.rest.stop, this.composer.stop]) stop();
    this.sigma.kill();
  }

  private readonly drawLabels = (): void => {
    const { context, labels } = this;
    if (!context || !labels || !this.composer.isShown()) return;
    drawTopLayer(context, labels, this.camera, this.options, this.rest.isMoving());
  };

  private bounds(): Bounds {
    return boundsOf(placesIn(this.options.displayed().picture));
  }

  private stage(): Size {
    return { width: Math.max(1, this.host.offsetWidth), height: Math.max(1, this.host.offsetHeight) };
  }

  /** Let lines end at outlines as the stage shows them now, upright or with a quarter turn; answers whether that is another way. */
  private turn(): boolean {
    const { picture } = this.options.displayed();
    const { turned } = this.camera.rest();
    if (picture.turned === turned) return false;
    measureReaches(picture, turned);
    return true;
  }

  private createComposer(): Composer {
    const { options } = this;
    const { frame, displayed, onShown } = options;
    return createComposer(this.sigma, {
      frame,
      displayed,
      isMoving: this.rest.isMoving,
      projection: this.camera.projection,
      shareShown: () =>
        options.cover()?.shareBelow({ picture: displayed().picture, projection: this.camera.projection() }) ?? 1,
      onChange: () => this.sigma.scheduleRender(),
      onUnpainted: () => this.sigma.refresh(),
      onShown: (isWhole) => {
        this.showGraph('');
        onShown(isWhole);
      },
    });
  }

  private listen(): void {
    const { sigma } = this;
    this.stops.push(
      watchPointer(sigma, this.camera, this.options.pointer),
      watchSize(this.host, sigma, () => {
        this.camera.adapt(this.bounds(), this.stage());
        if (this.turn()) this.refreshAll();
      }),
      watchContext(sigma.getCanvases()[graphLayer], () => this.loseContext()),
      watchFonts(() => {
        this.labels?.forgetWidths();
        sigma.scheduleRender();
      }),
    );
  }

  private setFrame(): void {
    const { frame } = this.options;
    const { sizeScale, lineScale, growth } = this.camera.projection();
    Object.assign(frame, { sizeScale, lineScale, growth, turned: this.camera.rest().turned });
    this.sigma.paper = frame.colors.paper;
  }

  private hasComeToRest(): void {
    if (this.composer.isPainted()) this.sigma.scheduleRender();
    this.options.onCamera(this.camera.view(), this.camera.isAtHome());
  }

  /** Opaque as it is, the canvas would cover the still while there is no picture on it. */
  private showGraph(visibility: string): void {
    this.sigma.getCanvases()[graphLayer]?.style.setProperty('visibility', visibility);
  }

  private loseContext(): void {
    const { context, labels } = this;
    // The 2D canvas still stands: draw the still picture on it until the context is back.
    this.sigma.off('afterRender', this.drawLabels);
    this.showGraph('hidden');
    if (context && labels) drawLastStill(context, labels, this.camera, this.options);
    this.options.onContextLost();
  }

  private forgetAll(): void {
    this.labels?.forget();
    this.composer.litChanged();
    this.composer.baseChanged();
  }

  private refreshAll(): void {
    this.forgetAll();
    this.sigma.refresh();
  }
}

function drawTopLayer(
  context: CanvasRenderingContext2D,
  labels: LabelLayer,
  camera: CameraControl,
  { displayed, frame, labelEdges, overlay, cover }: SessionOptions,
  isMoving: boolean,
): void {
  const projection = camera.projection();
  const { picture, display } = displayed();
  context.clearRect(0, 0, projection.width, projection.height);
  overlay?.()?.draw(context, { picture, hidden: display.hidden, projection });
  const view = { picture, projection, display: { ...display, rest: frame.rest } };
  const over = cover();
  over?.draw(context, view, labels.measure);
  labels.draw(context, { ...view, labelEdges, isMoving, isCovered: isCovered(over, view) });
}

function drawLastStill(
  context: CanvasRenderingContext2D,
  labels: LabelLayer,
  camera: CameraControl,
  options: SessionOptions,
): void {
  const projection = camera.projection();
  const { picture, display } = options.displayed();
  context.clearRect(0, 0, projection.width, projection.height);
  drawEdges(context, picture, projection, display.hidden, linesOfStill);
  drawNodes(context, picture, projection, display.hidden);
  labels.draw(context, { picture, projection, display, labelEdges: options.labelEdges });
}

/** Tell when the picture has come to rest. */
function watchRest(sigma: SigmaStage, onRest: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const rest = () => {
    timer = undefined;
    onRest();
  };
  const hold = (duration: number) => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    // Where drawing is slow, what was drawn last is not on the screen yet: a frame has to pass before all counts as resting.
    timer = setTimeout(() => {
      frame = requestAnimationFrame(rest);
    }, duration);
  };
  sigma.getCamera().on('updated', () => hold(restAfter));
  return {
    hold,
    isMoving: () => timer !== undefined,
    stop: () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    },
  };
}
