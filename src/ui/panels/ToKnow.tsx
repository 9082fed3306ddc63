import type { JSX } from 'preact';
import type { Lookup } from '../../model/lookup.ts';
import { remarks } from '../../state/remarks.ts';
import { ClaimLine } from '../parts/ClaimLine.tsx';
import { EntityLink, ThingLink } from '../parts/EntityLink.tsx';
import { Paged } from '../parts/Paged.tsx';
import { counted, strings } from '../strings.ts';

const page = 6;

/** Remarks that follow from the claims and that a reader should have in mind. */
export function ToKnow({ lookup }: { readonly lookup: Lookup }): JSX.Element | undefined {
  const { ownOrganizations, contested, unnamedCount } = remarks.value;
  if (ownOrganizations.length === 0 && contested.length === 0 && unnamedCount === 0) return undefined;
  return (
    <section class="block">
      <h3>{strings.toKnow}</h3>
      <ul class="plain to-know">
        {ownOrganizations.map(({ organization, relayedBy, tie, count }) => (
          <li key={`${organization} ${relayedBy}`}>
            {counted(count, 'claim')} {strings.comeThrough(count)}{' '}
            <EntityLink lookup={lookup} id={organization} class="quiet-link" />,{' '}
            <ThingLink selection={{ kind: 'claim', id: tie.id }} class="quiet-link">
              {strings.ownOrganizationOf}
            </ThingLink>{' '}
            <EntityLink lookup={lookup} id={relayedBy} class="quiet-link" />
            {strings.whoPassesOn(count)}
          </li>
        ))}
        {unnamedCount > 0 && <li>{strings.unnamedOrigins(unnamedCount)}</li>}
        {contested.length > 0 && (
          <li>
            {strings.contestedClaims(contested.length)}
            <Paged items={contested} page={page}>
              {(shown) => (
                <ul class="plain lines">
                  {shown.map((claim) => (
                    <ClaimLine key={claim.id} lookup={lookup} claim={claim} />
                  ))}
                </ul>
              )}
            </Paged>
          </li>
        )}
      </ul>
    </section>
  );
}
