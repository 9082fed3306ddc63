/** The filters once more, as plainly as can be, to compare with and to measure against. */

import { boundsOf, parseWhen } from '../../src/model/dates.ts';
import { evidencesOf } from '../../src/model/evidence.ts';
import type { Lookup } from '../../src/model/lookup.ts';
import type { Claim } from '../../src/model/types.ts';
import { daysOf } from '../../src/query/calendar.ts';
import { choiceOf } from '../../src/query/change-filters.ts';
import type { Visible } from '../../src/query/filter.ts';
import type { Facet, Filters, NumberRange } from '../../src/query/filters.ts';

/** List what the filters show, claim by claim. */
export function plainlyVisible(lookup: Lookup, filters: Filters): Visible {
  const isEntityLeft = (id: string) => {
    const entity = lookup.entities.get(id);
    return (
      entity !== undefined &&
      allows(filters, 'type', [entity.type]) &&
      !filters.hiddenEntities.includes(id) &&
      isWithin((lookup.claimsByEntity.get(id) ?? []).length, filters.ranges.claims) &&
      isWithin(connectionsIn(lookup.dataset.claims, id).size, filters.ranges.connections) &&
      isWithin(columnIn(entity, 'age'), filters.ranges['entity:age'])
    );
  };
  const left = lookup.dataset.claims.filter(
    (claim) =>
      [claim.subject, claim.object].every((id) => id === undefined || isEntityLeft(id)) &&
      allows(filters, 'group', [lookup.predicates.get(claim.predicate)?.group ?? '']) &&
      allows(filters, 'predicate', [claim.predicate]) &&
      allows(filters, 'status', [claim.status]) &&
      allows(filters, 'voice', claim.voices) &&
      allows(filters, 'only-voice', claim.voices.length === 1 ? claim.voices : []) &&
      allows(filters, 'source', [claim.source]) &&
      (!filters.choices.evidence ||
        allows(
          filters,
          'evidence',
          evidencesOf(lookup, claim).map(({ kind }) => kind),
        )) &&
      isWithin(columnIn(claim, 'weight'), filters.ranges['claim:weight']) &&
      isInPeriod(claim, filters) &&
      isSeenThrough(claim, filters),
  );
  const within = structureOf(lookup.dataset.entities.map(({ id }) => id).filter(isEntityLeft), left, filters);
  const shown = left.filter(({ subject, object }) =>
    [subject, object].every((id) => id === undefined || within.has(id)),
  );
  const spokenOf = new Set(shown.flatMap(({ subject, object }) => [subject, object]));
  const showsLonely = filters.showsLonely && filters.lens.kind === 'all';
  const entities = lookup.dataset.entities.filter(({ id }) => within.has(id) && (showsLonely || spokenOf.has(id)));
  return { claims: new Set(shown.map(({ id }) => id)), entities: new Set(entities.map(({ id }) => id)) };
}

/** Whoever has too few connections goes, over and over; then what can be reached from each is compared. */
function structureOf(left: readonly string[], claims: readonly Claim[], { core, part }: Filters): ReadonlySet<string> {
  let within = new Set(left);
  const joining = () =>
    claims.filter(({ subject, object }) => within.has(subject) && object !== undefined && within.has(object));
  for (let before = -1; before !== within.size; ) {
    before = within.size;
    const now = joining();
    within = new Set([...within].filter((id) => connectionsIn(now, id).size >= core));
  }
  if (!part || (part.kind === 'around' && part.id === 'stranger')) return within;
  const now = joining();
  const partOf = (id: string) => {
    const reached = new Set([id]);
    for (const one of reached) for (const other of connectionsIn(now, one)) reached.add(other);
    return reached;
  };
  if (part.kind === 'around') return within.has(part.id) ? partOf(part.id) : new Set();
  return [...within].map(partOf).reduce((most, one) => (one.size > most.size ? one : most), new Set<string>());
}

function connectionsIn(claims: readonly Claim[], id: string): ReadonlySet<string> {
  const others = claims.flatMap(({ subject, object }) =>
    object === undefined ? [] : subject === id ? [object] : object === id ? [subject] : [],
  );
  return new Set(others.filter((other) => other !== id));
}

function columnIn({ attributes = [] }: Pick<Claim, 'attributes'>, name: string): number | undefined {
  const value = attributes.find(([each]) => each === name)?.[1];
  return typeof value === 'number' ? value : undefined;
}

function isWithin(number: number | undefined, range: NumberRange = {}): boolean {
  if (number === undefined) return !range.hidesUnknown;
  return (range.least === undefined || number >= range.least) && (range.most === undefined || number <= range.most);
}

function allows(filters: Filters, facet: Facet, values: readonly string[]): boolean {
  const choice = choiceOf(filters, facet);
  return values.some((value) => choice.values.includes(value)) === (choice.kind === 'only');
}

function isInPeriod({ when }: Claim, { period, showsUndated }: Filters): boolean {
  const parsed = when === undefined ? undefined : parseWhen(when);
  if (!parsed) return showsUndated;
  const { earliest, latest } = boundsOf(parsed);
  const isAfter = period?.from === undefined || latest === undefined || latest >= isoStart(period.from);
  const isBefore =
    period?.to === undefined || earliest === undefined || earliest.slice(0, period.to.length) <= period.to;
  return isAfter && isBefore;
}

function isoStart(text: string): string {
  if (!daysOf(text)) throw new Error(`Not a date: ${text}`);
  return `${text}-01-01`.slice(0, 10);
}

function isSeenThrough({ voices }: Claim, { lens }: Filters): boolean {
  return lens.kind === 'all' || voices.includes(lens.voice) === (lens.kind === 'according-to');
}
