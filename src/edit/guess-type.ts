/** Guessing the type of a new entity from its name. A guess is shown and can be changed; where there is none, its writer is asked. */
import { kindOfName } from './name-cues.ts';

/** Guess the type that a name tells of, among those that it may have; undefined when neither they nor the name decide. */
export function guessType(name: string, allowed: readonly string[]): string | undefined {
  if (allowed.length === 1) return allowed[0];
  const kind = kindOfName(name);
  const guessed = kind === undefined ? personType(name) : kind === 'press' || kind === 'firm' ? 'organization' : kind;
  return guessed !== undefined && allowed.includes(guessed) ? guessed : undefined;
}

/** The type to begin with where nothing decides: whoever writes the claim is asked before it is saved with it. */
export function fallbackType(name: string, allowed: readonly string[]): string | undefined {
  const isName = /^["“„«]?\p{Lu}/u.test(name.trim()) && !/\s\p{Ll}/u.test(name.trim());
  const isAcronym = /^\p{Lu}{2,6}$/u.test(name.trim());
  const named = isAcronym ? ['organization', 'place'] : ['person', 'organization', 'place'];
  const wanted = isName ? named : ['thing', 'event', 'issue', 'group'];
  return wanted.find((type) => allowed.includes(type)) ?? allowed[0];
}

/** Two to four words, of which none tells of something else, are mostly somebody’s name. */
function personType(name: string): 'person' | undefined {
  return fullName.test(name.trim().replace(/\s+/gu, ' ')) ? 'person' : undefined;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[-’'.]+\p{L}[\p{L}\p{M}]*)*\.?`;
const particle =
  '(?:de|del|della|da|di|do|dos|du|la|le|van|von|der|den|ten|ter|zu|zur|y|e|al|el|bin|bint|ibn|ben|af|av)';
const nextWord = `\\s(?:${particle}\\s){0,2}${word}`;
const fullName = new RegExp(`^${word}(?:${nextWord}){1,3}$`, 'u');

/** How people are named in a byline: one to five words with capitals, small ones such as “van der” between them. */
export const writtenName = new RegExp(`^${word}(?:${nextWord}){0,4}$`, 'u');
