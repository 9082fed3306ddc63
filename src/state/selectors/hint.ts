import { computed } from '@preact/signals';
import { findBundle } from '../../graph/bundles.ts';
import { fullSentenceOf } from '../../model/label.ts';
import { claimsOf } from '../../model/lookup.ts';
import { nameOf } from '../../model/names.ts';
import { hover } from '../screen/highlighted.ts';
import { workspace } from '../workspace/workspace.ts';
import { appearance } from './appearance.ts';
import { hiddenKeys } from './graph-visibility.ts';

/** What the hint beside the pointer says: a name with its number of claims, a claim with its hedge and its voices, or how many claims a bundle holds. */
export const hint = computed<string>(() => {
  const current = workspace.value;
  const target = hover.value;
  if (!current || !target) return '';
  const { lookup, graph } = current;
  if (target.kind === 'entity') {
    const count = claimsOf(lookup, target.id).length;
    const measured = appearance.value?.wordsOf(target.id);
    return `${nameOf(lookup, target.id)} · ${count} ${count === 1 ? 'claim' : 'claims'}${measured ? ` · ${measured}` : ''}`;
  }
  const bundle = findBundle(graph, target.id, hiddenKeys.value?.edges);
  if (bundle) {
    const [one, other] = bundle.ends.map((id) => nameOf(lookup, id));
    return `${bundle.claimCount} ${bundle.claimCount === 1 ? 'claim' : 'claims'} between ${one} and ${other} · click to list them`;
  }
  const claim = lookup.claims.get(target.id);
  return claim ? fullSentenceOf(lookup, claim) : '';
});
