/** How firmly a relation may be said: what accuses is never stated, and nothing else is alleged. */
import type { Lookup } from '../model/lookup.ts';
import { accusationGroup, type Status, statuses } from '../model/types.ts';
import type { ClaimFields } from './claim-fields.ts';
import { isUnnamedVoice } from './new-things.ts';
import { accusesInItsWords, findRelation, labelOf, relationsOf } from './resolve-relation.ts';

/** Read how firmly the editor has it; undefined for what is no degree of firmness that a claim with a voice can have. */
export function statusIn(firmly: string): Status | undefined {
  return statuses.find((one) => one === firmly.trim().toLowerCase() && one !== 'unsourced');
}

/** Say why the relation of an edited claim cannot be said so firmly, and what can be done; undefined while nothing is wrong. */
export function firmnessFault(lookup: Lookup, fields: ClaimFields): string | undefined {
  const status = statusIn(fields.firmly);
  const label = fields.relation.text.trim();
  if (status === undefined || label === '') return undefined;
  const known = findRelation(lookup, fields);
  const accuses = known ? known.predicate.group === accusationGroup : fields.accuses || accusesInItsWords(label);
  const mayBeAlleged = status === 'alleged' || status === 'disputed';
  if (accuses && !mayBeAlleged) {
    return `“${label}” is an accusation: it is alleged, or disputed by someone who denies it.`;
  }
  if (accuses || status !== 'alleged') return undefined;
  return `Only accusations are alleged, and “${label}” is none. ${waysOut(lookup, fields, known === undefined)}`;
}

function waysOut(lookup: Lookup, { saidBy }: ClaimFields, isNew: boolean): string {
  const [origin = ''] = saidBy.split('>').map((name) => name.trim());
  const voice = origin === '' ? 'whoever says so' : isUnnamedVoice(origin) ? 'somebody unnamed' : origin;
  const accusing = relationsOf(lookup).filter(
    ({ predicate, isReversed }) => predicate.group === accusationGroup && !isReversed,
  );
  const example = accusing.find(({ predicateId }) => predicateId === 'accused-over') ?? accusing[0];
  const ways = [
    '“possible”, where that is left open',
    `“stated”, which says that ${voice} states it`,
    ...(example ? [`a relation that accuses, such as “${labelOf(example)}”`] : []),
    ...(isNew ? ['“This is an accusation” for this new relation'] : []),
  ];
  return `Choose ${ways.slice(0, -1).join('; ')}; or ${ways.at(-1)}.`;
}
