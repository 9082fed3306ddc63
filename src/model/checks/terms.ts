/** Terms: what a predicate joins, and whether the vocabulary fits what is said with it. */

import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import type { Claim, Predicate } from '../types.ts';
import { unknown } from './references.ts';

/** Report each claim whose ends are not of the kinds that its predicate joins. */
export function checkEnds(parsed: ParsedDataset): readonly Issue[] {
  return parsed.claims.list.flatMap((claim) => {
    const predicate = parsed.predicates.byId.get(claim.predicate);
    const extent = extentIssue(claim, predicate);
    if (extent) return [extent];
    if (!predicate) return [];
    return [
      ...endIssue(parsed, claim, 'subject', claim.subject, predicate.domain),
      ...(claim.object === undefined ? [] : endIssue(parsed, claim, 'object', claim.object, predicate.range)),
    ];
  });
}

/** Report predicates with unknown types, or with a missing or useless inverse label. */
export function checkPredicates(parsed: ParsedDataset): readonly Issue[] {
  return [...parsed.predicates.byId].flatMap(([id, predicate]) => {
    const path = `/vocabulary/predicates/${id}`;
    const types = [
      ...listOf(predicate.domain).map((type) => ['domain', type] as const),
      ...listOf(predicate.range).map((type) => ['range', type] as const),
    ];
    return [
      ...types.flatMap(([key, type]) =>
        unknown('type', parsed.types, type, {
          path: `${path}/${key}`,
          words: `Predicate ${id} has in its ${key} the type`,
        }),
      ),
      ...inverseIssue(id, predicate),
      ...sentenceIssue(id, predicate),
      ...speaksForIssue(id, predicate),
    ];
  });
}

/** Warn of unused types, predicates and sources, and of entities without any claim or voice. */
export function checkUse(parsed: ParsedDataset): readonly Issue[] {
  const { entities, claims, sources, types, predicates } = parsed;
  const mentioned = new Set<string>();
  for (const claim of claims.list) {
    for (const id of [claim.subject, claim.object, ...claim.voices]) if (id !== undefined) mentioned.add(id);
  }
  for (const source of sources.list) for (const voice of source.voices) mentioned.add(voice);
  const usedTypes = new Set(entities.list.map((entity) => entity.type));
  const usedPredicates = new Set(claims.list.map((claim) => claim.predicate));
  const usedSources = new Set(claims.list.map((claim) => claim.source));
  for (const { origin, replaces } of sources.list) {
    for (const id of [origin, replaces]) if (id !== undefined) usedSources.add(id);
  }
  return [
    ...(entities.isWhole ? idle('type', 'types', types.byId.keys(), usedTypes, 'no entity is of it') : []),
    ...(claims.isWhole
      ? [
          ...idle('predicate', 'predicates', predicates.byId.keys(), usedPredicates, 'no claim uses it'),
          ...(sources.isWhole
            ? idle('source', 'sources', sources.byId.keys(), usedSources, 'no claim was read in it')
            : []),
          // Files of other tools may well hold nodes without lines.
          ...(sources.isWhole && !sources.list.some((source) => source.import)
            ? unmentioned(entities.byId.keys(), mentioned)
            : []),
        ]
      : []),
  ];
}

function extentIssue(claim: Claim, predicate: Predicate | undefined): Issue | undefined {
  const issue = (code: string, key: string, message: string): Issue => ({
    severity: 'error',
    code,
    path: `/claims/${claim.id}${key}`,
    message: `Claim ${claim.id} ${message}`,
  });
  const { object, value } = claim;
  if (object !== undefined && value !== undefined) {
    return issue('object-and-value', '', 'has both an object and a value. Keep one of them, or make two claims.');
  }
  if (object === undefined && value === undefined) {
    return issue('no-object-or-value', '', 'has neither an object nor a value. Say what it claims about its subject.');
  }
  if (!predicate) return undefined;
  const wantsValue = predicate.range === 'string' || predicate.range === 'number';
  if (wantsValue && object !== undefined) {
    return issue(
      'value-expected',
      '/object',
      `has an object, but its predicate ${claim.predicate} takes a value. Write "value" instead.`,
    );
  }
  if (!wantsValue && value !== undefined) {
    return issue(
      'object-expected',
      '/value',
      `has a value, but its predicate ${claim.predicate} joins entities. Write "object" instead.`,
    );
  }
  if (wantsValue && typeof value !== predicate.range) {
    const wanted = predicate.range === 'number' ? 'a number' : 'a text';
    return issue(
      'wrong-value-kind',
      '/value',
      `has a value that is not ${wanted}, which its predicate ${claim.predicate} requires.`,
    );
  }
  return undefined;
}

