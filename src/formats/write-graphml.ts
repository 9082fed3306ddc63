/** Writes GraphML, as yEd, Cytoscape, igraph and NetworkX read it: the label of each line holds hedge and voices. */
import type { Dataset } from '../model/types.ts';
import { type Cell, type FlatNode, flatGraphOf } from './flat-graph.ts';
import { headRecord } from './own-records.ts';
import { Columns, nodeRecords, recordInstruction, xmlText } from './write-xml.ts';

/** Write a dataset as GraphML. */
export function writeGraphml(dataset: Dataset): string {
  const flat = flatGraphOf(dataset);
  const nodes = flat.nodes.map((node) => ({ ...node, cells: nodeCells(node) }));
  const edges = flat.edges.map((edge) => ({ ...edge, cells: [...edge.cells, { name: 'label', value: edge.label }] }));
  const columns = { node: new Columns('n', nodes), edge: new Columns('e', edges) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', columns.node),
    ...keys('edge', columns.edge),
    `  <graph id="${xmlText(flat.dataset.id)}" edgedefault="${flat.direction}">`,
    `    ${recordInstruction('dataset', headRecord(flat.dataset))}`,
    `    <desc>${xmlText(`${flat.title}\n${flat.note}`)}</desc>`,
    ...nodes.map(
      ({ id, cells, entity, statements }) =>
        `    <node id="${xmlText(id)}">${values(columns.node, cells)}${nodeRecords(entity, statements)}</node>`,
    ),
    ...edges.map(
      ({ id, source, target, cells, claim }) =>
        `    <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">${values(columns.edge, cells)}${recordInstruction('claim', claim)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** What readers take as label stands last, so that it wins over a column of that name. */
function nodeCells({ label, position, cells }: FlatNode): readonly Cell[] {
  const place = position
    ? [
        { name: 'x', value: position[0] },
        { name: 'y', value: position[1] },
      ]
    : [];
  return [...cells, ...place, { name: 'label', value: label }];
}

function keys(kind: 'node' | 'edge', columns: Columns): readonly string[] {
  return columns
    .list()
    .map(({ id, name, type }) => `  <key id="${id}" for="${kind}" attr.name="${xmlText(name)}" attr.type="${type}"/>`);
}

function values(columns: Columns, cells: readonly Cell[]): string {
  return cells.map((cell) => `<data key="${columns.of(cell).id}">${xmlText(String(cell.value))}</data>`).join('');
}
