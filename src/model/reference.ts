/** The one place that words a source as a reference. What is not known is said; nothing is guessed. */
import { isUndated, publishedWords } from './dates.ts';
import type { Lookup } from './lookup.ts';
import { nameOf } from './names.ts';
import { laterVersionsOf } from './source-origins.ts';
import type { Source } from './types.ts';

/** What is known about a source, for those who cite it. */
export interface Reference {
  readonly id: string;
  /** Voices that are persons, in the order of the source; names as they stand, for which part is the family name is not known. */
  readonly authors: readonly string[];
  /** Voices that are not persons: an organization, an unsigned note. */
  readonly otherVoices: readonly string[];
  readonly title: string;
  readonly kind: string;
  readonly lang?: string;
  /** EDTF. */
  readonly published?: string;
  readonly publisher?: string;
  /** Web addresses only. */
  readonly url?: string;
  readonly rights?: string;
  /** Title of the last version that replaced it, and when that appeared. */
  readonly replacedBy?: string;
}

/** Gather what is known about a source for a reference. */
export function referenceOf(lookup: Lookup, source: Source): Reference {
  const isPerson = (id: string) => lookup.entities.get(id)?.type === 'person';
  const url = webAddressIn(source.url);
  const later = laterVersionsOf(lookup, source.id).at(-1);
  return {
    id: source.id,
    authors: source.voices.filter(isPerson).map((id) => nameOf(lookup, id)),
    otherVoices: source.voices.filter((id) => !isPerson(id)).map((id) => nameOf(lookup, id)),
    title: source.title,
    kind: source.kind,
    ...(source.lang === undefined ? {} : { lang: source.lang }),
    ...(source.published === undefined ? {} : { published: source.published }),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(url === undefined ? {} : { url }),
    ...(source.rights === undefined ? {} : { rights: source.rights }),
    ...(later === undefined ? {} : { replacedBy: versionWords(later) }),
  };
}

/** Word a reference: author, title, kind, date, publisher, address, and which of them are not known. */
export function wordReference(reference: Reference): string {
  const { authors, otherVoices, title, kind, published, publisher, url, replacedBy } = reference;
  const hasNobody = authors.length === 0 && otherVoices.length === 0;
  const missing = [
    ...(hasNobody ? ['author'] : []),
    ...(isUndated(published) ? ['date'] : []),
    ...(publisher === undefined ? ['publisher'] : []),
    ...(url === undefined ? ['address'] : []),
  ];
  const what = [
    kind,
    ...(authors.length > 0 || hasNobody ? [] : [`in the voice of ${otherVoices.join(', ')}`]),
    ...(published === undefined ? [] : [publishedWords(published)]),
  ];
  return [
    `${authors.length === 0 ? '' : `${authors.join(', ')}, `}“${title}”, ${what.join(', ')}.`,
    ...(publisher === undefined ? [] : [`${publisher}.`]),
    ...(url === undefined ? [] : [`${url}.`]),
    ...(replacedBy === undefined ? [] : [`Replaced by ${replacedBy}.`]),
    ...(missing.length === 0 ? [] : [`Not known: ${missing.join(', ')}.`]),
  ].join(' ');
}

function versionWords({ title, published }: Source): string {
  return `a later version, “${title}”${published === undefined ? '' : ` (${publishedWords(published)})`}`;
}

function webAddressIn(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s"<>]+$/iu.test(url) ? url : undefined;
}
