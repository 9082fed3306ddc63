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
 * Fold quotation marks, dashes, the ellipsis, ligatures, every kind of space inside a paragraph, and signs that are not seen
 * (soft hyphens, zero-width spaces, directional marks). Joiners stay: in emoji and in many scripts they make another letter.
 */
export function foldTypography(text: string): FoldedText {
  const changes: Change[] = [];
  let longer = 0;
  const folded = text.replace(foldable, (found: string, unit: number) => {
    const replacement = replacementOf(found);
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
const foldable = new RegExp(
  [
    `[${unseen}]*(?:${space}[${unseen}]*){2,}`,
    `[${unseen}]+${space}?[${unseen}]*`,
    `${space}[${unseen}]+`,
    '[^\\S\\n ]',
    '[‘’‚‛ʼ‹›“”„‟«»‐‑‒–—―−…\\uFB00-\\uFB06]',
  ].join('|'),
  'gu',
);

function replacementOf(found: string): string {
  const known = signs.get(found);
  if (known !== undefined) return known;
  return anySpace.test(found) ? ' ' : '';
}

const anySpace = new RegExp(space, 'u');

const signs: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‚‛ʼ‹›', (sign) => [sign, "'"] as const),
  ...Array.from('“”„‟«»', (sign) => [sign, '"'] as const),
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
