import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { countVoicesAs } from '../../../state/view/change-filters.ts';
import { FacetRows } from './FacetRows.tsx';
import { filterStrings } from './filter-strings.ts';

type VoiceFacet = 'voice' | 'only-voice';

const asked = signal<VoiceFacet>('voice');

const choices = [
  ['voice', filterStrings.inChain],
  ['only-voice', filterStrings.alone],
] as const;

/** The voices as rows: anywhere in the chain of a claim, or as the only voice it has. */
export function VoiceRows({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  const facet = facetInForce();
  return (
    <>
      <fieldset class="filter-choice">
        <legend class="visually-hidden">{filterStrings.chainOrAlone}</legend>
        {choices.map(([choice, words]) => (
          <label key={choice}>
            <input
              type="radio"
              name="voices"
              checked={facet === choice}
              onChange={() => {
                asked.value = choice;
                perform(filterStrings.steps.voices(words), countVoicesAs(choice));
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <FacetRows key={facet} lookup={lookup} facet={facet} label={filterStrings.voices} />
    </>
  );
}

/** What filters now, as a link may have it, goes before what was asked last. */
function facetInForce(): VoiceFacet {
  const { voice, 'only-voice': alone } = filters.value.choices;
  if (voice && !alone) return 'voice';
  return alone && !voice ? 'only-voice' : asked.value;
}
