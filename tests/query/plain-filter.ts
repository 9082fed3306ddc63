/** The filters once more, as plainly as can be, to compare with and to measure against. */

import { boundsOf, parseWhen } from '../../src/model/dates.ts';
import { evidencesOf } from '../../src/model/evidence.ts';
import type { Lookup } from '../../src/model/lookup.ts';
import type { Claim } from '../../src/model/types.ts';
import { daysOf } from '../../src/query/calendar.ts';
import { choiceOf } from '../../src/query/change-filters.ts';
import type { Visible } from '../../src/query/filter.ts';
import type { Facet, Filters } from '../../src/query/filters.ts';

/** List what the filters show, claim by claim. */
export function plainlyVisible(lookup: Lookup, filters: Filters): Visible {
  const isEntityLeft = (id: string) => {
    const entity = lookup.entities.get(id);
    return (
      entity !== undefined &&
      allows(filters, 'type', [entity.type]) &&
      !filters.hiddenEntities.includes(id) &&
      (lookup.claimsByEntity.get(id) ?? []).length >= filters.leastClaims
    );
  };
  const shown = lookup.dataset.claims.filter(
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
      isInPeriod(claim, filters) &&
      isSeenThrough(claim, filters),
  );
  const spokenOf = new Set(shown.flatMap(({ subject, object }) => [subject, object]));
  const showsLonely = filters.showsLonely && filters.lens.kind === 'all';
  const entities = lookup.dataset.entities.filter(({ id }) => isEntityLeft(id) && (showsLonely || spokenOf.has(id)));
  return { claims: new Set(shown.map(({ id }) => id)), entities: new Set(entities.map(({ id }) => id)) };
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
