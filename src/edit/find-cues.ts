/** Words of a sentence that tell how firmly it speaks, or that somebody else does. */
import type { Span } from '../lib/paragraphs.ts';
import {
  type CueList,
  cueListsFor,
  type HedgeKind,
  hedgeKinds,
  type PhraseFinder,
  phraseFinder,
  tokensOf,
} from './cue-lists.ts';

export type CueKind = HedgeKind | 'negation' | 'speech' | 'accordingTo';

/** A cue word; places are UTF-16 units of the text that was searched. */
export interface Cue extends Span {
  readonly kind: CueKind;
  readonly word: string;
}

/** Find the cue words of a text, in its order. One place can be a cue of several kinds: “denied” tells of a speaker, and of firmness. */
export function findCues(text: string, language: string | undefined): readonly Cue[] {
  const tokens = tokensOf(text);
  const finders = cueListsFor(language).flatMap(findersOf);
  return tokens.flatMap(({ start }, at) =>
    finders.flatMap(([kind, find]): readonly Cue[] => {
      const last = tokens[at + find(tokens, at) - 1];
      if (!last || last.end <= start) return [];
      return [{ kind, start, end: last.end, word: text.slice(start, last.end) }];
    }),
  );
}

/** Find the first word of a text that hedges or denies, and so speaks against calling stated what it says, or what the words at a place in it say. */
export function hedgeIn(text: string, language: string | undefined, words?: Span): Cue | undefined {
  return findCues(text, language).find(
    (cue) => cue.kind !== 'speech' && cue.kind !== 'accordingTo' && (words === undefined || governs(text, cue, words)),
  );
}

/**
 * Tell whether a cue may be about words in its clause: it stands in them or before them, or behind them with no word between that begins
 * another clause: in “as a member of the committee she argued that it should end”, “should” says nothing of the membership.
 */
export function governs(text: string, cue: Span, words: Span): boolean {
  return cue.start < words.end || !otherClause.test(text.slice(words.end, cue.start));
}

const otherClause =
  /(?<!\p{L})(?:that|whether|because|but|while|dass|daß|ob|weil|aber|während|что|чтобы|но|потому|que|parce|mais|деп|бірақ)(?!\p{L})|(?<!\p{L})qu['’]|[,;—]\s(?:and|und|и|а|et|і|и)(?!\p{L})/iu;

/** Find the first words beside which somebody else may be the one who says it, though they do not show who. */
export function attributionIn(text: string, language: string | undefined): string | undefined {
  const tokens = tokensOf(text);
  for (const list of cueListsFor(language)) {
    const find = attributedBy.get(list.language) ?? phraseFinder(list.attributed);
    attributedBy.set(list.language, find);
    for (const [at, { start }] of tokens.entries()) {
      const last = tokens[at + find(tokens, at) - 1];
      if (last && last.end > start) return text.slice(start, last.end);
    }
  }
  return undefined;
}

const attributedBy = new Map<string, PhraseFinder>();

type Finders = readonly (readonly [CueKind, PhraseFinder])[];

const findersByLanguage = new Map<string, Finders>();

function findersOf(list: CueList): Finders {
  const known = findersByLanguage.get(list.language);
  if (known) return known;
  const made: Finders = [
    ...hedgeKinds.map((kind) => [kind, phraseFinder(list.hedges[kind])] as const),
    ['negation', phraseFinder(list.negations)],
    ['speech', phraseFinder(list.speech)],
    ['accordingTo', phraseFinder(list.accordingTo)],
  ];
  findersByLanguage.set(list.language, made);
  return made;
}
