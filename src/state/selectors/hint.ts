import { computed } from '@preact/signals';
import { fullSentenceOf } from '../../model/label.ts';
import { claimsOf, nameOf } from '../../model/lookup.ts';
import { hover } from '../screen/highlighted.ts';
import { workspace } from '../workspace/workspace.ts';
import { appearance } from './appearance.ts';

/** What the hint beside the pointer says: a name with its number of claims, or a claim with its hedge and its voices. */
export const hint = computed<string>(() => {
  const lookup = workspace.value?.lookup;
  const target = hover.value;
  if (!lookup || !target) return '';
  if (target.kind === 'entity') {
    const count = claimsOf(lookup, target.id).length;
    const measured = appearance.value?.wordsOf(target.id);
    return `${nameOf(lookup, target.id)} · ${count} ${count === 1 ? 'claim' : 'claims'}${measured ? ` · ${measured}` : ''}`;
  }
  const claim = lookup.claims.get(target.id);
  return claim ? fullSentenceOf(lookup, claim) : '';
});
