/** Where a text names the entities of a dataset, by their names and aliases. */
import { foldTypography } from '../lib/fold-typography.ts';
import { isLetterEdge, isWordEdge, unspacedScripts } from '../lib/text-edges.ts';
import { spellingsOf } from './names.ts';
import type { Entity } from './types.ts';

/** A name in a text; places are UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** Finds the mentions in a text, in order and without overlaps. */
export type MentionFinder = (text: string) => readonly Mention[];

/**
 * Prepare to find entities by their names as spelled, case and accents included. Of names that begin at the same place the
 * longest counts; a name that two entities share names neither.
 */
export function createMentionFinder(entities: readonly Entity[]): MentionFinder {
  const namesByFirstWord = indexNames(entities);
  return (text) => {
    if (namesByFirstWord.size === 0) return [];
    const { folded, startOf, endOf } = foldTypography(text);
    const mentions: Mention[] = [];
    let behind = 0;
    for (const { 0: word, index } of folded.matchAll(firstWords)) {
      if (index < behind) continue;
      const name = namesByFirstWord.get(word)?.find(({ name: written, before }) => {
        const from = index - before;
        return from >= behind && folded.startsWith(written, from) && isWordEdge(folded, from + written.length);
      });
      if (!name) continue;
      const from = index - name.before;
      behind = from + name.name.length;
      const [start, end] = [startOf(from), endOf(behind)];
      if (name.entity !== undefined && isLetterEdge(text, end)) mentions.push({ start, end, entity: name.entity });
    }
    return mentions;
  };
}

interface Name {
  readonly name: string;
  /** Units before its first word: quotation marks and the like. */
  readonly before: number;
  /** Undefined when several entities are called so. */
  readonly entity: string | undefined;
}

/** Words longer than any that people write come in pieces, which keeps the expression off its stack. */
const firstWords = new RegExp(`[${unspacedScripts}]|(?:(?![${unspacedScripts}])[\\p{L}\\p{N}\\p{M}]){1,256}`, 'gu');

function indexNames(entities: readonly Entity[]): ReadonlyMap<string, readonly Name[]> {
  const entityByName = new Map<string, string | undefined>();
  for (const entity of entities) {
    for (const written of new Set(spellingsOf(entity).map((one) => foldTypography(one).folded))) {
      entityByName.set(written, entityByName.has(written) ? undefined : entity.id);
    }
  }
  const index = new Map<string, Name[]>();
  for (const [name, entity] of entityByName) {
    const first = name.match(new RegExp(firstWords.source, 'u'));
    if (first?.index === undefined) continue;
    const list = index.get(first[0]);
    if (list) list.push({ name, before: first.index, entity });
    else index.set(first[0], [{ name, before: first.index, entity }]);
  }
  for (const names of index.values()) names.sort((a, b) => b.name.length - a.name.length);
  return index;
}
