/**
 * Draws what is below the lit things of a large picture: into an image, a slice a frame, as many marks as this machine is
 * found to draw in a part of a frame. Until the image is whole the one before it stays on the stage, moved and scaled as the
 * camera goes; so no frame takes longer than a slice and the copy of an image, however large the picture is.
 */
import { inSlices } from '../../lib/in-slices.ts';
import type { Palette } from '../../theme/palette.ts';
import type { DisplayedPicture } from '../drawn-things.ts';
import type { Projection } from '../projection.ts';
import { type BaseImages, createBaseImages } from './base-image.ts';
import { type Frame, rgb } from './frame.ts';
import { createMarkProgram, type MarkProgram, type MarkUniforms } from './mark-program.ts';
import { coverageOf, type MarkKind, marking, markKinds } from './marks.ts';
import { createSliceBudget, type SliceBudget } from './slice-budget.ts';

/** What an image shows, and how. */
export interface BaseView {
  /** Changes with what there is to draw. */
  readonly version: number;
  readonly projection: Projection;
  readonly palette: Palette;
  readonly pixelRatio: number;
}

export interface BasePainter {
  /** Draw the image as far as it is there, faded to a share of its color, and have it drawn anew if it shows something else. */
  readonly show: (view: BaseView, opacity: number, rests: boolean) => void;
  /** Tell whether there is an image to show. */
  readonly isThere: () => boolean;
  /** Tell whether the image shows just this view. */
  readonly isWhole: (view: BaseView) => boolean;
  readonly free: () => void;
}

export interface BasePainterOptions {
  readonly frame: Frame;
  readonly displayed: () => DisplayedPicture;
  /** Called when another image is whole. */
  readonly onWhole: () => void;
  /** Called when this context will not have the programs. */
  readonly onFail: () => void;
}

interface Job {
  readonly view: BaseView;
  /** Undefined before the first slice. */
  uniforms: MarkUniforms | undefined;
  /** How many marks of all kinds, in their order, are drawn. */
  done: number;
}

/** Segments of curves in pictures of few and of many lines. */
const segments = { few: 18, many: 6 };
const manyLines = 3000;

/** Make a painter; undefined where the context cannot do what it takes. */
export function createBasePainter(
  gl: WebGLRenderingContext | WebGL2RenderingContext,
  options: BasePainterOptions,
): BasePainter | undefined {
  if (!(gl instanceof WebGL2RenderingContext)) return undefined;
  const images = createBaseImages(gl);
  return images && new Painter(gl, images, options);
}

class Painter implements BasePainter {
  private readonly gl: WebGL2RenderingContext;
  private readonly images: BaseImages;
  private readonly options: BasePainterOptions;
  private readonly budget: SliceBudget;
  private readonly programs: readonly (readonly [MarkKind, MarkProgram])[];
  /** The version that the programs hold the marks of, and the one whose marks are being written. */
  private filled: number | undefined;
  private filling: number | undefined;
  private isGone = false;
  /** Whether the programs have drawn something, and whether they turned out to be able to. */
  private proof: 'none' | 'pending' | 'given' = 'none';
  private coverage = 0;
  private shown: BaseView | undefined;
  private job: Job | undefined;
  private next = 0;

  constructor(gl: WebGL2RenderingContext, images: BaseImages, options: BasePainterOptions) {
    this.gl = gl;
    this.images = images;
    this.options = options;
    this.budget = createSliceBudget(gl);
    const isMany = options.displayed().picture.edges.length > manyLines;
    this.programs = markKinds.map((kind) => [kind, createMarkProgram(gl, kind, isMany ? segments.many : segments.few)]);
  }

  show(view: BaseView, opacity: number, rests: boolean): void {
    if (this.shown && isSame(this.shown, view)) this.job = undefined;
    else if (!this.job || (rests && !isSame(this.job.view, view))) this.begin(view);
    this.step();
    this.goOn();
    if (this.shown) this.images.show(this.shown.projection, view.projection, opacity);
  }

  isThere(): boolean {
    return this.shown !== undefined;
  }

  isWhole(view: BaseView): boolean {
    return this.shown !== undefined && isSame(this.shown, view);
  }

  free(): void {
    this.isGone = true;
    cancelAnimationFrame(this.next);
    this.images.free();
    for (const [, program] of this.programs) program.free();
  }

  private begin(view: BaseView): void {
    this.job = { view, uniforms: undefined, done: 0 };
    if (this.filled !== view.version && this.filling !== view.version) void this.fill(view.version);
  }

