/**
 * Reads W3C Web Annotations, as Recogito and others write them: a page mentions what was marked in it, tags say what kind of thing that
 * is, and an annotation of two others is a line between them. What Sayso wrote comes back whole.
 */
import { isRecord } from '../lib/plain-values.ts';
import type { SearchedText } from '../model/searched-text.ts';
import type { Attribute } from '../model/types.ts';
import {
  type AnnotationBody,
  type AnnotationTarget,
  annotationsIn,
  bodiesOf,
  listOf,
  targetsOf,
} from './annotation-parts.ts';
import { checkCarried } from './carried-quotation.ts';
import { attributesOf, ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, Reader, ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord, numberOf, parseForeign, recordsAt, textOf } from './json-source.ts';
import { isSameSet, OwnRecords, readRecords } from './own-records.ts';
import { changedElsewhere, partOrWhole } from './read-graph-xml.ts';
import { TextsAtHand } from './texts-at-hand.ts';

export const annotationReader: Reader = { recognize: recognizeAnnotations, read: readAnnotations };

const contextPattern = /^https?:\/\/www\.w3\.org\/ns\/(?:anno|oa)(?:\.jsonld)?#?$/;

/** Annotations name the context of the W3C; tools that keep a list of them may leave it out. */
function recognizeAnnotations({ head, json }: FileLook): number {
  if (!/annotation/i.test(head)) return 0;
  const value = json();
  const [first] = annotationsIn(value);
  const contexts = [value, first].flatMap((each) => listOf(fieldOf(each, '@context')));
  if (contexts.some((context) => typeof context === 'string' && contextPattern.test(context))) return 0.97;
  return first && 'target' in first ? 0.92 : 0;
}

const ownKeys = new Set(['@context', 'id', '@id', 'type', '@type', 'body', 'bodyValue', 'target', 'sayso']);

interface Reading {
  readonly graph: ForeignGraph;
  readonly texts: TextsAtHand;
  readonly isOnlyDocument: boolean;
  /** Ids of what was marked, by what it is known as. */
  readonly marked: Map<string, string>;
  /** Ids of what was marked, by the ids of the annotations. */
  readonly byAnnotation: Map<string, string>;
  /** The words that were marked, with where they begin, by the ids of the annotations. */
  readonly wordsOf: Map<string, { readonly words: string; readonly start: number }>;
  readonly pages: Set<string>;
}

function readAnnotations([file]: readonly InputFile[], options: ReadOptions): ReadResult {
  if (!file) return { dataset: undefined, issues: [] };
  const graph = new ForeignGraph();
  const parsed = parseForeign(file, graph.notes);
  if (parsed.kind === 'fault') return { dataset: undefined, issues: parsed.issues };
  const annotations = annotationsIn(parsed.value);
  const own = recordsIn(parsed.value, annotations);
  if (own) return readRecords(own.input(), options);
  if ('sayso' in (isRecord(parsed.value) ? parsed.value : {})) graph.notes.add('repaired', ...changedElsewhere);
  const ids = new Set(annotations.map(({ id }) => textOf(id)));
  const links = annotations.filter((annotation) => isLink(annotation, ids));
  const targets = annotations.flatMap((annotation) => (isLink(annotation, ids) ? [] : targetsOf(annotation)));
  const reading: Reading = {
    graph,
    texts: new TextsAtHand(options.texts),
    isOnlyDocument: new Set(targets.map(({ iri }) => iri)).size === 1,
    marked: new Map(),
    byAnnotation: new Map(),
    wordsOf: new Map(),
    pages: new Set(),
  };
  const linked = new Set(links);
  for (const [index, annotation] of annotations.entries()) {
    if (!linked.has(annotation)) addAnnotation(reading, annotation, `/items/${index}`);
  }
  for (const [index, annotation] of annotations.entries()) {
    if (linked.has(annotation)) addLink(reading, annotation, `/items/${index}`);
  }
  graph.title = textOf(fieldOf(parsed.value, 'label')) ?? textOf(listOf(fieldOf(parsed.value, 'label'))[0]);
  return partOrWhole(graph, { format: 'Web Annotations', files: [file] }, undefined, options);
}