function endIssue(
  parsed: ParsedDataset,
  claim: Claim,
  end: 'subject' | 'object',
  id: string,
  allowed: Predicate['range'],
): readonly Issue[] {
  const type = parsed.entities.byId.get(id)?.type;
  const types = listOf(allowed);
  if (type === undefined || types.length === 0 || types.includes(type) || !parsed.types.ids.has(type)) return [];
  return [
    {
      severity: 'error',
      code: end === 'subject' ? 'domain-mismatch' : 'range-mismatch',
      path: `/claims/${claim.id}/${end}`,
      message: `Claim ${claim.id} has as ${end} ${id}, which is of the type ${type}; its predicate ${claim.predicate} takes ${types.join(', ')}. Choose another predicate, or allow ${type} for this one.`,
    },
  ];
}

/** Look at the plain wording and at those for what is ongoing, projected, disputed and denied. */
function inverseIssue(id: string, predicate: Predicate): readonly Issue[] {
  const takesValue = isForValues(predicate);
  const { ongoing, future, negated, denial } = predicate;
  return Object.entries({ '': predicate, ongoing, future, negated, denial }).flatMap(
    ([key, wording]): readonly Issue[] => {
      if (!wording) return [];
      const path = `/vocabulary/predicates/${id}/${key === '' ? '' : `${key}/`}inverse`;
      const where = key === '' ? `Predicate ${id}` : `The ${key} wording of predicate ${id}`;
      if (!takesValue && wording.inverse === undefined) {
        const message = `${where} joins entities but has no "inverse": how it reads from the object to the subject. Add it.`;
        return [{ severity: 'error', code: 'missing-inverse', path, message }];
      }
      if (takesValue && wording.inverse !== undefined) {
        const message = `${where} takes a value, so its "inverse" is never read. Remove it.`;
        return [{ severity: 'warning', code: 'needless-inverse', path, message }];
      }
      return [];
    },
  );
}

/** The sentence of a number has one place for it. */
function sentenceIssue(id: string, { sentence, range }: Predicate): readonly Issue[] {
  if (sentence === undefined) return [];
  const path = `/vocabulary/predicates/${id}/sentence`;
  if (range !== 'number') {
    const message = `Predicate ${id} takes no number, so its "sentence" is never read. Remove it.`;
    return [{ severity: 'warning', code: 'needless-sentence', path, message }];
  }
  if (sentence.split('{n}').length === 2) return [];
  const message = `The "sentence" of predicate ${id} needs {n} once, where the number goes: "had a death toll of {n}".`;
  return [{ severity: 'error', code: 'sentence-without-number', path, message }];
}

function speaksForIssue(id: string, predicate: Predicate): readonly Issue[] {
  if (!predicate.speaksFor || !isForValues(predicate)) return [];
  const path = `/vocabulary/predicates/${id}/speaksFor`;
  const message = `Predicate ${id} takes a value, so there is nobody whom its subject could speak for. Remove "speaksFor".`;
  return [{ severity: 'warning', code: 'needless-speaks-for', path, message }];
}

function isForValues({ range }: Predicate): boolean {
  return range === 'string' || range === 'number';
}

function listOf(types: Predicate['range']): readonly string[] {
  return typeof types === 'string' ? [] : types;
}

function idle(
  noun: string,
  list: string,
  ids: Iterable<string>,
  used: ReadonlySet<string>,
  words: string,
): readonly Issue[] {
  const folder = noun === 'source' ? '' : '/vocabulary';
  return [...ids]
    .filter((id) => !used.has(id))
    .map((id) => ({
      severity: 'warning',
      code: `unused-${noun}`,
      path: `${folder}/${list}/${id}`,
      message: `The ${noun} ${id} is not used: ${words}. Remove it, or keep it for later.`,
    }));
}

function unmentioned(ids: Iterable<string>, mentioned: ReadonlySet<string>): readonly Issue[] {
  return [...ids]
    .filter((id) => !mentioned.has(id))
    .map((id) => ({
      severity: 'warning',
      code: 'unmentioned-entity',
      path: `/entities/${id}`,
      message: `Entity ${id} is in no claim and never speaks, so it is unconnected in the graph. Add a claim about it, or remove it.`,
    }));
}
