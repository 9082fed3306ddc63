/**
 * Reads what LangExtract takes out of texts (JSON lines): an extraction is a thing that its document mentions; one whose attributes name
 * what joins what is a line between the two.
 */
import { isRecord } from '../lib/plain-values.ts';
import type { Attribute } from '../model/types.ts';
import { checkCarried, searchedText } from './carried-quotation.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord, numberOf, parseLines, recordsAt, textOf } from './json-source.ts';
import { partOrWhole } from './read-graph-xml.ts';
import { type RelationParts, relationIn } from './relation-attributes.ts';
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
    byWords: new Map<string, string>(),
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
  /** The same by their words alone. */
  readonly byWords: Map<string, string>;
  readonly texts: TextsAtHand;
  readonly isOnlyDocument: boolean;
}

/** An extraction with all that is needed to add it. */
interface Extracted {
  readonly graph: ForeignGraph;
  readonly reading: Reading;
  /** Id of the document. */
  readonly document: string;
  readonly extraction: JsonRecord;
  readonly searched: ReturnType<typeof searchedText>;
  readonly place: string;
}

function addDocument(graph: ForeignGraph, document: JsonRecord, index: number, place: string, reading: Reading): void {
  const id = textOf(document['document_id']) ?? `document-${index + 1}`;
  graph.nodes.push({
    id,
    label: id,
    type: 'Document',
    attributes: attributesOf(document, new Set(['document_id', 'text', 'extractions'])),
    place,
  });
  const { texts, isOnlyDocument } = reading;
  const searched =
    searchedText(textOf(document['text'])) ?? texts.find([id, textOf(document['title'])], isOnlyDocument);
  const all = recordsAt(document, 'extractions').map((extraction) => {
    return { graph, reading, document: id, extraction, searched, place };
  });
  const relations = new Map(all.flatMap((one) => (endsOf(one) ? [[one, endsOf(one)] as const] : [])));
  // What a relation joins may stand behind it.
  for (const one of all) if (!relations.has(one)) addMention(one);
  for (const [one, ends] of relations) if (ends) addRelation(one, ends);
}

interface Ends extends RelationParts {
  readonly subject: string;
  readonly object: string;
}

function endsOf({ extraction }: Extracted): Ends | undefined {
  const { subject, object, ...rest } = relationIn(Object.entries(innerOf(extraction)));
  return subject === undefined || object === undefined || subject === object ? undefined : { subject, object, ...rest };
}

function addMention(extracted: Extracted): void {
  const { graph, document, extraction, place } = extracted;
  const quote = textOf(extraction['extraction_text']) ?? '';
  const type = textOf(extraction['extraction_class']) ?? 'Extraction';
  const target = thingOf(extracted, type, quote);
  graph.edges.push({
    source: document,
    target,
    label: 'mentions',
    isDirected: true,
    attributes: attributesIn(extracted),
    place,
  });
}

function addRelation(extracted: Extracted, ends: Ends): void {
  const { graph, reading, document, place } = extracted;
  const end = (name: string) => reading.byWords.get(name.toLowerCase()) ?? thingOf(extracted, 'Entity', name);
  graph.edges.push({
    source: end(ends.subject),
    target: end(ends.object),
    label: relationOf(extracted, ends),
    isDirected: true,
    attributes: [...attributesIn(extracted), ['document', document]],
    place,
  });
}

const saysNothing = /^(?:relation(?:ship)?s?|events?|facts?|claims?|statements?|triples?|connections?|links?)$/iu;
/** A relation is worded in a few words; more are a passage that has it. */
const mostWords = 4;

/** How a relation is worded: as an attribute says, by the words that were extracted, or by the class. */
function relationOf({ extraction }: Extracted, { subject, relation, kind }: Ends): string {
  const words = textOf(extraction['extraction_text']) ?? '';
  const type = textOf(extraction['extraction_class']) ?? '';
  const isWording = words !== '' && words.split(/\s+/u).length <= mostWords && !words.includes(subject);
  const own = saysNothing.test(type) ? undefined : type;
  return relation ?? (isWording ? words : undefined) ?? own ?? kind ?? 'is related to';
}

function thingOf({ graph, reading, place }: Extracted, type: string, words: string): string {
  const { known, byWords } = reading;
  const key = `${type}\n${words}`;
  const id = known.get(key) ?? `x${known.size + 1}`;
  if (!known.has(key)) {
    known.set(key, id);
    if (!byWords.has(words.toLowerCase())) byWords.set(words.toLowerCase(), id);
    graph.nodes.push({ id, label: words || type, type, attributes: [], place });
  }
  return id;
}

function innerOf(extraction: JsonRecord): JsonRecord {
  const inner = extraction['attributes'];
  return isRecord(inner) ? inner : {};
}

function attributesIn({ graph, extraction, searched, place }: Extracted): readonly Attribute[] {
  const interval = extraction['char_interval'];
  const carried = {
    quote: textOf(extraction['extraction_text']) ?? '',
    start: numberOf(fieldOf(interval, 'start_pos')),
    end: numberOf(fieldOf(interval, 'end_pos')),
  };
  return [
    ...attributesOf(innerOf(extraction), new Set()),
    ...checkCarried(carried, searched, place, graph.notes),
    ...attributesOf(extraction, new Set(['extraction_text', 'extraction_class', 'attributes'])),
  ];
}
