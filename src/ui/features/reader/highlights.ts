/**
 * The highlights of the text. All are registered together, by rising priority, and stay registered: WebKitGTK 2.50 ends the page
 * when ranges that overlap belong to highlights registered in another order than that of their priorities.
 */
import { type LiveMark, type NameMark, nameMarkCount, type StillMark } from './marks.ts';

/** A mark of the text, the words that were searched for, or what lies over it for a while. */
type HighlightName = StillMark | LiveMark | 'sought' | LateMark;

/** What lies over the marks of a page while somebody writes a claim or judges a draft, from the weakest to the strongest. */
export const lateMarks = [
  'passed-sentences',
  'unfinished-words',
  'claim-sentence',
  'claim-words',
  'claim-cue',
  'draft-words',
  'draft-cue',
] as const;
export type LateMark = (typeof lateMarks)[number];

/** Marks that follow the reader, from the weakest to the strongest. */
export const liveMarks: readonly LiveMark[] = ['about', 'selected', 'under', 'chosen'];

/** Marks that belong to the text, from the weakest to the strongest. */
const stillMarks = ['exact', 'respelled', 'changed', 'moved', 'possible', 'quoted', 'many', 'gap'] as const;

/** List all names, from the weakest to the strongest. */
function highlightNames(): readonly HighlightName[] {
  const names = Array.from({ length: nameMarkCount }, (_, index): NameMark => `name-${index}`);
  return [...stillMarks, ...names, ...liveMarks, 'sought', ...lateMarks];
}

/** Tell whether the browser can mark text without cutting it into elements. */
export function hasHighlights(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/** Find the highlight of a name. */
export function highlightOf(name: HighlightName): Highlight {
  if (registered.size === 0) register();
  const known = registered.get(name);
  if (!known) throw new Error(`There is no highlight named ${name}.`);
  return known;
}

const registered = new Map<HighlightName, Highlight>();

function register(): void {
  for (const [index, name] of highlightNames().entries()) {
    const highlight = new Highlight();
    highlight.priority = index + 1;
    registered.set(name, highlight);
    CSS.highlights.set(`sayso-${name}`, highlight);
  }
}
