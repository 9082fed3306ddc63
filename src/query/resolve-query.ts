/** What a query means in a dataset: its values become ids, its terms become tests. */

import { countBy } from '../lib/collections.ts';
import { fold, nearest } from '../lib/fold.ts';
import { derive } from '../model/derive.ts';
import type { Lookup } from '../model/lookup.ts';
import { listedStatuses } from '../model/status-meaning.ts';
import type { Claim, Entity } from '../model/types.ts';
import { daysOf } from './calendar.ts';
import { datedClaimsOf, dating } from './dated-claims.ts';
import { filterIndexOf, postingsOf, valuesOf } from './filter-index.ts';
import { foldForSearch } from './folding.ts';
import { formatQuery } from './format-query.ts';
import {
  type Field,
  type ParsedQuery,
  type QueryProblem,
  type Term,
  type TermSpan,
  type Trait,
  traits,
} from './query.ts';

/** Letters to find in a text, folded. */
export interface Needle {
  readonly text: string;
  /** Whether it must stand as whole words. */
  readonly isPhrase: boolean;
}

/** Tests a claim by its place in the dataset. */
export type ClaimTest = (claim: Claim, index: number) => boolean;

export interface UnderstoodQuery {
  readonly wanted: readonly Needle[];
  readonly unwanted: readonly Needle[];
  /** All terms but the words and those that ask for the type of an entity. */
  readonly claimTests: readonly ClaimTest[];
  /** Terms that ask for types, of an entity or of the ends of a claim: one of them has it or, with a minus, none does. */
  readonly typeTests: readonly ((types: readonly string[]) => boolean)[];
  /** Values that the dataset does not have: their terms find nothing. */
  readonly problems: readonly QueryProblem[];
}

/** Look a query's values up in a dataset, by id, name or label; a name may be given in part. */
export function resolveQuery(lookup: Lookup, { terms, places }: ParsedQuery): UnderstoodQuery {
  const wanted: Needle[] = [];
  const unwanted: Needle[] = [];
  const claimTests: ClaimTest[] = [];
  const typeTests: ((types: readonly string[]) => boolean)[] = [];
  const problems: QueryProblem[] = [];
  for (const [index, term] of terms.entries()) {
    if (term.kind === 'word' || term.kind === 'phrase') {
      const text = foldForSearch(term.text).replace(/\s+/gu, ' ').trim();
      if (text !== '') addNeedle(term.negated ? unwanted : wanted, { text, isPhrase: term.kind === 'phrase' });
    } else if (term.kind === 'date') {
      claimTests.push(negateIf(term.negated, dateTest(lookup, term)));
    } else {
      const found = resolve(lookup, term.field, term.values);
      problems.push(
        ...found.unknown.slice(0, mostUnknown).map((value) => unknownValue(lookup, term, value, places[index])),
      );
      if (term.field === 'type') typeTests.push((types) => types.some((type) => found.ids.has(type)) !== term.negated);
      else claimTests.push(negateIf(term.negated, fieldTest(lookup, term.field, found.ids)));
    }
  }
  return { wanted, unwanted, claimTests, typeTests, problems };
}

/** Tell whether a claim meets all terms but the words. */
export function meetsTerms(lookup: Lookup, query: UnderstoodQuery, claim: Claim, index: number): boolean {
  if (!query.claimTests.every((test) => test(claim, index))) return false;
  if (query.typeTests.length === 0) return true;
  const types = [claim.subject, claim.object].flatMap((id) => lookup.entities.get(id ?? '')?.type ?? []);
  return query.typeTests.every((test) => test(types));
}

/** What is asked for twice is looked for once. */
function addNeedle(needles: Needle[], needle: Needle): void {
  const isKnown = needles.some(({ text, isPhrase }) => text === needle.text && isPhrase === needle.isPhrase);
  if (!isKnown) needles.push(needle);
}

type FieldTerm = Extract<Term, { kind: 'field' }>;

function negateIf(negated: boolean, test: ClaimTest): ClaimTest {
  return negated ? (claim, index) => !test(claim, index) : test;
}

function dateTest(lookup: Lookup, term: Extract<Term, { kind: 'date' }>): ClaimTest {
  const dated = datedClaimsOf(lookup);
  const span = daysOf(term.date) ?? { first: 0, last: 0 };
  const holds = (index: number): boolean => {
    const first = dated.first[index] ?? 0;
    const last = dated.last[index] ?? 0;
    switch (term.relation) {
      case 'after':
        return last > span.last;
      case 'since':
        return last >= span.first;
      case 'before':
        return first < span.first;
      case 'until':
        return first <= span.last;
    }
  };
  return (_claim, index) => dated.dating[index] !== dating.undated && holds(index);
}

function fieldTest(lookup: Lookup, field: Exclude<Field, 'type'>, ids: ReadonlySet<string>): ClaimTest {
  if (field === 'about') {
    return ({ subject, object }) => ids.has(subject) || (object !== undefined && ids.has(object));
  }
  if (field === 'is') {
    const wanted = traits.filter((trait) => ids.has(trait));
    const dated = datedClaimsOf(lookup);
    return (claim, index) => wanted.some((trait) => hasTrait(trait, claim, dated.dating[index] ?? 0));
  }
  return (claim) => valuesOf(lookup, field, claim).some((value) => ids.has(value));
}

