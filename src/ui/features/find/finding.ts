/** What the search field has found, which of it the keys have reached, and what becomes of the one that is chosen. */
import { computed, signal } from '@preact/signals';
import { sentenceOf } from '../../../model/label.ts';
import { find } from '../../../query/find.ts';
import { findInTexts } from '../../../query/find-in-texts.ts';
import { matchClaims } from '../../../query/match-claims.ts';
import { parseQuery } from '../../../query/parse-query.ts';
import type { QueryProblem } from '../../../query/query.ts';
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

interface Found {
  readonly sections: readonly Section[];
  /** Problems for which there is no way to mend. */
  readonly problems: readonly QueryProblem[];
}

/** What the text finds; undefined as long as nothing is asked. */
export const found = computed<Found | undefined>(() => {
  const lookup = workspace.value?.lookup;
  const text = findText.value;
  if (!lookup || text.trim() === '') return undefined;
  const most = Math.max(...Object.values(limits.value));
  const findings = find(lookup, text, most);
  const matches = matchClaims(lookup, text).matches;
  const matchCount = matches.reduce((sum, isMatch) => sum + isMatch, 0);
  const parsed = parseQuery(text);
  return {
    sections: sectionsOf(findings, {
      text,
      parsed,
      inTexts: findInTexts(textsAtHand.value, text, most),
      matchCount: parsed.terms.length > 0 ? matchCount : 0,
      limits: limits.value,
    }),
    problems: findings.problems.filter(({ suggestion }) => suggestion === undefined),
  };
});

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