  /** Write the marks of a version, in slices, and hand them to the programs. */
  private async fill(version: number): Promise<void> {
    const { picture, display } = this.options.displayed();
    this.filling = version;
    const marks = await inSlices(marking(picture, display.hidden), () => !this.isGone && this.filling === version);
    if (!marks) return;
    this.filling = undefined;
    for (const [kind, program] of this.programs) program.fill(marks[kind]);
    this.coverage = coverageOf(marks);
    this.filled = version;
    this.goOn();
  }

  /** Draw a slice if the one before is through; answers whether the image has become whole. */
  private step(): boolean {
    const { budget, programs, images } = this;
    if (!budget.isFree() || this.proveFailure()) return false;
    const { job } = this;
    if (!job || this.filled !== job.view.version || !this.canDraw()) return false;
    if (!job.uniforms) images.begin();
    job.uniforms ??= uniformsOf(job.view, this.options.frame, this.coverage);
    const all = programs.reduce((sum, [, program]) => sum + program.count(), 0);
    const until = Math.min(all, job.done + budget.marks(all));
    this.drawSlice(job.uniforms, job.done, until);
    budget.begin(until - job.done);
    if (this.proof === 'none') this.proof = 'pending';
    job.done = until;
    if (until < all) return false;
    images.swap();
    this.shown = job.view;
    this.job = undefined;
    return true;
  }

  /** Tell whether all programs are there; one of them is asked a frame, for each answer may take a while. */
  private canDraw(): boolean {
    if (!this.programs.every(([, program]) => program.isReady())) return false;
    const unanswered = this.programs.find(([, program]) => !program.isAnswered());
    unanswered?.[1].hasFailed();
    return !unanswered;
  }

  /** Once the first slice is through, see whether the programs could draw it. */
  private proveFailure(): boolean {
    if (this.proof !== 'pending') return false;
    this.proof = 'given';
    if (!this.programs.some(([, program]) => program.hasFailed())) return false;
    this.job = undefined;
    this.options.onFail();
    return true;
  }

  private drawSlice(uniforms: MarkUniforms, done: number, until: number): void {
    const { gl, images } = this;
    images.resume();
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    let start = 0;
    for (const [, program] of this.programs) {
      const from = Math.max(done - start, 0);
      const count = Math.min(until - start, program.count()) - from;
      if (count > 0) program.draw(uniforms, from, count);
      start += program.count();
    }
    images.leave();
  }

  private goOn(): void {
    if (this.next !== 0 || (!this.job && this.proof !== 'pending' && this.budget.isFree())) return;
    this.next = requestAnimationFrame(() => {
      this.next = 0;
      if (this.step()) this.options.onWhole();
      this.goOn();
    });
  }
}

function isSame(a: BaseView, b: BaseView): boolean {
  return (
    a.version === b.version &&
    a.palette === b.palette &&
    a.pixelRatio === b.pixelRatio &&
    measures.every((measure) => a.projection[measure] === b.projection[measure])
  );
}

const measures = ['width', 'height', 'x', 'y', 'scale', 'turned', 'sizeScale', 'lineScale', 'growth'] as const;

/** Fainter than this the colors of few lines would be lost in rounding. */
const leastOpacity = 0.04;

/** What lines may cover of the drawing, on average, before they let each other through. */
const mostCovered = 0.5;

/**
 * Lines that together would cover much of the drawing let each other through, so that where there are many differs from where there
 * are few; as one comes near they have their full color.
 */
function opacityOf(coverage: number, { scale, lineScale }: Projection): number {
  return Math.min(1, Math.max(leastOpacity, mostCovered / Math.max(0.001, (coverage * lineScale) / scale)));
}

function uniformsOf({ projection, pixelRatio, palette }: BaseView, { colors }: Frame, coverage: number): MarkUniforms {
  const { width, height, x, y, scale, turned, sizeScale, lineScale, growth } = projection;
  const right = (2 * scale) / width;
  const up = (2 * scale) / height;
  const matrix = turned
    ? [0, -up, 0, right, 0, 0, -y * right, x * up, 1]
    : [right, 0, 0, 0, up, 0, -x * right, -y * up, 1];
  return {
    matrix,
    stage: [width, height],
    numbers: {
      u_pixelRatio: pixelRatio,
      u_sizeScale: sizeScale,
      u_lineScale: lineScale,
      u_growth: growth,
      u_turn: turned ? Math.PI / 2 : 0,
      u_rest: 1,
      u_opacity: opacityOf(coverage, projection),
    },
    colors: { u_color: rgb(palette.edge), u_paper: colors.paper, u_ink: colors.ink, u_accent: colors.accent },
  };
}
