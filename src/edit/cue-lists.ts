/** Cue words of five languages, as they lie in `graph-data/cues`, made ready to be looked for. */
import de from '../../graph-data/cues/de.json' with { type: 'json' };
import en from '../../graph-data/cues/en.json' with { type: 'json' };
import fr from '../../graph-data/cues/fr.json' with { type: 'json' };
import kk from '../../graph-data/cues/kk.json' with { type: 'json' };
import ru from '../../graph-data/cues/ru.json' with { type: 'json' };

/** The degrees of firmness that words can speak for. */
export const hedgeKinds = ['alleged', 'disputed', 'projected', 'possible', 'opinion'] as const;
export type HedgeKind = (typeof hedgeKinds)[number];

export type DateWord = 'since' | 'until' | 'from' | 'onward' | 'to' | 'about' | 'perhaps' | 'link';

/** The file of a language; the README beside it says what its keys hold. */
export interface CueList {
  readonly language: string;
  readonly hedges: Readonly<Record<HedgeKind, readonly string[]>>;
  readonly negations: readonly string[];
  readonly speech: readonly string[];
  readonly accordingTo: readonly string[];
  /** Twelve; the forms of each are parted by spaces. */
  readonly months: readonly string[];
  readonly dateWords: Readonly<Record<DateWord, readonly string[]>>;
}

const lists: readonly CueList[] = [en, fr, de, ru, kk];

/** List the cue words for a text: those of its language, or all of them when it has none or one that is not here. */
export function cueListsFor(language: string | undefined): readonly CueList[] {
  const code = language?.toLowerCase().split('-')[0];
  const own = lists.filter((list) => list.language === code);
  return own.length > 0 ? own : lists;
}

/** Write the words of a list as an expression that finds each as a whole, the longest first; it never matches when the list is empty. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?<![\\p{L}\\p{N}\\p{M}])(?:${longestFirst.map(written).join('|')})(?![\\p{L}\\p{N}\\p{M}])`;
}

/** Make apostrophes alike; places stay the same. */
export function straightened(text: string): string {
  return text.replace(/[’ʼ‘]/gu, "'");
}

function written(word: string): string {
  return straightened(word)
    .split(' ')
    .map((part) => (part === '*' ? fewWords : part.replace(/[.()?+]/g, '\\$&').replace(/\*/g, '\\p{L}{0,24}')))
    .join('\\s+');
}

const fewWords = '(?:[\\p{L}\\p{N}]+\\s+){0,5}[\\p{L}\\p{N}]+';
