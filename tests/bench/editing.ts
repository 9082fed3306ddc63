/**
 * Measure what saving one claim costs in a dataset of many, beside one plain pass over all claims, turn by turn in one run. Prints
 * medians and ratios: `npx tsx tests/bench/editing.ts [claims]`
 */
import { applyEdit } from '../../src/edit/apply-edit.ts';
import { emptyFields } from '../../src/edit/claim-fields.ts';
import { planClaim } from '../../src/edit/plan-claim.ts';
import { codePointLength } from '../../src/lib/code-points.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { followLookup } from '../../src/model/follow-lookup.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';

const turns = 9;
const [count = 10_000] = process.argv.slice(2).map(Number);
const sentences = Array.from(
  { length: count + 1 },
  (_, index) => `Somebody number ${index} met another one there, as everybody who was there that evening told later.`,
);
const text = sentences.join('\n\n');

function worldOf(): Dataset {
  let start = 0;
  const claims = Array.from({ length: count }, (_, index): Claim => {
    const quote = `number ${index} met another`;
    const at = start + 'Somebody '.length;
    start += (sentences[index]?.length ?? 0) + 2;
    return {
      id: `c${index}`,
      subject: `e${index % 3000}`,
      predicate: 'met',
      object: `e${(index * 7 + 1) % 3000}`,
      detail: `for the ${index}th time`,
      status: 'stated',
      voices: ['e0'],
      source: 's',
      citations: [{ paragraph: index + 1, quote, start: at, end: at + quote.length }],
    };
  });
  return {
    sayso: 1,
    id: 'many',
    title: 'Many',
    vocabulary: {
      types: { person: { label: 'Person' } },
      predicates: { met: { label: 'met', inverse: 'was met by', domain: '*', range: '*', group: 'tie' } },
    },
    sources: [
      {
        id: 's',
        kind: 'report',
        title: 'S',
        voices: ['e0'],
        text: { sha256: sha256(text), length: codePointLength(text) },
      },
    ],
    entities: Array.from({ length: 3000 }, (_, index) => ({
      id: `e${index}`,
      type: 'person',
      name: `Person ${index}`,
    })),
    claims,
  };
}

const dataset = worldOf();
const lookup = lookupOf(dataset);
const [source] = dataset.sources;
if (!source) throw new Error('There is no source.');
const wish = {
  lookup,
  fields: {
    ...emptyFields,
    words: `number ${count} met another`,
    subject: { text: 'Person 1', id: 'e1' },
    relation: { text: 'met', id: 'met' },
    target: { text: 'Person 2', id: 'e2' },
    saidBy: 'Person 0',
    firmly: 'stated',
  },
  place: { source, text, paragraph: count + 1 },
  random: () => 0.5,
};
const plan = planClaim(wish);
if (plan.kind !== 'ready') throw new Error(JSON.stringify(plan).slice(0, 300));

const tasks: readonly (readonly [name: string, run: () => unknown])[] = [
  ['plain pass', () => dataset.claims.map((claim) => ({ ...claim }))],
  ['plan a claim', () => planClaim(wish)],
  ['validate all', () => validate(dataset)],
  ['apply the edit', () => applyEdit(dataset, plan.edit)],
  [
    'look-ups follow',
    () => {
      const after = applyEdit(dataset, plan.edit);
      return followLookup(lookup, after.dataset, after.patch);
    },
  ],
  ['clone for the store', () => structuredClone(dataset)],
];

const times = new Map<string, number[]>();
for (let turn = 0; turn < turns; turn += 1) {
  for (const [name, run] of tasks) {
    const began = performance.now();
    run();
    times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
  }
}
const median = (name: string) => (times.get(name) ?? []).sort((a, b) => a - b)[Math.floor(turns / 2)] ?? 0;
const plainPass = median('plain pass');
for (const [name] of tasks) {
  console.log(
    `${name.padEnd(24)} ${median(name).toFixed(1).padStart(8)} ms ${(median(name) / plainPass).toFixed(1).padStart(8)} ×`,
  );
}
