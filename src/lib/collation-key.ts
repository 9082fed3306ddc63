/** The order in which people look for texts, as strings that can be compared code by code: several times as quick as a collator. */

const collator = new Intl.Collator('en', { numeric: true });

/** Compare texts as people sort them: numbers by what they come to, case and accents only where nothing else differs. */
export const compareTexts = collator.compare;

/** Marks that stand for themselves in a collation; others, such as "…" or "½", stand for several. */
const marks = [...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~“”‘’„«»–—¶§•→'];
const firstAccented = 0xc0;
const lastAccented = 0x24f;

/** Codes of a key: marks, then how many digits a number has, then letters. Digits stand only behind their count. */
const firstMark = 1;
const countOfDigits = 100;
const mostDigits = 50;
const firstLetter = 160;

const zero = 48;
const nine = 57;

let weights: Uint8Array | undefined;

/** A longer text has no key: it is seldom sorted. */
const longestText = 2000;
/** A number has one code more than it has digits. */
const codes = new Uint8Array(2 * longestText);

/**
 * Give a key by which a text sorts: where two keys differ, they sort as the collator sorts their texts. Where they do not, and for texts
 * without a key, which hold other letters than Latin ones, only the collator can tell.
 */
export function collationKeyOf(text: string): string | undefined {
  weights ??= measureWeights();
  if (text.length > longestText) return undefined;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      const end = endOfNumber(text, at);
      while (at < end - 1 && text.charCodeAt(at) === zero) at += 1;
      if (end - at > mostDigits) return undefined;
      codes[length++] = countOfDigits + end - at;
      for (; at < end; at += 1) codes[length++] = text.charCodeAt(at);
      at -= 1;
      continue;
    }
    const weight = weights[code] ?? 0;
    if (weight === 0) return undefined;
    codes[length++] = weight;
  }
  return String.fromCharCode.apply(undefined, codes.subarray(0, length) as unknown as number[]);
}

function endOfNumber(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) >= zero && text.charCodeAt(end) <= nine) end += 1;
  return end;
}

/** Ask the collator for the order of the marks; accented letters sort as their letters do. */
function measureWeights(): Uint8Array {
  const made = new Uint8Array(Math.max(...marks.map((mark) => mark.charCodeAt(0))) + 1);
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  let weight = firstMark;
  const inOrder = marks.toSorted(compare);
  for (const [place, mark] of inOrder.entries()) {
    const before = inOrder[place - 1];
    if (before !== undefined && compare(before, mark) !== 0) weight += 1;
    made[mark.charCodeAt(0)] = weight;
  }
  for (let letter = 0; letter < 26; letter += 1) {
    made[65 + letter] = firstLetter + letter;
    made[97 + letter] = firstLetter + letter;
  }
  for (let code = firstAccented; code <= lastAccented; code += 1) {
    const apart = String.fromCharCode(code).normalize('NFD');
    if (/^[a-z]\p{M}+$/iu.test(apart)) made[code] = made[apart.charCodeAt(0)] ?? 0;
  }
  return made;
}
