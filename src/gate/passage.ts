/** A passage that somebody selected, with what stands around it: its sentence and clause, the names and cue words in them, the claim before. */

import { type Cue, findCues } from '../edit/find-cues.ts';
import type { Span } from '../lib/paragraphs.ts';
import { clauseAround, sentenceAround } from '../lib/sentences.ts';
import type { Lookup } from '../model/lookup.ts';
import { createMentionFinder, type Mention } from '../model/mentions.ts';
import type { Claim, Source } from '../model/types.ts';

export interface PassageInText {
  readonly lookup: Lookup;
  readonly source: Source;
  /** Counted from 1. */
  readonly paragraph: number;
  /** The whole paragraph. All places below are UTF-16 units in it. */
  readonly text: string;
  readonly words: Span;
}

export interface Passage extends PassageInText {
  readonly sentence: Span;
  readonly clause: Span;
  /** In the paragraph. */
  readonly mentions: readonly Mention[];
  /** In the sentence. */
  readonly cues: readonly Cue[];
  /** The claim that was read last before these words, with the place of its words when that is this paragraph. */
  readonly before: { readonly claim: Claim; readonly at: number | undefined } | undefined;
}

/** Read what stands around a passage. */
export function readPassage(place: PassageInText): Passage {
  const { text, words, lookup, source } = place;
  const sentence = sentenceAround(text, words);
  const mentions = mentionsIn(lookup, text);
  const cues = findCues(text.slice(sentence.start, sentence.end), source.lang).map((cue) => {
    return { ...cue, start: cue.start + sentence.start, end: cue.end + sentence.start };
  });
  return {
    ...place,
    sentence,
    clause: clauseAround(text, words, sentence),
    mentions,
    cues,
    before: claimBefore(place),
  };
}

let latest: { readonly entities: unknown; readonly find: ReturnType<typeof createMentionFinder> } | undefined;

/** The names of a dataset are prepared once, not with every passage. */
function mentionsIn({ dataset }: Lookup, text: string): readonly Mention[] {
  if (latest?.entities !== dataset.entities) {
    latest = { entities: dataset.entities, find: createMentionFinder(dataset.entities) };
  }
  return latest.find(text);
}

function claimBefore({ lookup, source, paragraph, text, words }: PassageInText): Passage['before'] {
  let best: { claim: Claim; paragraph: number; at: number } | undefined;
  for (const claim of lookup.dataset.claims) {
    const [first] = claim.citations;
    if (claim.source !== source.id || !first || first.paragraph > paragraph) continue;
    const at = first.paragraph === paragraph ? text.indexOf(first.quote) : first.start;
    if (first.paragraph === paragraph && at > words.start) continue;
    // Of claims from the same words the last one counts.
    const isLater = !best || first.paragraph > best.paragraph || (first.paragraph === best.paragraph && at >= best.at);
    if (isLater) best = { claim, paragraph: first.paragraph, at };
  }
  return best && { claim: best.claim, at: best.paragraph === paragraph ? best.at : undefined };
}
