import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import type { Details } from '../../../state/selectors/details.ts';
import { ClaimDetails } from './ClaimDetails.tsx';
import { DetailsTop } from './DetailsTop.tsx';
import { EntityDetails } from './EntityDetails.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly shown: Extract<Details, { readonly kind: 'entity' | 'claim' }>;
}

/** Read out what is selected: an entity with its claims, or the claims between two ends. */
export function Selected({ lookup, shown }: Props): JSX.Element {
  return (
    <>
      <DetailsTop lookup={lookup} shown={shown} />
      {shown.kind === 'entity' ? (
        <EntityDetails key={shown.entity.id} lookup={lookup} entity={shown.entity} claims={shown.claims} />
      ) : (
        <ClaimDetails key={shown.claim.id} lookup={lookup} claim={shown.claim} claims={shown.claims} />
      )}
    </>
  );
}
