import { codePointLength } from '../lib/code-points.ts';
import { fold } from '../lib/fold.ts';
import { normalizeText } from '../lib/normalize-text.ts';
import { sha256 } from '../lib/sha256.ts';
import { spellingsOf } from '../model/names.ts';
import type { TextToBegin } from '../model/text-to-begin.ts';
import type { Dataset, Entity, Source } from '../model/types.ts';
import { coreVocabulary } from './core-vocabulary.ts';
import type { Edit } from './edit.ts';
import { guessType } from './guess-type.ts';
import { newEntityId } from './new-id.ts';

export interface Begun {
  readonly dataset: Dataset;
  readonly source: Source;
  /** Normalized; it is not shipped, and only its fingerprint stands in the dataset. */
  readonly text: string;
}

/** Make a dataset of one source without claims, whose author speaks in it; without a name it is the publisher, or the text itself. */
export function beginDataset(given: TextToBegin): Begun {
  const about = { ...given, title: titleOf(given) };
  const { title } = about;
  const id = newEntityId(title, () => false);
  const { source, entities, text } = sourceOf(about, {
    id: `${id.slice(0, 60)}-text`,
    known: [],
    isTaken: () => false,
  });
  const dataset: Dataset = {
    $schema: '../dataset.schema.json',
    sayso: 1,
    id,
    title,
    vocabulary: { types: coreVocabulary.types, predicates: {} },
    sources: [source],
    entities,
    claims: [],
  };
  return { dataset, source, text };
}

/** Make another source of a dataset; who speaks in it may be there already. `replaces` is the source of which it is a later version. */
export function addSource(
  dataset: Dataset,
  given: TextToBegin,
  replaces?: string,
): { readonly edits: readonly Edit[]; readonly source: Source; readonly text: string } {
  const about = { ...given, title: titleOf(given) };
  const taken = new Set([...dataset.entities, ...dataset.claims, ...dataset.sources].map(({ id }) => id));
  const isTaken = (one: string) => taken.has(one);
  const made = sourceOf(about, {
    id: newEntityId(`${about.title.slice(0, 60)} text`, isTaken),
    known: dataset.entities,
    isTaken,
  });
  const source: Source = replaces === undefined ? made.source : { ...made.source, replaces };
  const types = missingTypes(dataset, made.entities);
  const edits: readonly Edit[] = [
    ...types,
    ...made.entities.map((to): Edit => ({ kind: 'entity', id: to.id, to })),
    { kind: 'source', id: source.id, to: source },
  ];
  return { edits, source, text: made.text };
}

function missingTypes({ vocabulary }: Dataset, entities: readonly Entity[]): readonly Edit[] {
  const missing = new Set(entities.map(({ type }) => type).filter((type) => !Object.hasOwn(vocabulary.types, type)));
  return [...missing].flatMap((id): readonly Edit[] => {
    const to = coreVocabulary.types[id];
    return to ? [{ kind: 'type', id, to }] : [];
  });
}

/** A text that nobody named is called by its first words. */
function titleOf({ title, text }: TextToBegin): string {
  const named = title.trim().replace(/\s+/gu, ' ');
  if (named !== '') return named;
  const words = text.trim().split(/\s+/u).slice(0, wordsOfTitle).join(' ');
  return words.slice(0, 100).replace(/[\s,;:.–—-]+$/u, '') || 'A text';
}

const wordsOfTitle = 8;

interface Surroundings {
  readonly id: string;
  readonly known: readonly Entity[];
  readonly isTaken: (id: string) => boolean;
}

function sourceOf(
  { title, author, publisher, published, url, lang, rights = '', ...given }: TextToBegin,
  { id, known, isTaken }: Surroundings,
): { readonly source: Source; readonly entities: readonly Entity[]; readonly text: string } {
  const text = normalizeText(given.text);
  const names = authorsOf(author);
  const speakers = names.length > 0 ? names : [publisher.trim() || title];
  const entities: Entity[] = [];
  const voices = speakers.map((name) => {
    const there = known.find((entity) => spellingsOf(entity).some((one) => fold(one) === fold(name)));
    if (there) return there.id;
    const isText = names.length === 0 && publisher.trim() === '';
    const guessed = guessType(name, ['person', 'organization']) ?? 'person';
    const type = isText ? 'text' : names.length === 0 ? 'organization' : guessed;
    const own = newEntityId(name, (one) => isTaken(one) || entities.some((entity) => entity.id === one));
    entities.push({ id: own, type, name });
    return own;
  });
  const source: Source = {
    id,
    kind: 'article',
    title,
    ...(lang === '' ? {} : { lang }),
    voices: [...new Set(voices)],
    ...(published === '' ? {} : { published }),
    ...(publisher.trim() === '' ? {} : { publisher: publisher.trim() }),
    ...(url === '' ? {} : { url }),
    ...(rights.trim() === '' ? {} : { rights: rights.trim() }),
    text: {
      sha256: sha256(text),
      length: codePointLength(text),
      ...(rights.trim() === '' ? {} : { file: `${id}.txt` }),
    },
  };
  return { source, entities, text };
}

function authorsOf(author: string): readonly string[] {
  const names = author
    .replace(/^by\s+/iu, '')
    .split(/\s*[;,]\s*|\s+(?:and|und|et|и|және|&)\s+/u)
    .map((name) => name.trim().replace(/\s+/gu, ' '))
    .filter((name) => name !== '');
  return [...new Set(names)];
}
