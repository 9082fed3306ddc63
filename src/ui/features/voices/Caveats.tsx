import type { JSX } from 'preact';
import { fullSentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { phraseOf } from '../../../model/names.ts';
import type { OwnOrganizationCaveat } from '../../../query/caveats.ts';
import { caveats } from '../../../state/selectors/caveats.ts';
import { ClaimRows } from '../../parts/ClaimRow.tsx';
import { EntityLink, ThingLink } from '../../parts/EntityLink.tsx';
import { formatCount } from '../../words/strings.ts';
import { voiceStrings } from './voice-strings.ts';

const page = 6;

/** Caveats that follow from the claims and that a reader should have in mind. */
export function Caveats({ lookup }: { readonly lookup: Lookup }): JSX.Element | undefined {
  const { ownOrganizations, contested, unnamedCount } = caveats.value;
  if (ownOrganizations.length === 0 && contested.length === 0 && unnamedCount === 0) return undefined;
  return (
    <section class="block">
      <h3>{voiceStrings.toKnow}</h3>
      <ul class="plain to-know">
        {ownOrganizations.map((own) => (
          <OwnOrganization key={`${own.organization} ${own.relayedBy}`} lookup={lookup} own={own} />
        ))}
        {unnamedCount > 0 && <li>{voiceStrings.unnamedOrigins(unnamedCount)}</li>}
        {contested.length > 0 && (
          <li>
            {voiceStrings.contestedClaims(contested.length)}
            <ClaimRows lookup={lookup} claims={contested} page={page} withVoices />
          </li>
        )}
      </ul>
    </section>
  );
}

/** Who says that the two belong together is said too: it is a claim like any other. */
function OwnOrganization({
  lookup,
  own: { organization, relayedBy, tie, count },
}: {
  readonly lookup: Lookup;
  readonly own: OwnOrganizationCaveat;
}): JSX.Element {
  return (
    <li>
      {formatCount(count)} {voiceStrings.comeThrough(count)}{' '}
      <EntityLink lookup={lookup} id={organization} text={phraseOf(lookup, organization)} class="quiet-link" />,{' '}
      {voiceStrings.passedOnBy}{' '}
      <EntityLink lookup={lookup} id={relayedBy} text={phraseOf(lookup, relayedBy)} class="quiet-link" />
      {voiceStrings.belongs}{' '}
      <ThingLink selection={{ kind: 'claim', id: tie.id }} class="quiet-link">
        <bdi>{fullSentenceOf(lookup, tie)}</bdi>
      </ThingLink>
      .
    </li>
  );
}
