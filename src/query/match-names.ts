/** Find entities by name or alias; accents, case and small typing faults are forgiven. */
import UFuzzy from '@leeoniya/ufuzzy';
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { soundKey, soundKeys } from '../lib/phonetic-key.ts';
import { hasOtherScript } from '../lib/transliterate.ts';
import { claimsOf, type Lookup } from '../model/lookup.ts';
import type { Entity } from '../model/types.ts';
import { foldForSearch } from './folding.ts';

export interface Hit {
  readonly entity: Entity;
  /** The alias that matched, when the name itself did not match as well. */
  readonly alias?: string;
}

export interface SearchIndex {
  readonly lookup: Lookup;
  /** One entry a name or alias, folded; `spellings` runs parallel. */
  readonly folded: readonly string[];
  readonly spellings: readonly Spelling[];
  /** How each name sounds, with a space before each word; parallel. */
  readonly sounds: readonly string[];
}

interface Spelling {
  readonly entity: Entity;
  readonly alias?: string;
}

/** Fold every name and alias once, so that each search is quick. */
export function buildSearchIndex(lookup: Lookup): SearchIndex {
  return atOnce(indexingNames(lookup));
}

/** The same, in slices. */
export function* indexingNames(lookup: Lookup): Sliced<SearchIndex> {
  const spellings: Spelling[] = [];
  const folded: string[] = [];
  for (const entity of lookup.dataset.entities) {
    const own: readonly Spelling[] = [{ entity }, ...(entity.aliases ?? []).map((alias) => ({ entity, alias }))];
    spellings.push(...own);
    for (const { alias } of own) folded.push(foldForSearch(alias ?? entity.name));
    if (spellings.length % 128 === 0) yield;
  }
  const sounds: string[] = [];
  const soundOf = soundKeys();
  for (const name of folded) {
    sounds.push(` ${soundOf(name)}`);
    if (sounds.length % 64 === 0) yield;
  }
  return {
    lookup,
    folded,
    spellings,
    sounds,
  };
}

/** Search part after part of the names of a large dataset: the first search takes several times as long as those that follow it. */
export function* practicing({ lookup, folded, spellings, sounds }: SearchIndex): Sliced<void> {
  for (let start = 0; start < Math.min(mostPracticed, folded.length); start += practicedAtOnce) {
    const end = start + practicedAtOnce;
    const part = {
      lookup,
      folded: folded.slice(start, end),
      spellings: spellings.slice(start, end),
      sounds: sounds.slice(start, end),
    };
    searchEntities(part, 'a', 1);
    yield;
  }
}

const practicedAtOnce = 4000;
const mostPracticed = 80_000;

/**
 * Find the entities that a text may mean, the likeliest first. Typing faults and spellings that sound alike count only when nothing
 * matches as typed; the same name in another script always does.
 */
export function searchEntities(index: SearchIndex, text: string, limit = 12): readonly Hit[] {
  return findEntitiesNamed(index, text, limit, () => true).hits;
}

/** The same for those of which a test holds, with how many there are in all. */
export function findEntitiesNamed(
  index: SearchIndex,
  text: string,
  limit: number,
  isMeant: (entity: Entity) => boolean,
): { readonly hits: readonly Hit[]; readonly total: number } {
  const needle = foldForSearch(text).trim();
  if (needle === '') return { hits: [], total: 0 };
  const words = [...new Set(needle.split(/\s+/))];
  const asTyped = matchesAsTyped(index, words);
  const alike = words.length > mostWords || needle.length > longestName ? [] : matchesBySound(index, needle);
  const others = asTyped.length > 0 ? inOtherScript(index, needle, alike) : alike;
  const matches = others.length > 0 ? [...new Set([...asTyped, ...others])].sort((a, b) => a - b) : asTyped;
  const found = matches.length > 0 ? matches : matchesWithFaults(index, words);
  return best(index, needle, found, isMeant, limit);
}

/** Nobody mistypes a longer word, or more of them; the time to forgive faults grows much faster than a word. */
const longestWord = 40;
const mostWords = 12;
const longestName = 200;

