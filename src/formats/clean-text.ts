/** Texts of foreign files, made fit for a dataset: nothing is changed that can stay. */
import { codePointLength, sliceCodePoints } from '../lib/code-points.ts';
import type { Attribute, AttributeScalar } from '../model/types.ts';

/** Free a text of what the format does not allow, and shorten it to so many code points; line breaks stay in long texts only. */
export function cleanText(text: string, most: number): string {
  const isName = most <= 300;
  const whole = text
    .slice(0, most * 4)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(isName ? /\p{Cc}+/gu : /(?![\t\n])\p{Cc}+/gu, ' ')
    .trim();
  const isLong = text.length > most * 4 || (whole.length > most && codePointLength(whole) > most);
  return isLong ? `${sliceCodePoints(whole, 0, most - 1).trim()}…` : whole;
}

/** Keep attributes as they are but for half characters, which no file could hold. */
export function cleanAttributes(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes.map(
    ([name, value]): Attribute => [
      wellFormed(name),
      Array.isArray(value) ? value.map(cleanScalar) : cleanScalar(value as AttributeScalar),
    ],
  );
}

function cleanScalar(value: AttributeScalar): AttributeScalar {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? wellFormed(value) : value;
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
