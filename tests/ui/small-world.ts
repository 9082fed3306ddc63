import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import type { Claim, Predicate } from '../../src/model/types.ts';

const predicate = (label: string, group: string): Predicate => ({
  label,
  inverse: `(${label})`,
  domain: '*',
  range: '*',
  group,
});

/** Write claims as "id subject predicate object" and get a small world: people Ann, Bob, Cid and four predicates. */
export function smallWorld(lines: readonly string[]): Lookup {
  const claims = lines.map((line): Claim => {
    const [id = '', subject = '', name = '', object = ''] = line.split(' ');
    const end = name === 'is' ? { value: object } : { object };
    return { id, subject, predicate: name, ...end, status: 'stated', voices: ['ann'], source: 's', citations: [] };
  });
  return lookupOf({
    sayso: 1,
    id: 'small',
    title: 'A small world',
    vocabulary: {
      types: { person: { label: 'Person' } },
      predicates: {
        accused: predicate('was accused by', 'accusation'),
        headed: predicate('headed', 'office'),
        met: predicate('met', 'tie'),
        is: { label: 'described as', domain: '*', range: 'string', group: 'attribute' },
      },
    },
    sources: [],
    entities: ['ann', 'bob', 'cid', 'dee'].map((id) => ({ id, type: 'person', name: id })),
    claims,
  });
}
