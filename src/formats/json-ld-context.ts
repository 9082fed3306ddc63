/** Contexts of JSON-LD (https://www.w3.org/TR/json-ld11/#the-context): what its names stand for. Those that lie elsewhere are not fetched. */
import { isRecord } from '../lib/plain-values.ts';
import { fieldOf, textOf } from './json-source.ts';

export interface TermMeaning {
  readonly iri: string;
  /** `@id`, `@vocab` or the type of a literal. */
  readonly type: string | undefined;
  readonly container: string;
  readonly language: string | undefined;
  readonly isReverse: boolean;
  /** A context of its own, for what stands under it. */
  readonly context: unknown;
}

export interface LdContext {
  readonly terms: ReadonlyMap<string, TermMeaning>;
  readonly vocab: string;
  readonly base: string;
  readonly language: string | undefined;
}

/** What is known before any context: without one, keys are names by themselves. */
export const emptyContext: LdContext = { terms: new Map(), vocab: '', base: '', language: undefined };

/** Take a context, or several one after the other; addresses of contexts elsewhere are told. */
export function withContext(active: LdContext, context: unknown, tellRemote: (address: string) => void): LdContext {
  if (Array.isArray(context)) {
    return context.reduce<LdContext>((before, each) => withContext(before, each, tellRemote), active);
  }
  if (context === null) return emptyContext;
  if (typeof context === 'string') tellRemote(context);
  if (!isRecord(context)) return active;
  const terms = new Map(active.terms);
  const next: LdContext = {
    terms,
    vocab: textOf(context['@vocab']) ?? active.vocab,
    base: textOf(context['@base']) ?? active.base,
    language: '@language' in context ? textOf(context['@language']) : active.language,
  };
  const definitions = Object.entries(context).filter(([term]) => !term.startsWith('@'));
  // Prefixes first: the other names are written with them.
  for (const [term, held] of definitions) if (typeof held === 'string') terms.set(term, meaningOf(next, term, held));
  for (const [term, held] of definitions) terms.set(term, meaningOf(next, term, held));
  return next;
}

function meaningOf(context: LdContext, term: string, held: unknown): TermMeaning {
  const reverse = textOf(fieldOf(held, '@reverse'));
  const id = typeof held === 'string' ? held : (reverse ?? textOf(fieldOf(held, '@id')) ?? term);
  const container = fieldOf(held, '@container');
  return {
    // A name does not stand for itself, but for a word of the vocabulary or of a prefix.
    iri: id === term && !term.includes(':') ? `${context.vocab}${term}` : iriIn(context, id, id !== term),
    type: textOf(fieldOf(held, '@type')),
    container: Array.isArray(container) ? container.join(' ') : (textOf(container) ?? ''),
    language: textOf(fieldOf(held, '@language')),
    isReverse: reverse !== undefined,
    context: fieldOf(held, '@context'),
  };
}

/** Write a name, or an address with a prefix, in full; what has no meaning stays as it is. */
export function iriIn({ terms, vocab }: LdContext, name: string, isName = true): string {
  if (name.startsWith('@')) return name;
  const known = isName ? terms.get(name) : undefined;
  if (known) return known.iri;
  const at = name.indexOf(':');
  if (at > 0 && !name.startsWith('//', at + 1)) {
    const prefix = terms.get(name.slice(0, at));
    if (prefix) return `${prefix.iri}${name.slice(at + 1)}`;
  }
  return at < 0 && isName ? `${vocab}${name}` : name;
}
