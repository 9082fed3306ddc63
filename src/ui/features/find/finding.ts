/** What the search field has found, which of it the keys have reached, and what becomes of the one that is chosen. */
import { computed, signal } from '@preact/signals';
import { atOnce, inSlices, type Sliced } from '../../../lib/in-slices.ts';
import { sentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { type Findings, findingClaims, findNames, preparingNames } from '../../../query/find.ts';
import { findInTexts } from '../../../query/find-in-texts.ts';
import { matching } from '../../../query/match-claims.ts';
import { parseQuery } from '../../../query/parse-query.ts';
import type { QueryProblem } from '../../../query/query.ts';
import { preparingTexts } from '../../../query/searchable-texts.ts';
import { highlight } from '../../../state/screen/highlighted.ts';
import { notice } from '../../../state/screen/page.ts';
import { readWords } from '../../../state/screen/reader-target.ts';
import { selection } from '../../../state/selectors/details.ts';
import { visible } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showMatching } from '../../../state/view/change-filters.ts';
import type { Selection } from '../../../state/view/view.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import type { Commands } from '../../parts/commands.ts';
import { followToDetails, goToDetails } from '../../parts/details-heading.ts';
import { type Entry, entriesIn, type GroupName, type Section, sectionsOf } from './find-entries.ts';
import { findText, foundListId } from './find-field.ts';
import { findStrings } from './find-strings.ts';

/** Hits of each group at first, and how many more "more" brings. */
const limitsAtFirst: Readonly<Record<GroupName, number>> = { entities: 6, claims: 5, quotations: 4, texts: 4 };
const moreHits = 20;

interface Asked {
  readonly text: string;
  readonly limits: Readonly<Record<GroupName, number>>;
  /** Place of the entry that the keys have reached. */
  readonly active: number;
}

const asked = signal<Asked>({ text: '', limits: limitsAtFirst, active: 0 });

/** Where the keys are, and how much is shown: another text begins afresh. */
const state = computed<Asked>(() =>
  asked.value.text === findText.value ? asked.value : { text: findText.value, limits: limitsAtFirst, active: 0 },
);
const limits = computed(() => state.value.limits);

/** Of so many claims on they are searched in slices, and entities are shown before claims. */
const manyClaims = 5000;

/** A search of the claims of a large dataset. */
interface Search {
  readonly lookup: Lookup;
  readonly text: string;
  readonly most: number;
}

interface Found {
  /** Whether more may be found, for the search still goes on. */
  readonly isPending: boolean;
  readonly sections: readonly Section[];
  /** Problems for which there is no way to mend. */
  readonly problems: readonly QueryProblem[];
}

/** The search that the field asks for. */
export const search = computed<Search | undefined>(() => {
  const lookup = workspace.value?.lookup;
  const text = findText.value;
  if (!lookup || text.trim() === '') return undefined;
  return { lookup, text, most: Math.max(...Object.values(limits.value)) };
});

/** The lookup in whose names one can search at once. */
const prepared = signal<Lookup | undefined>(undefined);

interface InClaims extends Pick<Findings, 'claims' | 'quotations'> {
  readonly matchCount: number;
}

/** What was found in the claims of a large dataset, for one search. */
const searched = signal<({ readonly search: Search } & InClaims) | undefined>(undefined);

/** Prepare to search a large dataset, so that the first letter has its answer soon. */
export async function prepareSearch(lookup: Lookup, isWanted: () => boolean): Promise<void> {
  if (!isLarge(lookup)) return;
  await inSlices(preparingNames(lookup), isWanted);
  if (!isWanted()) return;
  prepared.value = lookup;
  await inSlices(preparingTexts(lookup), isWanted);
}

/** Search the claims of a large dataset, as long as that is wanted. */
export async function searchClaims(wanted: Search, isWanted: () => boolean): Promise<void> {
  if (!isLarge(wanted.lookup)) return;
  await prepareSearch(wanted.lookup, isWanted);
  const outcome = isWanted() ? await inSlices(searchingClaims(wanted), isWanted) : undefined;
  if (outcome) searched.value = { search: wanted, ...outcome };
}

function* searchingClaims({ lookup, text, most }: Search): Sliced<InClaims> {
  const { matches } = yield* matching(lookup, text);
  return { ...(yield* findingClaims(lookup, text, most)), matchCount: matches.reduce((sum, each) => sum + each, 0) };
}

function isLarge({ dataset }: Lookup): boolean {
  return dataset.claims.length > manyClaims;
}

