/** Values of typed columns in GEXF and GraphML. What is not what its column promises stays a text. */
import type { AttributeScalar, AttributeValue } from '../model/types.ts';
import { numberIn } from './foreign-graph.ts';

/** A column as the file declares it. */
export interface Declared {
  readonly title: string;
  /** In small letters: "double", "liststring". */
  readonly type: string;
  readonly default?: string;
}

/** Read a value by the type of its column. */
export function typedValue(text: string, type: string): AttributeValue {
  if (type.startsWith('list')) return listIn(text).map((item) => typedScalar(item, type.slice(4)));
  return typedScalar(text, type);
}

function typedScalar(text: string, type: string): AttributeScalar {
  if (/^(?:int|integer|long|short|byte|float|double|bigint|bigdecimal)$/.test(type)) return numberIn(text) ?? text;
  if (type === 'boolean' && /^(?:true|false)$/i.test(text.trim())) return text.trim().toLowerCase() === 'true';
  return text;
}

/** Split a list as GEXF writes it: `a|b`, `a, b`, `[a, b]`, `['a', "b"]`. */
function listIn(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '[]') return [];
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) return splitQuoted(trimmed.slice(1, -1));
  const separator = ['|', ';', ','].find((sign) => trimmed.includes(sign));
  return separator === undefined ? [trimmed] : trimmed.split(separator).map((item) => item.trim());
}

function splitQuoted(text: string): readonly string[] {
  const items = text.matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,]*))\s*(?:,|$)/gs);
  const found = [...items].map(
    ([, double, single, bare]) => (double ?? single)?.replace(/\\(.)/gs, '$1') ?? (bare ?? '').trim(),
  );
  // The pattern also matches the nothing behind the last item.
  return found.slice(0, Math.max(1, found.length - 1));
}
