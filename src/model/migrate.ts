/** Brings what was read to the present version of the format, or says why it cannot be. */
import { shorten } from '../lib/text.ts';
import type { Issue } from './issues.ts';

/** The version of the format that this program writes: one more than there are steps from version to version. */
export const formatVersion = 1;

/** What came of migrating: an object of the present version, or the reason why there is none. */
export type Migrated =
  | { readonly kind: 'dataset'; readonly input: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly issue: Issue };

/** One step from a version of the format to the next. */
export type Upgrade = (input: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The steps from each version to the next, the first from version 1 to 2: one fewer than there are versions, so that none is missing. */
const upgrades: readonly Upgrade[] = [];

/** Take a dataset through the steps from its version to the last one; each step leaves its own version behind. */
export function upgradeThrough(
  steps: readonly Upgrade[],
  input: Readonly<Record<string, unknown>>,
  version: number,
): Readonly<Record<string, unknown>> {
  return steps
    .slice(version - 1)
    .reduce((before, step, index) => ({ ...step(before), sayso: version + index + 1 }), input);
}

/** Bring a dataset of an earlier version to the present one. */
export function migrate(input: unknown): Migrated {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse('not-a-dataset', strangeWords(input));
  const record = input as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(record, 'sayso')) return refuse('not-a-dataset', keylessWords(record));
  const version = record['sayso'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const found = typeof version === 'string' ? `"${shorten(version)}"` : shorten(JSON.stringify(version) ?? 'nothing');
    return refuse(
      'bad-version',
      `The key "sayso" holds the version of the format, a whole number; here it is ${found}. Write "sayso": ${formatVersion}.`,
      '/sayso',
    );
  }
  if (version > formatVersion) {
    return refuse(
      'future-version',
      `This dataset was made with a newer Sayso: version ${version}; this one reads ${formatVersion}. Open it with a newer Sayso, or export it as version ${formatVersion} there. The file itself is unchanged and can be read in any text editor.`,
      '/sayso',
    );
  }
  return { kind: 'dataset', input: upgradeThrough(upgrades, record, version) };
}

function refuse(code: string, message: string, path = '/'): Migrated {
  return { kind: 'refused', issue: { severity: 'error', code, path, message } };
}

function strangeWords(input: unknown): string {
  const start = 'This is not a Sayso dataset, which is an object with the key "sayso"';
  if (Array.isArray(input)) {
    return `${start}, but a list of ${input.length}. If each item is a claim, put them under "claims" of a dataset.`;
  }
  if (input === null || input === undefined) return `${start}, but empty (${String(input)}). Choose another file.`;
  return `${start}, but only ${typeof input === 'string' ? `the text "${shorten(input)}"` : shorten(String(input))}. Choose another file.`;
}

function keylessWords(record: Readonly<Record<string, unknown>>): string {
  const look = looks.find(({ fits }) => fits(record));
  if (look) return `This is not a Sayso dataset: it has no "sayso" key. It looks like ${look.words}`;
  const keys = Object.keys(record);
  const found = keys.length === 0 ? 'It is an empty object.' : `Its keys are ${listOf(keys)}.`;
  return `This is not a Sayso dataset: it has no "sayso" key. ${found} ${whatOpens}`;
}

function listOf(keys: readonly string[]): string {
  const shown = keys.slice(0, 5).map((key) => `"${shorten(key, 30)}"`);
  return keys.length > 5 ? `${shown.join(', ')} and ${keys.length - 5} more` : shown.join(', ');
}

interface Look {
  readonly fits: (record: Readonly<Record<string, unknown>>) => boolean;
  /** Goes on from "It looks like"; what it is and what to do. */
  readonly words: string;
}

const hasList = (record: Readonly<Record<string, unknown>>, key: string) =>
  Object.hasOwn(record, key) && Array.isArray(record[key]);
const hasText = (record: Readonly<Record<string, unknown>>, key: string, pattern: RegExp) => {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === 'string' && pattern.test(value);
};
const convert = 'Turn it into a Sayso dataset first: a graph without sources says nothing about who says so.';

const looks: readonly Look[] = [
  {
    fits: (record) => hasList(record, 'claims') || (hasList(record, 'entities') && Object.hasOwn(record, 'vocabulary')),
    words: `a Sayso dataset that lost its version: add "sayso": ${formatVersion} at the top.`,
  },
  {
    fits: (record) => hasText(record, '$schema', /json-schema\.org/),
    words: 'a JSON schema, which describes files of a kind. Choose the dataset instead.',
  },
  {
    fits: (record) => hasText(record, 'type', /^(Feature|FeatureCollection|GeometryCollection|Topology)$/),
    words: 'a map (GeoJSON), which Sayso does not read.',
  },
  {
    fits: (record) => hasText(record, 'type', /^bundle$/) && hasList(record, 'objects'),
    words: `threat intelligence (STIX). ${convert}`,
  },
  {
    fits: (record) => hasList(record, 'nodes') && hasList(record, 'edges'),
    words: `a graph in graphology’s JSON. ${convert} What Sayso exported that way also comes as a Sayso dataset.`,
  },
  {
    fits: (record) => hasList(record, 'nodes') && hasList(record, 'links'),
    words: `a graph of nodes and links. ${convert}`,
  },
  { fits: (record) => Object.hasOwn(record, 'elements'), words: `a graph of Cytoscape. ${convert}` },
  { fits: (record) => Object.hasOwn(record, 'network'), words: `a map of VOSviewer. ${convert}` },
  {
    fits: (record) => Object.hasOwn(record, '@context') || Object.hasOwn(record, '@graph'),
    words: `linked data (JSON-LD). ${convert}`,
  },
  {
    fits: (record) => Object.hasOwn(record, 'dependencies') || Object.hasOwn(record, 'devDependencies'),
    words: 'the description of a software package. Choose another file.',
  },
];

/** What files Sayso opens, as a refusal says it; `tests/formats/name-unknown-file.test.ts` holds it to the table of formats. */
export const whatOpens =
  'Sayso opens its own datasets (JSON with "sayso": 1), graphs (GEXF, GraphML, graphology, JSON with nodes and links), tables (CSV), ' +
  'linked data (Turtle, JSON-LD, Web Annotations, SPARQL results), and what FollowTheMoney, STIX, LangExtract and Hypothesis export.';
