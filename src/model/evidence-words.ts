/** The words in which it is said what claims rest on: who says so, in how many sources, and what those go back to. */

import { groupBy } from '../lib/collections.ts';
import { capitalize, listed } from '../lib/text.ts';
import { voicePhrase } from './claim-wording.ts';
import type { Lookup } from './lookup.ts';
import { rootsOf } from './source-origins.ts';
import { principalOf } from './spokespeople.ts';
import { type Claim, type Status, statuses, unnamedVoice } from './types.ts';

/** Ids of sources, the versions of one text together. */
export type Texts = readonly (readonly string[])[];

/** Say for a badge in how many sources or versions one voice speaks. */
export function badgePlace(texts: Texts): string {
  if (texts.length > 1) return `, ${numberWords(texts.length)} sources`;
  const [versions = []] = texts;
  return versions.length > 1 ? `, ${numberWords(versions.length)} versions` : '';
}

/** Say in how many sources or versions one voice speaks. */
export function placeWords(lookup: Lookup, texts: Texts): string {
  const [only = []] = texts;
  if (texts.length === 1) return only.length > 1 ? `, in ${numberWords(only.length)} versions of one text` : '';
  const [root, ...others] = textRootsOf(lookup, texts);
  const isOneOrigin = root !== undefined && others.length === 0;
  const origin = isOneOrigin ? ` that go back to one, “${titleOf(lookup, root)}”` : '';
  return `, in ${numberWords(texts.length)} sources${versionWords(texts)}${origin}`;
}

/** Count sources and what they go back to: those with one declared origin count as one; for the rest independence is not known. */
export function sourcesWords(
  lookup: Lookup,
  texts: Texts,
): { readonly badge: string; readonly reason: string; readonly words: string } {
  const roots = textRootsOf(lookup, texts);
  const [root = ''] = roots;
  const count = `${capitalize(numberWords(texts.length))} sources`;
  const versions = versionWords(texts);
  if (roots.length === 1) {
    const goBack = `all go back to “${titleOf(lookup, root)}”.`;
    return {
      badge: `${count}, one origin`,
      reason: capitalize(goBack),
      words: `${count}${versions}, but one origin: ${goBack}`,
    };
  }
  const origins = roots.length === texts.length ? '' : `, ${numberWords(roots.length)} origins at most`;
  const rest = `${versions}${origins}; whether they are independent is not known.`;
  return { badge: count, reason: capitalize(rest.replace(/^[,;] /u, '')), words: `${count}${rest}` };
}

function textRootsOf(lookup: Lookup, texts: Texts): readonly string[] {
  return rootsOf(
    lookup,
    texts.map(([id = '']) => id),
  );
}

function versionWords(texts: Texts): string {
  const [first, ...others] = texts.filter((versions) => versions.length > 1);
  if (!first) return '';
  if (others.length > 0) return `, ${numberWords(others.length + 1)} of them in several versions`;
  return `, one of them in ${numberWords(first.length)} versions`;
}

function titleOf(lookup: Lookup, sourceId: string): string {
  return lookup.sources.get(sourceId)?.title ?? sourceId;
}

/** Say who says so and how firmly: "alleged by Ann", "said by Bolt and held possible by Cord". */
export function saidWords(lookup: Lookup, claims: readonly Claim[]): string {
  const groups = groupBy(claims, ({ status }) => status);
  return statuses
    .flatMap((status) => {
      const group = groups.get(status);
      return group ? [`${sayVerbs[status]} ${originNames(lookup, group)}`] : [];
    })
    .join(' and ');
}

/** Say that a voice says something, no more firmly than it does: "says it", "alleges it". */
export function saysWords(claims: readonly Claim[]): string {
  const [status, ...others] = new Set(claims.map((claim) => claim.status));
  return status === undefined || others.length > 0 ? 'says it, in part with a hedge' : says[status];
}

const says: Readonly<Record<Status, string>> = {
  stated: 'says it',
  possible: 'holds it possible',
  projected: 'projects it',
  alleged: 'alleges it',
  opinion: 'is of that opinion',
  disputed: 'disputes it',
  unsourced: 'has it as a line without a source',
};

const sayVerbs: Readonly<Record<Status, string>> = {
  stated: 'said by',
  possible: 'held possible by',
  projected: 'projected by',
  alleged: 'alleged by',
  opinion: 'the opinion of',
  disputed: 'disputed by',
  unsourced: 'a line without a source from',
};

/** Name the first voices of claims, each once; spokespeople behind the body that they speak for. */
export function originNames(lookup: Lookup, claims: readonly Claim[]): string {
  const origins = new Set(claims.map((claim) => claim.voices[0] ?? unnamedVoice));
  const bodies = groupBy(origins, (origin) => principalOf(lookup, origin));
  return listed([...bodies].map(([body, voices]) => bodyWords(lookup, body, voices)));
}

function bodyWords(lookup: Lookup, body: string, voices: readonly string[]): string {
  const people = voices.filter((voice) => voice !== body);
  const names = listed(people.map((voice) => voicePhrase(lookup, voice)));
  if (people.length === 0) return voicePhrase(lookup, body);
  if (people.length === voices.length) return `${names} for ${voicePhrase(lookup, body)}`;
  return `${voicePhrase(lookup, body)} (also through ${names})`;
}

/** Say who passes claims on, when in none of them anybody speaks in his own name. A body does not pass on its own word. */
export function relayWords(lookup: Lookup, claims: readonly Claim[]): string {
  const relays = claims.map(({ voices: [origin = unnamedVoice, ...others] }) =>
    others.filter((voice) => principalOf(lookup, voice) !== principalOf(lookup, origin)),
  );
  if (relays.some((voices) => voices.length === 0)) return '';
  const names = new Set(relays.flat());
  return `, passed on by ${listed([...names].map((voice) => voicePhrase(lookup, voice)))}`;
}

/** Write a small number as a word. */
export function numberWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count);
}