/** What the text finds; undefined as long as nothing is asked. */
export const found = computed<Found | undefined>(() => {
  const wanted = search.value;
  if (!wanted) return undefined;
  const { lookup, text, most } = wanted;
  const isSliced = isLarge(lookup);
  const inClaims = isSliced ? claimsFor(wanted) : atOnce(searchingClaims(wanted));
  if (isSliced && prepared.value !== lookup) return { isPending: true, sections: [], problems: [] };
  const findings = { ...findNames(lookup, text, most), ...inClaims };
  const parsed = parseQuery(text);
  return {
    isPending: !inClaims,
    sections: sectionsOf(findings, {
      text,
      parsed,
      inTexts: findInTexts(textsAtHand.value, text, most),
      matchCount: parsed.terms.length > 0 ? (inClaims?.matchCount ?? 0) : 0,
      limits: limits.value,
    }),
    problems: findings.problems.filter(({ suggestion }) => suggestion === undefined),
  };
});

function claimsFor(wanted: Search): InClaims | undefined {
  return searched.value?.search === wanted ? searched.value : undefined;
}

const entries = computed(() => entriesIn(found.value?.sections ?? []));

/** The entry that the keys have reached. */
const activeEntry = computed<Entry | undefined>(() => entries.value[state.value.active]);

/** Id of the option that the keys have reached. */
export const activeOption = computed(() => activeEntry.value && optionIdOf(activeEntry.value));

/** Give the id of the option of an entry. */
export function optionIdOf({ key }: Entry): string {
  return `${foundListId}-${encodeURIComponent(key)}`;
}

/** Take a key of the field. */
export function press(event: KeyboardEvent): void {
  const count = entries.value.length;
  const step = steps.get(event.key);
  if (step !== undefined && count > 0) reach((state.value.active + step + count) % count);
  // The first Esc clears, the next one leaves the field.
  else if (event.key === 'Escape' && findText.value !== '') ask('');
  else if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
  else return;
  event.preventDefault();
}

/** Go where the entry leads that the keys have reached. */
export function go(commands: Commands): void {
  const entry = activeEntry.peek();
  if (entry) choose(entry, commands);
}

/** Go where an entry leads. */
export function choose(entry: Entry, commands: Commands): void {
  switch (entry.kind) {
    case 'entity':
      goTo({ kind: 'entity', id: entry.found.entity.id }, entry.found.entity.name, commands);
      return;
    case 'claim':
      goTo({ kind: 'claim', id: entry.found.claim.id }, entry.found.text, commands);
      return;
    case 'quotation': {
      const [claim] = entry.found.claims;
      const lookup = workspace.peek()?.lookup;
      goTo({ kind: 'claim', id: claim.id }, lookup ? sentenceOf(lookup, claim) : claim.id, commands);
      return;
    }
    case 'text':
      ask('');
      readWords(entry.found);
      return;
    case 'filter':
      ask('');
      perform(findStrings.step(entry.query), showMatching(entry.query));
      return;
    case 'mend':
      ask(entry.mended);
      return;
    case 'more':
      asked.value = {
        ...state.peek(),
        limits: { ...limits.peek(), [entry.group]: limits.peek()[entry.group] + moreHits },
      };
  }
}

/** Name what an entry would light up in the graph. */
export function targetOf(entry: Entry | undefined): Selection | undefined {
  switch (entry?.kind) {
    case 'entity':
      return { kind: 'entity', id: entry.found.entity.id };
    case 'claim':
      return { kind: 'claim', id: entry.found.claim.id };
    case 'quotation':
      return { kind: 'claim', id: entry.found.claims[0].id };
    default:
      return undefined;
  }
}

/** Tell whether the filters hide what an entry leads to. */
export function isHidden(entry: Entry): boolean {
  const target = targetOf(entry);
  const shown = visible.value;
  if (!target || !shown) return false;
  return !(target.kind === 'entity' ? shown.entities : shown.claims).has(target.id);
}

/** Write a text into the field. */
function ask(text: string): void {
  asked.value = { text, limits: limitsAtFirst, active: 0 };
  findText.value = text;
  highlight(undefined);
}

function reach(place: number): void {
  asked.value = { ...state.peek(), active: place };
  highlight(targetOf(activeEntry.peek()));
}

function goTo(target: Selection, name: string, commands: Commands): void {
  ask('');
  if (selection.peek()?.id === target.id) goToDetails();
  else followToDetails();
  commands.flyTo(target);
  const shown = visible.peek();
  if (shown && !(target.kind === 'entity' ? shown.entities : shown.claims).has(target.id)) {
    notice.value = findStrings.hiddenNotice(name);
  }
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);
