/** What a claim can rest on, in the order in which it matters to a reader. */
export const evidenceKinds = [
  'contested',
  'disputed',
  'earlier-version',
  'own-organization',
  'unnamed',
  'compare',
  'one-origin',
  'several-sources',
  'several-voices',
  'one-voice',
  'unsourced',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
