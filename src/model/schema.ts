/**
 * The shape of a dataset, part by part. Messages are codes of issues (with a limit behind some), which `shape-issues.ts`
 * puts into words; descriptions go into the JSON schema that editors read. Rules that span several parts are in `checks`.
 */
import * as v from 'valibot';
import { codePointLength } from '../lib/code-points.ts';
import { statusMeaning } from './status-meaning.ts';
import { statuses, unnamedVoice } from './types.ts';

/** Longest texts, in code points. */
export const mostOf = { id: 200, name: 300, prose: 2000, quote: 600 } as const;

/** Ids that would be mistaken for something else: the unnamed voice, and names that every JavaScript object has. */
export const reservedIds: ReadonlySet<string> = new Set([unnamedVoice, 'constructor', 'prototype', '__proto__']);

/** Tell whether a text may be an id, reserved ones aside. */
export function isIdShaped(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._:-]*$/.test(text);
}

/** An id. */
export const idSchema = v.pipe(
  v.string(),
  v.check((text) => text !== '', 'empty-text'),
  v.check((text) => text.length <= mostOf.id, `too-long ${mostOf.id}`),
  v.check((text) => !reservedIds.has(text), 'reserved-id'),
  v.check(isIdShaped, 'bad-id'),
  v.metadata({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$', maxLength: mostOf.id }),
);

/** A reference to an id, or to the unnamed voice; whether it exists is checked elsewhere. */
const referenceSchema = v.pipe(
  v.string(),
  v.check((text) => text !== '', 'empty-text'),
  v.check((text) => text.length <= mostOf.id, `too-long ${mostOf.id}`),
  v.metadata({ minLength: 1, maxLength: mostOf.id }),
);

const nameSchema = textSchema(mostOf.name, /\p{Cc}/u);
const proseSchema = textSchema(mostOf.prose, /(?![\t\n])\p{Cc}/u);
const quoteSchema = textSchema(mostOf.quote, /\p{Cc}/u, (text) => text.normalize('NFC') === text);
/** White space at its ends makes a date unreadable, which is told together with the other dates that are. */
const dateSchema = textSchema(mostOf.name, /\p{Cc}/u, () => true, true);
const placeSchema = v.pipe(v.number(), v.safeInteger('bad-number'), v.minValue(0, 'bad-number'));
const coordinateSchema = v.pipe(v.number(), v.finite('bad-number'));

/** A type of entities. */
export const typeSchema = v.object({
  label: describe(nameSchema, 'Singular, as the legend shows it: "Person".'),
  means: optional(proseSchema, 'What belongs here, in a sentence.'),
  color: optional(matching(/^#[0-9A-Fa-f]{6}$/, 'bad-color'), 'As #rrggbb; without it the theme chooses.'),
  plural: optional(v.literal(true), 'Each entity of the type is several people: never counted as one voice.'),
});

/** How a predicate is read under one circumstance. */
const wordingSchema = v.object({
  label: describe(nameSchema, 'As read from the subject to the object.'),
  inverse: optional(nameSchema, 'As read from the object to the subject. Left out when the predicate takes a value.'),
});

/** A predicate. */
export const predicateSchema = v.object({
  label: describe(nameSchema, 'As read from the subject to the object: "headed". Best in words that fit one and many.'),
  inverse: optional(
    nameSchema,
    'As read from the object to the subject: "was headed by". Left out when the predicate takes a value.',
  ),
  sentence: optional(
    nameSchema,
    'Of a predicate that takes a number: the words after the subject, with "{n}" for the number, and in square brackets what is left out at 1: "drew {n} bid[s]".',
  ),
  ongoing: optional(wordingSchema, 'Read where the time of a claim is still open: "has headed", before "since 2019".'),
  future: optional(wordingSchema, 'Read where a claim is projected: "will head".'),
  negated: optional(
    wordingSchema,
    'Read where a claim is disputed, before "according to" and the voice: "did not head". It must fit what is called unproven too.',
  ),
  denial: optional(wordingSchema, 'Read where the subject itself disputes: "denies having headed".'),
  domain: describe(
    v.union([v.literal('*'), listOf(referenceSchema, 'empty-list')]),
    'Types that the subject may have, or "*" for any.',
  ),
  range: describe(
    v.union([v.picklist(['*', 'string', 'number']), listOf(referenceSchema, 'empty-list')]),
    'Types that the object may have, "*" for any entity, or "string" or "number" for a predicate that takes a value.',
  ),
  group: describe(
    nameSchema,
    'One word. The group "accusation" marks accusations, "office" ties people to bodies, "withdrawal" takes back.',
  ),
  speaksFor: optional(v.literal(true), 'The subject speaks for the object: the two count as one voice.'),
  means: optional(proseSchema, 'When to use it, in a sentence.'),
});

/** The fingerprint of a source's text. */
const sourceTextSchema = v.object({
  sha256: describe(matching(/^[0-9a-f]{64}$/, 'bad-hash'), 'SHA-256 of the UTF-8 bytes of the normalized text.'),
  length: describe(placeSchema, 'Length of the normalized text in code points.'),
  file: optional(
    matching(/^[^\s./\\:][^\t\r\n/\\:]*$/, 'bad-file-name'),
    'Name of the text’s file, in the folder "texts" beside the dataset; only where the rights allow shipping it.',
  ),
});

/** Where the lines of an imported file come from. */
const importSchema = v.object({
  name: describe(nameSchema, 'Name of the file, or of the files that make up one.'),
  format: describe(nameSchema, 'What kind of file it is: "GEXF".'),
  sha256: describe(matching(/^[0-9a-f]{64}$/, 'bad-hash'), 'SHA-256 of the bytes of the file.'),
  date: optional(dateSchema, 'Day of the import (EDTF).'),
  incomplete: optional(proseSchema, 'Only when a part could not be read: where it ends and why.'),
});

/** What an imported file says of something that Sayso does not model. */
const scalarSchemas = [v.string(), v.pipe(v.number(), v.finite('bad-number')), v.boolean()] as const;
const attributesSchema = v.array(
  v.strictTuple([v.string(), v.union([...scalarSchemas, v.array(v.union(scalarSchemas))])]),
);

/** What somebody thinks of a source. */
const gradeSchema = v.object({
  grade: describe(nameSchema, 'As the person writes it: "B".'),
  by: describe(nameSchema, 'Who gives it.'),
  at: optional(dateSchema, 'Day on which it was given (EDTF).'),
});

/** Who did something with a claim, and when. */
const stampSchema = v.object({
  at: describe(dateSchema, 'Day (EDTF).'),
  by: describe(nameSchema, 'The name that the person gives.'),
});

/** A source. */
export const sourceSchema = v.object({
  id: describe(idSchema, 'Unique among the sources.'),
  kind: describe(nameSchema, 'What the text is: op-ed, report, court record, …'),
  title: describe(nameSchema, 'The title, as the source spells it.'),
  lang: optional(matching(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'bad-language'), 'Language tag: "en", "kk-Cyrl".'),
  voices: describe(
    listOf(referenceSchema),
    'Ids of the entities that speak in the source in their own name, the author first; none only in an imported file.',
  ),
  published: optional(
    dateSchema,
    'Date (EDTF): "2022-03-19"; "[2022-01..]" when it is undated and not from before January 2022.',
  ),
  publisher: optional(nameSchema, 'Who published it.'),
  url: optional(
    matching(
      /^https?:\/\/[^\s/?#@\\\u202a-\u202e\u2066-\u2069]+(?:[/?#][^\s\u200b-\u200f\u202a-\u202e\u2060-\u206f]*)?$/,
      'bad-url',
      2000,
    ),
    'Where it stands: http or https, without a user’s name.',
  ),
  archived: optional(
    matching(
      /^https?:\/\/[^\s/?#@\\\u202a-\u202e\u2066-\u2069]+(?:[/?#][^\s\u200b-\u200f\u202a-\u202e\u2060-\u206f]*)?$/,
      'bad-url',
      2000,
    ),
    'Where an archive keeps it: http or https.',
  ),
  grades: optional(
    listOf(gradeSchema),
    'How reliable people find it, each grade with the name of who gives it: Sayso has none of its own.',
  ),
  rights: optional(proseSchema, 'What its rights allow.'),
  text: optional(sourceTextSchema, 'Fingerprint of the normalized text that the citations count in.'),
  origin: optional(
    referenceSchema,
    'Id of the source from which this one copies or takes its report; without it independence is not known.',
  ),
  replaces: optional(
    referenceSchema,
    'Id of the source of which this one is a later version (a correction, a second edition): one text, not a second source.',
  ),
  passed: optional(
    listOf(matching(/^\d{1,9}-\d{1,9}$/, 'bad-number', 30)),
    'Sentences in which somebody found nothing to claim: "120-175", code points of the normalized text.',
  ),
  import: optional(importSchema, 'Only of the kind "imported file": which file, and when it was read.'),
  note: optional(proseSchema, 'A remark to the reader.'),
});

/** An entity. */
export const entitySchema = v.object({
  id: describe(idSchema, 'Unique among entities and claims.'),
  type: describe(referenceSchema, 'Id of a type of the vocabulary.'),
  name: describe(nameSchema, 'Full and correct; what is doubtful bears the doubt in its name.'),
  inSentence: optional(
    nameSchema,
    'The name inside a sentence, with its article, without a capital: "the new bridge".',
  ),
  anonymous: optional(v.literal(true), 'It stands for people whom the source does not name.'),
  aliases: optional(listOf(nameSchema), 'Other spellings, letter by letter as the sources have them.'),
  note: optional(proseSchema, 'At most 25 words for people and organizations, true as of the source.'),
  attributes: optional(attributesSchema, 'What an imported file says of it: pairs of name and value.'),
});

/** A citation. */
const citationSchema = v.object({
  paragraph: describe(
    v.pipe(v.number(), v.safeInteger('bad-number'), v.minValue(1, 'bad-number')),
    'Counted from 1, the first of the body; the title does not count.',
  ),
  quote: describe(quoteSchema, 'The fewest words that prove the claim, letter by letter, at most nine.'),
  start: describe(placeSchema, 'First character: code points from 0 in the normalized text. Let a tool compute it.'),
  end: describe(placeSchema, 'Behind the last character. Let a tool compute it.'),
  around: optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'bad-around')),
    'Fingerprint of the words around it. Let “sayso tidy --contexts” compute it.',
  ),
});

/** A claim. */
export const claimSchema = v.object({
  id: describe(idSchema, 'Unique among entities and claims.'),
  subject: describe(referenceSchema, 'Id of the entity that the claim is about.'),
  predicate: describe(referenceSchema, 'Id of a predicate of the vocabulary.'),
  object: optional(referenceSchema, 'Id of another entity. A claim has an object or a value, never both.'),
  value: optional(
    v.union([proseSchema, v.pipe(v.number(), v.finite('bad-number'))]),
    'A text or a number, in your own words. A claim has an object or a value, never both.',
  ),
  detail: optional(proseSchema, 'The one free qualifier: a role, a manner, what an accusation consists of.'),
  when: optional(
    dateSchema,
    'Time of what is claimed (EDTF): 2019, 2022-01, 2019-03-19, 2007/2012, 2002/.., /2019, /.. (still so).',
  ),
  status: describe(
    v.pipe(v.picklist(statuses), v.metadata({ enumDescriptions: statuses.map(statusMeaning) })),
    'How firmly the first voice puts it forward.',
  ),
  inferred: optional(v.literal(true), 'Inferred from what stands there, not said. It contests nothing.'),
  voices: describe(
    listOf(referenceSchema),
    'Chain of voices, origin first ("unnamed" when the text does not name it); the last one speaks in the source. None when unsourced.',
  ),
  source: describe(referenceSchema, 'Id of the source in which this is read.'),
  citations: describe(listOf(citationSchema), 'Where exactly; at least one, but none when unsourced.'),
  note: optional(proseSchema, 'A remark to the reader.'),
  draftedBy: optional(nameSchema, 'Name of the program that drafted it, of a claim that a person accepted.'),
  created: optional(stampSchema, 'Who wrote it down, and when; only where the person gave a name.'),
  changed: optional(stampSchema, 'Who changed it last, and when; only where the person gave a name.'),
  attributes: optional(attributesSchema, 'What an imported file says of it: pairs of name and value.'),
});

/** A saved place. */
export const positionSchema = v.strictTuple([coordinateSchema, coordinateSchema]);

/** A reading step. */
export const storyStepSchema = v.object({
  title: describe(nameSchema, 'What the step is about.'),
  text: optional(proseSchema, 'What to see in it.'),
  show: describe(v.array(referenceSchema), 'Ids of the entities and claims that the step shows.'),
});

/** The single values at the top of a dataset. */
export const headSchema = v.object({
  $schema: optional(nameSchema, 'Where the JSON schema is, for editors.'),
  sayso: describe(v.literal(1), 'Version of the format.'),
  id: describe(idSchema, 'Name of the dataset in addresses and file names.'),
  title: describe(nameSchema, 'Shown at the top of the page.'),
  note: optional(proseSchema, 'A remark to the reader.'),
  license: optional(proseSchema, 'Terms of the encoding.'),
  encoded: optional(dateSchema, 'Date of the encoding (EDTF).'),
  base: optional(
    matching(/^[0-9a-f]{64}$/, 'bad-hash'),
    'SHA-256 of the version with which the work on this one began, in canonical form.',
  ),
  formerIds: optional(
    v.record(idSchema, referenceSchema),
    'Ids that claims and entities had before, each with the present one: links to them still lead there.',
  ),
});

/** A dataset as a whole; the source of the JSON schema. Validation goes part by part instead, so that all faults are found. */
export const datasetSchema = v.object({
  ...headSchema.entries,
  vocabulary: describe(
    v.object({
      types: describe(v.record(idSchema, typeSchema), 'Types of entities by id.'),
      predicates: describe(v.record(idSchema, predicateSchema), 'Predicates by id.'),
    }),
    'The terms that entities and claims use.',
  ),
  sources: describe(v.array(sourceSchema), 'The texts that were read.'),
  entities: describe(v.array(entitySchema), 'People, organizations, events and whatever else the claims join.'),
  claims: describe(v.array(claimSchema), 'Each is one voice’s position on one statement, read in one source.'),
  positions: optional(v.record(idSchema, positionSchema), 'Saved places of nodes by entity id: [x, y], y upward.'),
  story: optional(v.array(storyStepSchema), 'Reading steps, in order.'),
  extra: optional(v.record(v.string(), v.unknown()), 'What Sayso does not model; kept as it is.'),
});

function describe<S extends v.GenericSchema>(schema: S, words: string) {
  return v.pipe(schema, v.description(words));
}

function optional<S extends v.GenericSchema>(schema: S, words: string) {
  return v.exactOptional(v.pipe(schema, v.description(words)));
}

function listOf<S extends v.GenericSchema>(schema: S, emptyCode?: string) {
  return emptyCode === undefined
    ? v.pipe(v.array(schema), v.minLength(0))
    : v.pipe(v.array(schema), v.minLength(1, emptyCode));
}

/** A text that can be shown: not empty, of a bearable length, without what would break or turn round a line. */
function textSchema(
  most: number,
  forbidden: RegExp,
  isNormal: (text: string) => boolean = () => true,
  maySpaceOut = false,
) {
  return v.pipe(
    v.string(),
    v.check((text) => text !== '', 'empty-text'),
    v.check((text) => text.length <= most || codePointLength(text) <= most, `too-long ${most}`),
    v.check((text) => maySpaceOut || text.trim() === text, 'surrounding-space'),
    v.check((text) => !/\p{Cs}/u.test(text), 'broken-character'),
    v.check((text) => !forbidden.test(text) && !bidiOverride.test(text), 'control-character'),
    v.check(isNormal, 'not-normalized'),
    v.metadata({ minLength: 1, maxLength: most }),
  );
}

/** Embeddings, overrides and isolates: they can make a line read as what it does not say. Plain marks (U+200E, U+200F) may stay. */
const bidiOverride = /[\u202A-\u202E\u2066-\u2069]/u;

function matching(pattern: RegExp, code: string, most: number = mostOf.name) {
  return v.pipe(
    v.string(),
    v.check((text) => text !== '', 'empty-text'),
    v.check((text) => text.length <= most, `too-long ${most}`),
    v.check((text) => pattern.test(text), code),
    v.metadata({ pattern: pattern.source, maxLength: most }),
  );
}
