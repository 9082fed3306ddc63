/** Writes Mermaid, for small graphs in documents: every line is labeled with relation, hedge and voices. */

import type { Dataset } from '../model/types.ts';
import { type Status, statuses } from '../model/types.ts';
import { flatGraphOf, seenLine } from './flat-graph.ts';

/** Write the lines of a dataset as a Mermaid flowchart. */
export function writeMermaid(dataset: Dataset): string {
  const { title, nodes, edges, dataset: canonical } = flatGraphOf(dataset);
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const statusOf = new Map(canonical.claims.map(({ id, status }) => [id, status]));
  return [
    '---',
    `title: ${JSON.stringify(seenLine(title))}`,
    '---',
    'flowchart LR',
    ...nodes.map(({ id, label }) => `  ${names.get(id)}["${mermaidText(label)}"]`),
    ...edges.map(({ id, source, target, label, isMutual }) => {
      const arrow = (isMutual ? lines : arrows)[statusOf.get(id) ?? statuses[0]];
      return `  ${names.get(source)} ${arrow}|"${mermaidText(label)}"| ${names.get(target)}`;
    }),
    '',
  ].join('\n');
}

/** Every status but `stated` gets a broken line. */
const arrows: Readonly<Record<Status, string>> = {
  stated: '-->',
  possible: '-.->',
  projected: '-.->',
  alleged: '-.->',
  opinion: '-.->',
  disputed: '-.-x',
  unsourced: '-.->',
};

/** The same without a direction. */
const lines: Readonly<Record<Status, string>> = {
  stated: '---',
  possible: '-.-',
  projected: '-.-',
  alleged: '-.-',
  opinion: '-.-',
  disputed: 'x-.-x',
  unsourced: '-.-',
};

/** Everything that could be markup becomes an entity of Mermaid. */
function mermaidText(text: string): string {
  return seenLine(text).replace(/["#&<>;`\\[\](){}|*_~]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