/** Forgive one wrong, missing, extra or swapped letter a word, from four letters on. */
const forgiving = new UFuzzy({
  unicode: true,
  alpha: '\\p{L}',
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  interBound: '[^\\p{L}\\d]',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraRules: (term) => {
    const allowed = term.length >= 4 ? 1 : 0;
    return {
      intraSlice: [0, Number.POSITIVE_INFINITY],
      intraIns: allowed,
      intraSub: allowed,
      intraTrn: allowed,
      intraDel: allowed,
    };
  },
});

function matchesAsTyped({ folded }: SearchIndex, words: readonly string[]): number[] {
  const matches: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    const name = folded[index] ?? '';
    if (words.every((word) => name.includes(word))) matches.push(index);
  }
  return matches;
}

/** Each word may be at fault, in any order; a number that is not the one typed is another number. */
function matchesWithFaults({ folded }: SearchIndex, words: readonly string[]): readonly number[] {
  if (words.length > mostWords) return [];
  const names = [...folded];
  return words.reduce<number[]>(
    (left, word) => {
      if (word.length > longestWord || /\p{N}/u.test(word))
        return left.filter((index) => folded[index]?.includes(word));
      return forgiving.filter(names, word, left) ?? [];
    },
    [...folded.keys()],
  );
}

/** Each word sounds like the beginning of a word of the name; short words sound like too much. */
function matchesBySound(index: SearchIndex, needle: string): readonly number[] {
  const words = soundKey(needle).split(' ');
  if (!words.some((word) => word.length >= shortestSound)) return [];
  const { sounds } = index;
  return [...sounds.keys()].filter((at) => words.every((word) => sounds[at]?.includes(` ${word}`)));
}

const shortestSound = 4;

/** Keep the names that are written in another script than the text. */
function inOtherScript({ folded }: SearchIndex, needle: string, matches: readonly number[]): readonly number[] {
  return matches.filter((match) => hasOtherScript(folded[match] ?? '') !== hasOtherScript(needle));
}

interface Candidate {
  readonly spelling: Spelling;
  readonly tier: number;
  readonly claimCount: number;
}

/**
 * Pick the first of many without putting all in order: a single letter may match every name. Each entity has its best spelling; those
 * of one entity follow each other in the index.
 */
function best(
  { lookup, folded, spellings }: SearchIndex,
  needle: string,
  matches: readonly number[],
  isMeant: (entity: Entity) => boolean,
  limit: number,
): { readonly hits: readonly Hit[]; readonly total: number } {
  const first: Candidate[] = [];
  let total = 0;
  for (let at = 0; at < matches.length; ) {
    const entity = spellings[matches[at] ?? 0]?.entity;
    let tier = Infinity;
    let spelling: Spelling | undefined;
    for (; at < matches.length && spellings[matches[at] ?? 0]?.entity === entity; at += 1) {
      const match = matches[at] ?? 0;
      const reached = tierOf(folded[match] ?? '', needle);
      if (reached >= tier) continue;
      tier = reached;
      spelling = spellings[match];
    }
    if (!entity || !spelling || !isMeant(entity)) continue;
    total += 1;
    // Most are out before their claims are counted.
    if (tier > (first[limit - 1]?.tier ?? Infinity)) continue;
    insert(first, { spelling, tier, claimCount: claimsOf(lookup, entity.id).length }, limit);
  }
  return { hits: first.map(({ spelling }) => spelling), total };
}

function insert(first: Candidate[], candidate: Candidate, limit: number): void {
  const last = first[limit - 1];
  if (last && byRank(last, candidate) <= 0) return;
  const at = first.findIndex((other) => byRank(other, candidate) > 0);
  first.splice(at < 0 ? first.length : at, 0, candidate);
  if (first.length > limit) first.pop();
}

function byRank(a: Candidate, b: Candidate): number {
  if (a.tier !== b.tier) return a.tier - b.tier;
  if (a.claimCount !== b.claimCount) return b.claimCount - a.claimCount;
  const [one, other] = [a.spelling.entity.name, b.spelling.entity.name];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word in it, 3 anywhere or with a typing fault. */
function tierOf(name: string, needle: string): number {
  if (name === needle) return 0;
  if (name.startsWith(needle)) return 1;
  const at = name.indexOf(needle);
  if (at > 0 && /[\s\p{P}]/u.test(name.charAt(at - 1))) return 2;
  return 3;
}
