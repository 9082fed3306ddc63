import type { EvidenceKind } from '../../../model/evidence-kinds.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { valueName } from '../../../query/facets.ts';
import type { Facet } from '../../../query/filters.ts';
import { groupHeading } from '../../words/claim-strings.ts';
import { evidenceNames } from './filter-strings.ts';

const namesOfEvidence: ReadonlyMap<string, string> = new Map(
  Object.entries<string>(evidenceNames satisfies Readonly<Record<EvidenceKind, string>>),
);

/** Name a value of a facet as a row of the filters does. */
export function rowNameOf(lookup: Lookup, facet: Facet, value: string): string {
  switch (facet) {
    case 'group':
      return groupHeading(value);
    case 'evidence':
      return namesOfEvidence.get(value) ?? value;
    default:
      return valueName(lookup, facet, value);
  }
}
