import { inSlices } from '../lib/in-slices.ts';
import { areRouted } from '../render/edge-course.ts';
import { describing } from '../render/picture.ts';
import { type Drawn, drawStill, keepStill, optionsFor } from './hung-still.ts';

/**
 * Draw the still of a dataset that is about to be shown, as soon as its nodes have places, so that it hangs in the first frame in which
 * the page shows that: to paint the page and then the picture takes twice as long. It is drawn as most datasets open; where this one
 * opens otherwise it is drawn anew.
 */
export async function prepareStill(
  element: HTMLElement,
  parts: Drawn,
  placed: Promise<boolean>,
  isWanted: () => boolean,
): Promise<void> {
  const usual = { looks: undefined, hidden: undefined, view: undefined, keptInSight: undefined };
  const options = { ...optionsFor(element, parts), ...usual };
  // Where lines look for their ways, all depends on the places.
  const isSoonDescribed = !areRouted(parts.graph.size);
  const described = isSoonDescribed ? await inSlices(describing(parts.graph, options), isWanted) : undefined;
  keepStill((await placed) ? await drawStill(options, isWanted, described) : undefined);
}
