/** The one table of all formats that Sayso knows. A new format is one file and one row; its code is loaded when first needed. */
import type { Format } from './format.ts';

/** All formats, in the order in which menus show them; where two readers are equally sure, the first one reads. */
export const formats = [
  {
    id: 'sayso',
    name: 'Sayso dataset',
    about: 'Everything, places included; opens here again',
    extension: 'sayso.json',
    mediaType: 'application/json',
    loses: [],
    reader: async () => (await import('./sayso-json.ts')).saysoReader,
    writer: async () => (await import('./write-sayso.ts')).writeSayso,
  },
  {
    id: 'graphology',
    name: 'Graphology JSON',
    about: 'For Graph.from in graphology; each line keeps its firmness',
    extension: 'graphology.json',
    mediaType: 'application/json',
    loses: ['descriptions and colors of terms', 'the tour', 'what other programs kept beside the data'],
    writer: async () => (await import('./graphology-json.ts')).writeGraphology,
  },
  {
    id: 'gexf',
    name: 'GEXF',
    about: 'For Gephi',
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    loses: [],
    reader: async () => (await import('./gexf.ts')).gexfReader,
  },
  {
    id: 'graphml',
    name: 'GraphML',
    about: 'For yEd, Cytoscape, igraph, NetworkX and Neo4j',
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    loses: [],
    reader: async () => (await import('./graphml.ts')).graphmlReader,
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]['id'];

/** Find a format by its id. */
export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** List the formats that can be written. */
export function writtenFormats(): readonly Format[] {
  return table.filter((format) => format.writer);
}

/** List the formats that can be read. */
export function readableFormats(): readonly Format[] {
  return table.filter((format) => format.reader);
}

const table: readonly Format[] = formats;
