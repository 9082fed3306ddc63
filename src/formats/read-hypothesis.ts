/** Reads annotations exported from Hypothesis: who annotated which page, with the quotation, the remark and the tags. */
import { isRecord } from '../lib/plain-values.ts';
import type { SearchedText } from '../model/searched-text.ts';
import { checkCarried } from './carried-quotation.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord, parseForeign, recordsAt, textOf } from './json-source.ts';
import { partOrWhole } from './read-graph-xml.ts';
import { TextsAtHand } from './texts-at-hand.ts';

export const hypothesisReader: Reader = {
  recognize: ({ json }: FileLook) =>
    annotationsIn(json()).some((each) => 'uri' in each && ('target' in each || 'user' in each)) ? 0.9 : 0,
  read: readAnnotations,
};

/** The export of the client, the answer of the server, or a bare list. */
function annotationsIn(value: unknown): readonly JsonRecord[] {
  if (Array.isArray(value)) return value.slice(0, 100_000).filter(isRecord);
  const rows = recordsAt(value, 'rows');
  return rows.length > 0 ? rows : recordsAt(value, 'annotations');
}

const ownKeys = new Set([
  'id',
  'uri',
  'user',
  'text',
  'target',
  'document',
  'permissions',
  'links',
  'created',
  'user_info',
]);

function readAnnotations([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const graph = new ForeignGraph();
  const parsed = parseForeign(file, graph.notes);
  if (parsed.kind === 'fault') return { dataset: undefined, issues: parsed.issues };
  const annotations = annotationsIn(parsed.value);
  const texts = new TextsAtHand(options.texts);
  const isOnlyDocument = new Set(annotations.map(({ uri }) => uri)).size === 1;
  const known = new Set<string>();
  for (const [index, annotation] of annotations.entries()) {
    const text = texts.find([titleOf(annotation), textOf(annotation['uri'])], isOnlyDocument);
    addAnnotation(graph, annotation, index, known, text);
  }
  graph.title = textOf(fieldOf(fieldOf(parsed.value, 'group'), 'name'));
  return partOrWhole(graph, { format: 'Hypothesis annotations', files: [file] }, undefined, options);
}

function titleOf(annotation: JsonRecord): string | undefined {
  const title = fieldOf(annotation['document'], 'title');
  return textOf(Array.isArray(title) ? title[0] : title);
}

function addAnnotation(
  graph: ForeignGraph,
  annotation: JsonRecord,
  index: number,
  known: Set<string>,
  text: SearchedText | undefined,
): void {
  const place = `/annotations/${index}`;
  const uri = textOf(annotation['uri']);
  if (uri === undefined) {
    graph.notes.add('dropped', 'annotations without an address', place);
    return;
  }
  const user = textOf(annotation['user']) ?? 'acct:unknown';
  const [target] = recordsAt(annotation, 'target');
  const selector = recordsAt(target, 'selector').find(({ type }) => type === 'TextQuoteSelector');
  const position = recordsAt(target, 'selector').find(({ type }) => type === 'TextPositionSelector');
  if (!known.has(uri))
    graph.nodes.push({
      id: uri,
      label: titleOf(annotation),
      type: 'Page',
      attributes: [['url', uri]],
      place,
    });
  if (!known.has(user))
    graph.nodes.push({
      id: user,
      label: user.replace(/^acct:([^@]+)@.*$/, '$1'),
      type: 'Annotator',
      attributes: [],
      place,
    });
  known.add(uri).add(user);
  graph.edges.push({
    id: textOf(annotation['id']),
    source: user,
    target: uri,
    label: 'annotated',
    isDirected: true,
    when: textOf(annotation['created'])?.slice(0, 10),
    note: textOf(annotation['text']) || undefined,
    attributes: [
      ...(selector ? checkCarried({ quote: textOf(selector['exact']) ?? '' }, text, place, graph.notes) : []),
      ...attributesOf(selector ?? {}, new Set(['type', 'exact'])),
      ...attributesOf(position ?? {}, new Set(['type'])),
      ...attributesOf(annotation, ownKeys),
    ],
    place,
  });
}
