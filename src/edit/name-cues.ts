/** Words in names that tell what is named, as they lie in `graph-data/cues/names.json`: “Trust” an organization, “Medal” a thing. */
import cues from '../../graph-data/cues/names.json' with { type: 'json' };
import { tokensOf } from './cue-lists.ts';

/** `press` are organizations that publish, `firm` the letters behind the name of one. */
export type NameKind = keyof typeof cues;

interface NameCue {
  readonly kind: NameKind;
  /** Which of the words of the name it is. */
  readonly at: number;
  /** Whether the word that tells most stands first in this language, wherever it stands, or last. */
  readonly order: 'first' | 'last';
}

/** Find what a name says of the thing it names: undefined when none of its words tells, `unsure` when one does that describes something else. */
export function kindOfName(name: string): NameKind | 'unsure' | undefined {
  // “Report on the Eelgate Bridge” is a report: what stands behind such a word only describes.
  const head = name.replace(
    /(?<=\S)\s(?:of|for|on|in|about|against|to|by|from|at|de|du|des|von|für|über|gegen|zu)\s.*$/u,
    '',
  );
  const found = cuesIn(head);
  if (found.some(({ kind }) => kind === 'firm')) return 'firm';
  const decisive = found.find(({ order }) => order === 'first') ?? found.at(-1);
  if (decisive) return decisive.order === 'first' || decisive.at === lastWord(head) ? decisive.kind : 'unsure';
  // “Ярыньфлот” in marks is a firm or a paper; in English such marks are put round anything.
  if (/^(?:«[^«»]+»|„[^„“”]+[“”])$/u.test(name.trim())) return 'organization';
  return cuesIn(name).length > 0 ? 'unsure' : undefined;
}

/** Place of the last word that is no number: “Treaty 1951”. */
function lastWord(name: string): number {
  return tokensOf(name).findLastIndex(({ word }) => /\p{L}/u.test(word));
}

/** Tell whether a name has a word of the press in it: “Nordkai-Anzeiger”, “The Harrow Lane Courier”. */
export function namesPress(name: string): boolean {
  return cuesIn(name).some(({ kind }) => kind === 'press');
}

function cuesIn(name: string): readonly NameCue[] {
  const words = tokensOf(name).map(({ word }) => word.replace(/'s$/u, ''));
  return words.flatMap((word, at): readonly NameCue[] => {
    const pair = tables.words.get(`${words[at - 1] ?? ''} ${word}`);
    const own = pair ?? tables.words.get(word) ?? partOf(word);
    return own ? [{ ...own, at }] : [];
  });
}

/** German writes what others write in two words as one: “Landgericht”. Short beginnings are those of names: “Os-wald”. */
function partOf(word: string): Omit<NameCue, 'at'> | undefined {
  const last = word.split('-').at(-1) ?? '';
  const known = last === word ? undefined : tables.words.get(last);
  if (known) return known;
  return tables.ends.find(
    ([end]) => word.endsWith(end) && (word.length === end.length || word.length >= end.length + leastBefore),
  )?.[1];
}

const leastBefore = 4;

const orders = { en: 'last', kk: 'last', de: 'first', fr: 'first', ru: 'first' } as const;

const tables = tablesOf();

function tablesOf() {
  const words = new Map<string, Omit<NameCue, 'at'>>();
  const ends: (readonly [end: string, cue: Omit<NameCue, 'at'>])[] = [];
  for (const [kind, byLanguage] of Object.entries(cues)) {
    for (const [language, list] of Object.entries(byLanguage)) {
      const cue = { kind: kind as NameKind, order: orders[language as keyof typeof orders] };
      for (const word of list) {
        if (word.startsWith('*')) ends.push([word.slice(1), cue]);
        else if (!words.has(word)) words.set(word, cue);
      }
    }
  }
  // The longest end tells most: “Untersuchungs-ausschuss”.
  return { words, ends: ends.sort((a, b) => b[0].length - a[0].length) };
}
