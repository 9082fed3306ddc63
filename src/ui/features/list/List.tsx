import { useSignalEffect } from '@preact/signals';
import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useId, useMemo, useRef, useState } from 'preact/hooks';
import { groupBy } from '../../../lib/collections.ts';
import { shorten } from '../../../lib/text.ts';
import { claimsOf, type Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Claim, Entity } from '../../../model/types.ts';
import type { Visible } from '../../../query/filter.ts';
import { setSheetOpen } from '../../../state/screen/panels.ts';
import { selection } from '../../../state/selectors/details.ts';
import { typeCounts } from '../../../state/selectors/overview.ts';
import { visible } from '../../../state/selectors/visible.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { MoreButton } from '../../kit/Paged.tsx';
import { EntityClaims } from '../../parts/EntityClaims.tsx';
import { ThingLink } from '../../parts/EntityLink.tsx';
import { groupClaims } from '../../parts/group-claims.ts';
import { TypeSample } from '../../parts/Samples.tsx';
import { claimStrings } from '../../words/claim-strings.ts';
import { counted, formatCount, strings } from '../../words/strings.ts';

/** In datasets up to this size the types stand open from the start. */
const smallDataset = 300;
const entityPage = 100;
const fewClaims = 1000;

/** The same facts as the graph, as text: type by type, each entity with its claims. */
export function List(): JSX.Element {
  const lookup = workspace.value?.lookup;
  return (
    <section class="list" aria-label={strings.list}>
      <div class="list-body">
        <h2 class="title">{claimStrings.listTitle}</h2>
        <p class="soft">{claimStrings.listNote}</p>
        {lookup && <WholeList key={lookup.dataset.id} lookup={lookup} />}
      </div>
    </section>
  );
}

/** What all sections were told at once: to open, or to close. Each press is a new wish. */
const AllSections = createContext<{ readonly isOpen: boolean } | undefined>(undefined);

