/** Quotations that a foreign file brings along. None is taken on trust: each is looked up in the text, when that is at hand. */
import { isQuoteAt } from '../lib/find-quote.ts';
import { SearchedText } from '../model/searched-text.ts';
import type { Attribute } from '../model/types.ts';
import type { ImportNotes, ImportOutcome } from './import-report.ts';

export interface CarriedQuotation {
  readonly quote: string;
  /** Where the file says that it stands: code points from 0. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Column of the file that holds it, when it keeps its name. */
  readonly column?: string;
}

/** What came of looking for a quotation; likeness is never told, for it is no proof. */
const checks = {
  unknown: 'text not at hand',
  exact: 'found word for word',
  respelled: 'found, apart from typography',
  elsewhere: 'found, but not where the file says',
  missing: 'not found in the text',
} as const;

/** Look a quotation up in the text that it is said to be from, as citations are; say what came of it, here and in the report. */
export function checkCarried(
  { quote, start, end, column = 'quotation' }: CarriedQuotation,
  text: SearchedText | undefined,
  place: string,
  notes: ImportNotes,
): readonly Attribute[] {
  if (quote.trim() === '') return [];
  const found = text && findIn(text, quote, start, end);
  const own: Attribute = [column, quote];
  tell(found?.kind ?? 'unknown', place, notes);
  return [
    own,
    ['quotation check', checks[found?.kind ?? 'unknown']],
    ...(found?.paragraph === undefined ? [] : [['quotation paragraph', found.paragraph] as const]),
  ];
}

interface FoundIn {
  readonly kind: Exclude<keyof typeof checks, 'unknown'>;
  readonly paragraph?: number;
}

function findIn(text: SearchedText, quote: string, start: number | undefined, end: number | undefined): FoundIn {
  const isPlaced = start !== undefined && end !== undefined;
  if (isPlaced && isQuoteAt(text.text, quote, { start, end })) return { kind: 'exact' };
  const citation = { quote: quote.normalize('NFC').trim(), paragraph: 1, start: start ?? 0, end: end ?? 0 };
  const [first] = text.placesOf(citation, 1);
  if (!first) return { kind: 'missing' };
  const { kind, paragraph } = text.foundAs(citation, first);
  return { kind: isPlaced ? 'elsewhere' : kind, paragraph };
}

function tell(kind: keyof typeof checks, place: string, notes: ImportNotes): void {
  const [outcome, what, advice] = told[kind];
  notes.add(outcome, what, place, advice);
}

const told: Readonly<Record<keyof typeof checks, readonly [outcome: ImportOutcome, what: string, advice?: string]>> = {
  unknown: [
    'kept',
    'quotations whose text is not here, so they were not looked up',
    'Open the text (a .txt or .html file) together with this file to look each one up in it.',
  ],
  exact: ['read', 'quotations found word for word'],
  respelled: ['read', 'quotations found in the text, apart from typography'],
  elsewhere: ['repaired', 'quotations found in the text, but not where the file says'],
  missing: ['kept', 'quotations that are not in the text', 'Do not cite them: they are not what the text says.'],
};

/** Prepare a text that the file itself holds. */
export function searchedText(text: string | undefined): SearchedText | undefined {
  return text === undefined ? undefined : new SearchedText(text);
}
