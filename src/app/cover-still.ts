import { effect } from '@preact/signals';
import type { GroupLevel } from '../query/group-levels.ts';
import { drawCovered } from '../render/areas/covered-still.ts';
import type { Cover } from '../render/cover.ts';
import type { Picture } from '../render/picture.ts';
import type { StillOptions } from '../render/still.ts';
import { levelInSight } from '../state/selectors/groups.ts';
import { drawnTheme } from '../state/view/view-selectors.ts';
import { layoutRun } from '../state/workspace/workspace.ts';
import { termStyleOf } from '../theme/term-style.ts';
import { areasOverPicture } from './groups.ts';
import { mark } from './milestones.ts';

/** A still that is drawn, labels and all. */
export interface DrawnStill {
  readonly canvas: HTMLCanvasElement;
  readonly options: StillOptions;
  readonly picture: Picture;
  /** Milliseconds that it took. */
  readonly drawnIn: number;
  /** What it shows in the place of all else, if areas stand for that. */
  readonly areas?: DrawnAreas;
}

export interface DrawnAreas {
  readonly level: GroupLevel;
  /** Tell whether the view asks for these. */
  readonly arePresent: () => boolean;
  /** Draw them anew where the stage has another size by now, as another title makes it. */
  readonly fit: (stage: HTMLElement) => void;
}

/** Draw the areas that stand for entities on a still, as soon as they are there and whenever they change, as long as nothing moves. */
export function coverStill(element: HTMLElement, still: DrawnStill, isAtRest: () => boolean): () => void {
  const { canvas, options, picture, areas } = still;
  let drawn = areas?.level;
  let isLeft = false;
  let cover: Cover | undefined;
  const draw = () => {
    const { clientWidth: width, clientHeight: height } = element;
    const theme = drawnTheme.peek();
    const palette = theme === options.theme ? picture.palette : termStyleOf(options.lookup, theme).palette;
    return cover && drawCovered(canvas, { ...options, width, height }, { ...picture, palette }, cover);
  };
  const stop = effect(() => {
    cover = areasOverPicture();
    if (!cover || !isAtRest() || layoutRun.value) return;
    const isDrawn = drawn !== undefined && drawn === levelInSight.peek() && drawnTheme.peek() === options.theme;
    drawn = undefined;
    if (isDrawn || !draw()) return;
    requestAnimationFrame(() => {
      if (!isLeft) mark('settled');
    });
  });
  const resizes = new ResizeObserver(() => {
    if (isAtRest() && !layoutRun.peek() && !isAsLarge(canvas, element)) draw();
  });
  resizes.observe(element);
  return () => {
    isLeft = true;
    stop();
    resizes.disconnect();
  };
}

function isAsLarge({ style }: HTMLCanvasElement, { clientWidth, clientHeight }: HTMLElement): boolean {
  return style.width === `${clientWidth}px` && style.height === `${clientHeight}px`;
}
