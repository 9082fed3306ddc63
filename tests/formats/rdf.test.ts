import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { Store, type Term } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../src/formats/canonical.ts';
import { readFile } from '../../src/formats/read-files.ts';
import { writeJsonLd } from '../../src/formats/write-json-ld.ts';
import { writeTurtle } from '../../src/formats/write-turtle.ts';
import type { Dataset } from '../../src/model/types.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';

const prefix = 'PREFIX s: <urn:sayso:terms/>';

function storeOf(dataset: Dataset): Store {
  const store = new Store();
  store.load(writeTurtle(dataset), { format: 'text/turtle' });
  return store;
}

function solutions(store: Store, query: string): readonly Map<string, Term>[] {
  const found = store.query(`${prefix} ${query}`);
  if (!Array.isArray(found)) throw new Error('The query selects nothing.');
  return found.filter((row) => row instanceof Map);
}

/** The rows that a query answers, as texts. */
function rows(store: Store, query: string): readonly string[] {
  return solutions(store, query).map((row) =>
    [...row.values()].map(({ value }) => value.replace(/^urn:.*\//, '')).join(' '),
  );
}

describe.each(shippedDatasets())('the RDF of $id', (dataset) => {
  const store = storeOf(dataset);

  it('answers nothing when it is asked for a relation, in whatever graph', () => {
    const relations = solutions(store, 'SELECT ?r { ?r a s:Relation }');
    expect(relations).toHaveLength(Object.keys(dataset.vocabulary.predicates).length);
    for (const row of relations) {
      const relation = `<${row.get('r')?.value}>`;
      expect(rows(store, `SELECT * { ?s ${relation} ?o }`)).toEqual([]);
      expect(rows(store, `SELECT * { GRAPH ?g { ?s ${relation} ?o } }`)).toEqual([]);
    }
  });

  it('answers who says what, how firmly, with every claim and its voices in order', () => {
    const query = `SELECT ?id ?status ?p ?who { ?c a s:Claim ; s:id ?id ; s:status ?status ; s:voice ?v .
      ?v s:position ?p ; s:speaker ?who } ORDER BY ?id ?p`;
    const expected = [...dataset.claims]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id, status, voices }) => voices.map((voice, index) => `${id} ${status} ${index + 1} ${voice}`));
    expect(rows(store, query)).toEqual(expected);
    expect(new Set(expected.map((row) => row.split(' ')[0])).size).toBe(dataset.claims.length);
  });

  it('says the same as Turtle and as JSON-LD to readers that are not ours', async () => {
    const turtle = storeOf(dataset).dump({ format: 'application/n-quads' }).split('\n').sort();
    const fromJson = await jsonld.toRDF(JSON.parse(writeJsonLd(dataset)), { format: 'application/n-quads' });
    const other = new Store();
    other.load(String(fromJson), { format: 'application/n-quads' });
    expect(other.dump({ format: 'application/n-quads' }).split('\n').sort()).toEqual(turtle);
    expect(new Parser().parse(writeTurtle(dataset))).toHaveLength(turtle.filter((line) => line !== '').length);
  });

  it('opens here again as it was, also after another tool has written it anew', async () => {
    const quads = new Parser().parse(writeTurtle(dataset));
    const nquads = new Writer({ format: 'N-Quads' }).quadsToString(quads.toReversed());
    for (const text of [writeTurtle(dataset), writeJsonLd(dataset), nquads]) {
      const { dataset: back } = await readFile(new TextEncoder().encode(text), 'x');
      expect(back && toCanonical(back)).toEqual(toCanonical(dataset));
    }
  });
});

describe('Turtle that is damaged', () => {
  it('is refused with its line', async () => {
    const [dataset] = shippedDatasets();
    if (!dataset) throw new Error('No dataset is shipped.');
    const text = writeTurtle(dataset);
    const { dataset: none, issues } = await readFile(new TextEncoder().encode(text.slice(0, 20_000)), 'x.ttl');
    expect(none).toBeUndefined();
    expect(issues.map(({ message }) => message).join()).toMatch(
      /^Line \d+: the file ends in the middle of a statement/,
    );
  });
});

describe('Turtle made to do harm', () => {
  it('is refused when it nests too deeply, before it is parsed', async () => {
    const text = `@prefix : <http://x.example/> .\n:a :b ${'[ :c '.repeat(100_000)}`;
    const { issues } = await readFile(new TextEncoder().encode(text), 'x.ttl');
    expect(issues.map(({ code, message }) => [code, message.slice(0, 7)])).toEqual([['too-deep', 'Line 2:']]);
  });

  it.each([
    [
      'brackets inside texts and addresses',
      `:a :b "${'['.repeat(2000)}", '(', """ [ " ( """ ; :c <http://x.example/[> . # [`,
    ],
    ['a prefix in the manner of SPARQL at the end', ':a :b :c .\nPREFIX d: <http://d.example/>'],
    ['a graph that ends with a brace', 'GRAPH :g { :a :b :c }'],
  ])('is not suspected for %s', async (_, text) => {
    const { dataset, issues } = await readFile(
      new TextEncoder().encode(`@prefix : <http://x.example/> .\n:z :y :x .\n${text}`),
      'x.trig',
    );
    expect(issues).toEqual([]);
    expect(dataset?.claims.length).toBeGreaterThan(0);
  });
});
