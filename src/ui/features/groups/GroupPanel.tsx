import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { statuses } from '../../../model/types.ts';
import type { GroupSummary, StatusMix } from '../../../query/group-summary.ts';
import { type ClaimsBetween, claimsBetweenGroups, openedGroups } from '../../../state/selectors/groups.ts';
import { isBetweenWanted } from '../../../state/view/view-selectors.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Paged } from '../../kit/Paged.tsx';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { detailsHeadingId } from '../../parts/details-heading.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { OneSource } from '../../parts/OneSource.tsx';
import { TypeSample } from '../../parts/Samples.tsx';
import { StatusBars } from '../../parts/StatusBars.tsx';
import { counted, formatCount } from '../../words/strings.ts';
import { GroupList } from './GroupList.tsx';
import { listBetween } from './group-actions.ts';
import { groupStrings as strings } from './group-strings.ts';
import { groupName, mixWords, relationName } from './group-words.ts';

const claimPage = 20;
const rows = 8;

/** Read out the claims between two groups, or else the group that is looked into. */
export function GroupPanel(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const between = claimsBetweenGroups.value;
  const opened = openedGroups.value.at(-1);
  if (!lookup) return undefined;
  if (isBetweenWanted.value && between) return <Between lookup={lookup} found={between} />;
  return opened && <Opened lookup={lookup} group={opened} />;
}

function Between({ lookup, found }: { readonly lookup: Lookup; readonly found: ClaimsBetween }): JSX.Element {
  const [a, b] = found.ends.map((group) => groupName(lookup, group));
  return (
    <>
      <div class="details-top">
        <button type="button" class="back" onClick={() => listBetween(undefined)}>
          <Icon name="back" />
          {strings.back}
        </button>
      </div>
      <header class="details-head">
        <p class="soft">{strings.between}</p>
        <h2 id={detailsHeadingId} class="title title-long" tabIndex={-1}>
          <bdi>{a}</bdi> {strings.and} <bdi>{b}</bdi>
        </h2>
        <p class="facts">{counted(found.claims.length, 'claim')}</p>
      </header>
      <OneSource lookup={lookup} claims={found.claims}>
        <Paged items={found.claims} page={claimPage}>
          {(shown) => shown.map((claim) => <ClaimCard key={claim.id} lookup={lookup} claim={claim} />)}
        </Paged>
      </OneSource>
    </>
  );
}

function Opened({ lookup, group }: { readonly lookup: Lookup; readonly group: GroupSummary }): JSX.Element {
  return (
    <>
      <header class="details-head">
        <h2 id={detailsHeadingId} class="title title-long" tabIndex={-1} dir="auto">
          {groupName(lookup, group)}
        </h2>
        <p class="facts">{strings.facts(group.shown, group.claims)}</p>
      </header>
      <section class="block">
        <h3>{strings.prominent}</h3>
        <ul class="plain group-heads">
          {group.heads.map((id) => (
            <li key={id}>
              <TypeSample type={lookup.entities.get(id)?.type ?? ''} size={14} />
              <EntityLink lookup={lookup} id={id} class="quiet-link" />
            </li>
          ))}
        </ul>
      </section>
      <GroupList />
      <section class="block">
        <h3>{strings.types}</h3>
        <ul class="plain group-counts">
          {group.types.slice(0, rows).map(({ id, count }) => (
            <li key={id}>
              <TypeSample type={id} size={14} />
              <bdi>{lookup.types.get(id)?.label ?? id}</bdi>
              <span class="count">{formatCount(count)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="block">
        <h3>{strings.relations}</h3>
        <ul class="plain group-counts">
          {group.relations.slice(0, rows).map((relation) => (
            <li key={relation.id}>
              <span>
                <bdi>{relationName(lookup, relation)}</bdi> <span class="soft">{mixWords(relation.mix)}</span>
              </span>
              <span class="count">{formatCount(relation.claims)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="block">
        <h3>{strings.howFirmly}</h3>
        <StatusBars counts={countsOf(group.mix)} />
      </section>
    </>
  );
}

function countsOf(mix: StatusMix) {
  return statuses.map((status, index) => ({ status, count: mix[index] ?? 0 }));
}
