/** What the list of results offers, section by section; keys walk its entries in this order. */
import type { Findings, FoundClaim, FoundEntity, FoundQuotation, Group } from '../../../query/find.ts';
import type { FoundInText } from '../../../query/find-in-texts.ts';
import { formatQuery } from '../../../query/format-query.ts';
import type { ParsedQuery, QueryProblem } from '../../../query/query.ts';

export type GroupName = 'entities' | 'claims' | 'quotations' | 'texts';

export type Entry = { readonly key: string } & (
  | { readonly kind: 'filter'; readonly query: string; readonly count: number }
  /** Put the text right that was not understood. */
  | { readonly kind: 'mend'; readonly problem: QueryProblem; readonly mended: string }
  | { readonly kind: 'entity'; readonly found: FoundEntity }
  | { readonly kind: 'claim'; readonly found: FoundClaim }
  | { readonly kind: 'quotation'; readonly found: FoundQuotation }
  | { readonly kind: 'text'; readonly found: FoundInText }
  /** Show more of a group. */
  | { readonly kind: 'more'; readonly group: GroupName; readonly rest: number }
);

export interface Section {
  readonly name: GroupName | 'filter' | 'problems';
  readonly entries: readonly Entry[];
  /** Hits in all, for the groups. */
  readonly total: number;
}

interface Asked {
  readonly text: string;
  readonly parsed: ParsedQuery;
  /** What stands in the texts at hand. */
  readonly inTexts: Group<FoundInText>;
  /** Claims that the text would leave as a filter. */
  readonly matchCount: number;
  /** How many hits of each group are shown. */
  readonly limits: Readonly<Record<GroupName, number>>;
}

/** Lay out the results. Who uses the query language finds the filter first; all others find it last. */
export function sectionsOf(findings: Findings, asked: Asked): readonly Section[] {
  const { text, parsed, matchCount } = asked;
  // The filter is what was understood, and says so.
  const query = parsed.problems.length > 0 ? formatQuery(parsed.terms) : text.trim();
  const groups = groupsOf(findings, asked);
  const mends = findings.problems.flatMap((problem): Entry[] => {
    const mended = mendedText(text, problem);
    return mended === undefined ? [] : [{ kind: 'mend', key: `mend-${problem.at}`, problem, mended }];
  });
  const filter: Section = {
    name: 'filter',
    entries: matchCount > 0 ? [{ kind: 'filter', key: 'filter', query, count: matchCount }] : [],
    total: matchCount,
  };
  const problems: Section = { name: 'problems', entries: mends, total: mends.length };
  const sections = speaksLanguage(parsed) ? [filter, problems, ...groups] : [problems, ...groups, filter];
  return sections.filter(({ entries }) => entries.length > 0);
}

/** List the entries of all sections in a row. */
export function entriesIn(sections: readonly Section[]): readonly Entry[] {
  return sections.flatMap(({ entries }) => entries);
}

/** Count the hits that are shown or could be, the ways to filter and to mend aside. */
export function countHits(sections: readonly Section[]): number {
  return sections.reduce((sum, { name, total }) => (name === 'filter' || name === 'problems' ? sum : sum + total), 0);
}

/** Tell whether a text uses the language and not plain words only. */
function speaksLanguage({ terms }: ParsedQuery): boolean {
  return terms.some((term) => term.kind === 'field' || term.kind === 'date' || term.negated);
}

function mendedText(text: string, { at, text: wrong, suggestion }: QueryProblem): string | undefined {
  return suggestion === undefined ? undefined : text.slice(0, at) + suggestion + text.slice(at + wrong.length);
}

function groupsOf(findings: Findings, { inTexts, limits }: Asked): readonly Section[] {
  return [
    groupSection('entities', findings.entities, limits.entities, (found) => ({
      kind: 'entity' as const,
      key: found.entity.id,
      found,
    })),
    groupSection('claims', findings.claims, limits.claims, (found) => ({
      kind: 'claim' as const,
      key: found.claim.id,
      found,
    })),
    groupSection('quotations', findings.quotations, limits.quotations, (found) => ({
      kind: 'quotation' as const,
      key: `quotation-${found.source}-${found.citation.start}-${found.citation.end}-${found.claims[0].id}`,
      found,
    })),
    groupSection('texts', inTexts, limits.texts, (found) => ({
      kind: 'text' as const,
      key: `text-${found.source}-${found.paragraph}`,
      found,
    })),
  ];
}

function groupSection<Found>(
  name: GroupName,
  { hits, total }: Group<Found>,
  limit: number,
  entryOf: (found: Found) => Entry,
): Section {
  const shown = hits.slice(0, limit).map(entryOf);
  const rest = total - shown.length;
  const more: readonly Entry[] = rest > 0 ? [{ kind: 'more', key: `more-${name}`, group: name, rest }] : [];
  return { name, entries: [...shown, ...more], total };
}
