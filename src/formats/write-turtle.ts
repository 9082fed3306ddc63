/** Writes Turtle, which is TriG without named graphs too: each claim is a resource, and no relation a property. */
import type { Dataset } from '../model/types.ts';
import { describeDataset } from './rdf-claims.ts';
import { type RdfValue, rdfPrefixes } from './rdf-terms.ts';

/** Write a dataset as Turtle. */
export function writeTurtle(dataset: Dataset): string {
  const prefixes = Object.entries(rdfPrefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);
  const blocks = describeDataset(dataset).map(({ iri, types, properties }) => {
    const lines = properties.map(([property, value]) => `${property} ${valueText(value)}`);
    return `<${iri}> ${[`a ${types.join(', ')}`, ...lines].join(' ;\n  ')} .`;
  });
  return `${prefixes.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

function valueText(value: RdfValue): string {
  if ('iri' in value) return `<${value.iri}>`;
  if ('term' in value) return value.term;
  return `"${escaped(value.text)}"${value.type === undefined ? '' : `^^${value.type}`}`;
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