function WholeList({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  const [all, setAll] = useState<{ readonly isOpen: boolean } | undefined>(undefined);
  return (
    <AllSections.Provider value={all}>
      {isShort(lookup) && (
        <p class="list-all">
          <button type="button" class="text-button" onClick={() => setAll({ isOpen: true })}>
            {claimStrings.openAll}
          </button>
          <button type="button" class="text-button" onClick={() => setAll({ isOpen: false })}>
            {claimStrings.closeAll}
          </button>
        </p>
      )}
      <Types lookup={lookup} />
    </AllSections.Provider>
  );
}

/** So much can stand in the page as a whole, for the browser's own search to find it in what is closed. */
function isShort({ dataset }: Lookup): boolean {
  return dataset.entities.length <= smallDataset && dataset.claims.length <= fewClaims;
}

/** Whether a section is open: as it was pressed last, or as all were told since. */
function useOpen(atFirst: boolean): readonly [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(atFirst);
  const all = useContext(AllSections);
  const heard = useRef(all);
  if (heard.current !== all) {
    heard.current = all;
    if (all && all.isOpen !== isOpen) setOpen(all.isOpen);
  }
  return [isOpen, setOpen];
}

function Types({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  const shown = visible.value;
  const entitiesByType = useMemo(
    () => groupBy(inReadingOrder(lookup, shown), (entity) => entity.type),
    [lookup, shown],
  );
  const known = typeCounts.value.map(({ id, type }) => ({ id, label: type.label }));
  const unknown = [...entitiesByType.keys()].filter((id) => !lookup.types.has(id)).map((id) => ({ id, label: id }));
  return (
    <>
      {[...known, ...unknown].map(({ id, label }) => {
        const entities = entitiesByType.get(id);
        return entities && <TypeSection key={id} lookup={lookup} type={id} label={label} entities={entities} />;
      })}
    </>
  );
}

/** Those with most claims first; what the filters hide is left out, of claims too. */
function inReadingOrder(lookup: Lookup, shown: Visible | undefined): readonly Entity[] {
  const { entities } = lookup.dataset;
  const counts = new Map(entities.map(({ id }) => [id, shownClaims(lookup, id, shown).length]));
  const count = ({ id }: Entity) => counts.get(id) ?? 0;
  return entities.filter(({ id }) => !shown || shown.entities.has(id)).sort((a, b) => count(b) - count(a));
}

function shownClaims(lookup: Lookup, entity: string, shown: Visible | undefined): readonly Claim[] {
  const claims = claimsOf(lookup, entity);
  return shown ? claims.filter(({ id }) => shown.claims.has(id)) : claims;
}

interface TypeProps {
  readonly lookup: Lookup;
  readonly type: string;
  readonly label: string;
  readonly entities: readonly Entity[];
}

function TypeSection({ lookup, type, label, entities }: TypeProps): JSX.Element {
  const [isOpen, setOpen] = useOpen(lookup.dataset.entities.length <= smallDataset);
  const [limit, setLimit] = useState(entityPage);
  useSelected((id) => {
    const place = entities.findIndex((entity) => entity.id === id);
    if (place === -1) return;
    setOpen(true);
    if (place >= limit) setLimit(place + 1);
  });
  return (
    <section class="list-type">
      <Disclosure
        level={3}
        isOpen={isOpen}
        isFindable={isShort(lookup)}
        onToggle={() => setOpen(!isOpen)}
        summary={
          <>
            <TypeSample type={type} /> <bdi>{label}</bdi> <span class="count">{formatCount(entities.length)}</span>
          </>
        }
      >
        {entities.slice(0, limit).map((entity) => (
          <EntitySection key={entity.id} lookup={lookup} entity={entity} />
        ))}
        <MoreButton page={entityPage} rest={entities.length - limit} onMore={() => setLimit(limit + entityPage)} />
      </Disclosure>
    </section>
  );
}

function EntitySection({ lookup, entity }: { readonly lookup: Lookup; readonly entity: Entity }): JSX.Element {
  const [isOpen, setOpen] = useOpen(false);
  const claims = shownClaims(lookup, entity.id, visible.value);
  const isSelected = selection.value?.id === entity.id;
  const place = useId();
  useSelected((id) => {
    if (id !== entity.id) return;
    setOpen(true);
    requestAnimationFrame(() => document.getElementById(place)?.scrollIntoView({ block: 'nearest' }));
  });
  return (
    <section class="list-entity" id={place} data-selected={isSelected || undefined}>
      <Disclosure
        level={4}
        isOpen={isOpen}
        isFindable={isShort(lookup)}
        onToggle={() => setOpen(!isOpen)}
        summary={
          <>
            <bdi>{shorten(nameOf(lookup, entity.id), 200)}</bdi>{' '}
            <span class="count">{counted(claims.length, 'claim')}</span>
          </>
        }
      >
        <EntityFacts entity={entity} />
        {claims.length === 0 && <p class="soft">{noClaimWords(claimsOf(lookup, entity.id).length)}</p>}
        <EntityClaims
          lookup={lookup}
          entityId={entity.id}
          groups={groupClaims(lookup, claims)}
          place={place}
          level={5}
        />
      </Disclosure>
    </section>
  );
}

/** An entity may stay in sight without any of its claims. */
function noClaimWords(count: number): string {
  return count === 0 ? claimStrings.noClaims : claimStrings.allHidden(count);
}

function EntityFacts({ entity }: { readonly entity: Entity }): JSX.Element {
  return (
    <div class="list-facts">
      {entity.note !== undefined && <p dir="auto">{shorten(entity.note, 2000)}</p>}
      {entity.aliases !== undefined && (
        <p class="aliases">
          <span class="label">{claimStrings.alsoCalled}</span> <bdi>{shorten(entity.aliases.join(', '), 300)}</bdi>
        </p>
      )}
      <ThingLink
        selection={{ kind: 'entity', id: entity.id }}
        class="link list-way"
        label={claimStrings.openDetails(entity.name)}
        onChosen={() => setSheetOpen(true)}
      >
        {strings.details}
      </ThingLink>
    </div>
  );
}

/** Do something with the selected id now and whenever it changes. */
function useSelected(act: (id: string | undefined) => void): void {
  useSignalEffect(() => act(selection.value?.id));
}

interface DisclosureProps {
  readonly level: 3 | 4;
  readonly isOpen: boolean;
  /** Whether what is closed stands in the page, so that the browser's own search finds and opens it. */
  readonly isFindable: boolean;
  readonly onToggle: () => void;
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A heading that opens what stands under it; of long lists what is closed is not rendered. */
function Disclosure({ level, isOpen, isFindable, onToggle, summary, children }: DisclosureProps): JSX.Element {
  const id = useId();
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <Heading class="disclosure">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen || isFindable ? id : undefined}
          onClick={onToggle}
        >
          <span class="disclosure-sign" data-open={isOpen || undefined}>
            <Icon name="right" />
          </span>
          <span class="disclosure-words">{summary}</span>
        </button>
      </Heading>
      {(isOpen || isFindable) && (
        <div
          id={id}
          class="disclosure-body"
          hidden={isOpen ? false : 'until-found'}
          ref={(body) => {
            if (body) body.onbeforematch = () => !isOpen && onToggle();
          }}
        >
          {children}
        </div>
      )}
    </>
  );
}
