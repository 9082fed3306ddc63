/** Accusations are kept apart twice, by predicate and by status, so that neither slip makes guilt a fact. */

import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import { accusationGroup, type Predicate } from '../types.ts';

/** Report each accusation that is not alleged or disputed, and each alleged claim that is no accusation. */
export function checkAccusations({ claims, predicates }: ParsedDataset): readonly Issue[] {
  return claims.list.flatMap((claim): readonly Issue[] => {
    const predicate = predicates.byId.get(claim.predicate);
    if (!predicate) return [];
    const isAccusation = predicate.group === accusationGroup;
    const path = `/claims/${claim.id}/status`;
    if (isAccusation && claim.status !== 'alleged' && claim.status !== 'disputed' && claim.status !== 'unsourced') {
      const message = `Claim ${claim.id} is an accusation (${claim.predicate}), but its status is ${claim.status}. An accusation is alleged, or disputed by someone who denies it; guilt is never a fact in the graph.`;
      return [{ severity: 'error', code: 'accusation-not-alleged', path, message }];
    }
    if (!isAccusation && claim.status === 'alleged') {
      const message = `Claim ${claim.id} is alleged, but its predicate ${claim.predicate} does not say that it is an accusation. Use a predicate of the group "${accusationGroup}", such as "was accused over", or another status.`;
      return [{ severity: 'error', code: 'alleged-not-accusation', path, message }];
    }
    return [];
  });
}

/** Warn of predicates of accusations whose label does not say so; only English labels are looked at. */
export function checkAccusationLabels({ predicates, sources }: ParsedDataset): readonly Issue[] {
  const isEnglish = sources.list.every((source) => source.lang === undefined || /^en\b/i.test(source.lang));
  if (!isEnglish) return [];
  return [...predicates.byId]
    .filter(([, { group }]) => group === accusationGroup)
    .flatMap(([id, predicate]) =>
      labelsIn(predicate)
        .filter(([, label]) => !saysSo.test(label))
        .map(([key, label]): Issue => {
          const path = `/vocabulary/predicates/${id}/${key}`;
          const message = `Predicate ${id} is for accusations, but its ${key.replace('/', ' ')} "${label}" does not say so. Word it so that nobody takes it for a fact: "was accused over".`;
          return { severity: 'warning', code: 'accusation-label', path, message };
        }),
    );
}

/** The labels under which something may be alleged; those of denials accuse nobody. */
function labelsIn({ label, inverse, ongoing, future }: Predicate): readonly (readonly [key: string, label: string])[] {
  const all: readonly (readonly [key: string, label: string | undefined])[] = [
    ['label', label],
    ['inverse', inverse],
    ['ongoing/label', ongoing?.label],
    ['ongoing/inverse', ongoing?.inverse],
    ['future/label', future?.label],
    ['future/inverse', future?.inverse],
  ];
  return all.flatMap(([key, words]) => (words === undefined ? [] : [[key, words] as const]));
}

const saysSo =
  /accus|alleg|charg|suspe|indict|detain|detention|arrest|investigat|prosecut|complain|denounc|blam|claim|said to|sue[sd]?\b|tri(?:al|ed)/i;
