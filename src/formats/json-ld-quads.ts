/**
 * From JSON-LD to statements. Unlike a processor of JSON-LD it fetches no context, and keeps what has no meaning in one under its own
 * name: a file of other tools is shown as it is, and nothing of it is lost.
 */
import { isRecord } from '../lib/plain-values.ts';
import { emptyContext, iriIn, type LdContext, type TermMeaning, withContext } from './json-ld-context.ts';
import type { JsonRecord } from './json-source.ts';
import type { ForeignQuad, QuadTerm } from './rdf-quads.ts';
import { iriOf } from './rdf-terms.ts';

export interface LdStatements {
  readonly quads: readonly ForeignQuad[];
  /** Addresses of contexts that are not in the file. */
  readonly remote: readonly string[];
}

/** List the statements of a file of JSON-LD. */
export function quadsInJsonLd(value: unknown): LdStatements {
  const reading = new LdReading();
  reading.readTop(value, emptyContext);
  return { quads: reading.quads, remote: [...reading.remote] };
}

class LdReading {
  readonly quads: ForeignQuad[] = [];
  readonly remote = new Set<string>();
  #nameless = 0;

  readTop(value: unknown, context: LdContext): void {
    if (Array.isArray(value)) for (const each of value) this.readTop(each, context);
    else if (isRecord(value)) this.#readNode(value, context, '');
  }

  /** Read an object that stands for a resource; give its address. */
  #readNode(node: JsonRecord, outer: LdContext, graph: string): string {
    const context = '@context' in node ? withContext(outer, node['@context'], (each) => this.remote.add(each)) : outer;
    const keys = Object.entries(node).map(([key, held]) => ({ key, held, means: keyword(context, key) }));
    const ownId = keys.find(({ means }) => means === '@id')?.held;
    const id = typeof ownId === 'string' ? addressOf(context, ownId) : this.#newName();
    const inner = keys.filter(({ means }) => means === '@graph');
    const isWrapper = keys.every(({ means }) => means === '@graph' || means === '@context');
    for (const { held } of inner) {
      for (const each of listOf(held)) if (isRecord(each)) this.#readNode(each, context, isWrapper ? graph : id);
    }
    for (const { key, held, means } of keys) {
      if (means === '@type') this.#addTypes(id, held, context, graph);
      else if (means === '@reverse') this.#readReverse(id, held, context, graph);
      else if (means === '@included' || means === '@nest') {
        for (const each of listOf(held)) {
          if (isRecord(each)) this.#readNode(means === '@nest' ? { ...each, '@id': id } : each, context, graph);
        }
      } else if (means === undefined) this.#readProperty(id, key, held, context, graph);
    }
    return id;
  }

  #newName(): string {
    this.#nameless += 1;
    return `_:b${this.#nameless}`;
  }

  #add(subject: string, property: string, object: QuadTerm, graph: string): void {
    this.quads.push({ subject, property, object, graph });
  }

  #addTypes(id: string, held: unknown, context: LdContext, graph: string): void {
    for (const type of listOf(held)) {
      if (typeof type !== 'string') continue;
      this.#add(id, iriOf('rdf:type'), { kind: 'resource', iri: iriIn(context, type) }, graph);
    }
  }

  #readReverse(id: string, held: unknown, context: LdContext, graph: string): void {
    if (!isRecord(held)) return;
    for (const [key, values] of Object.entries(held)) {
      for (const each of listOf(values)) {
        const other = isRecord(each) ? this.#readNode(each, context, graph) : addressOf(context, String(each));
        this.#add(other, iriIn(context, key), { kind: 'resource', iri: id }, graph);
      }
    }
  }

  #readProperty(id: string, key: string, held: unknown, outer: LdContext, graph: string): void {
    const term = outer.terms.get(key);
    const property = iriIn(outer, key);
    const context =
      term?.context === undefined ? outer : withContext(outer, term.context, (each) => this.remote.add(each));
    for (const { value, language } of itemsIn(held, term?.container ?? '')) {
      for (const object of this.#objectsOf(value, term, context, graph, language)) {
        if (term?.isReverse && object.kind === 'resource')
          this.#add(object.iri, property, { kind: 'resource', iri: id }, graph);
        else this.#add(id, property, object, graph);
      }
    }
  }

  #objectsOf(
    value: unknown,
    term: TermMeaning | undefined,
    context: LdContext,
    graph: string,
    language: string | undefined,
  ): readonly QuadTerm[] {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.flatMap((each) => this.#objectsOf(each, term, context, graph, language));
    if (isRecord(value)) {
      if ('@value' in value) return [literalOf(value, context)];
      const held = value['@list'] ?? value['@set'];
      if (held !== undefined) {
        return listOf(held).flatMap((each) => this.#objectsOf(each, term, context, graph, language));
      }
      return [{ kind: 'resource', iri: this.#readNode(value, context, graph) }];
    }
    if (typeof value === 'string' && (term?.type === '@id' || term?.type === '@vocab')) {
      const iri = term.type === '@vocab' ? iriIn(context, value) : addressOf(context, value);
      return [{ kind: 'resource', iri }];
    }
    return [
      {
        kind: 'literal',
        text: String(value),
        datatype: typeof value === 'string' ? term?.type && iriIn(context, term.type) : datatypeOf(value),
        language: typeof value === 'string' ? (language ?? term?.language ?? context.language) : undefined,
      },
    ];
  }
}

/** What a key means when it is a keyword or stands for one; without a context of their own, `id` and `type` are taken for them. */
function keyword(context: LdContext, key: string): string | undefined {
  if (key.startsWith('@')) return key;
  const meaning = context.terms.get(key)?.iri;
  if (meaning?.startsWith('@')) return meaning;
  if (meaning !== undefined || context.vocab !== '') return undefined;
  return key === 'id' || key === 'type' ? `@${key}` : undefined;
}

interface Item {
  readonly value: unknown;
  readonly language?: string;
}

/** Values may be sorted under languages, numbers or other keys. */
function itemsIn(held: unknown, container: string): readonly Item[] {
  if (!/@(?:language|index|id|type)/.test(container) || !isRecord(held))
    return listOf(held).map((value) => ({ value }));
  return Object.entries(held).flatMap(([key, values]) =>
    listOf(values).map((value): Item => {
      if (container.includes('@language')) return key === '@none' ? { value } : { value, language: key };
      return { value: container.includes('@id') && isRecord(value) ? { '@id': key, ...value } : value };
    }),
  );
}

function literalOf(value: JsonRecord, context: LdContext): QuadTerm {
  const held = value['@value'];
  const [type, language] = [value['@type'], value['@language']];
  return {
    kind: 'literal',
    text: typeof held === 'object' ? JSON.stringify(held) : String(held),
    datatype: typeof type === 'string' ? iriIn(context, type) : datatypeOf(held),
    language: typeof language === 'string' ? language : undefined,
  };
}

function datatypeOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return iriOf('xsd:boolean');
  return typeof value === 'number' ? iriOf(Number.isInteger(value) ? 'xsd:integer' : 'xsd:double') : undefined;
}

/** Addresses may be relative to the one that the context gives. */
function addressOf(context: LdContext, name: string): string {
  const iri = iriIn(context, name, false);
  if (context.base === '' || /^[a-z_][\w+.-]*:/i.test(iri)) return iri;
  try {
    return new URL(iri, context.base).href;
  } catch {
    // Not an address after all.
    return iri;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
