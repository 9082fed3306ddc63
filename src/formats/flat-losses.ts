/** What formats that know nothing of voices do not give back, in words that a list can join with commas. */

/** What a graph of columns does not give back when Sayso reads it again. */
export const flatLosses: readonly string[] = [
  'claims as claims (status, voices and quotations come back as columns of unsourced lines)',
  'claims about a value as lines (they are sentences in a column of their entity)',
  'types as types',
  'lists as lists (they become texts)',
  'control characters',
  'the vocabulary',
  'the story',
  'extra fields of the dataset',
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
