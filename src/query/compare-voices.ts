/**
 * Two voices side by side: what only one of them brings, what both bring, and where they differ. A voice brings what it says
 * first-hand and what it passes on; which of the two it is, the chain of each claim shows.
 */
import { groupBy } from '../lib/collections.ts';
import type { Lookup } from '../model/lookup.ts';
import { areDetailsApart, areTimesApart, statementKeyOf } from '../model/statements.ts';
import type { Claim } from '../model/types.ts';

/** How the claims of two voices on one statement, or their figures for one thing, differ. */
export type DisagreementKind =
  /** One has it said, the other disputed. */
  | 'contested'
  /** Another number for the same. */
  | 'figure'
  /** Not put forward with the same firmness. */
  | 'firmness'
  /** Of another time, or with another detail. */
  | 'otherwise';

/** What two voices have on one statement, in the order of the dataset; a claim that came through both stands on both sides. */
export interface Sides {
  readonly first: readonly Claim[];
  readonly second: readonly Claim[];
}

export interface Disagreement extends Sides {
  readonly kind: DisagreementKind;
}

export interface VoiceComparison {
  readonly differ: readonly Disagreement[];
  readonly both: readonly Sides[];
  readonly onlyFirst: readonly Claim[];
  readonly onlySecond: readonly Claim[];
}

/** Compare what two voices bring. */
export function compareVoices(lookup: Lookup, first: string, second: string): VoiceComparison {
  const { claims } = lookup.dataset;
  const statements = groupBy(
    claims.filter(({ voices }) => voices.includes(first) || voices.includes(second)),
    statementKeyOf,
  );
  const differ: Disagreement[] = [];
  const both: Sides[] = [];
  const alone: Sides[] = [];
  for (const group of statements.values()) {
    const sides = {
      first: group.filter(({ voices }) => voices.includes(first)),
      second: group.filter(({ voices }) => voices.includes(second)),
    };
    if (sides.first.length === 0 || sides.second.length === 0) alone.push(sides);
    else {
      const kind = disagreementIn(sides);
      if (kind) differ.push({ kind, ...sides });
      else both.push(sides);
    }
  }
  const figures = figuresIn([...alone, ...both, ...differ]);
  const figured = new Set(figures.flatMap((sides) => [...sides.first, ...sides.second]));
  const rest = alone.flatMap((sides) => [...sides.first, ...sides.second]).filter((claim) => !figured.has(claim));
  const places = new Map(claims.map((claim, place) => [claim, place]));
  const placeOf = ({ first: [one], second: [other] }: Sides) => {
    const claim = one ?? other;
    return (claim && places.get(claim)) ?? claims.length;
  };
  return {
    differ: [...differ, ...figures.map((sides) => ({ kind: 'figure' as const, ...sides }))].sort(
      (a, b) => rank[a.kind] - rank[b.kind] || placeOf(a) - placeOf(b),
    ),
    both,
    onlyFirst: rest.filter(({ voices }) => voices.includes(first)),
    onlySecond: rest.filter(({ voices }) => voices.includes(second)),
  };
}

const rank: Readonly<Record<DisagreementKind, number>> = { contested: 0, figure: 1, firmness: 2, otherwise: 3 };

/** What came through both voices is no difference between them; the rest is one when no claim of one side goes with one of the other. */
function disagreementIn({ first, second }: Sides): DisagreementKind | undefined {
  const isIn = (claims: readonly Claim[], disputed: boolean) =>
    claims.some(({ status }) => (status === 'disputed') === disputed);
  const own = first.filter((claim) => !second.includes(claim));
  const other = second.filter((claim) => !first.includes(claim));
  if ((isIn(own, false) && isIn(second, true)) || (isIn(own, true) && isIn(second, false))) return 'contested';
  if ((isIn(other, false) && isIn(first, true)) || (isIn(other, true) && isIn(first, false))) return 'contested';
  if (own.length < first.length || own.length === 0 || other.length === 0) return undefined;
  const pairs = own.flatMap((one) => other.map((two) => [one, two] as const));
  if (!pairs.some(([one, two]) => one.status === two.status)) return 'firmness';
  const goTogether = pairs.some(
    ([one, two]) => one.status === two.status && !areTimesApart(one, two) && !areDetailsApart(one, two),
  );
  return goTogether ? undefined : 'otherwise';
}

/** Numbers that one voice has for something for which the other has another. */
function figuresIn(all: readonly Sides[]): readonly Sides[] {
  const figures = all.flatMap((sides) => [
    ...sides.first.map((claim) => ({ claim, side: 'first' as const })),
    ...sides.second.map((claim) => ({ claim, side: 'second' as const })),
  ]);
  const said = figures.filter(({ claim }) => typeof claim.value === 'number' && claim.status !== 'disputed');
  const things = groupBy(said, ({ claim }) => `${claim.subject}\n${claim.predicate}`);
  return [...things.values()].flatMap((group) => {
    const of = (side: 'first' | 'second') => group.flatMap((one) => (one.side === side ? [one.claim] : []));
    const [first, second] = [of('first'), of('second')];
    const sides = { first: without(first, second), second: without(second, first) };
    return sides.first.length > 0 && sides.second.length > 0 ? [sides] : [];
  });
}

function without(claims: readonly Claim[], others: readonly Claim[]): readonly Claim[] {
  const values = new Set(others.map(({ value }) => value));
  return claims.filter(({ value }) => !values.has(value));
}
