/**
 * How often each rule that fills in the claim editor is right, on the datasets that ship: `npm run bench:suggestions`, with a copy of the first dataset’s article behind it
 * (`-- article.txt`). Claims come in the order of their texts; a rule knows the entities of the claims before, as when somebody writes them one after the other.
 */

import { least, rules } from '../../src/gate/suggestion-rules.ts';
import { measureRules, shippedWorlds } from '../fixtures/suggestion-worlds.ts';

const worlds = shippedWorlds(process.argv[2]);
const tables = worlds.map((world) => measureRules([world]));
const together = measureRules(worlds);
console.log(`| rule | field | ${worlds.map(({ name }) => name).join(' | ')} | together | fills in |`);
console.log(`|---|---|${'---|'.repeat(worlds.length + 2)}`);
for (const { id, field, means } of rules) {
  const cells = [...tables, together].map((table) => {
    const { right, spoke } = table.get(id) ?? { right: 0, spoke: 0 };
    return spoke === 0 ? '–' : `${right} of ${spoke} (${Math.round((100 * right) / spoke)}%)`;
  });
  const { right, spoke } = together.get(id) ?? { right: 0, spoke: 0 };
  console.log(`| ${means} | ${field} | ${cells.join(' | ')} | ${right >= least * spoke ? 'yes' : 'no'} |`);
}
