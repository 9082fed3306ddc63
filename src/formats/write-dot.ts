/** Writes DOT, for small graphs in Graphviz: every line is labeled with relation, hedge and voices. */
import type { Dataset, Status } from '../model/types.ts';
import { flatGraphOf, seenLine } from './flat-graph.ts';

/** Write the lines of a dataset as a DOT digraph. */
export function writeDot(dataset: Dataset): string {
  const { title, nodes, edges, dataset: canonical } = flatGraphOf(dataset);
  const statusOf = new Map(canonical.claims.map(({ id, status }) => [id, status]));
  return [
    `digraph ${dotText(canonical.id)} {`,
    `  graph [label=${dotText(title)}, charset="UTF-8"];`,
    ...nodes.map(({ id, label }) => `  ${dotText(id)} [label=${dotText(label)}];`),
    ...edges.map(({ id, source, target, label, isMutual }) => {
      const style = styles[statusOf.get(id) ?? 'unsourced'];
      return `  ${dotText(source)} -> ${dotText(target)} [id=${dotText(id)}, label=${dotText(label)}, style=${style}${isMutual ? ', dir=none' : ''}];`;
    }),
    '}',
    '',
  ].join('\n');
}

/** Every status but `stated` gets a broken line. */
const styles: Readonly<Record<Status, string>> = {
  stated: 'solid',
  possible: 'dashed',
  projected: 'dashed',
  alleged: 'dotted',
  opinion: 'dashed',
  disputed: 'dotted',
  unsourced: 'dotted',
};

/** Backslashes begin escapes, and ampersands the entities of HTML. */
function dotText(text: string): string {
  return `"${seenLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')}"`;
}
