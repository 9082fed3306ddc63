import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Lookup } from '../../model/lookup.ts';
import { FacetRows } from './FacetRows.tsx';
import { filterStrings } from './filter-strings.ts';

const facet = signal<'voice' | 'only-voice'>('voice');

const choices = [
  ['voice', filterStrings.inChain],
  ['only-voice', filterStrings.alone],
] as const;

/** The voices as rows: anywhere in the chain of a claim, or as the only voice it has. */
export function VoiceRows({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  return (
    <>
      <fieldset class="filter-choice">
        <legend class="visually-hidden">{filterStrings.chainOrAlone}</legend>
        {choices.map(([choice, words]) => (
          <label key={choice}>
            <input
              type="radio"
              name="voices"
              checked={facet.value === choice}
              onChange={() => {
                facet.value = choice;
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <FacetRows key={facet.value} lookup={lookup} facet={facet.value} label={filterStrings.voices} />
    </>
  );
}
