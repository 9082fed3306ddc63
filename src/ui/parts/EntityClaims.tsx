import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Lookup } from '../../model/lookup.ts';
import { accusationGroup, type Claim } from '../../model/types.ts';
import { limitOnPaper, MoreButton, Paged } from '../kit/Paged.tsx';
import { claimStrings, groupHeading } from '../words/claim-strings.ts';
import { formatCount } from '../words/strings.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { type ClaimGroup, cutGroups } from './group-claims.ts';

/** Claims that are shown before the reader asks for more. */
const page = 40;

interface Props {
  readonly lookup: Lookup;
  readonly entityId: string;
  readonly groups: readonly ClaimGroup[];
  /** Where the claims are shown: keeps the ids of headings apart. */
  readonly place: string;
  /** Level of the headings of groups. */
  readonly level: 3 | 5;
}

/** Show the claims of an entity by kind, a page at a time; accusations follow what describes it and are never paged away. */
export function EntityClaims({ lookup, entityId, groups, place, level }: Props): JSX.Element {
  const [limit, setLimit] = useState(page);
  const accusations = groups.find(({ group }) => group === accusationGroup);
  const others = groups.filter((group) => group !== accusations);
  const { shown, rest } = cutGroups(others, limitOnPaper(limit));
  const before = accusations ? groups.indexOf(accusations) : 0;
  const card = (claim: Claim) => <ClaimCard key={claim.id} lookup={lookup} claim={claim} seenFrom={entityId} />;
  const sections = shown.map(({ group, claims }, index) => (
    <section key={group} class="claim-group">
      <GroupHeading place={place} group={group} count={others[index]?.claims.length ?? 0} level={level} />
      {claims.map(card)}
    </section>
  ));
  return (
    <>
      {sections.slice(0, before)}
      {accusations && (
        <section key={accusationGroup} class="claim-group accusations">
          <GroupHeading place={place} group={accusationGroup} count={accusations.claims.length} level={level} />
          <p class="standing">{claimStrings.accusationNote}</p>
          <Paged items={accusations.claims} page={page}>
            {(shownClaims) => shownClaims.map(card)}
          </Paged>
        </section>
      )}
      {sections.slice(before)}
      <MoreButton page={page} rest={rest} onMore={() => setLimit(limit + page)} />
    </>
  );
}

/** Give the id of the heading of a group of claims. */
export function groupHeadingId(place: string, group: string): string {
  return `${place}-${encodeURIComponent(group)}`;
}

interface HeadingProps {
  readonly place: string;
  readonly group: string;
  readonly count: number;
  readonly level: 3 | 5;
}

function GroupHeading({ place, group, count, level }: HeadingProps): JSX.Element {
  const Heading = level === 3 ? 'h3' : 'h5';
  return (
    <Heading id={groupHeadingId(place, group)} tabIndex={-1}>
      <bdi>{groupHeading(group)}</bdi> <span class="count">{formatCount(count)}</span>
    </Heading>
  );
}
