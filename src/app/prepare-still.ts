import { inSlices, nextTask } from '../lib/in-slices.ts';
import type { GroupLevel } from '../query/group-levels.ts';
import { areRouted } from '../render/edge-course.ts';
import { placeAsGraph } from '../render/move-in-picture.ts';
import { describing, type Picture } from '../render/picture.ts';
import { makeCanvas, type StillOptions } from '../render/still.ts';
import { groupTree } from '../state/selectors/grouping.ts';
import type { DrawnStill } from './cover-still.ts';
import { type Drawn, drawStill, keepStill, optionsFor } from './hung-still.ts';

/** What a still that is drawn ahead is made from. */
interface Ahead extends Drawn {
  /** Whether all nodes stand where they stay; undefined when they have no places at all. */
  readonly placed: Promise<boolean | undefined>;
  /** How the entities are divided, if areas are to stand for them. */
  readonly level: Promise<GroupLevel | undefined>;
}

/**
 * Draw the still of a dataset that is about to be shown, as soon as its nodes have places, so that it hangs in the first frame in which
 * the page shows that: to paint the page and then the picture takes twice as long. It is drawn as most datasets open; where this one
 * opens otherwise it is drawn anew.
 */
export async function prepareStill(
  element: HTMLElement,
  { placed, level, ...parts }: Ahead,
  isWanted: () => boolean,
): Promise<void> {
  const usual = { looks: undefined, hidden: undefined, view: undefined, keptInSight: undefined };
  const options = { ...optionsFor(element, parts), ...usual };
  // Where lines look for their ways, all depends on the places.
  const isSoonDescribed = !areRouted(parts.graph.size);
  const described = isSoonDescribed ? await inSlices(describing(parts.graph, options), isWanted) : undefined;
  const arePlaced = await placed;
  const divided = arePlaced ? await level : undefined;
  // Without areas the still shows the entities.
  const covered = described && divided && (await drawAreas(options, described, divided).catch(console.warn));
  if (!isWanted()) return;
  keepStill(covered || (arePlaced === undefined ? undefined : await drawStill(options, isWanted, described)));
}

/** Draw only the areas that stand for the entities; undefined where they would not hide all else. */
async function drawAreas(options: StillOptions, picture: Picture, level: GroupLevel): Promise<DrawnStill | undefined> {
  const begun = performance.now();
  const [{ coverAll }, { drawCovered }] = await Promise.all([
    import('./draw-groups.ts'),
    import('../render/areas/covered-still.ts'),
  ]);
  placeAsGraph(picture, options.graph);
  await nextTask();
  const cover = coverAll(options, level, options.theme);
  await nextTask();
  const canvas = makeCanvas();
  if (!cover || !drawCovered(canvas, options, picture, cover)) return undefined;
  const arePresent = () => {
    const asked = groupTree.question.peek();
    return asked?.by === 'community' && asked.path.length === 0 && !asked.statedOnly;
  };
  const fit = ({ clientWidth: width, clientHeight: height }: HTMLElement) => {
    if (width === options.width && height === options.height) return;
    drawCovered(canvas, { ...options, width, height }, picture, cover);
  };
  const drawnIn = performance.now() - begun;
  await nextTask();
  return { canvas, options, picture, drawnIn, areas: { level, arePresent, fit } };
}
