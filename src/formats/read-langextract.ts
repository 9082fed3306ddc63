/** Reads what LangExtract takes out of texts (JSON lines): each extraction is a thing that its document mentions. */
import { checkCarried, searchedText } from './carried-quotation.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, isRecord, type JsonRecord, numberOf, parseLines, recordsAt, textOf } from './json-source.ts';
import { partOrWhole } from './read-graph-xml.ts';
import { TextsAtHand } from './texts-at-hand.ts';

export const langextractReader: Reader = {
  recognize: ({ head }: FileLook) => {
    const first = head.trimStart();
    return first.startsWith('{') &&
      /"extractions"\s*:/.test(first) &&
      /"extraction_class"|"document_id"|"text"/.test(first)
      ? 0.8
      : 0;
  },
  read: readDocuments,
};

function readDocuments([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const graph = new ForeignGraph();
  const { values, fault } = parseLines(file, options.readablePart === true);
  const reading = {
    known: new Map<string, string>(),
    texts: new TextsAtHand(options.texts),
    isOnlyDocument: values.length === 1,
  };
  for (const [index, { value, place }] of values.entries()) {
    if (isRecord(value)) addDocument(graph, value, index, place, reading);
    else graph.notes.add('dropped', 'lines that are not documents', place);
  }
  return partOrWhole(graph, { format: 'LangExtract JSONL', files: [file] }, fault, options);
}

interface Reading {
  /** Ids of what was extracted before, by class and words. */
  readonly known: Map<string, string>;
  readonly texts: TextsAtHand;
  readonly isOnlyDocument: boolean;
}

function addDocument(
  graph: ForeignGraph,
  document: JsonRecord,
  index: number,
  place: string,
  { known, texts, isOnlyDocument }: Reading,
): void {
  const id = textOf(document['document_id']) ?? `document-${index + 1}`;
  const text = textOf(document['text']);
  graph.nodes.push({
    id,
    label: id,
    type: 'Document',
    attributes: attributesOf(document, new Set(['document_id', 'text', 'extractions'])),
    place,
  });
  const searched = searchedText(text) ?? texts.find([id, textOf(document['title'])], isOnlyDocument);
  for (const extraction of recordsAt(document, 'extractions')) {
    const quote = textOf(extraction['extraction_text']) ?? '';
    const type = textOf(extraction['extraction_class']) ?? 'Extraction';
    const key = `${type}\n${quote}`;
    const target = known.get(key) ?? `x${known.size + 1}`;
    if (!known.has(key)) {
      known.set(key, target);
      graph.nodes.push({ id: target, label: quote || type, type, attributes: [], place });
    }
    const interval = extraction['char_interval'];
    const carried = {
      quote,
      start: numberOf(fieldOf(interval, 'start_pos')),
      end: numberOf(fieldOf(interval, 'end_pos')),
    };
    const inner = extraction['attributes'];
    graph.edges.push({
      source: id,
      target,
      label: 'mentions',
      isDirected: true,
      attributes: [
        ...(isRecord(inner) ? attributesOf(inner, new Set()) : []),
        ...checkCarried(carried, searched, place, graph.notes),
        ...attributesOf(extraction, new Set(['extraction_text', 'extraction_class', 'attributes'])),
      ],
      place,
    });
  }
}
