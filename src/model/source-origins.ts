/** Where sources come from, as the dataset declares it: copies of others, and later versions of others. */
import { derive, keepUnless } from './derive.ts';
import type { Lookup } from './lookup.ts';
import type { Source } from './types.ts';

/** List the sources from which a source takes its text or report, itself first; the last one is its origin as far as declared. */
export function originsOf(lookup: Lookup, sourceId: string): readonly string[] {
  return follow(sourceId, (id) => lookup.sources.get(id)?.replaces ?? lookup.sources.get(id)?.origin);
}

/** List what sources go back to, as far as they declare it, each once. */
export function rootsOf(lookup: Lookup, sources: Iterable<string>): readonly string[] {
  return [...new Set(Array.from(sources, (id) => originsOf(lookup, id).at(-1) ?? id))];
}

/** Find the first version of a source's text; a source without earlier versions is its own. */
export function firstVersionOf(lookup: Lookup, sourceId: string): string {
  return follow(sourceId, (id) => lookup.sources.get(id)?.replaces).at(-1) ?? sourceId;
}

/** List the sources that replace a source, the next version first; none for the last version. */
export function laterVersionsOf(lookup: Lookup, sourceId: string): readonly Source[] {
  const successors = successorsIn(lookup);
  return follow(sourceId, (id) => successors.get(id)?.id)
    .slice(1)
    .flatMap((id) => lookup.sources.get(id) ?? []);
}

/** Go from one to the next until there is none, or one comes back. */
function follow(start: string, next: (id: string) => string | undefined): readonly string[] {
  const path = [start];
  for (let id = next(start); id !== undefined && !path.includes(id); id = next(id)) path.push(id);
  return path;
}

/** The source that replaces each; where several replace one, the validator warns, and the first stands. */
const successorsIn = derive<ReadonlyMap<string, Source>>((lookup) => {
  const successors = new Map<string, Source>();
  for (const source of lookup.dataset.sources) {
    if (source.replaces !== undefined && !successors.has(source.replaces)) successors.set(source.replaces, source);
  }
  return successors;
}, keepUnless('sources'));
