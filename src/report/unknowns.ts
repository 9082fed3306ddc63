/** What is not known about an entity or from some claims. Only what follows from the dataset is said: no gap is guessed at. */
import { listed } from '../lib/text.ts';
import { isLoose, isUndated, parseWhen, publishedWords, stillSo } from '../model/dates.ts';
import type { Lookup } from '../model/lookup.ts';
import { phraseOf } from '../model/names.ts';
import { isNameless, whoIsSilent } from '../model/speakers.ts';
import { type Claim, type Entity, type Source, unnamedVoice } from '../model/types.ts';
import { inReadingOrder } from './claim-order.ts';

export interface Unknown {
  readonly kind: UnknownKind;
  readonly words: string;
  /** Ids of the claims that it concerns, in reading order; empty when it concerns all of them. */
  readonly claims: readonly string[];
}

export type UnknownKind =
  | 'nothing-said'
  | 'never-speaks'
  | 'one-source'
  | 'independence'
  | 'source-date'
  | 'unnamed-origin'
  | 'relayed-origin'
  | 'undated'
  | 'uncertain-date'
  | 'beginning'
  | 'end'
  | 'not-yet'
  | 'merged-names';

/** List what is not known about an entity, given the claims about it. */
export function unknownsOf(lookup: Lookup, entity: Entity, about: readonly Claim[]): readonly Unknown[] {
  if (about.length === 0) {
    return [
      unknown('nothing-said', `No claim is about ${phraseOf(lookup, entity.id)}.`),
      ...silence(lookup, entity),
      ...mergedNames(entity),
    ];
  }
  return [...silence(lookup, entity), ...unknownsInClaims(lookup, about), ...mergedNames(entity)];
}

/** List what is not known from some claims: about their sources, their voices and their dates. */
export function unknownsInClaims(lookup: Lookup, claims: readonly Claim[]): readonly Unknown[] {
  const inOrder = inReadingOrder(lookup, claims);
  return [...aboutSources(lookup, inOrder), ...aboutVoices(lookup, inOrder), ...aboutDates(inOrder)];
}

function silence(lookup: Lookup, { id }: Entity): readonly Unknown[] {
  const name = phraseOf(lookup, id);
  return whoIsSilent(lookup).some((silent) => silent.id === id)
    ? [unknown('never-speaks', `What ${name} says: no claim here has ${name} as a voice.`)]
    : [];
}

function mergedNames({ name, aliases = [] }: Entity): readonly Unknown[] {
  if (aliases.length === 0) return [];
  const spellings = listed(aliases.map((alias) => `“${alias}”`));
  return [
    unknown(
      'merged-names',
      aliases.length === 1
        ? `Whether ${spellings} always means ${name}: the encoding takes it to.`
        : `Whether ${spellings} always mean ${name}: the encoding takes them to.`,
    ),
  ];
}

function aboutSources(lookup: Lookup, claims: readonly Claim[]): readonly Unknown[] {
  const ids = new Set(claims.map((claim) => claim.source));
  const sources = lookup.dataset.sources.filter((source) => ids.has(source.id));
  const [only, ...others] = sources;
  if (!only) return [];
  return [
    others.length === 0
      ? unknown('one-source', 'Whether any other source says the same: all of this is read from one source.')
      : undefined,
    ...(others.length === 0 ? [] : independence(sources)),
    ...sources.flatMap((source) => sourceDate(source, sources.length)),
  ].filter((found) => found !== undefined);
}

function independence(sources: readonly Source[]): readonly Unknown[] {
  const undeclared = sources.filter(({ origin, replaces }) => origin === undefined && replaces === undefined);
  if (undeclared.length < 2) return [];
  const titles = listed(undeclared.map(({ title }) => `“${title}”`));
  return [
    unknown(
      'independence',
      `Whether ${titles} are independent of each other: the dataset does not say where their reports come from.`,
    ),
  ];
}

function sourceDate({ published, title }: Source, count: number): readonly Unknown[] {
  const what = count === 1 ? 'the source' : `“${title}”`;
  if (published === undefined) return [unknown('source-date', `When ${what} appeared.`)];
  if (isUndated(published))
    return [unknown('source-date', `When ${what} appeared: it is ${publishedWords(published)}.`)];
  const when = parseWhen(published);
  return when && isLoose(when) ? [unknown('source-date', `When exactly ${what} appeared: its date is uncertain.`)] : [];
}

function aboutVoices(lookup: Lookup, claims: readonly Claim[]): readonly Unknown[] {
  const unnamed = claims.filter(({ voices: [origin = unnamedVoice] }) => isNameless(lookup, origin));
  const relayed = claims.filter((claim) => isKnownOnlyThroughOthers(lookup, claim));
  const origins = [...new Set(relayed.map((claim) => phraseOf(lookup, claim.voices[0] ?? '')))];
  return [
    ...concerning('unnamed-origin', 'Who says so in the first place: the source names nobody.', unnamed),
    ...concerning(
      'relayed-origin',
      `What ${listed(origins)} said in their own words: known here only as others pass it on.`,
      relayed,
    ),
  ];
}

function isKnownOnlyThroughOthers(lookup: Lookup, { voices, source }: Claim): boolean {
  const [origin = unnamedVoice] = voices;
  return (
    voices.length > 1 && origin !== unnamedVoice && !(lookup.sources.get(source)?.voices.includes(origin) ?? false)
  );
}

function aboutDates(claims: readonly Claim[]): readonly Unknown[] {
  const dated = claims.map((claim) => ({ claim, when: claim.when === undefined ? undefined : parseWhen(claim.when) }));
  const having = (holds: (one: (typeof dated)[number]) => boolean) => dated.filter(holds).map(({ claim }) => claim);
  return [
    ...concerning(
      'undated',
      'When: no date is encoded.',
      having(({ claim, when }) => when === undefined && claim.when !== stillSo),
    ),
    ...concerning(
      'uncertain-date',
      'When exactly: the date is approximate or uncertain.',
      having(({ when }) => when !== undefined && isLoose(when)),
    ),
    ...concerning(
      'beginning',
      'Since when: no start date is encoded.',
      having(({ claim, when }) => claim.when === stillSo || (when?.kind === 'interval' && when.start === 'unknown')),
    ),
    ...concerning(
      'end',
      'Until when: no end date is encoded.',
      having(({ when }) => when?.kind === 'interval' && when.end === 'unknown'),
    ),
    ...concerning(
      'not-yet',
      'Whether it happened: as of the source it is still to come, or only meant to be.',
      having(({ claim }) => claim.status === 'projected'),
    ),
  ];
}

function concerning(kind: UnknownKind, words: string, claims: readonly Claim[]): readonly Unknown[] {
  return claims.length === 0 ? [] : [{ kind, words, claims: claims.map((claim) => claim.id) }];
}

function unknown(kind: UnknownKind, words: string): Unknown {
  return { kind, words, claims: [] };
}
