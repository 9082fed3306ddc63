/** What a reader sees of a text: two that look alike can be told apart by their characters only. */

/** Tell whether a text has a character that can be seen. */
export function isSeen(text: string): boolean {
  return text.replace(unseen, '') !== '';
}

/**
 * Reduce a text to how it looks: without what is not seen, letters of other scripts that look like Latin ones as these, and signs
 * that differ by a hair as one. Two texts that differ and come out the same can be mistaken for each other.
 */
export function lookOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(unseen, (found) => (/\s/u.test(found) ? ' ' : ''))
    .replace(/[I|\u0131\u0251\u0261\u0370-\u052f\u0531-\u0587\u2010-\u2015\u2018-\u201f\u2212\u02bc'"-]/g, (letter) => {
      return lookalikes.get(letter) ?? letter;
    })
    .trim();
}

/** Name the characters of the first text that the other lacks, with their numbers: "U+200B, “а” (U+0430)". */
export function differenceOf(text: string, other: string): string {
  const known = new Set(other);
  const only = [...new Set(text)].filter((character) => !known.has(character)).slice(0, 5);
  return only.map(nameOfCharacter).join(', ');
}

function nameOfCharacter(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return isSeen(character) && !/\p{M}/u.test(character) ? `“${character}” (${number})` : number;
}

/** Spaces, controls, signs of format, and letters and marks that show nothing: fillers, blank Braille, variation selectors. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u2800\u3164\uffa0]|\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu;

const lookalikes: ReadonlyMap<string, string> = new Map(
  // The last rows: Armenian, rare Latin letters, the capital i that looks like a small L, hyphens and dashes, quotation marks.
  Array.from(
    'АаВЕеКМНОоРрСсТУуХхІіЈјЅѕԁԛԝҮҺһӀӏ' + 'ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧνϲϳ' + 'ՏՍօցոսհ' + 'ıɑɡI|' + '‐‑‒–—―−-' + '‘’‚‛ʼ\'“”„‟"',
    (letter, index): [string, string] => [
      letter,
      (
        'AaBEeKMHOoPpCcTYyXxliJjSsdqwYHhll' +
        'ABEZHlKMNOoPTYXvcj' +
        'SUognuh' +
        'iagll' +
        '--------' +
        "''''''" +
        "'''''"
      ).charAt(index),
    ],
  ),
);
