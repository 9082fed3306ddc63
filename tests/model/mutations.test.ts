/** Faults that nobody planned: parts of the two shipped datasets, taken away, retyped, doubled or exchanged at random. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeGraphology } from '../../src/formats/write-graphology.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { placeGraph } from '../../src/graph/sayso-graph.ts';
import { sentenceOf } from '../../src/model/claim-wording.ts';
import { evidencesOf } from '../../src/model/evidence.ts';
import type { Issue } from '../../src/model/issues.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { hedgeOf } from '../fixtures/hedges.ts';
import { schemaFaults } from '../fixtures/json-schema.ts';

const dataIn = (name: string) => readFileSync(new URL(`../../graph-data/${name}`, import.meta.url), 'utf8');
const schema: Readonly<Record<string, unknown>> = JSON.parse(dataIn('dataset.schema.json'));
const shipped = ['massimov/dataset.json', 'harbor-bridge/dataset.json'].map(dataIn);

/** A place is found by a walk: at each step, a number picks one of the keys; few steps go to large parts, many to single words. */
const steps = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 });
const strangers = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e21, '', ' ', 'x', '__proto__', 'constructor', 'unnamed', [], {}, [
    [],
  ]),
  fc.constantFrom<unknown>('2022-13', '../2019', 'alleged', 'stated', '\u202e', '\ud800', 'a\nb', 'é'.normalize('NFD')),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: steps }),
  fc.record({ kind: fc.constant('set' as const), at: steps, value: strangers }),
  fc.record({ kind: fc.constant('double' as const), at: steps }),
  fc.record({ kind: fc.constant('exchange' as const), at: steps, with: steps }),
  fc.record({
    kind: fc.constant('rename' as const),
    at: steps,
    key: fc.constantFrom('__proto__', 'constructor', 'x', 'id'),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

describe('a shipped dataset with random changes', () => {
  it('is refused with reasons that name a place and say what to do, or is right in every way that can be told', () => {
    fc.assert(
      fc.property(fc.nat(shipped.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }), (which, changes) => {
        const input = changes.reduce<unknown>(changed, JSON.parse(shipped[which] ?? ''));
        const before = JSON.stringify(input);
        const { dataset, issues } = validate(input);
        expect(JSON.stringify(input)).toBe(before);
        expect(issues.flatMap((issue) => unreadable(issue, input))).toEqual([]);
        const errors = issues.filter(({ severity }) => severity === 'error');
        expect(dataset === undefined).toBe(errors.length > 0);
        if (dataset) expectSound(dataset);
      }),
      { numRuns: 100, seed: 20_221_126 },
    );
  }, 120_000);
});

function changed(value: unknown, { kind, at, ...rest }: Change): unknown {
  const place = placeIn(value, at);
  if (!place) return value;
  const [holder, key] = place;
  const other = 'with' in rest ? placeIn(value, rest.with) : undefined;
  if (kind === 'drop') remove(holder, key);
  else if (kind === 'set' && 'value' in rest) put(holder, key, structuredClone(rest.value));
  else if (kind === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  else if (kind === 'rename' && 'key' in rest && !Array.isArray(holder)) {
    put(holder, rest.key, Reflect.get(holder, key));
    remove(holder, key);
  } else if (other) put(holder, key, structuredClone(Reflect.get(...other)));
  return value;
}

function placeIn(value: unknown, walk: readonly number[]): readonly [holder: object, key: string] | undefined {
  let place: readonly [object, string] | undefined;
  let here = value;
  for (const step of walk) {
    if (typeof here !== 'object' || here === null) break;
    const keys = Object.keys(here);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    place = [here, key];
    here = Reflect.get(here, key);
  }
  return place;
}

function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove(holder: object, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** What is wrong with an issue: its place has to be there, by ids or by numbers; only its last step may be what is missing. */
function unreadable({ code, path, message }: Issue, input: unknown): readonly string[] {
  // The place says which thing; two sentences, or one that says what has to be: no bare “invalid”.
  const isWorded = /^[a-z-]+$/.test(code) && /^.{30,2000}[.…?”)]$/su.test(message);
  return isWorded && isThere(path, input) ? [] : [`${code} ${path}: ${message}`];
}

function isThere(path: string, input: unknown): boolean {
  if (!path.startsWith('/')) return false;
  let here = input;
  const parts = path.split('/').slice(1);
  for (const [index, part] of parts.entries()) {
    // An id that is none may hold a slash; it is refused, and the walk ends at its list.
    if (part === '' || stepInto(here, parts.slice(index).join('/')) !== undefined) return true;
    const next = stepInto(here, part);
    if (next === undefined) return index === parts.length - 1;
    here = next;
  }
  return true;
}

function stepInto(here: unknown, part: string): unknown {
  if (typeof here !== 'object' || here === null) return undefined;
  if (!Array.isArray(here)) return Object.hasOwn(here, part) ? Reflect.get(here, part) : undefined;
  return (
    here.find((item: unknown) => typeof item === 'object' && item !== null && Reflect.get(item, 'id') === part) ??
    here[Number(part)]
  );
}

/** Rules that are told again here, apart from the validator, and everything that follows from a dataset. */
function expectSound(dataset: Dataset): void {
  expect(schemaFaults(schema, dataset)).toEqual([]);
  const { entities, claims, vocabulary } = dataset;
  const entityIds = new Set(entities.map(({ id }) => id));
  expect(new Set([...entityIds, ...claims.map(({ id }) => id)]).size).toBe(entities.length + claims.length);
  expect(entities.filter(({ type }) => !Object.hasOwn(vocabulary.types, type))).toEqual([]);
  expect(claims.filter((claim) => !isSoundClaim(claim, dataset, entityIds))).toEqual([]);
  const lookup = lookupOf(dataset);
  const unhedged = claims.filter((claim) => {
    return [claim.subject, claim.object].some((end) => !hedgeOf(claim).test(sentenceOf(lookup, claim, end)));
  });
  expect(unhedged).toEqual([]);
  for (const claim of claims) evidencesOf(lookup, claim);
  const places = new Map([...entityIds].map((id) => [id, [0, 0] as const]));
  expect(placeGraph(dataset, places).order).toBe(entities.length);
  JSON.parse(writeGraphology(dataset));
  const written = writeSayso(dataset);
  expect(writeSayso(JSON.parse(written))).toBe(written);
}

function isSoundClaim(claim: Claim, { sources, vocabulary }: Dataset, entityIds: ReadonlySet<string>): boolean {
  const isAccusation = vocabulary.predicates[claim.predicate]?.group === 'accusation';
  const last = claim.voices.at(-1);
  return (
    entityIds.has(claim.subject) &&
    (claim.object === undefined || entityIds.has(claim.object)) &&
    (claim.object === undefined) !== (claim.value === undefined) &&
    (isAccusation ? ['alleged', 'disputed'].includes(claim.status) : claim.status !== 'alleged') &&
    last !== undefined &&
    sources.find(({ id }) => id === claim.source)?.voices.includes(last) === true &&
    claim.citations.length > 0 &&
    claim.citations.every(({ quote, start, end }) => Array.from(quote).length === end - start)
  );
}
