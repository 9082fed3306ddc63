/** What the filters and the focus leave on the screen. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { neighborhoodOf } from '../../graph/neighborhood.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim, Dataset } from '../../model/types.ts';
import type { ClaimMatches, LeftOut, Sift, Visible } from '../../query/filter.ts';
import type { Filters } from '../../query/filters.ts';
import type { MatchedClaims } from '../../query/match-claims.ts';
import { view } from '../view/current-view.ts';
import type { Focus } from '../view/view.ts';
import { isFiltered } from '../view/view-selectors.ts';
import { ask } from '../workspace/questions.ts';
import { workspace } from '../workspace/workspace.ts';
import { groupTree, openedGroup } from './grouping.ts';

/** The filters in force; other changes of the view do not touch it. */
export const filters = computed<Filters>(() => view.value.filters);

/** The focus in force; none when its entity is not in the dataset. */
export const focus = computed<Focus | undefined>(() => {
  const wanted = view.value.focus;
  return wanted && workspace.value?.lookup.entities.has(wanted.id) ? wanted : undefined;
});

const queryText = computed(() => filters.value.query.trim());

interface TextQuery {
  readonly lookup: Lookup;
  readonly text: string;
}

/** Which claims the query text finds. While one types, what the last letters found stays until the next are answered. */
export const textQuery = ask<TextQuery, MatchedClaims>(
  computed(() => {
    const lookup = workspace.value?.lookup;
    return lookup && queryText.value !== '' ? { lookup, text: queryText.value } : undefined;
  }),
  (before, now) => before.lookup === now.lookup,
);

/** The claims that the query text finds, and what was not understood of it; none without a text. */
export const matched = textQuery.answer;

interface FilterQuestion {
  readonly lookup: Lookup;
  readonly filters: Filters;
  readonly matches: ClaimMatches | undefined;
}

/** What filters leave of a dataset. */
export interface Filtered extends Visible {
  /** Why each thing is shown or not, for those who count. */
  readonly sift: Sift;
  /** What they hide, and what they leave without a claim; each is listed when it is asked for. */
  readonly hidden: () => LeftOut;
  readonly unconnected: () => ReadonlySet<string>;
}

/** What the filters leave; asked only while they may hide anything. */
export const filtering = ask<FilterQuestion, Filtered>(
  computed(() => {
    const lookup = workspace.value?.lookup;
    if (!lookup || !isFiltered.value) return undefined;
    return { lookup, filters: filters.value, matches: matched.value?.matches };
  }),
  (before, now) => before.lookup === now.lookup,
);

/** What the filters leave, the focus aside; `undefined` when they leave everything. */
export const leftByFilters: ReadonlySignal<Visible | undefined> = filtering.answer;

/** The entities in focus: all within reach over visible claims, and those added by hand. */
export const focusSet = computed<ReadonlySet<string> | undefined>(() => {
  const graph = workspace.value?.graph;
  const left = leftByFilters.value;
  if (!graph || !focus.value) return undefined;
  const { id, depth, added } = focus.value;
  const isWalked = (claim: string) => left === undefined || left.claims.has(claim);
  const reached = neighborhoodOf(graph, [id], depth, isWalked);
  const isShown = (entity: string) => left === undefined || left.entities.has(entity);
  return new Set([...reached.keys(), ...added.filter((entity) => graph.hasNode(entity) && isShown(entity))]);
});

const selectedEntity = computed(() => (view.value.selection?.kind === 'entity' ? view.value.selection.id : undefined));
const isPathOpen = computed(() => view.value.path !== undefined);

/** The entities of the group that is looked into, and those added by hand. A focus and a path go before it. */
export const openedEntities = computed<ReadonlySet<string> | undefined>(() => {
  const opened = openedGroup.value;
  const members = opened && groupTree.answer.value?.members;
  if (!members || focus.value || isPathOpen.value) return undefined;
  return opened.added.length === 0 ? members : new Set([...members, ...opened.added]);
});

/** An entity from elsewhere that was gone to. */
const goneTo = computed(() => {
  const id = selectedEntity.value;
  return id !== undefined && openedEntities.value?.has(id) === false ? id : undefined;
});

/** What is shown of an open group: its entities, and around one from elsewhere that was gone to, its neighbors. */
const groupSet = computed<ReadonlySet<string> | undefined>(() => {
  const opened = openedEntities.value;
  const graph = workspace.value?.graph;
  if (!opened || !graph) return undefined;
  const left = leftByFilters.value;
  const gone = goneTo.value;
  if (!left && gone === undefined) return opened;
  const around = gone !== undefined && graph.hasNode(gone) ? [gone, ...graph.neighbors(gone)] : [];
  return new Set([...opened, ...around].filter((entity) => !left || left.entities.has(entity)));
});

/** What is shown; `undefined` when it is everything. No claim is shown whose end is not. */
export const visible = computed<Visible | undefined>(() => {
  const lookup = workspace.value?.lookup;
  const within = focusSet.value ?? groupSet.value;
  const left = leftByFilters.value;
  if (!lookup || !within) return left;
  const claims = new Set<string>();
  for (const entity of within) {
    for (const { id, subject, object } of lookup.claimsByEntity.get(entity) ?? []) {
      if ((left && !left.claims.has(id)) || !within.has(subject)) continue;
      if (object === undefined || within.has(object)) claims.add(id);
    }
  }
  return { claims, entities: within };
});

/** For "X of Y claims shown". */
export const claimCount = computed<{ readonly shown: number; readonly total: number }>(() => {
  const total = workspace.value?.dataset.claims.length ?? 0;
  if (focusSet.value ?? groupSet.value) return { shown: visible.value?.claims.size ?? 0, total };
  return { shown: leftByFilters.value?.claims.size ?? total, total };
});

/** What the filters leave, where neither focus nor group hides more: it knows of itself what it hides. */
const leftAlone = computed(() => {
  const left = filtering.answer.value;
  return left === visible.value ? left : undefined;
});

/** Entities that are shown although none of their claims is. */
export const unconnected = computed<ReadonlySet<string>>(() => {
  const lookup = workspace.value?.lookup;
  const shown = visible.value;
  if (!lookup || !shown) return new Set();
  if (leftAlone.value) return leftAlone.value.unconnected();
  const isLeft = (id: string) => !(lookup.claimsByEntity.get(id) ?? []).some((claim) => shown.claims.has(claim.id));
  return new Set([...shown.entities].filter(isLeft));
});

/** What is hidden or faded in the picture, as keys of its nodes and edges. */
export interface Hidden {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Nodes that are drawn faded, for the filters left them without a claim. */
  readonly faded?: ReadonlySet<string>;
}

/** What is hidden in the picture, as keys of its nodes and edges; `undefined` when nothing is. */
export const hidden = computed<Hidden | undefined>(() => {
  const dataset = workspace.value?.dataset;
  const shown = visible.value;
  if (!dataset || !shown) return undefined;
  const faded = unconnected.value;
  const { entities: nodes, claims: edges } = leftAlone.value?.hidden() ?? notIn(dataset, shown);
  if (nodes.size + edges.size + faded.size === 0) return undefined;
  return faded.size === 0 ? { nodes, edges } : { nodes, edges, faded };
});

function notIn({ entities, claims }: Dataset, shown: Visible): LeftOut {
  const isHiddenLine = ({ id, object }: Claim) => object !== undefined && !shown.claims.has(id);
  return {
    entities: new Set(entities.filter(({ id }) => !shown.entities.has(id)).map(({ id }) => id)),
    claims: new Set(claims.filter(isHiddenLine).map(({ id }) => id)),
  };
}
