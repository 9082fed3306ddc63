/** What the address bar says before anything else is read, and what it has to say of the page. */

import { tourStep } from '../state/screen/highlighted.ts';
import { view } from '../state/view/current-view.ts';
import type { View } from '../state/view/view.ts';
import { type Origin, origin } from '../state/workspace/origin.ts';
import { workspace } from '../state/workspace/workspace.ts';

/** What in an address names a dataset: the kind of name, and the name. */
export const nameOfData = /[#&](data|own|packed|file)=([^&]*)/;

/** Tell whether the address names a dataset. */
export function namesData(): boolean {
  return nameOfData.test(location.hash);
}

/** What the address bar says of the page at one time. */
export interface Moment {
  readonly workspace: unknown;
  readonly view: View;
  readonly origin: Origin;
  /** Of the tour, where one is taken. */
  readonly step: number | undefined;
}

/** Look at the page as it is now; an effect that does so runs again when the address may be another. */
export function presentMoment(): Moment {
  return { workspace: workspace.value, view: view.value, origin: origin.value, step: tourStep.peek()?.index };
}
