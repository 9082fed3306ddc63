/** The one table of all formats that Sayso knows. A new format is one file and one row; its code is loaded when first needed. */
import type { Format } from './format.ts';

/** What tables do not give back when Sayso reads them again; a list joins these words with commas. */
const tableLosses: readonly string[] = [
  'line breaks and tabs inside texts (each becomes a space)',
  'control characters and text direction marks',
  'columns of imported files: their order, empty values, and the kind of a value where one column has several',
];

/** What a drawing as text does not hold. */
const drawingLosses: readonly string[] = ['types', 'notes', 'dates', 'sources', 'quotations', 'claims about a value'];

/** All formats, in the order in which menus show them; where two readers are equally sure, the first one reads. */
export const formats = [
  {
    id: 'sayso',
    name: 'Sayso dataset',
    about: 'Everything, positions included; opens here again',
    extension: 'sayso.json',
    mediaType: 'application/json',
    loses: [],
    reader: async () => (await import('./read-sayso.ts')).saysoReader,
    writer: async () => (await import('./write-sayso.ts')).writeSayso,
  },
  {
    id: 'graphology',
    name: 'Graphology JSON',
    about: 'For Graph.from in graphology; each line keeps its status',
    extension: 'graphology.json',
    mediaType: 'application/json',
    loses: [],
    reader: async () => (await import('./read-graphology.ts')).graphologyReader,
    writer: async () => (await import('./write-graphology.ts')).writeGraphology,
  },
  {
    id: 'gexf',
    name: 'GEXF',
    about: 'For Gephi; labels say who says so and how firmly',
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    loses: [],
    reader: async () => (await import('./read-gexf.ts')).gexfReader,
    writer: async () => (await import('./write-gexf.ts')).writeGexf,
  },
  {
    id: 'graphml',
    name: 'GraphML',
    about: 'For yEd, Cytoscape, igraph, NetworkX and Neo4j',
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    loses: [],
    reader: async () => (await import('./read-graphml.ts')).graphmlReader,
    writer: async () => (await import('./write-graphml.ts')).writeGraphml,
  },
  {
    id: 'csv',
    name: 'Tables',
    about: 'For spreadsheets',
    extension: 'csv',
    mediaType: 'text/csv',
    loses: [],
    reader: async () => (await import('./read-csv.ts')).csvReader,
  },
  {
    id: 'tables',
    name: 'Tables in a zip',
    about: 'Claims, entities and citations as CSV, for spreadsheets',
    extension: 'csv.zip',
    mediaType: 'application/zip',
    loses: tableLosses,
    writer: async () => (await import('./write-tables.ts')).writeTables,
  },
  {
    id: 'turtle',
    name: 'Turtle (RDF)',
    about: 'For triple stores; each claim is a resource, and no relation is a bare triple',
    extension: 'ttl',
    mediaType: 'text/turtle',
    loses: [],
    reader: async () => (await import('./read-rdf.ts')).turtleReader,
    writer: async () => (await import('./write-turtle.ts')).writeTurtle,
  },
  {
    id: 'json-ld',
    name: 'JSON-LD',
    about: 'The same RDF in JSON',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    loses: [],
    reader: async () => (await import('./read-rdf.ts')).jsonLdReader,
    writer: async () => (await import('./write-json-ld.ts')).writeJsonLd,
  },
  {
    id: 'annotations',
    name: 'Web Annotations',
    about: 'Quotations with their claims, for annotation tools',
    extension: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    loses: [],
    reader: async () => (await import('./read-web-annotations.ts')).annotationReader,
    writer: async () => (await import('./write-annotations.ts')).writeAnnotations,
  },
  {
    id: 'mermaid',
    name: 'Mermaid',
    about: 'A small graph in a document',
    extension: 'mmd',
    mediaType: 'text/plain',
    loses: drawingLosses,
    writer: async () => (await import('./write-mermaid.ts')).writeMermaid,
  },
  {
    id: 'dot',
    name: 'DOT',
    about: 'A small graph for Graphviz',
    extension: 'dot',
    mediaType: 'text/vnd.graphviz',
    loses: drawingLosses,
    writer: async () => (await import('./write-dot.ts')).writeDot,
  },
  {
    id: 'node-link',
    name: 'Graphs in JSON',
    about: 'For d3, NetworkX, vis, Cytoscape.js, VOSviewer and sift-kg',
    extension: 'json',
    mediaType: 'application/json',
    loses: [],
    reader: async () => (await import('./read-node-link.ts')).nodeLinkReader,
  },
  {
    id: 'stix',
    name: 'STIX 2.1 bundle',
    about: 'For threat intelligence tools',
    extension: 'stix.json',
    mediaType: 'application/stix+json',
    loses: [],
    reader: async () => (await import('./read-stix.ts')).stixReader,
  },
  {
    id: 'sparql',
    name: 'SPARQL results',
    about: 'For query services',
    extension: 'srj',
    mediaType: 'application/sparql-results+json',
    loses: [],
    reader: async () => (await import('./read-sparql.ts')).sparqlReader,
  },
  {
    id: 'ftm',
    name: 'FollowTheMoney',
    about: 'For Aleph; each link says who says so and how firmly',
    extension: 'ftm.json',
    mediaType: 'application/json+ftm',
    loses: ['a dataset without entities'],
    reader: async () => (await import('./read-ftm.ts')).ftmReader,
    writer: async () => (await import('./write-ftm.ts')).writeFtm,
  },
  {
    id: 'langextract',
    name: 'LangExtract JSONL',
    about: 'For extractions by language models',
    extension: 'jsonl',
    mediaType: 'application/jsonl',
    loses: [],
    reader: async () => (await import('./read-langextract.ts')).langextractReader,
  },
  {
    id: 'hypothesis',
    name: 'Hypothesis annotations',
    about: 'For web annotation',
    extension: 'hypothesis.json',
    mediaType: 'application/json',
    loses: [],
    reader: async () => (await import('./read-hypothesis.ts')).hypothesisReader,
  },
] as const satisfies readonly Format[];

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
