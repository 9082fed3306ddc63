/** Words of a sentence that speak against calling what it says stated: hedges and negations, in five languages. */

const cues: readonly (readonly [languages: string, pattern: RegExp])[] = [
  [
    'en',
    /\b(?:alleged(?:ly)?|reported(?:ly)?|apparently|perhaps|maybe|possibly|probably|likely|may|might|could|would|should|suspected|suggests?|seems?|appears?|believed|supposed(?:ly)?|claim(?:s|ed)?|den(?:y|ies|ied)|not|never|no longer|unproven|unclear|without)\b|n[’']t\b/iu,
  ],
  [
    'fr',
    /(?<!\p{L})(?:serait|seraient|aurait|auraient|peut-être|probablement|présumée?s?|supposée?s?|selon|ne|n’|pas|jamais|nie|dément)(?!\p{L})/iu,
  ],
  [
    'de',
    /(?<!\p{L})(?:angeblich|mutmaßlich|vielleicht|möglicherweise|wohl|soll|sollen|könnte|dürfte|bestreitet|bestritt|nicht|nie|kein|keine)(?!\p{L})/iu,
  ],
  [
    'ru',
    /(?<!\p{L})(?:якобы|возможно|вероятно|предположительно|может|мог|могла|могли|отрицает|отрицал|не|ни|никогда)(?!\p{L})/iu,
  ],
  ['kk', /(?<!\p{L})(?:мүмкін|болжам|болжамды|шығар|екен|жоқ|емес)(?!\p{L})/iu],
];

/** Find the first word of a sentence that hedges or denies; of a text whose language is not known, in any of the languages. */
export function hedgeCueIn(sentence: string, language: string | undefined): string | undefined {
  const own = cues.filter(([code]) => language === undefined || language.toLowerCase().startsWith(code));
  for (const [, pattern] of own) {
    const found = pattern.exec(sentence)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
