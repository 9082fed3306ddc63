/** What the Web Annotation Data Model of the W3C demands (https://www.w3.org/TR/annotation-model/), as far as JSON alone can be held to it. */
import type { JsonRecord } from '../../src/formats/json-source.ts';
import { isRecord } from '../../src/lib/plain-values.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';
const selectors = new Map<string, readonly string[]>([
  ['TextQuoteSelector', ['exact']],
  ['TextPositionSelector', ['start', 'end']],
  ['FragmentSelector', ['value']],
  ['CssSelector', ['value']],
  ['XPathSelector', ['value']],
]);

/** List what a page of annotations, or a single one, breaks. */
export function annotationFaults(value: unknown): readonly string[] {
  if (!isRecord(value)) return ['no object'];
  const contexts = listOf(value['@context']);
  const top = contexts.includes(context) ? [] : ['@context does not name the model'];
  if (!listOf(value['type']).includes('AnnotationPage')) return [...top, ...faultsOf(value)];
  const items = value['items'];
  if (!Array.isArray(items) || typeof value['id'] !== 'string') return [...top, 'a page needs an id and items'];
  const ids = items.map((item: unknown) => (isRecord(item) ? item['id'] : undefined));
  return [
    ...top,
    ...(new Set(ids).size === ids.length ? [] : ['two annotations have one id']),
    ...items.flatMap((item: unknown) => (isRecord(item) ? faultsOf(item) : ['an item is no annotation'])),
  ];
}

function faultsOf(annotation: JsonRecord): readonly string[] {
  const { id, type, body, bodyValue, target } = annotation;
  return [
    ...(typeof id === 'string' && id !== '' ? [] : ['an annotation needs one id']),
    ...(listOf(type).includes('Annotation') ? [] : [`${id}: its type is not Annotation`]),
    ...(listOf(target).length > 0 ? [] : [`${id}: it has no target`]),
    ...(body !== undefined && bodyValue !== undefined ? [`${id}: body and bodyValue`] : []),
    ...(bodyValue === undefined || typeof bodyValue === 'string' ? [] : [`${id}: bodyValue is no text`]),
    ...[...listOf(body), ...listOf(target)].flatMap((part) => faultsOfPart(String(id), part)),
  ];
}

function faultsOfPart(id: string, part: unknown): readonly string[] {
  if (typeof part === 'string') return [];
  if (!isRecord(part)) return [`${id}: a body or target is neither address nor object`];
  const isText = listOf(part['type']).includes('TextualBody');
  const isSpecific = part['source'] !== undefined || listOf(part['type']).includes('SpecificResource');
  return [
    ...(isText && typeof part['value'] !== 'string' ? [`${id}: a TextualBody needs a value`] : []),
    ...(isSpecific && listOf(part['source']).length !== 1 ? [`${id}: a SpecificResource needs one source`] : []),
    ...listOf(part['selector']).flatMap((selector) => faultsOfSelector(id, selector)),
  ];
}

function faultsOfSelector(id: string, selector: unknown): readonly string[] {
  if (!isRecord(selector)) return [];
  const needed = selectors.get(String(selector['type'])) ?? [];
  const missing = needed.filter((key) => selector[key] === undefined).map((key) => `${id}: a selector needs ${key}`);
  const numbers = ['start', 'end'].filter((key) => selector[key] !== undefined);
  return [
    ...missing,
    ...numbers.filter((key) => !Number.isInteger(selector[key])).map((key) => `${id}: ${key} is no whole number`),
  ];
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}