/** What Sayso wrote, unless annotations were taken away or added elsewhere. */
function recordsIn(value: unknown, annotations: readonly JsonRecord[]): OwnRecords | undefined {
  const own = fieldOf(value, 'sayso');
  const records = new OwnRecords();
  records.add('dataset', fieldOf(own, 'dataset'));
  for (const entity of recordsAt(own, 'entities')) records.add('entity', entity);
  const claims = [own, ...annotations.map((annotation) => annotation['sayso'])].flatMap((each) =>
    recordsAt(each, 'claims'),
  );
  for (const claim of claims) records.add('claim', claim);
  const quotations = claims.flatMap((claim) =>
    recordsAt(claim, 'citations').map((_, index) => `claim/${claim['id']}/quotation/${index + 1}`),
  );
  const found = annotations.map(({ id }) => /claim\/.*$/.exec(String(id))?.[0] ?? '');
  return records.isOwn && isSameSet(quotations, found) ? records : undefined;
}

/** An annotation of two others joins them. */
function isLink(annotation: JsonRecord, ids: ReadonlySet<string | undefined>): boolean {
  const targets = targetsOf(annotation);
  return targets.length > 1 && targets.every(({ iri }) => ids.has(iri));
}

function addAnnotation(reading: Reading, annotation: JsonRecord, place: string): void {
  const { graph } = reading;
  const bodies = bodiesOf(annotation);
  const targets = targetsOf(annotation);
  if (targets.length === 0) {
    graph.notes.add('dropped', 'annotations without a target', place, 'Give each annotation a target.');
    return;
  }
  for (const target of targets) {
    const page = pageOf(reading, target, place);
    const thing = thingOf(reading, { annotation, bodies, target, place });
    const text = reading.texts.find([target.iri], reading.isOnlyDocument);
    graph.edges.push({
      id: targets.length === 1 ? textOf(annotation['id']) : undefined,
      source: page,
      target: thing,
      label: target.quote ? 'mentions' : 'is annotated with',
      isDirected: true,
      note: commentsIn(bodies),
      attributes: [...quotationOf(reading, target, text, place), ...restOf(annotation, bodies)],
      place,
    });
  }
}

function addLink({ graph, byAnnotation, wordsOf }: Reading, annotation: JsonRecord, place: string): void {
  const bodies = bodiesOf(annotation);
  const targets = targetsOf(annotation);
  const ends = targets.map(({ iri }) => byAnnotation.get(iri));
  const marked = targets.flatMap(({ iri }) => wordsOf.get(iri) ?? []).toSorted((a, b) => a.start - b.start);
  // It rests on the words of its ends, and on what stands between them.
  const quotation = marked.length === 2 ? marked.map(({ words }) => words).join(' … ') : undefined;
  const [source, ...others] = ends;
  const label = bodies.map(({ text }) => text).find((text) => text !== undefined && text.trim() !== '');
  for (const target of others) {
    if (source === undefined || target === undefined) {
      graph.notes.add('dropped', 'links between annotations that are links themselves', place);
      continue;
    }
    graph.edges.push({
      id: others.length === 1 ? textOf(annotation['id']) : undefined,
      source,
      target,
      label,
      isDirected: true,
      attributes: [
        ...(quotation === undefined ? [] : [['quotation', quotation] as const]),
        ...restOf(annotation, label === undefined ? bodies : bodies.filter(({ text }) => text !== label)),
      ],
      place,
    });
  }
}

function pageOf({ graph, pages }: Reading, { iri }: AnnotationTarget, place: string): string {
  const id = iri === '' ? 'text' : iri;
  if (!pages.has(id)) {
    pages.add(id);
    const isAddress = /^https?:/i.test(id);
    graph.nodes.push({
      id,
      label: isAddress ? id.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '') : id,
      type: 'Page',
      attributes: isAddress ? [['url', id]] : [],
      place,
    });
  }
  return id;
}

