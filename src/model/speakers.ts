/** Who speaks, who never does, and through how many mouths: counted from the claims. */
import type { Sliced } from '../lib/in-slices.ts';
import { deriveSliced } from './derive-sliced.ts';
import type { Lookup } from './lookup.ts';
import { type Claim, type Entity, unnamedVoice } from './types.ts';

/** How often a voice speaks. */
export interface VoiceCount {
  /** Entity id, or `unnamed`. */
  readonly id: string;
  /** Claims of which it is the origin. */
  readonly firstHand: number;
  /** Claims that it passes on. */
  readonly relayed: number;
}

/** A chain of voices and the claims that came through it. */
export interface Chain {
  /** Entity ids, the origin first. */
  readonly voices: readonly string[];
  /** In the order of the dataset. */
  readonly claims: readonly Claim[];
}

/** Tell whether the source leaves a voice without a name: nobody is given, or people who stay anonymous. */
export function isNameless(lookup: Lookup, voice: string): boolean {
  return voice === unnamedVoice || lookup.entities.get(voice)?.anonymous === true;
}

/** Tell whether a voice is several people, as far as its type says. */
export function isPlural(lookup: Lookup, voice: string): boolean {
  return lookup.types.get(lookup.entities.get(voice)?.type ?? '')?.plural === true;
}

/** Count the claims that each voice makes itself, and those it passes on. The voices that speak most come first; equals are in order of their ids. */
export const whoSpeaks = deriveSliced(function* (lookup): Sliced<readonly VoiceCount[]> {
  const counts = new Map<string, { id: string; firstHand: number; relayed: number }>();
  for (const [at, { voices }] of lookup.dataset.claims.entries()) {
    if (at % 64 === 0) yield;
    for (const [index, id] of voices.entries()) {
      let count = counts.get(id);
      if (!count) {
        count = { id, firstHand: 0, relayed: 0 };
        counts.set(id, count);
      }
      if (index === 0) count.firstHand += 1;
      else count.relayed += 1;
    }
  }
  yield;
  return [...counts.values()].sort(
    (a, b) =>
      b.firstHand + b.relayed - (a.firstHand + a.relayed) || b.firstHand - a.firstHand || (a.id < b.id ? -1 : 1),
  );
});

/** The claims that each voice puts forward or passes on, in the order of the dataset. */
export const claimsByVoiceOf = deriveSliced(function* (lookup): Sliced<ReadonlyMap<string, readonly Claim[]>> {
  const byVoice = new Map<string, Claim[]>();
  for (const [index, claim] of lookup.dataset.claims.entries()) {
    if (index % 64 === 0) yield;
    for (const voice of claim.voices.length === 1 ? claim.voices : new Set(claim.voices)) {
      const claims = byVoice.get(voice);
      if (claims) claims.push(claim);
      else byVoice.set(voice, [claim]);
    }
  }
  return byVoice;
});

/** List the people, organizations and groups about whom something is claimed and who never speak, in the order of the dataset. */
export const whoIsSilent = deriveSliced(function* (lookup): Sliced<readonly Entity[]> {
  const speaking = new Set<string>();
  for (const [index, { voices }] of lookup.dataset.claims.entries()) {
    if (index % 64 === 0) yield;
    for (const voice of voices) speaking.add(voice);
  }
  for (const source of lookup.dataset.sources) for (const voice of source.voices) speaking.add(voice);
  // Where nobody speaks at all, as in an imported file, silence says nothing.
  if (speaking.size === 0) return [];
  const speakingTypes = speakingTypesOf(lookup, speaking);
  return lookup.dataset.entities.filter(
    ({ id, type }) => speakingTypes.has(type) && lookup.claimsByEntity.has(id) && !speaking.has(id),
  );
});

/** List the longest chains of voices, the most frequent first; none when nobody passes anything on. */
export const longestChains = deriveSliced(function* (lookup): Sliced<readonly Chain[]> {
  let most = 2;
  let chains = new Map<string, { voices: readonly string[]; claims: Claim[] }>();
  for (const [index, claim] of lookup.dataset.claims.entries()) {
    if (index % 64 === 0) yield;
    const { voices } = claim;
    if (voices.length < most) continue;
    if (voices.length > most) chains = new Map();
    most = voices.length;
    const key = voices.join('\n');
    const chain = chains.get(key);
    if (chain) chain.claims.push(claim);
    else chains.set(key, { voices, claims: [claim] });
  }
  return [...chains.values()].sort((a, b) => b.claims.length - a.claims.length);
});

/** People, organizations and groups can speak; in a vocabulary without these types, the types of those who do. */
function speakingTypesOf(lookup: Lookup, speaking: ReadonlySet<string>): ReadonlySet<string> {
  const usual = ['person', 'organization', 'group'].filter((type) => lookup.types.has(type));
  if (usual.length > 0) return new Set(usual);
  return new Set(lookup.dataset.entities.filter(({ id }) => speaking.has(id)).map(({ type }) => type));
}
