/** Names as they sound, so that spellings of one name in several languages and scripts come out alike. */
import { fold } from './fold.ts';
import { transliterate } from './transliterate.ts';

/**
 * Reduce a text to how it sounds, word by word: Massimov, Masimof and Масимов give the same. It is coarse on purpose, and only good
 * for proposing; words stay parted by one space.
 */
export function soundKey(text: string): string {
  let key = transliterate(fold(text)).replace(/[^\p{L}\p{N}]{1,64}/gu, ' ');
  for (const [pattern, sound] of sounds) key = key.replace(pattern, sound);
  return key.replace(/ {2,}/g, ' ').trim();
}

/** Give the same for many texts: a word that was met before is not worked out again. */
export function soundKeys(): (text: string) => string {
  const known = new Map<string, string>();
  const soundOf = (word: string) => {
    if (/^\d+$/.test(word)) return word.replace(doubled, '$1');
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = soundKey(word);
    if (known.size < mostKnown) known.set(word, made);
    return made;
  };
  return (text) =>
    text
      .split(' ')
      .map(soundOf)
      .filter((sound) => sound !== '')
      .join(' ');
}

const mostKnown = 20_000;

const doubled = /(.)\1{1,64}/gu;

/** In this order: what two letters say together comes before what one says. */
const sounds: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/shch|sch|tch|ch|kh/g, 'h'],
  [/dzh|zh|dj|dz/g, 'j'],
  [/ph|ff|[vw]/g, 'f'],
  [/th/g, 't'],
  [/ts|tz|cz/g, 'z'],
  [/sh|z/g, 's'],
  [/ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/[yj](?=[aeou])/g, 'i'],
  [/ie/g, 'e'],
  [/ee|y/g, 'i'],
  [doubled, '$1'],
];
