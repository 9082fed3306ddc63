import type { ComponentChildren, JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { accusationGroup, type Claim } from '../../../model/types.ts';
import { type Connections, connections, multiSelectedEntities } from '../../../state/selectors/multi-selection.ts';
import { chosenIds } from '../../../state/view/view-selectors.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Paged } from '../../kit/Paged.tsx';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { detailsHeadingId } from '../../parts/details-heading.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { OneSource } from '../../parts/OneSource.tsx';
import { TypeSample } from '../../parts/Samples.tsx';
import { claimStrings } from '../../words/claim-strings.ts';
import { formatCount } from '../../words/strings.ts';
import { MultiSelectionPaths } from './MultiSelectionPaths.tsx';
import { multiSelectionStrings as words } from './multi-selection-strings.ts';
import { letGo } from './selection-actions.ts';

const namePage = 40;
const claimPage = 20;
const betweenPage = 20;
/** Names that are listed before the rest is counted. */
const namesInWords = 4;

/** Read out what connects the things chosen together: claims among them, entities that join them, longer ways. */
export function MultiSelectionDetails(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const found = connections.value;
  return lookup && found && <Reading lookup={lookup} found={found} />;
}

function Reading({ lookup, found }: { readonly lookup: Lookup; readonly found: Connections }): JSX.Element {
  const chosen = new Set(chosenIds.value);
  const entities = multiSelectedEntities.value;
  const among = found.claims.filter(({ id }) => !chosen.has(id));
  const alone = found.claims.filter(({ id }) => chosen.has(id));
  const isAccusing = found.claims.some((claim) => lookup.predicates.get(claim.predicate)?.group === accusationGroup);
  return (
    <>
      <header class="details-head">
        <p class="soft">{words.several}</p>
        <h2 id={detailsHeadingId} class="title" tabIndex={-1}>
          {words.chosen(chosen.size)}
        </h2>
      </header>
      <Names lookup={lookup} ids={entities} />
      {isAccusing && <p class="standing">{claimStrings.accusationNote}</p>}
      <OneSource lookup={lookup} claims={found.claims}>
        {entities.length > 1 && (
          <Group title={words.among} count={among.length}>
            {among.length === 0 && <p class="soft">{words.noneAmong}</p>}
            <Cards lookup={lookup} claims={among} />
          </Group>
        )}
        {alone.length > 0 && (
          <Group title={entities.length === 0 ? words.chosenClaims : words.alsoChosen} count={alone.length}>
            <Cards lookup={lookup} claims={alone} />
          </Group>
        )}
      </OneSource>
      {found.between.length > 0 && (
        <Group title={words.between} count={found.between.length}>
          <p class="standing">
            {words.betweenNote} {words.note}
          </p>
          <Between lookup={lookup} found={found} count={entities.length} />
        </Group>
      )}
      {entities.length > 1 && <MultiSelectionPaths lookup={lookup} />}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Group({ title, count, children }: GroupProps): JSX.Element {
  return (
    <section class="claim-group">
      <h3>
        {title} <span class="count">{formatCount(count)}</span>
      </h3>
      {children}
    </section>
  );
}

function Names({ lookup, ids }: { readonly lookup: Lookup; readonly ids: readonly string[] }): JSX.Element {
  return (
    <Paged items={ids} page={namePage}>
      {(shown) => (
        <ul class="plain chosen-names">
          {shown.map((id) => (
            <li key={id}>
              <TypeSample type={lookup.entities.get(id)?.type ?? ''} size={14} />
              <EntityLink lookup={lookup} id={id} class="quiet-link" />
              <ToolButton icon="close" name={words.letGo(nameOf(lookup, id))} onClick={() => letGo(id)} />
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}

function Cards({ lookup, claims }: { readonly lookup: Lookup; readonly claims: readonly Claim[] }): JSX.Element {
  return (
    <Paged items={claims} page={claimPage}>
      {(shown) => shown.map((claim) => <ClaimCard key={claim.id} lookup={lookup} claim={claim} />)}
    </Paged>
  );
}

interface BetweenProps {
  readonly lookup: Lookup;
  readonly found: Connections;
  /** How many entities are chosen. */
  readonly count: number;
}

function Between({ lookup, found, count }: BetweenProps): JSX.Element {
  return (
    <Paged items={found.between} page={betweenPage}>
      {(shown) => (
        <ul class="plain lines">
          {shown.map(({ id, joins }) => (
            <li key={id} class="between">
              <TypeSample type={lookup.entities.get(id)?.type ?? ''} size={14} />
              <span>
                <EntityLink lookup={lookup} id={id} class="link" />
                {', '}
                {joins.length === count ? words.joinsAll(count) : <Joined lookup={lookup} ids={joins} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}

function Joined({ lookup, ids }: { readonly lookup: Lookup; readonly ids: readonly string[] }): JSX.Element {
  const named = ids.length > namesInWords + 1 ? ids.slice(0, namesInWords) : ids;
  const rest = ids.length - named.length;
  return (
    <>
      {words.joins}{' '}
      {named.map((id, index) => (
        <span key={id}>
          {index > 0 && (index === named.length - 1 && rest === 0 ? ` ${words.and} ` : ', ')}
          <EntityLink lookup={lookup} id={id} class="quiet-link" />
        </span>
      ))}
      {rest > 0 && ` ${words.and} ${words.andMore(rest)}`}
    </>
  );
}
