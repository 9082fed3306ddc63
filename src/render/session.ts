/** One life of sigma inside a scene: from its WebGL context to the loss of it. */
import type { SaysoGraph } from '../graph/build.ts';
import { type CameraControl, createCameraControl } from './camera.ts';
import { createComposer } from './compose.ts';
import type { Changes } from './display.ts';
import { drawEdges, drawNodes } from './draw-canvas.ts';
import { createLabelLayer, type LabelLayer } from './label-layer.ts';
import { crowdOf, measureReaches, placesIn } from './picture.ts';
import { type PointerHandlers, watchPointer } from './pointer.ts';
import type { Frame } from './programs/frame.ts';
import { type Bounds, boundsOf, type CameraView } from './projection.ts';
import { graphLayer, SigmaStage } from './sigma-stage.ts';
import { type Drawn, settingsOf } from './stage-programs.ts';

export interface SessionOptions {
  readonly graph: SaysoGraph;
  readonly frame: Frame;
  readonly drawn: () => Drawn;
  readonly wordEdge: (key: string) => string | undefined;
  readonly reducedMotion: boolean;
  /** Where the camera begins, or was in the life before; without it, what is kept in sight is seen whole. */
  readonly view: CameraView | undefined;
  /** What the camera keeps in sight, when it is not all. */
  readonly kept: Bounds | undefined;
  readonly pointer: PointerHandlers;
  /** Called when the camera has come to rest; at home when what is kept in sight is seen whole. */
  readonly onCamera: (view: CameraView, isAtHome: boolean) => void;
  readonly onContextLost: () => void;
  /** Called after each frame that shows the picture; what is large takes a while. */
  readonly onShown: () => void;
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
   * Bring all nodes to their places in the picture, lines with them; more may follow soon, and until then the picture counts as
   * moving. Answers whether that can be done without drawing everything anew.
   */
  readonly placeAll: () => boolean;
  /** Move the camera so that what it keeps in sight, or another part, is seen whole, nodes that were dragged outside included. */
  readonly fit: (part?: Bounds) => void;
  /** Draw the same with other figures of the frame. */
  readonly rerender: () => void;
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
  const { graph, frame, drawn, reducedMotion } = options;
  const sigma = new SigmaStage(graph, host, settingsOf(frame, drawn().picture.edges.length, reducedMotion, drawn));
  const stageOf = () => ({ width: Math.max(1, host.offsetWidth), height: Math.max(1, host.offsetHeight) });
  const boundsNow = () => boundsOf(placesIn(drawn().picture));
  const camera = createCameraControl(sigma, {
    bounds: boundsNow(),
    stage: stageOf(),
    crowd: crowdOf(drawn().picture),
    reducedMotion,
  });
  camera.keep(options.kept);
  camera.show(options.view);
  const context = sigma.labelContext();
  const labels = context ? createLabelLayer(context) : undefined;
  let turned = false;
  const turn = () => {
    if (turned === camera.rest().turned) return;
    turned = camera.rest().turned;
    measureReaches(drawn().picture, turned);
  };
  turn();

  const graphCanvas = sigma.getCanvases()[graphLayer];
  // Opaque as it is, it would cover the still while there is no picture on it.
  const showGraph = (visibility: string) => graphCanvas?.style.setProperty('visibility', visibility);
  const rest = watchRest(sigma, () => {
    if (composer.isPainted()) sigma.scheduleRender();
    options.onCamera(camera.view(), camera.isAtHome());
  });
  const composer = createComposer(sigma, {
    frame,
    drawn,
    isMoving: rest.isMoving,
    projection: camera.projection,
    onChange: () => sigma.scheduleRender(),
    onUnpainted: () => sigma.refresh(),
    onShown: () => {
      showGraph('');
      options.onShown();
    },
  });
  sigma.compose = composer.compose;
  sigma.on('beforeRender', () => {
    const { sizeScale, lineScale, growth } = camera.projection();
    frame.sizeScale = sizeScale;
    frame.lineScale = lineScale;
    frame.growth = growth;
    frame.turned = camera.rest().turned;
    sigma.ground = frame.colors.paper;
  });
  const drawLabels = () => {
    if (context && labels && composer.isShown()) drawTopLayer(context, labels, camera, options, rest.isMoving());
  };
  sigma.on('afterRender', drawLabels);

