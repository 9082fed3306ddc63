/** Quotations that a foreign file brings along. None is taken on trust: each is looked up in the text, when that is at hand. */
import { sliceCodePoints } from '../lib/code-points.ts';
import type { Attribute } from '../model/types.ts';
import type { ImportNotes } from './import-report.ts';

export interface CarriedQuotation {
  readonly quote: string;
  /** Where the file says that it stands: code points from 0. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** Look a quotation up in the text that it is said to be from, letter by letter; say what came of it, here and in the report. */
export function checkCarried(
  { quote, start, end }: CarriedQuotation,
  text: string | undefined,
  place: string,
  notes: ImportNotes,
): readonly Attribute[] {
  const own: Attribute = ['quotation', quote];
  if (quote.trim() === '') return [];
  if (text === undefined) {
    notes.add(
      'kept',
      'quotations whose text is not in the file, so they could not be looked up',
      place,
      'Open the text as well and look them up there.',
    );
    return [own, ['quotation check', 'text not at hand']];
  }
  if (start !== undefined && end !== undefined && sliceCodePoints(text, start, end) === quote) {
    notes.add('read', 'quotations found word for word at their place', place);
    return [own, ['quotation check', 'found word for word']];
  }
  if (text.includes(quote)) {
    notes.add('repaired', 'quotations found word for word, but elsewhere than the file says', place);
    return [own, ['quotation check', 'found elsewhere']];
  }
  notes.add('kept', 'quotations that are not in the text', place, 'Do not cite them: they are not what the text says.');
  return [own, ['quotation check', 'not found in the text']];
}
