/** Find entities by name or alias; accents, case and small typing faults are forgiven. */
import UFuzzy from '@leeoniya/ufuzzy';
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { soundKey } from '../lib/sound-key.ts';
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
  for (const name of folded) {
    sounds.push(` ${soundKey(name)}`);
    if (sounds.length % 64 === 0) yield;
  }
  return {
    lookup,
    folded,
    spellings,
    sounds,
  };
}

/**
 * Find the entities that a text may mean, the likeliest first. Typing faults and spellings that sound alike count only when nothing
 * matches as typed; the same name in another script always does.
 */
export function searchEntities(index: SearchIndex, text: string, limit = 12): readonly Hit[] {
  const needle = foldForSearch(text).trim();
  if (needle === '') return [];
  const words = [...new Set(needle.split(/\s+/))];
  const asTyped = matchesAsTyped(index, words);
  const alike = words.length > mostWords || needle.length > longestName ? [] : matchesBySound(index, needle);
  const matches = asTyped.length > 0 ? [...asTyped, ...inOtherScript(index, needle, alike)] : alike;
  const found = matches.length > 0 ? matches : matchesWithFaults(index, words);
  return rank(index, needle, found).slice(0, limit);
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
  return [...folded.keys()].filter((index) => words.every((word) => folded[index]?.includes(word)));
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

interface Candidate extends Hit {
  readonly tier: number;
  readonly claimCount: number;
}

function rank(index: SearchIndex, needle: string, matches: readonly number[]): readonly Hit[] {
  const bestByEntity = new Map<Entity, Candidate>();
  for (const match of matches) {
    const spelling = index.spellings[match];
    if (!spelling) continue;
    const tier = tierOf(index.folded[match] ?? '', needle);
    const known = bestByEntity.get(spelling.entity);
    if (known && known.tier <= tier) continue;
    bestByEntity.set(spelling.entity, {
      ...spelling,
      tier,
      claimCount: claimsOf(index.lookup, spelling.entity.id).length,
    });
  }
  return [...bestByEntity.values()]
    .sort((a, b) => a.tier - b.tier || b.claimCount - a.claimCount || (a.entity.name < b.entity.name ? -1 : 1))
    .map(({ entity, alias }) => (alias === undefined ? { entity } : { entity, alias }));
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word in it, 3 anywhere or with a typing fault. */
function tierOf(name: string, needle: string): number {
  if (name === needle) return 0;
  if (name.startsWith(needle)) return 1;
  const at = name.indexOf(needle);
  if (at > 0 && /[\s\p{P}]/u.test(name.charAt(at - 1))) return 2;
  return 3;
}