  const stopPointer = watchPointer(sigma, camera, options.pointer);
  const stopSize = watchSize(host, sigma, () => {
    camera.adapt(boundsNow(), stageOf());
    const wasTurned = turned;
    turn();
    if (wasTurned !== turned) refreshAll();
  });
  const stopContext = watchContext(graphCanvas, () => {
    // The 2D canvas still stands: draw the still picture on it until the context is back.
    sigma.off('afterRender', drawLabels);
    showGraph('hidden');
    if (context && labels) drawStill(context, labels, camera, options);
    options.onContextLost();
  });
  const stopFonts = watchFonts(() => {
    labels?.forgetWidths();
    sigma.scheduleRender();
  });
  const forgetAll = () => {
    labels?.forget();
    composer.litChanged();
    composer.baseChanged();
  };
  const refreshAll = () => {
    forgetAll();
    sigma.refresh();
  };

  const redraw = ({ nodes, edges }: Changes, isPassing = false) => {
    composer.litChanged();
    if (nodes.length + edges.length === 0) {
      sigma.scheduleRender();
      return;
    }
    labels?.forget();
    if (!isPassing) composer.baseChanged();
    sigma.refresh({ partialGraph: { nodes: [...nodes], edges: [...edges] }, skipIndexation: true, schedule: true });
  };
  return {
    camera,
    start: () => sigma.open(),
    redraw,
    redrawShown: (changes) => {
      if (!composer.isPainted()) {
        redraw(changes());
        return;
      }
      forgetAll();
      sigma.scheduleRender();
    },
    placeAll: () => {
      if (!composer.isPainted()) return false;
      camera.adapt(boundsNow(), stageOf());
      turned = camera.rest().turned;
      measureReaches(drawn().picture, turned);
      forgetAll();
      rest.hold(holdWhilePlacing);
      sigma.placeAll(drawn().picture);
      sigma.scheduleRender();
      return true;
    },
    redrawAll: () => {
      camera.adapt(boundsNow(), stageOf());
      turned = false;
      turn();
      refreshAll();
    },
    fit: (part) => {
      camera.adapt(boundsNow(), stageOf(), true);
      turn();
      refreshAll();
      camera.fit(part);
    },
    rerender: () => {
      sigma.scheduleRender();
    },
    close: () => {
      for (const stop of [stopPointer, stopSize, stopContext, stopFonts, rest.stop, composer.stop]) stop();
      sigma.kill();
    },
  };
}

function drawTopLayer(
  context: CanvasRenderingContext2D,
  labels: LabelLayer,
  camera: CameraControl,
  { drawn, frame, wordEdge }: SessionOptions,
  isMoving: boolean,
): void {
  const projection = camera.projection();
  const { picture, display } = drawn();
  context.clearRect(0, 0, projection.width, projection.height);
  const view = { picture, projection, display: { ...display, rest: frame.rest }, wordEdge, isMoving };
  labels.draw(context, view);
}

function drawStill(
  context: CanvasRenderingContext2D,
  labels: LabelLayer,
  camera: CameraControl,
  options: SessionOptions,
): void {
  const projection = camera.projection();
  const { picture, display } = options.drawn();
  context.clearRect(0, 0, projection.width, projection.height);
  drawEdges(context, picture, projection, display.hidden, linesOfStill);
  drawNodes(context, picture, projection, display.hidden);
  labels.draw(context, { picture, projection, display, wordEdge: options.wordEdge });
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

/** Follow the size of the element and the pixel ratio of the screen. */
function watchSize(host: HTMLElement, sigma: SigmaStage, onResize: () => void): () => void {
  let { offsetWidth: width, offsetHeight: height } = host;
  const observer = new ResizeObserver(() => {
    if ((host.offsetWidth === width && host.offsetHeight === height) || host.offsetWidth === 0) return;
    width = host.offsetWidth;
    height = host.offsetHeight;
    sigma.resize();
    onResize();
    // Resized canvases are empty: draw before they are shown.
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  });
  observer.observe(host);
  let ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const onRatio = () => {
    ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    ratio.addEventListener('change', onRatio, { once: true });
    sigma.resize(true);
    sigma.scheduleRender();
  };
  ratio.addEventListener('change', onRatio, { once: true });
  return () => {
    observer.disconnect();
    ratio.removeEventListener('change', onRatio);
  };
}

function watchContext(canvas: HTMLCanvasElement | undefined, onLost: () => void): () => void {
  const lose = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  canvas?.addEventListener('webglcontextlost', lose, { once: true });
  return () => canvas?.removeEventListener('webglcontextlost', lose);
}

function watchFonts(onFonts: () => void): () => void {
  document.fonts.addEventListener('loadingdone', onFonts);
  return () => document.fonts.removeEventListener('loadingdone', onFonts);
}
