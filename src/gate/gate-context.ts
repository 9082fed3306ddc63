/** What the checks look at: the dataset, the text, and the sentences around a passage. */
import { attributionIn, type Cue, findCues } from '../edit/find-cues.ts';
import { fold } from '../lib/fold.ts';
import { sentencesOf } from '../lib/sentences.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Entity, Source } from '../model/types.ts';
import type { QuotedSpan } from './find-evidence.ts';
import { type Spelled, spelledIn } from './spelling.ts';

export interface GateContext {
  readonly lookup: Lookup;
  readonly source: Source;
  readonly text: Spelled;
  /** The paragraphs, in order. */
  readonly paragraphs: readonly string[];
  /** The entity of that name or alias; case and accents do not count. */
  readonly entityNamed: (name: string) => Entity | undefined;
}

/** A passage and what stands around it. */
export interface Surroundings {
  /** The words that were found, without what was left out between them. */
  readonly quotes: string;
  readonly quoted: Spelled;
  /** The sentences in which they stand. */
  readonly sentence: string;
  readonly inSentence: Spelled;
  /** The cue words of these sentences. */
  readonly cues: readonly Cue[];
  /** Words in them beside which somebody else may be the one who says it. */
  readonly attributed: () => string | undefined;
  /** Their paragraph and the one before. */
  readonly nearby: () => Spelled;
}

/** Prepare a text to be asked about. */
export function gateContext(lookup: Lookup, source: Source, text: string): GateContext {
  const byName = new Map<string, Entity>();
  const { entities } = lookup.dataset;
  const named = [
    ...entities.map((entity) => [entity, entity.name] as const),
    ...entities.flatMap((entity) => (entity.aliases ?? []).map((alias) => [entity, alias] as const)),
  ];
  for (const [entity, name] of named) if (!byName.has(fold(name))) byName.set(fold(name), entity);
  return {
    lookup,
    source,
    text: spelledIn(text),
    paragraphs: text.split('\n\n'),
    entityNamed: (name) => byName.get(fold(name.trim().replace(/\s+/gu, ' '))),
  };
}

/** Look around passages of one paragraph or of several. */
export function surroundingsOf(
  { paragraphs, source }: GateContext,
  text: string,
  passages: readonly QuotedSpan[],
): Surroundings {
  const quotes = passages.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const sentence = [...new Set(passages.flatMap((passage) => sentencesAround(text, passage)))].join(' ');
  const near = new Set(passages.flatMap(({ paragraph }) => [paragraph - 1, paragraph]));
  return {
    quotes,
    quoted: spelledIn(quotes),
    sentence,
    inSentence: spelledIn(sentence),
    cues: findCues(sentence, source.lang),
    attributed: () => attributionIn(sentence, source.lang),
    nearby: () => spelledIn([...near].map((number) => paragraphs[number - 1] ?? '').join('\n')),
  };
}

/** List the sentences in which a passage stands. */
export function sentencesAround(text: string, { start, end }: QuotedSpan): readonly string[] {
  const before = text.lastIndexOf('\n\n', start);
  const from = before === -1 ? 0 : before + 2;
  const behind = text.indexOf('\n\n', end);
  const paragraph = text.slice(from, behind === -1 ? undefined : behind);
  return sentencesOf(paragraph)
    .filter((sentence) => sentence.start < end - from && start - from < sentence.end)
    .map((sentence) => paragraph.slice(sentence.start, sentence.end));
}
