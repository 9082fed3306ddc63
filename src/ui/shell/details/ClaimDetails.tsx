import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { accusationGroup, type Claim } from '../../../model/types.ts';
import { ReportButton } from '../../features/report/ReportButton.tsx';
import { Paged } from '../../kit/Paged.tsx';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { detailsHeadingId } from '../../parts/details-heading.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { OneSource } from '../../parts/OneSource.tsx';
import { claimStrings } from '../../words/claim-strings.ts';
import { counted } from '../../words/strings.ts';

const page = 40;

interface Props {
  readonly lookup: Lookup;
  readonly claim: Claim;
  /** The claim itself and the others between its ends. */
  readonly claims: readonly Claim[];
}

/** Read out a line of the graph: the claim that was chosen, then the others between the same two ends. */
export function ClaimDetails({ lookup, claim, claims }: Props): JSX.Element {
  const others = claims.filter((other) => other.id !== claim.id);
  return (
    <>
      <header class="details-head">
        <h2 id={detailsHeadingId} class="title title-pair" tabIndex={-1}>
          <EntityLink lookup={lookup} id={claim.subject} class="title-link" />
          {claim.object !== undefined && (
            <>
              <span class="title-and"> {claimStrings.and} </span>
              <EntityLink lookup={lookup} id={claim.object} class="title-link" />
            </>
          )}
        </h2>
        <div class="facts">
          {claim.object !== undefined && (
            <span>
              {others.length === 0 ? claimStrings.onlyClaim : `${counted(claims.length, 'claim')} between these two`}
            </span>
          )}
          <ReportButton subject={{ kind: 'claim', id: claim.id }} />
        </div>
      </header>
      {claims.some((one) => isAccusation(lookup, one)) && <p class="standing">{claimStrings.accusationNote}</p>}
      <OneSource lookup={lookup} claims={claims}>
        <ClaimCard lookup={lookup} claim={claim} isMarked />
        {others.length > 0 && (
          <section class="claim-group">
            <h3>{claimStrings.alsoBetween}</h3>
            <Paged items={others} page={page}>
              {(shown) => shown.map((other) => <ClaimCard key={other.id} lookup={lookup} claim={other} />)}
            </Paged>
          </section>
        )}
      </OneSource>
    </>
  );
}

function isAccusation(lookup: Lookup, claim: Claim): boolean {
  return lookup.predicates.get(claim.predicate)?.group === accusationGroup;
}
