/** What a file of columns does not give back when Sayso reads it again. */
export const flatLosses: readonly string[] = [
  'claims as such: types, statuses, voices, sources and quotations come back as columns of unsourced lines',
  'claims about a value as lines; they are sentences in a column of their entity',
  'the vocabulary and the story',
];
