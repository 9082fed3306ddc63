/** Ids of what is created: of claims at random, so that the work of two people never collides; of entities from their names. */
import { fold } from '../lib/fold.ts';
import { transliterate } from '../lib/transliterate.ts';

/** Letters and digits that nobody takes for another one when reading aloud: no 0 o, 1 l i, u v. */
const signs = '23456789abcdefghjkmnpqrstwxyz';
const shortest = 4;
const longestSlug = 40;

/** Make an id for a new claim, such as `c-7f3k`. `random` gives numbers from 0 to below 1. */
export function newClaimId(isTaken: (id: string) => boolean, random: () => number): string {
  for (let length = shortest; ; length += 1) {
    // A few tries at each length: where most short ids are taken, longer ones come sooner.
    for (let tries = 0; tries < 8; tries += 1) {
      const id = `c-${Array.from({ length }, () => signs[Math.floor(random() * signs.length)]).join('')}`;
      if (!isTaken(id)) return id;
    }
  }
}

/** Make an id for an entity from its name, such as `karim-massimov`, with a number behind it only where another has that id. */
export function newEntityId(name: string, isTaken: (id: string) => boolean): string {
  const slug = transliterate(fold(name))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
  const base = slug === '' ? 'entity' : slug;
  if (!isTaken(base)) return base;
  for (let number = 2; ; number += 1) {
    const id = `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}