function hasTrait(trait: Trait, claim: Claim, dated: number): boolean {
  switch (trait) {
    case 'cited':
      return claim.citations.length > 0;
    case 'dated':
      return dated !== dating.undated;
    case 'uncertain':
      return dated === dating.uncertain;
    case 'relayed':
      return claim.voices.length > 1;
    case 'attribute':
      return claim.object === undefined;
  }
}

/** Something that a value can mean, with all that it is called, its id first. */
interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
  readonly folded: readonly string[];
}

interface Resolved {
  readonly ids: ReadonlySet<string>;
  readonly unknown: readonly string[];
}

function resolve(lookup: Lookup, field: Field, values: readonly string[]): Resolved {
  const candidates = candidatesOf(lookup, field);
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const value of values) {
    const found = meantBy(candidates, value);
    if (found.length === 0) unknown.push(value);
    for (const { id } of found) ids.add(id);
  }
  return { ids, unknown };
}

/** The exact id; else all of that very name; else all in whose name each of the words begins a word. */
function meantBy(candidates: readonly Candidate[], value: string): readonly Candidate[] {
  const exact = candidates.filter(({ id }) => id === value);
  if (exact.length > 0) return exact;
  const wanted = fold(value);
  const named = candidates.filter(({ folded }) => folded.includes(wanted));
  if (named.length > 0) return named;
  const words = wordsOf(wanted);
  if (words.length === 0) return [];
  return candidates.filter(({ folded }) => folded.some((name) => beginWords(name, words)));
}

function beginWords(name: string, words: readonly string[]): boolean {
  if (!words.every((word) => name.includes(word))) return false;
  const parts = wordsOf(name);
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

function wordsOf(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}]{1,64}/u).filter((word) => word !== '');
}

const candidates = derive(() => new Map<Field, readonly Candidate[]>());

/** List what the values of a field can mean; folded once for a dataset, for this runs with each letter typed. */
function candidatesOf(lookup: Lookup, field: Field): readonly Candidate[] {
  const byField = candidates(lookup);
  const known = byField.get(field);
  if (known) return known;
  const made = namesIn(lookup, field).map((names): Candidate => {
    const [id = ''] = names;
    return { id, names, folded: names.map(fold) };
  });
  byField.set(field, made);
  return made;
}

/** List the names of what a field can mean, the id first. */
function namesIn(lookup: Lookup, field: Field): readonly (readonly string[])[] {
  switch (field) {
    case 'type':
      return [...lookup.types].map(([id, { label }]) => [id, label]);
    case 'predicate':
      return [...lookup.predicates].map(([id, { label, inverse }]) => [id, label, ...(inverse ? [inverse] : [])]);
    case 'source':
      return lookup.dataset.sources.map(({ id, title }) => [id, title]);
    case 'voice':
    case 'only-voice':
      return postingsOf(filterIndexOf(lookup), 'voice').values.map((id) => {
        const entity = lookup.entities.get(id);
        return entity ? namesOf(entity) : [id];
      });
    case 'about':
      return lookup.dataset.entities.map(namesOf);
    case 'status':
      return listedStatuses(countBy(lookup.dataset.claims, ({ status }) => status)).map((id) => [id]);
    case 'is':
      return traits.map((id) => [id]);
    case 'group':
    case 'evidence':
      return postingsOf(filterIndexOf(lookup), field).values.map((id) => [id]);
  }
}

function namesOf({ id, name, aliases = [] }: Entity): readonly string[] {
  return [id, name, ...aliases];
}

const nouns: Readonly<Record<Field, string>> = {
  type: 'type of entity',
  group: 'group of relations',
  predicate: 'relation',
  status: 'degree of firmness',
  voice: 'voice',
  'only-voice': 'voice',
  source: 'source',
  evidence: 'kind of evidence',
  about: 'person, organization or other entity',
  is: 'property',
};

/** Values of one term that are told apart as unknown; more say nothing new. */
const mostUnknown = 5;

/** Looking for what was meant among more names than these would hold up the typing. */
const mostNames = 5000;

function unknownValue(lookup: Lookup, term: FieldTerm, value: string, place: TermSpan | undefined): QueryProblem {
  const where = place ?? { text: value, at: 0 };
  const known = candidatesOf(lookup, term.field);
  const message = `There is no ${nouns[term.field]} called “${value}” here.`;
  const byName = new Map(known.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
  const meant = byName.size > mostNames ? undefined : nearest(value, byName.keys());
  if (meant === undefined) {
    const few = known.length <= 8 ? ` There are: ${known.map(({ id }) => id).join(', ')}.` : '';
    return { ...where, message: `${message}${few}` };
  }
  const values = term.values.map((other) => (other === value ? (byName.get(meant) ?? meant) : other));
  const suggestion = formatQuery([{ ...term, values }]);
  return { ...where, message: `${message} Did you mean “${meant}”?`, suggestion };
}
