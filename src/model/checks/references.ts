/** Ids: unique across entities and claims, and every reference leads somewhere. */

import { nearest } from '../../lib/fold.ts';
import { perObject } from '../../lib/per-object.ts';
import { shorten } from '../../lib/text.ts';
import type { Issue } from '../issues.ts';
import type { ParsedDataset, Parts } from '../parsed-dataset.ts';
import { isIdShaped } from '../schema.ts';

/** Report each id that stands for an entity and for a claim. */
export function checkIdsApart({ entities, claims }: ParsedDataset): readonly Issue[] {
  return [...claims.ids]
    .filter((id) => entities.ids.has(id) && isIdShaped(id))
    .map((id) => ({
      severity: 'error',
      code: 'duplicate-id',
      path: `/claims/${id}`,
      message: `The id "${shorten(id)}" is used for an entity and for a claim. Give one of them another id, here and wherever it is used.`,
    }));
}

/** Report each reference of an entity or claim to a type, predicate, entity or source that the dataset does not have. */
export function checkReferences(parsed: ParsedDataset): readonly Issue[] {
  const issues: Issue[] = [];
  const { entities, claims, types, predicates, sources } = parsed;
  for (const entity of entities.list) {
    const where = { path: `/entities/${entity.id}/type`, words: `Entity ${entity.id} is of the type` };
    issues.push(...unknown('type', types, entity.type, where));
  }
  for (const claim of claims.list) {
    const at = (key: string, words: string) => ({
      path: `/claims/${claim.id}/${key}`,
      words: `Claim ${claim.id} ${words}`,
    });
    issues.push(...unknown('entity', entities, claim.subject, at('subject', 'has the subject')));
    issues.push(...unknown('predicate', predicates, claim.predicate, at('predicate', 'has the predicate')));
    issues.push(...unknown('source', sources, claim.source, at('source', 'was read in the source')));
    if (claim.object !== undefined) {
      issues.push(...unknown('entity', entities, claim.object, at('object', 'has the object')));
    }
  }
  return issues;
}

/** Report, as nothing when known, a reference to what the dataset does not have: `unknown-entity` and so on. */
export function unknown(
  noun: 'type' | 'predicate' | 'entity' | 'source' | 'voice',
  parts: Parts<unknown>,
  id: string,
  where: { readonly path: string; readonly words: string },
): readonly Issue[] {
  if (id === '' || !parts.isNamed || parts.ids.has(id)) return [];
  const meant = meantBy(id, parts.ids);
  const home = noun === 'type' || noun === 'predicate' ? 'vocabulary' : 'dataset';
  const advice = meant === undefined ? `Add it to the ${home} or correct the id.` : `Did you mean "${meant}"?`;
  return [
    {
      severity: 'error',
      code: `unknown-${noun}`,
      path: where.path,
      message: `${where.words} "${shorten(id)}", which is not in the ${home}. ${advice}`,
    },
  ];
}

const answersAmong = perObject((_ids: ReadonlySet<string>) => new Map<string, string | undefined>());
/** A file with more faults than this has another problem than typing errors, and looking at every id for each would take minutes. */
const mostQuestions = 100;

/** Guess which id was meant; each id is looked for once, and only the first hundred are. */
export function meantBy(id: string, ids: ReadonlySet<string>): string | undefined {
  const known = answersAmong(ids);
  if (known.has(id)) return known.get(id);
  if (known.size >= mostQuestions || ids.size > 20_000) return undefined;
  const meant = nearest(id, ids);
  known.set(id, meant);
  return meant;
}
