/** Guess the type of a new entity from its name, among those that it may have. It is shown, and can be changed. */
export function guessType(name: string, allowed: readonly string[]): string | undefined {
  const guessed = cues.find(([, pattern]) => pattern.test(name))?.[0];
  const isName = /^\p{Lu}/u.test(name.trim());
  const candidates = [guessed, isName ? 'person' : 'thing', ...allowed];
  return candidates.find((type) => type !== undefined && allowed.includes(type));
}

const cues: readonly (readonly [type: string, pattern: RegExp])[] = [
  [
    'organization',
    /\b(?:ministry|court|party|council|committee|commission|company|agency|bank|university|school|police|office|inc|ltd|corp|association|union|service|institute|department|authority|courier|times|news|herald|tribune|gazette)\b/iu,
  ],
  [
    'event',
    /\b(?:war|election|elections|trial|meeting|conference|protests?|unrest|summit|attack|strike|inquiry|hearing)\b/iu,
  ],
  ['measure', /\b(?:act|law|bill|plan|reform|ban|policy|treaty|sanctions)\b/iu],
  ['text', /\b(?:report|article|letter|book|study|memo|statement)\b/iu],
  ['post', /\b(?:president|minister|mayor|director|chief|chair|secretary|governor|ambassador)\b/iu],
  ['issue', /\b(?:fraud|bribery|theft|treason|murder|corruption|abuse|embezzlement|misconduct)\b/iu],
  ['thing', /\b(?:bridge|house|ship|building|car|road|contract)\b/iu],
];
