import { codePointLength } from '../lib/code-points.ts';
import { normalizeText } from '../lib/normalize-text.ts';
import { sha256 } from '../lib/sha256.ts';
import type { TextToBegin } from '../model/text-to-begin.ts';
import type { Dataset, Entity, Source } from '../model/types.ts';
import { coreVocabulary } from './core-vocabulary.ts';
import { guessType } from './guess-type.ts';
import { newEntityId } from './new-id.ts';

export interface Begun {
  readonly dataset: Dataset;
  readonly source: Source;
  /** Normalized; it is not shipped, and only its fingerprint stands in the dataset. */
  readonly text: string;
}

/** Make a dataset of one source without claims, whose author speaks in it; without a name it is the publisher, or the text itself. */
export function beginDataset({ title, author, publisher, published, url, lang, ...given }: TextToBegin): Begun {
  const text = normalizeText(given.text);
  const id = newEntityId(title, () => false);
  const names = authorsOf(author);
  const speakers = (names.length > 0 ? names : [publisher.trim() || title]).map((name): Omit<Entity, 'id'> => {
    const isText = names.length === 0 && publisher.trim() === '';
    const type = isText ? 'text' : (guessType(name, ['person', 'organization']) ?? 'person');
    return { type: names.length === 0 && !isText ? 'organization' : type, name };
  });
  const entities: Entity[] = [];
  for (const speaker of speakers) {
    const isTaken = (one: string) => entities.some((entity) => entity.id === one);
    entities.push({ id: newEntityId(speaker.name, isTaken), ...speaker });
  }
  const source: Source = {
    id: `${id.slice(0, 60)}-text`,
    kind: 'article',
    title,
    ...(lang === '' ? {} : { lang }),
    voices: entities.map((entity) => entity.id),
    ...(published === '' ? {} : { published }),
    ...(publisher.trim() === '' ? {} : { publisher: publisher.trim() }),
    ...(url === '' ? {} : { url }),
    text: { sha256: sha256(text), length: codePointLength(text) },
  };
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

function authorsOf(author: string): readonly string[] {
  const names = author
    .replace(/^by\s+/iu, '')
    .split(/\s*(?:;|,|\band\b|&)\s*/u)
    .map((name) => name.trim().replace(/\s+/gu, ' '))
    .filter((name) => name !== '');
  return [...new Set(names)];
}
