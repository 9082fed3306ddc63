/**
 * Text from anywhere, made fit for a line of a document: one line, no control characters, no directional marks that reach
 * beyond it (Unicode Bidirectional Algorithm, UAX #9).
 */

/** Bring a text onto one line and close every directional mark in it. Letters stay as they are, and runs of spaces where wanted. */
export function tameText(text: string, spaces: 'one' | 'all' = 'one'): string {
  const whole = text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\u2028\u2029\u0085]/gu, ' ')
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/(?![\t\n\v\f\r])\p{Cc}/gu, '');
  return (directionMarks.test(whole) ? closeDirections(whole) : whole).replace(
    spaces === 'one' ? /[\t\n\v\f\r ]+/gu : /\r\n|[\t\n\v\f\r]/gu,
    ' ',
  );
}

/** Tell whether a text holds letters or marks that run from right to left. */
export function turnsDirection(text: string): boolean {
  return rightToLeft.test(text) || directionMarks.test(text);
}

/** Wrap a text so that its direction does not reach beyond it (first strong isolate), when it needs that. */
export function isolateDirection(text: string): string {
  return turnsDirection(text) ? `\u2068${text}\u2069` : text;
}

const directionMarks = /[\u202A-\u202E\u2066-\u2069]/u;

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u0600-\u08FF\u200F]/u;

/** Embeddings and overrides end with U+202C, isolates with U+2069, which also ends what was opened inside it. */
function closeDirections(text: string): string {
  const open: string[] = [];
  let out = '';
  for (const character of text) {
    if (/[\u202A\u202B\u202D\u202E]/u.test(character)) open.push('\u202C');
    else if (/[\u2066-\u2068]/u.test(character)) open.push('\u2069');
    else if (character === '\u202C' || character === '\u2069') {
      if (open.at(-1) !== character) continue;
      open.pop();
    }
    out += character;
  }
  return out + open.reverse().join('');
}
