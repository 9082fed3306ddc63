import { computed } from '@preact/signals';
import { findBundle } from '../../graph/bundles.ts';
import { fullSentenceOf } from '../../model/claim-wording.ts';
import { claimsOf, type Lookup } from '../../model/lookup.ts';
import { nameOf } from '../../model/names.ts';
import { type Claim, type Entity, statuses } from '../../model/types.ts';
import { hover } from '../screen/highlighted.ts';
import { workspace } from '../workspace/workspace.ts';
import { appearance } from './appearance.ts';
import { hidden } from './visible.ts';

export interface Hint {
  /** Of what it speaks, where that is an entity. */
  readonly name: string;
  readonly words: string;
}

/** What the hint beside the pointer says: a name with its type, its claims and how firmly they are said; a claim with its hedge and its voices; how many claims a bundle holds. */
export const hint = computed<Hint>(() => {
  const current = workspace.value;
  const target = hover.value;
  if (!current || !target) return { name: '', words: '' };
  if (target.says) return target.says;
  const { lookup, graph } = current;
  if (target.kind === 'entity') {
    const entity = lookup.entities.get(target.id);
    return entity ? hintOf(lookup, entity) : { name: '', words: '' };
  }
  const bundle = findBundle(graph, target.id, hidden.value?.edges);
  if (bundle) {
    const [one, other] = bundle.ends.map((id) => nameOf(lookup, id));
    return { name: '', words: `${counted(bundle.claimCount)} between ${one} and ${other} · click to list them` };
  }
  const claim = lookup.claims.get(target.id);
  return { name: '', words: claim ? fullSentenceOf(lookup, claim) : '' };
});

function hintOf(lookup: Lookup, { id, type }: Entity): Hint {
  const claims = claimsOf(lookup, id);
  const measured = appearance.value?.wordsOf(id);
  const parts = [lookup.types.get(type)?.label ?? type, claimWords(claims), ...(measured ? [measured] : [])];
  return { name: nameOf(lookup, id), words: parts.join(' · ') };
}

/** "21 claims: 12 stated, 5 alleged, 4 opinion"; "1 claim, stated". */
function claimWords(claims: readonly Claim[]): string {
  const mix = statuses.flatMap((status) => {
    const count = claims.filter((claim) => claim.status === status).length;
    return count > 0 ? [{ status, count }] : [];
  });
  const [only, ...others] = mix;
  if (!only) return 'no claims';
  if (others.length === 0) return `${counted(claims.length)}, ${claims.length > 1 ? 'all ' : ''}${only.status}`;
  return `${counted(claims.length)}: ${mix.map(({ status, count }) => `${count} ${status}`).join(', ')}`;
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'claim' : 'claims'}`;
}
