/** Guess the type of a new entity from its name, among those that it may have. It is shown, and can be changed. */
export function guessType(name: string, allowed: readonly string[]): string | undefined {
  const guessed = cues.find(([, pattern]) => pattern.test(name))?.[0];
  const isName = name
    .trim()
    .split(/\s+/u)
    .every((word) => /^(?:\p{Lu}|(?:of|the|de|la|von|van|der|al|bin|и)$)/u.test(word));
  const candidates = [guessed, isName ? 'person' : 'thing', ...allowed];
  return candidates.find((type) => type !== undefined && allowed.includes(type));
}

const cues: readonly (readonly [type: string, pattern: RegExp])[] = [
  [
    'organization',
    /\b(?:government|ministry|court|party|council|committee|commission|company|agency|bank|university|school|police|office|inc|ltd|corp|association|union|service|institute|department|authority|courier|times|news|herald|tribune|gazette|guild|ironworks|daughters|sons|survey|club|team|bureau|board|foundation|society|congress|parliament|senate)|&\b/iu,
  ],
  [
    'event',
    /\b(?:war|election|elections|trial|meeting|conference|protests?|unrest|summit|attack|strike|inquiry|hearing|inspection|repair|replacement|arrest|coup|unrest|riot|visit|speech|campaign)\b/iu,
  ],
  ['measure', /\b(?:act|law|bill|plan|reform|ban|policy|treaty|sanctions|restriction|limit|tax|contract)\b/iu],
  [
    'text',
    /\b(?:report|article|letter|book|study|memo|statement|certificate|ledger|notice|diary|list|note|minutes)\b/iu,
  ],
  ['post', /\b(?:president|minister|mayor|director|chief|chair|secretary|governor|ambassador)\b/iu],
  ['issue', /\b(?:fraud|bribery|theft|treason|murder|corruption|abuse|embezzlement|misconduct)\b/iu],
  ['thing', /\b(?:bridge|house|ship|building|car|road|tug|boat|money|gun|phone|map)\b/iu],
];
