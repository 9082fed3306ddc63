/** Texts in which every letter knows where it came from, to tell what was altered in them. */
import fc from 'fast-check';
import type { Citation } from '../../src/model/types.ts';

/** A letter and its place in the original text; undefined for letters that were put in, copies included. */
export interface Letter {
  readonly letter: string;
  readonly origin: number | undefined;
}

type Sentence = readonly Letter[];
type Paragraph = readonly Sentence[];

export interface World {
  readonly original: string;
  readonly citations: readonly Citation[];
  readonly altered: readonly Letter[];
}

/** Few words, most of one length, so that sentences look alike and slide into each other's places. */
const words = ['Ann', 'Bob', 'Cid', 'saw', 'met', 'two', 'six', 'men', 'and', 'was', 'cracked', '“old”', 'Łucja', '🌉'];

const written = fc.array(
  fc.array(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
  { minLength: 2, maxLength: 8 },
);

const alteration = fc.record({
  kind: fc.constantFrom(
    'delete',
    'delete all',
    'duplicate',
    'duplicate all',
    'swap',
    'swap all',
    'move',
    'reword',
    'sibling',
    'retype',
  ),
  paragraph: fc.nat(),
  sentence: fc.nat(),
  other: fc.nat(),
  word: fc.constantFrom(...words),
});

/** Make a text with citations, each unique in its paragraph, and alter it one to five times. */
export const world: fc.Arbitrary<World> = fc
  .record({
    written,
    siblings: fc.array(fc.record({ from: fc.nat(), to: fc.nat() }), { maxLength: 3 }),
    cuts: fc.array(fc.record({ paragraph: fc.nat(), sentence: fc.nat(), first: fc.nat(), count: fc.nat(3) }), {
      minLength: 1,
      maxLength: 8,
    }),
    alterations: fc.array(alteration, { minLength: 1, maxLength: 5 }),
  })
  .map(({ written: plain, siblings, cuts, alterations }) => {
    const paragraphs = plain.map((sentences) => [...sentences]);
    for (const { from, to } of siblings) {
      const model = at(paragraphs, from);
      paragraphs.splice(
        to % paragraphs.length,
        0,
        model.map((sentence) => [...sentence.slice(0, -1), 'men']),
      );
    }
    const texts = paragraphs.map((sentences) => sentences.map((sentence) => `${sentence.join(' ')}.`));
    const original = texts.map((sentences) => sentences.join(' ')).join('\n\n');
    const citations = cuts.flatMap((cut) => citationOf(texts, cut) ?? []);
    let altered: readonly Paragraph[] = withOrigins(texts);
    for (const one of alterations) altered = alter(altered, one);
    return { original, citations, altered: joined(altered) };
  });

/** Write letters as a text. */
export function textOf(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join('');
}

/** Give the sentence around a place; spaces of any kind count as one. */
export function sentenceAt(text: string, place: number): string {
  const letters = Array.from(text.replaceAll('\u00A0', ' '));
  const from = Math.max(letters.lastIndexOf('.', place), letters.lastIndexOf('\n', place)) + 1;
  return letters.slice(from, letters.indexOf('.', place)).join('').trim();
}

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place % list.length];
  if (item === undefined) throw new Error('An empty list has no items.');
  return item;
}

function citationOf(
  texts: readonly (readonly string[])[],
  cut: { readonly paragraph: number; readonly sentence: number; readonly first: number; readonly count: number },
): Citation | undefined {
  const paragraph = cut.paragraph % texts.length;
  const sentences = at(texts, paragraph);
  const place = cut.sentence % sentences.length;
  const pieces = at(sentences, place).replace(/\.$/, '').split(' ');
  const first = cut.first % pieces.length;
  const quote = pieces.slice(first, first + 1 + cut.count).join(' ');
  const own = sentences.join(' ');
  if (own.split(quote).length !== 2) return undefined;
  const before =
    [...texts.slice(0, paragraph).map((one) => one.join(' ')), ''].join('\n\n') + own.slice(0, own.indexOf(quote));
  const start = Array.from(before).length;
  return { paragraph: paragraph + 1, quote, start, end: start + Array.from(quote).length };
}

function withOrigins(texts: readonly (readonly string[])[]): readonly Paragraph[] {
  let origin = 0;
  return texts.map((sentences) => {
    const paragraph = sentences.map((sentence) => {
      const letters = Array.from(sentence, (letter) => ({ letter, origin: origin++ }));
      origin += 1;
      return letters;
    });
    origin += 1;
    return paragraph;
  });
}

function joined(paragraphs: readonly Paragraph[]): readonly Letter[] {
  const put = (text: string): readonly Letter[] => Array.from(text, (letter) => ({ letter, origin: undefined }));
  return paragraphs.flatMap((sentences, number) => [
    ...(number > 0 ? put('\n\n') : []),
    ...sentences.flatMap((letters, place) => [...(place > 0 ? put(' ') : []), ...letters]),
  ]);
}

type Alteration = typeof alteration extends fc.Arbitrary<infer Value> ? Value : never;

function alter(
  paragraphs: readonly Paragraph[],
  { kind, paragraph, sentence, other, word }: Alteration,
): readonly Paragraph[] {
  const result = paragraphs.map((sentences) => [...sentences]);
  const here = paragraph % result.length;
  const own = at(result, here);
  const place = sentence % own.length;
  const there = other % result.length;
  switch (kind) {
    case 'delete':
      own.splice(place, 1);
      break;
    case 'delete all':
      result.splice(here, 1);
      break;
    case 'duplicate':
      own.splice(place, 0, copied(at(own, place)));
      break;
    case 'duplicate all':
      result.splice(there, 0, own.map(copied));
      break;
    case 'swap':
      own.splice(0, own.length, ...own.slice(place), ...own.slice(0, place));
      break;
    case 'swap all':
      [result[here], result[there]] = [at(result, there), own];
      break;
    case 'move':
      at(result, there).push(...own.splice(place, 1));
      break;
    case 'reword':
      own[place] = reworded(at(own, place), other, word);
      break;
    case 'sibling':
      at(result, there).splice(place, 0, reworded(copied(at(own, place)), other, word));
      break;
    case 'retype':
      own[place] = at(own, place).map((one) => ({ ...one, letter: retyped.get(one.letter) ?? one.letter }));
      break;
  }
  const kept = result.filter((sentences) => sentences.length > 0);
  return kept.length > 0 ? kept : paragraphs;
}

const retyped: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  [' ', '\u00A0'],
]);

function copied(letters: Sentence): Sentence {
  return letters.map(({ letter }) => ({ letter, origin: undefined }));
}

/** Put another word in the place of one; the letters that stay keep their origin. */
function reworded(letters: Sentence, place: number, word: string): Sentence {
  const begins = letters.flatMap(({ letter }, index) => (letter === ' ' ? [index + 1] : []));
  const from = at([0, ...begins], place);
  const length = letters.slice(from).findIndex(({ letter }) => letter === ' ' || letter === '.' || letter === '\u00A0');
  if (textOf(letters.slice(from, from + length)) === word) return letters;
  const put = Array.from(word, (letter) => ({ letter, origin: undefined }));
  return [...letters.slice(0, from), ...put, ...letters.slice(length === -1 ? letters.length : from + length)];
}
