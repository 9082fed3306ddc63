/** What formats that know nothing of voices do not give back, in words that a list can join with commas. */

/** What tables do not give back when Sayso reads them again. */
export const tableLosses: readonly string[] = [
  'line breaks and tabs inside texts (each becomes a space)',
  'control characters and text direction marks',
  'columns of imported files: their order, empty values, and the kind of a value where one column has several',
];

/** What a drawing as text does not hold. */
export const drawingLosses: readonly string[] = [
  'types',
  'notes',
  'dates',
  'sources',
  'quotations',
  'claims about a value',
];
