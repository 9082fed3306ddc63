/** Writes GEXF 1.3, as Gephi reads it: the label of each line holds hedge and voices, columns hold the rest. */
import type { Dataset } from '../model/types.ts';
import { type Cell, flatGraphOf } from './flat-graph.ts';
import { headRecord } from './own-records.ts';
import { Columns, nodeRecords, recordInstruction, xmlText } from './write-xml.ts';

/** Write a dataset as GEXF. */
export function writeGexf(dataset: Dataset): string {
  const { title, note, nodes, edges, direction, dataset: canonical } = flatGraphOf(dataset);
  const columns = { node: new Columns('n', nodes), edge: new Columns('e', edges) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <meta><creator>Sayso</creator><title>${xmlText(title)}</title><description>${xmlText(note)}</description></meta>`,
    `  ${recordInstruction('dataset', headRecord(canonical))}`,
    `  <graph defaultedgetype="${direction}" mode="static">`,
    ...declarations('node', columns.node),
    ...declarations('edge', columns.edge),
    '    <nodes>',
    ...nodes.map(({ id, label, cells, position, entity, statements }) => {
      const place = position ? `<viz:position x="${position[0]}" y="${position[1]}" z="0"/>` : '';
      const records = nodeRecords(entity, statements);
      return `      <node id="${xmlText(id)}" label="${xmlText(label)}">${values(columns.node, cells)}${place}${records}</node>`;
    }),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      ({ id, source, target, label, cells, claim }) =>
        `      <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}" label="${xmlText(label)}">${values(columns.edge, cells)}${recordInstruction('claim', claim)}</edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declarations(kind: 'node' | 'edge', columns: Columns): readonly string[] {
  const rows = columns
    .list()
    .map(({ id, name, type }) => `      <attribute id="${id}" title="${xmlText(name)}" type="${type}"/>`);
  return rows.length === 0 ? [] : [`    <attributes class="${kind}">`, ...rows, '    </attributes>'];
}

function values(columns: Columns, cells: readonly Cell[]): string {
  if (cells.length === 0) return '';
  const held = cells.map((cell) => `<attvalue for="${columns.of(cell).id}" value="${xmlText(String(cell.value))}"/>`);
  return `<attvalues>${held.join('')}</attvalues>`;
}
