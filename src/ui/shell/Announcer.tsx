import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import { fullSentenceOf } from '../../model/label.ts';
import { nameOf } from '../../model/names.ts';
import { type Details, details } from '../../state/selectors/details.ts';
import { themeChoice } from '../../state/view/view-selectors.ts';
import { workspace } from '../../state/workspace/workspace.ts';
import { counted, strings } from '../words/strings.ts';

/** Tell a screen reader what is selected now, and which theme is in force once it was changed. */
export function Announcer(): JSX.Element {
  return (
    <>
      <p class="visually-hidden" role="status">
        {shorten(wordsFor(details.value), 300)}
      </p>
      <p class="visually-hidden" role="status">
        {strings.themeNow[themeChoice.value]}
      </p>
    </>
  );
}

function wordsFor(shown: Details): string {
  const lookup = workspace.value?.lookup;
  if (shown.kind === 'path') return strings.paths;
  if (shown.kind === 'chosen') return strings.chosenTogether;
  if (!lookup || shown.kind === 'overview') return strings.overview;
  if (shown.kind === 'claim') return fullSentenceOf(lookup, shown.claim);
  const type = lookup.types.get(shown.entity.type)?.label ?? shown.entity.type;
  return `${nameOf(lookup, shown.entity.id)}, ${type}, ${counted(shown.claims.length, 'claim')}`;
}
