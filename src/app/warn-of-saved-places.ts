import { isAtOnePoint } from '../graph/saved-positions.ts';
import { isLopsided } from '../model/lopsided-places.ts';
import type { Dataset } from '../model/types.ts';
import { isUsablePlace } from '../model/usable-places.ts';
import { notice } from '../state/screen/page.ts';
import { stageStrings } from '../ui/words/stage-strings.ts';

/** Say what was wrong with the places that a dataset saves, and what was done or can be done about it. */
export function sayPlaces(dataset: Dataset): void {
  const places = Object.values(dataset.positions ?? {});
  const farAway = places.filter((place) => !isUsablePlace(place)).length;
  if (farAway > 0) notice.value = stageStrings.tooFarOut(farAway);
  else if (isAtOnePoint(dataset)) notice.value = stageStrings.atOnePoint;
  else if (isLopsided(places)) notice.value = stageStrings.lopsided;
}
