/** The numbers and dates that a text gives, in digits or in English words. */
import { parseWhen } from '../model/dates.ts';

/** List the numbers of a text as plain digits: “1,200” and “twelve hundred” are both 1200. */
export function numbersIn(text: string): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const [found] of text.matchAll(/\d+(?:[.,'’\u00A0\u202F ]\d{3})*(?:[.,]\d+)?/gu)) {
    for (const reading of readingsOf(found)) numbers.add(reading);
  }
  for (const number of spelledNumbers(text)) numbers.add(String(number));
  return numbers;
}

/** “1,200” may be twelve hundred or one and a fifth; “19 94” two numbers. */
function readingsOf(found: string): readonly string[] {
  const parts = found.split(/[^\d]+/u);
  const grouped = found.replace(/[.,'’\u00A0\u202F ](?=\d{3}(?!\d))/gu, '').replace(',', '.');
  const decimal = /^\d+[.,]\d+$/u.test(found) ? [found.replace(',', '.')] : [];
  return [...parts, grouped, ...decimal].map((number) => number.replace(/^0+(?=\d)/u, ''));
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['dozen', 12],
]);

function valueOfWord(word: string): number | undefined {
  const unit = units.indexOf(word);
  if (unit !== -1) return unit;
  const ten = tens.indexOf(word);
  return ten === -1 ? undefined : (ten + 2) * 10;
}

/** Numbers in English words, as “two hundred and five” or “2 million”. */
function spelledNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  let whole = 0;
  let part: number | undefined;
  let behind = 0;
  const end = () => {
    if (part !== undefined || whole > 0) numbers.push(whole + (part ?? 0));
    whole = 0;
    part = undefined;
  };
  for (const { 0: word, index } of text.toLowerCase().matchAll(/\p{L}+|\d+(?:\.\d+)?/gu)) {
    if (!/^[\s-]*$/u.test(text.slice(behind, index))) end();
    behind = index + word.length;
    const value = /^\d/u.test(word) ? Number(word) : valueOfWord(word);
    const scale = scales.get(word);
    if (value !== undefined) part = (part ?? 0) + value;
    else if (scale === undefined) {
      if (word !== 'and' || (part === undefined && whole === 0)) end();
    } else if (scale < 1000) part = (part ?? 1) * scale;
    else {
      whole += (part ?? 1) * scale;
      part = undefined;
    }
  }
  end();
  return numbers;
}

/** List what of a date (EDTF) a text would have to give: its years, months and days, each in the spellings that name it. */
export function dateParts(when: string, language: string | undefined): readonly (readonly string[])[] | undefined {
  if (!parseWhen(when)) return undefined;
  const parts: (readonly string[])[] = [];
  for (const [, year = '', month, day] of when.matchAll(/(-?\d{3,4}|\d{2}XX|\d{3}X)(?:-(\d{2}))?(?:-(\d{2}))?/gu)) {
    parts.push([year.replace(/X+$/u, (open) => '0'.repeat(open.length)).replace(/^0+(?=\d)/u, '')]);
    if (month !== undefined && Number(month) <= 12) parts.push(monthNames(Number(month), language));
    if (day !== undefined) parts.push([String(Number(day))]);
  }
  return parts;
}

/** A month as its language names it, in full and short, in the forms that stand alone and beside a day, and as a number. */
function monthNames(month: number, language: string | undefined): readonly string[] {
  const date = new Date(Date.UTC(2001, month - 1, 15));
  const names = new Set<string>([String(month)]);
  for (const locale of localesOf(language)) {
    for (const form of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month: form, timeZone: 'UTC' }).format(date);
      const parts = new Intl.DateTimeFormat(locale, { month: form, day: 'numeric', timeZone: 'UTC' }).formatToParts(
        date,
      );
      for (const name of [alone, parts.find(({ type }) => type === 'month')?.value ?? '']) {
        if (name !== '') names.add(name.replace(/\.$/u, ''));
      }
    }
  }
  return [...names];
}

function localesOf(language: string | undefined): readonly string[] {
  if (language === undefined) return ['en', 'fr', 'de', 'ru', 'kk'];
  try {
    return [...Intl.DateTimeFormat.supportedLocalesOf([language]), 'en'];
  } catch {
    return ['en'];
  }
}