interface Marked {
  readonly annotation: JsonRecord;
  readonly bodies: readonly AnnotationBody[];
  readonly target: AnnotationTarget;
  readonly place: string;
}

/** What was marked: known by what it is identified as, else by its words and their tag, else the annotation itself. */
function thingOf(
  { graph, marked, byAnnotation, wordsOf }: Reading,
  { annotation, bodies, target, place }: Marked,
): string {
  const quote = textOf(target.quote?.['exact'])?.trim();
  const identified = bodies.find(({ purpose, iri, text }) => purpose === 'identifying' && (iri ?? text) !== undefined);
  const tag = bodies.find(({ purpose, text }) => isTag(purpose) && text !== undefined)?.text;
  const resource =
    quote || tag ? undefined : bodies.find(({ iri, text }) => iri !== undefined && text === undefined)?.iri;
  const key =
    resource !== undefined
      ? `=${resource}`
      : identified
        ? `=${identified.iri ?? identified.text}`
        : quote
          ? `${tag ?? ''}\n${quote}`
          : undefined;
  const known = key === undefined ? undefined : marked.get(key);
  const id = known ?? resource ?? identified?.iri ?? `a${graph.nodes.length + 1}`;
  if (key !== undefined) marked.set(key, id);
  const own = textOf(annotation['id']);
  if (own !== undefined) {
    byAnnotation.set(own, id);
    if (quote) wordsOf.set(own, { words: quote, start: numberOf(target.position?.['start']) ?? 0 });
  }
  if (known === undefined) {
    const words = quote ?? commentsIn(bodies) ?? tag ?? resource;
    graph.nodes.push({
      id,
      label: words,
      type: tag ?? 'Annotation',
      attributes: identified?.iri === undefined ? [] : [['identified as', identified.iri]],
      place,
    });
  }
  return id;
}

function isTag(purpose: string | undefined): boolean {
  return purpose === 'tagging' || purpose === 'classifying';
}

function commentsIn(bodies: readonly AnnotationBody[]): string | undefined {
  const texts = bodies.flatMap(({ purpose, text }) =>
    text === undefined || isTag(purpose) || purpose === 'identifying' ? [] : [text],
  );
  return texts.length === 0 ? undefined : texts.join('\n');
}

function quotationOf(
  { graph }: Reading,
  { quote, position, others }: AnnotationTarget,
  text: SearchedText | undefined,
  place: string,
): readonly Attribute[] {
  const exact = textOf(quote?.['exact']) ?? '';
  const [start, end] = [numberOf(position?.['start']), numberOf(position?.['end'])];
  return [
    ...checkCarried({ quote: exact, start, end }, text, place, graph.notes),
    ...attributesOf(quote ?? {}, new Set(['type', 'exact'])),
    ...attributesOf(position ?? {}, new Set(['type'])),
    ...others.map((selector): Attribute => [`selector`, JSON.stringify(selector)]),
  ];
}

/** Tags beyond the first, addresses that say nothing of their purpose, and what else the annotation holds. */
function restOf(annotation: JsonRecord, bodies: readonly AnnotationBody[]): readonly Attribute[] {
  const tags = bodies.flatMap(({ purpose, text }) => (isTag(purpose) && text !== undefined ? [text] : []));
  const addresses = bodies.flatMap(({ purpose, iri }) => (purpose === 'identifying' || iri === undefined ? [] : [iri]));
  const creator = annotation['creator'];
  const name = textOf(fieldOf(creator, 'name')) ?? textOf(fieldOf(creator, 'nickname'));
  return [
    ...(tags.length > 0 ? [['tags', tags] as const] : []),
    ...(addresses.length > 0 ? [['body', addresses] as const] : []),
    ...(name === undefined ? [] : [['creator name', name] as const]),
    ...attributesOf(annotation, ownKeys),
  ];
}
