/**
 * Compare ids the way people count: `c9` before `c10`. The order is total and the same on every machine, for it knows
 * nothing of languages: numbers by value, everything else by code unit.
 */
export function byNaturalOrder(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (isDigit(a, i) && isDigit(b, j)) {
      const endOfA = endOfDigits(a, i);
      const endOfB = endOfDigits(b, j);
      const order = compareDigits(a.slice(i, endOfA), b.slice(j, endOfB));
      if (order !== 0) return order;
      i = endOfA;
      j = endOfB;
    } else {
      const order = a.charCodeAt(i) - b.charCodeAt(j);
      if (order !== 0) return order;
      i += 1;
      j += 1;
    }
  }
  return a.length - i - (b.length - j) || byCodeUnits(a, b);
}

/** Compare two strings by their code units. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text, end)) end += 1;
  return end;
}

function compareDigits(a: string, b: string): number {
  const x = a.replace(/^0+/, '');
  const y = b.replace(/^0+/, '');
  return x.length - y.length || byCodeUnits(x, y);
}
