/** The parts of a W3C Web Annotation, in all the shapes in which they may come: one or several, as an address, a text or an object. */
import { isRecord } from '../lib/plain-values.ts';
import { fieldOf, type JsonRecord, textOf } from './json-source.ts';

/** What an annotation says: a comment, a tag, what something is identified as. */
export interface AnnotationBody {
  readonly purpose: string | undefined;
  readonly text: string | undefined;
  /** Address of another resource. */
  readonly iri: string | undefined;
}

/** What an annotation is about. */
export interface AnnotationTarget {
  /** The page or the other annotation. */
  readonly iri: string;
  readonly quote: JsonRecord | undefined;
  readonly position: JsonRecord | undefined;
  /** Selectors of other kinds, as they are. */
  readonly others: readonly JsonRecord[];
}

/** List the annotations of a file: one, several, a page, a collection with its first page. */
export function annotationsIn(value: unknown): readonly JsonRecord[] {
  if (Array.isArray(value)) return value.slice(0, 100_000).flatMap(annotationsIn);
  if (!isRecord(value)) return [];
  const types = listOf(value['type'] ?? value['@type']).map(String);
  if (types.includes('Annotation') || types.includes('oa:Annotation')) return [value];
  const items = ['items', 'first', 'annotations', '@graph'].flatMap((key) => listOf(value[key]));
  return items.flatMap((item) => (isRecord(item) && item !== value ? annotationsIn(item) : []));
}

/** List what an annotation says. */
export function bodiesOf(annotation: JsonRecord): readonly AnnotationBody[] {
  const value = textOf(annotation['bodyValue']);
  return [
    ...(value === undefined ? [] : [{ purpose: undefined, text: value, iri: undefined }]),
    ...listOf(annotation['body']).flatMap(bodiesIn),
  ];
}

function bodiesIn(body: unknown): readonly AnnotationBody[] {
  if (typeof body === 'string') return [{ purpose: undefined, text: undefined, iri: body }];
  if (!isRecord(body)) return [];
  const inner = listOf(body['items'] ?? body['item']);
  if (inner.length > 0) return inner.flatMap(bodiesIn);
  const purpose = textOf(listOf(body['purpose'])[0]);
  const source = body['source'];
  const text = textOf(body['value']) ?? textOf(fieldOf(source, 'value')) ?? textOf(fieldOf(source, 'label'));
  return [{ purpose, text, iri: iriOf(source) ?? iriOf(body) }];
}

/** List what an annotation is about. */
export function targetsOf(annotation: JsonRecord): readonly AnnotationTarget[] {
  return listOf(annotation['target']).flatMap(targetsIn);
}

function targetsIn(target: unknown): readonly AnnotationTarget[] {
  if (typeof target === 'string') return [{ iri: target, quote: undefined, position: undefined, others: [] }];
  if (!isRecord(target)) return [];
  const inner = listOf(target['items'] ?? target['item']);
  if (inner.length > 0) return inner.flatMap(targetsIn);
  // Tools of one page leave its address out.
  const iri = iriOf(target['source']) ?? iriOf(target) ?? '';
  const selectors = listOf(target['selector']).flatMap(selectorsIn);
  return [
    {
      iri,
      quote: selectors.find(({ type }) => type === 'TextQuoteSelector'),
      position: selectors.find(({ type }) => type === 'TextPositionSelector'),
      others: selectors.filter(({ type }) => type !== 'TextQuoteSelector' && type !== 'TextPositionSelector'),
    },
  ];
}

/** A selector may narrow down what another one chose. */
function selectorsIn(selector: unknown): readonly JsonRecord[] {
  if (!isRecord(selector)) return typeof selector === 'string' ? [{ type: 'selector', value: selector }] : [];
  const { refinedBy, ...own } = selector;
  return [own, ...listOf(refinedBy).flatMap(selectorsIn)];
}

function iriOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : textOf(fieldOf(value, 'id') ?? fieldOf(value, '@id'));
}

/** Make a list of what may be one thing or several. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
