/** Writes JSON-LD: the same descriptions as our Turtle, one after the other. */
import stringify from 'json-stringify-pretty-compact';
import type { Dataset } from '../model/types.ts';
import { describeDataset } from './rdf-claims.ts';
import { type RdfValue, rdfPrefixes } from './rdf-terms.ts';

/** Write a dataset as JSON-LD. */
export function writeJsonLd(dataset: Dataset): string {
  const graph = describeDataset(dataset).map(({ iri, types, properties }) => {
    const values = new Map<string, object[]>();
    for (const [property, value] of properties) {
      const known = values.get(property);
      if (known) known.push(valueObject(value));
      else values.set(property, [valueObject(value)]);
    }
    return { '@id': iri, '@type': types, ...Object.fromEntries(values) };
  });
  return `${stringify({ '@context': rdfPrefixes, '@graph': graph }, { maxLength: 120, indent: 2 })}\n`;
}

function valueObject(value: RdfValue): object {
  if ('iri' in value) return { '@id': value.iri };
  if ('term' in value) return { '@id': value.term };
  const text = value.text.replace(/\p{Cs}/gu, '\ufffd');
  return value.type === undefined ? { '@value': text } : { '@value': text, '@type': value.type };
}
