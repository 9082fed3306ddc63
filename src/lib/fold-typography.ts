/**
 * Typography and white space folded away, and nothing else: letters, case and accents stay. Places in the folded text lead
 * back to the text as it stands, so that nothing that is found in the one is marked a letter beside it in the other.
 */

/** A folded text and the way back; places are UTF-16 units. */
export interface FoldedText {
  readonly folded: string;
  /** Find where the letter stands that begins at a place of the folded text. */
  startOf(place: number): number;
  /** Find the end of the letter that ends at a place of the folded text. */
  endOf(place: number): number;
}

/**
 * How far to fold. `plain`: ligatures, spaces of other kinds and signs that are not seen, so that places count as in a text without
 * them. `typography`: also quotation marks, primes, the ellipsis, and dashes with the spaces around them. Joiners stay, for in emoji and in
 * many scripts they make another letter. `joined`: also joiners, and a word parted at the end of a line becomes one;
 * `hyphened`: the same, but the hyphen of such a word stays.
 */
export type Folding = 'plain' | 'typography' | 'joined' | 'hyphened';

/** Fold the typography and white space of a text as far as is asked for. */
export function foldTypography(text: string, folding: Folding = 'typography'): FoldedText {
  const changes: Change[] = [];
  let longer = 0;
  const folded = text.replace(foldables[folding], (found: string, unit: number) => {
    const replacement = replacementOf(found, folding);
    if (replacement.length !== found.length || found.length > 1) {
      changes.push({ at: unit + longer, length: replacement.length, unit, unitLength: found.length });
      longer += replacement.length - found.length;
    }
    return replacement;
  });
  return {
    folded,
    startOf: (place) => {
      const change = lastChangeAt(changes, place);
      if (!change) return place;
      if (place < change.at + change.length) return change.unit;
      return change.unit + change.unitLength + place - change.at - change.length;
    },
    endOf: (place) => {
      const change = lastChangeAt(changes, place - 1);
      if (!change) return place;
      if (place <= change.at + change.length) return change.unit + change.unitLength;
      return change.unit + change.unitLength + place - change.at - change.length;
    },
  };
}

/** A piece whose length may have changed. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly unit: number;
  readonly unitLength: number;
}

/** Find the last change that begins at or before a place and is not empty there, by halving. */
function lastChangeAt(changes: readonly Change[], place: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

const unseen = '\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';
const space = '[^\\S\\n\\uFEFF]';

/** Runs of spaces and unseen signs, and single signs; a plain space alone is nothing to fold. */
function foldable(hidden: string, ...others: readonly string[]): RegExp {
  const runs = runsOf(hidden);
  return new RegExp([...others, ...runs, '[^\\S\\n ]', '[\\uFB00-\\uFB06]'].join('|'), 'gu');
}

function runsOf(unseen: string): readonly string[] {
  return [`[${unseen}]*(?:${space}[${unseen}]*){2,}`, `[${unseen}]+${space}?[${unseen}]*`, `${space}[${unseen}]+`];
}

/** A dash with or without spaces; a hyphen is one when spaces stand on both sides of it, or two stand together. */
const dashes = [`${space}{0,3}[‒–—―−]${space}{0,3}`, `${space}{1,3}-{1,2}${space}{1,3}`, '--'];
const marks = "''|[‘’‚‛ʼ‹›“”„‟«»‐‑…′″`´]";
const lineEnd = '(?<=\\p{L})[-\\u2010\\u2011] (?=\\p{Ll})';

const foldables: Readonly<Record<Folding, RegExp>> = {
  plain: foldable(unseen),
  typography: foldable(unseen, ...dashes, marks),
  joined: foldable(`${unseen}\\u200C\\u200D`, lineEnd, ...dashes, marks),
  hyphened: foldable(`${unseen}\\u200C\\u200D`, lineEnd, ...dashes, marks),
};
const endOfLine = /^[-\u2010\u2011] $/u;
const anyDash = /[‒–—―−-]/u;

function replacementOf(found: string, folding: Folding): string {
  const known = signs.get(found);
  if (known !== undefined) return known;
  if (endOfLine.test(found)) return folding === 'hyphened' ? '-' : '';
  if (anyDash.test(found)) return '-';
  return anySpace.test(found) ? ' ' : '';
}

const anySpace = new RegExp(space, 'u');

const signs: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‚‛ʼ‹›′`´', (sign) => [sign, "'"] as const),
  ...Array.from('“”„‟«»″', (sign) => [sign, '"'] as const),
  ["''", '"'],
  ...Array.from('‐‑‒–—―−', (sign) => [sign, '-'] as const),
  ['…', '...'],
  ['\uFB00', 'ff'],
  ['\uFB01', 'fi'],
  ['\uFB02', 'fl'],
  ['\uFB03', 'ffi'],
  ['\uFB04', 'ffl'],
  ['\uFB05', 'st'],
  ['\uFB06', 'st'],
]);
