/** Tell whether a JSON number changes when it is read: `12345678901234567890` becomes `12345678901234567000`. */
export function isRoundedNumber(literal: string): boolean {
  // Fifteen digits always survive the way into a double and back.
  if (literal.length <= 15 && !/[eE]/.test(literal)) return false;
  return digitsOf(literal) !== digitsOf(String(Number(literal)));
}

/** Write a number so that equal numbers are written alike: digits without zeros at the ends, and a power of ten. */
function digitsOf(literal: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
