/**
 * What is marked on a page, and how: with the CSS Custom Highlight API, which leaves the text whole, or with elements where a
 * browser does not have it. Both have the same names; the style sheet has a rule for each.
 */
import type { Span } from '../../../lib/paragraphs.ts';
import type { Passage, ReadingParagraph } from '../../../model/reading-page.ts';

/** Marks that belong to the text: how a passage was found, how many claims it gave, what stands for words not at hand, and names by their type. */
export type StillMark = Passage['kind'] | 'many' | 'gap' | NameMark;
/** Types of entities beyond the last look alike. */
export type NameMark = `name-${number}`;
/** Marks that follow what the reader does. */
export type LiveMark = 'about' | 'selected' | 'chosen' | 'under';

export interface MarkedSpan<Mark extends string> extends Span {
  readonly mark: Mark;
}

/** How many types of entities have a look of their own in the text. */
export const nameMarkCount = 12;

/** Claims from which on a piece counts as one that gave many. */
const manyClaims = 3;

/** List what is always marked in a paragraph. */
export function stillMarksOf(
  paragraph: ReadingParagraph,
  passages: readonly Passage[],
  nameMarkOf: (entity: string) => NameMark | undefined,
): readonly MarkedSpan<StillMark>[] {
  const own = paragraph.passages.flatMap((index) => passages[index] ?? []);
  return [
    ...own.map(({ start, end, kind }) => ({ start, end, mark: kind })),
    ...piecesOf(own)
      .filter(({ claims }) => claims >= manyClaims)
      .map(({ start, end }) => ({ start, end, mark: 'many' as const })),
    ...paragraph.gaps.map(({ start, end }) => ({ start, end, mark: 'gap' as const })),
    ...paragraph.mentions.flatMap(({ start, end, entity }) => {
      const mark = nameMarkOf(entity);
      return mark ? [{ start, end, mark }] : [];
    }),
  ];
}

/** Cut overlapping spans into pieces that touch and do not overlap, each with the marks that lie on it, in order of the text. */
export function segmentsOf<Mark extends string>(
  length: number,
  spans: readonly MarkedSpan<Mark>[],
): readonly (Span & { readonly marks: readonly Mark[] })[] {
  const edges = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? length;
    return {
      start,
      end,
      marks: [...new Set(spans.filter((one) => one.start <= start && end <= one.end).map(({ mark }) => mark))],
    };
  });
}

/** The pieces that overlapping passages make, with the number of different claims that cite each. */
function piecesOf(passages: readonly Passage[]): readonly (Span & { readonly claims: number })[] {
  const edges = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? start;
    const covering = passages.filter((passage) => passage.start <= start && end <= passage.end);
    return { start, end, claims: new Set(covering.flatMap(({ claims }) => claims)).size };
  });
}
