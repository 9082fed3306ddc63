/** Guess the language of a text among those that Sayso has cue words of, by its letters and its smallest words; empty when it is none of them. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 20_000).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < fewest) return '';
  if (share(words, /^\p{Script=Cyrillic}+$/u) > 0.6) return /[әғқңөұүһі]/u.test(sample) ? 'kk' : 'ru';
  const shares = smallWords.map(([language, pattern]) => ({ language, part: share(words, pattern) }));
  const [best] = shares.toSorted((a, b) => b.part - a.part);
  return best && best.part > 0.1 ? best.language : '';
}

const fewest = 8;
const smallWords: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['en', /^(?:the|of|and|to|in|is|was|that|for|with|by|it|on|has|who)$/],
  ['fr', /^(?:le|la|les|des|du|et|un|une|est|dans|que|qui|pour|au|par|sur|a)$/],
  ['de', /^(?:der|die|das|und|den|dem|ist|ein|eine|nicht|mit|von|im|zu|auf|hat)$/],
];

function share(words: readonly string[], pattern: RegExp): number {
  return words.filter((word) => pattern.test(word)).length / words.length;
}
