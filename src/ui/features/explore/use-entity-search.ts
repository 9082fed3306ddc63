import { useEffect, useMemo, useState } from 'preact/hooks';
import { claimsOf, type Lookup } from '../../../model/lookup.ts';
import type { Hit } from '../../../query/match-names.ts';
import { noteFault } from '../../../state/screen/page.ts';
import { strings } from '../../words/strings.ts';

type SearchModule = typeof import('../../../query/match-names.ts');

const mostHits = 8;

/** Give the search for entities by name, once it has been fetched; without a text it finds those with most claims. */
export function useEntitySearch(lookup: Lookup): ((text: string) => readonly Hit[]) | undefined {
  const [search, setSearch] = useState<SearchModule | undefined>(undefined);
  useEffect(() => {
    import('../../../query/match-names.ts').then(setSearch, (error) => noteFault(error, strings.couldNotLoad));
  }, []);
  return useMemo(() => {
    if (!search) return undefined;
    const index = search.buildSearchIndex(lookup);
    const foremost = mostSpokenOf(lookup);
    return (text) => (text.trim() === '' ? foremost : search.searchEntities(index, text, mostHits));
  }, [search, lookup]);
}

function mostSpokenOf(lookup: Lookup): readonly Hit[] {
  return lookup.dataset.entities
    .map((entity) => ({ entity, count: claimsOf(lookup, entity.id).length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostHits)
    .map(({ entity }) => ({ entity }));
}
