import type { Dataset } from '../model/types.ts';

/**
 * Give each claim without a number one, behind the last number that is or was in use, in the order of the claims: `c101`. A number is
 * never given to another claim, so that no link leads astray. Former ids are noted, with the present one behind each.
 */
export function numberClaims(dataset: Dataset): Dataset {
  const { claims, entities, story } = dataset;
  const ids = [...claims, ...entities].map(({ id }) => id);
  const used = [...ids, ...Object.keys(dataset.formerIds ?? {})].map((id) => Number(/^c(\d{1,9})$/.exec(id)?.[1] ?? 0));
  let last = used.reduce((most, number) => Math.max(most, number), 0);
  const numbered = new Map<string, string>();
  for (const { id } of claims) {
    if (/^c\d+$/.test(id)) continue;
    last += 1;
    numbered.set(id, `c${String(last).padStart(3, '0')}`);
  }
  if (numbered.size === 0) return dataset;
  const present = (id: string) => numbered.get(id) ?? id;
  const former = Object.entries(dataset.formerIds ?? {}).map(([old, id]) => [old, present(id)] as const);
  return {
    ...dataset,
    claims: claims.map((claim) => ({ ...claim, id: present(claim.id) })),
    ...(story ? { story: story.map((step) => ({ ...step, show: step.show.map(present) })) } : {}),
    formerIds: Object.fromEntries([...former, ...numbered]),
  };
}
