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
  [/(.)\1{1,64}/gu, '$1'],
];
