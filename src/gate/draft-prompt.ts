/** The instructions that a person takes to a model, or that are sent to one: a piece of the text, what to look for, and how to answer. */
import { relationsOf } from '../edit/resolve-relation.ts';
import { wordCount } from '../lib/segments.ts';
import type { Lookup } from '../model/lookup.ts';
import { createMentionFinder } from '../model/mentions.ts';
import { statuses } from '../model/types.ts';
import { exampleLines, exampleText } from './draft-example.ts';

/** Paragraphs that are asked about together. */
export interface TextPiece {
  /** Numbers of the first and the last paragraph, from 1. */
  readonly first: number;
  readonly last: number;
  readonly words: number;
}

/** About how many words are asked about at once: with more, models leave more out. */
const wordsOfPiece = 600;
/** More names than a model keeps in mind. */
const mostEntities = 120;

/** Cut a normalized text into pieces of about 600 words, at paragraphs. */
export function piecesOf(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const [index, paragraph] of text.split('\n\n').entries()) {
    const words = wordCount(paragraph);
    const last = pieces.at(-1);
    if (last && last.words + words <= wordsOfPiece)
      pieces[pieces.length - 1] = { ...last, last: index + 1, words: last.words + words };
    else pieces.push({ first: index + 1, last: index + 1, words });
  }
  return pieces;
}

/** Write the instructions for a piece of a text. */
export function promptFor(lookup: Lookup, text: string, { first, last }: TextPiece): string {
  const paragraphs = text.split('\n\n');
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [
    task,
    ...vocabularyOf(lookup, numbers.map((number) => paragraphs[number - 1] ?? '').join('\n\n')),
    ...example,
    ...passagesOf(paragraphs, numbers),
  ].join('\n');
}

/** Write the instructions that ask for what an answer missed in some paragraphs. */
export function promptForMissed(lookup: Lookup, text: string, numbers: readonly number[]): string {
  const paragraphs = text.split('\n\n');
  const asked = numbers.toSorted((a, b) => a - b);
  return [
    task,
    '',
    `An earlier reading found nothing in these paragraphs: ${asked.join(', ')}. Look at each again. If one truly says nothing about anybody or anything, leave it out.`,
    ...vocabularyOf(lookup, asked.map((number) => paragraphs[number - 1] ?? '').join('\n\n')),
    ...example,
    ...passagesOf(paragraphs, asked),
  ].join('\n');
}

const task = `Read the paragraphs at the end and list the claims that they make about people, organizations, places, posts and events. A person will check each one against the text.

Answer in JSON Lines: one JSON object a line, no other words. In each object, in this order:
"paragraph": the number of the paragraph.
"quotes": a list of one or more passages, copied letter by letter from that paragraph, each of two to nine words. Never leave words out inside a passage; use two passages instead.
"cue": the words that show who says it or how firmly ("according to", "may", "denied"), copied; "" when there are none.
"voices": who says it, the first speaker first, as the text names them; [] when the author of the text says it.
"firmly": one of ${statuses
  .filter((status) => status !== 'unsourced')
  .map((status) => `"${status}"`)
  .join(
    ', ',
  )}. "stated" only when the sentence neither hedges, nor reports, nor denies. An accusation against somebody is "alleged", or "disputed" by who denies it.
"subject", "relation", "object": what is claimed. Names as the text spells them; a relation from the list where one fits.
"detail", "when": only if the passages give them; "when" as 2019, 2019-03-19, 2016/2022 or 2014/.. (since 2014).

Say nothing that the text does not say. Leave out what is ambiguous. Keep the language of the text in quotes and names. Give no confidence and no character positions.`;

function vocabularyOf(lookup: Lookup, text: string): readonly string[] {
  const types = [...lookup.types.values()].map(({ label, means }) =>
    means === undefined ? label : `${label} (${means.replace(/\.$/u, '')})`,
  );
  const relations = relationsOf(lookup)
    .filter(({ isReversed }) => !isReversed)
    .map(({ predicate }) => predicate.label);
  const { entities } = lookup.dataset;
  const mentioned = new Set(createMentionFinder(entities)(text).map(({ entity }) => entity));
  const names = entities
    .toSorted((a, b) => Number(mentioned.has(b.id)) - Number(mentioned.has(a.id)))
    .slice(0, mostEntities)
    .map(({ name }) => name);
  return [
    '',
    `Kinds of things: ${types.join('; ')}.`,
    `Relations: ${[...new Set(relations)].join('; ')}.`,
    ...(names.length > 0 ? [`Names already in use: ${names.join('; ')}.`] : []),
  ];
}

const example: readonly string[] = [
  '',
  'Example (of another text). The paragraph:',
  `[4] ${exampleText}`,
  'The answer:',
  ...exampleLines,
];

/** The paragraphs with their numbers, and the one before as context. */
function passagesOf(paragraphs: readonly string[], numbers: readonly number[]): readonly string[] {
  const before = (numbers[0] ?? 1) - 1;
  const context = paragraphs[before - 1];
  return [
    '',
    ...(context === undefined ? [] : ['For context only, the paragraph before:', context, '']),
    'The paragraphs:',
    ...numbers.map((number) => `[${number}] ${paragraphs[number - 1] ?? ''}`),
  ];
}
