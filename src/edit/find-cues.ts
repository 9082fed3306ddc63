/** Words of a sentence that tell how firmly it speaks, or that somebody else does. */
import type { Span } from '../lib/paragraphs.ts';
import { anyOf, type CueList, cueListsFor, type HedgeKind, hedgeKinds, straightened } from './cue-lists.ts';

export type CueKind = HedgeKind | 'negation' | 'speech' | 'accordingTo';

/** A cue word; places are UTF-16 units of the text that was searched. */
export interface Cue extends Span {
  readonly kind: CueKind;
  readonly word: string;
}

/** Find the cue words of a text, in its order. One place can be a cue of several kinds: “denied” tells of a speaker, and of firmness. */
export function findCues(text: string, language: string | undefined): readonly Cue[] {
  const plain = straightened(text);
  const found = cueListsFor(language).flatMap((list) =>
    patternsOf(list).flatMap(([kind, pattern]) =>
      [...plain.matchAll(pattern)].map(({ 0: { length }, index }): Cue => {
        return { kind, start: index, end: index + length, word: text.slice(index, index + length) };
      }),
    ),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Find the first word of a text that hedges or denies, and so speaks against calling what it says stated. */
export function hedgeIn(text: string, language: string | undefined): Cue | undefined {
  return findCues(text, language).find(({ kind }) => kind !== 'speech' && kind !== 'accordingTo');
}

type Patterns = readonly (readonly [CueKind, RegExp])[];

const patterns = new Map<string, Patterns>();

function patternsOf(list: CueList): Patterns {
  const known = patterns.get(list.language);
  if (known) return known;
  const words: readonly (readonly [CueKind, readonly string[]])[] = [
    ...hedgeKinds.map((kind) => [kind, list.hedges[kind]] as const),
    ['negation', list.negations],
    ['speech', list.speech],
    ['accordingTo', list.accordingTo],
  ];
  const made = words.map(([kind, some]) => [kind, new RegExp(anyOf(some), 'giu')] as const);
  patterns.set(list.language, made);
  return made;
}
