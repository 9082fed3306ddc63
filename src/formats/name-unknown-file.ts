/** Guess from its content what kind of file was opened instead of a dataset, so that a refusal can say what to do. */
import { isRecord } from '../lib/plain-values.ts';
import type { Issue } from '../model/issues.ts';
import { whatOpens } from '../model/migrate.ts';

/** Name the kind of a binary file by its first bytes; undefined when it may be text. */
export function recognizeBytes(bytes: Uint8Array): string | undefined {
  const head = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return signatures.find(([pattern]) => pattern.test(head))?.[1];
}

/** Name the format of a text that does not begin like JSON; undefined when nothing is known. */
export function recognizeText(text: string, fileName: string): string | undefined {
  const head = text.slice(0, 4096).trimStart();
  if (/[\0\ufffd]/.test(head)) return undefined;
  if (head.startsWith('<')) return recognizeMarkup(head);
  const known = notations.find(([pattern]) => pattern.test(head))?.[1];
  if (known !== undefined) return known;
  return isTable(head, fileName) ? 'a table (CSV)' : undefined;
}

/** Name the format of JSON that has no `sayso` key; undefined when nothing is known. */
export function recognizeJson(value: unknown): string | undefined {
  if (Array.isArray(value)) return 'a JSON list';
  if (!isRecord(value) || 'sayso' in value) return undefined;
  return jsonFormats.find(([matches]) => matches(value))?.[1];
}

/** Tell whether a text that begins like JSON has a whole value on each line. */
export function isJsonLines(head: string): boolean {
  const [first = '', second = ''] = head.trimStart().split(/\r?\n/, 2);
  if (!/^\s*[{[]/.test(second)) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    // One value that is spread over several lines.
    return false;
  }
}

/** Tell whether a text is a web page rather than data. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 4096),
  );
}

/** Refuse a file that no reader takes. */
export function unsupportedFormat(what: string): Issue {
  return {
    severity: 'error',
    code: 'unsupported-format',
    path: '/',
    message: `This seems to be ${what}. ${whatOpens} Save it as one of these in the program that made it.`,
  };
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** First bytes in hexadecimal digits, after the list of file signatures in Wikipedia. */
const signatures: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^89504e47/, 'an image (PNG)'],
  [/^ffd8ff/, 'an image (JPEG)'],
  [/^47494638/, 'an image (GIF)'],
  [/^52494646.{8}57454250/, 'an image (WebP)'],
  [/^.{8}66747970(?:61766966|68656963|6d696631)/, 'an image (AVIF or HEIC)'],
  [/^(?:49492a00|4d4d002a)/, 'an image (TIFF)'],
  [/^(?:.{8}66747970|1a45dfa3|4f676753|494433|664c6143|52494646)/, 'a sound or video file'],
  [/^25504446/, 'a PDF'],
  [/^504b(?:0304|0506)/, 'a ZIP archive or an office document; if it holds a dataset, unpack it first'],
  [/^1f8b/, 'a gzip archive; if it holds a dataset, unpack it first'],
  [/^(?:377abcaf|425a68|fd377a58|28b52ffd|52617221)/, 'an archive; if it holds a dataset, unpack it first'],
  [/^d0cf11e0/, 'an old office document'],
  [/^53514c69746520666f726d61742033/, 'an SQLite database'],
  [/^50415231/, 'a Parquet table'],
  [/^(?:7f454c46|4d5a9000|0061736d)/, 'a program'],
];

const notations: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:strict\s+)?(?:di)?graph\b[^[\n]*\{/i, 'a Graphviz graph (DOT)'],
  [/^(?:Creator\b.*\s+)?(?:Version\b.*\s+)?(?:graph\s*\[)/i, 'a GML graph'],
  [/^\*(?:vertices|network|arcs|edges)\b/im, 'a Pajek network'],
  [/^nodedef\s*>/i, 'a GDF graph'],
  [/^dl\s+n\s*=/i, 'a UCINET network (DL)'],
  [/^(?:@prefix|@base|prefix\s+\S*:|base\s+<)/im, 'RDF (Turtle or TriG)'],
  [/^(?:_:\S+|<[a-z][^>\s]*>)\s+<[^>\s]+>\s/i, 'RDF (N-Triples or N-Quads)'],
  [/^%YAML|^---\s/, 'a YAML file'],
];

const jsonFormats: readonly (readonly [matches: (value: JsonRecord) => boolean, name: string])[] = [
  [
    (value) => isRecord(value['attributes']) && 'sayso' in value['attributes'] && isList(value['nodes']),
    'the graphology JSON that Sayso exports for other programs; open the Sayso dataset it was made from',
  ],
  [(value) => isList(value['nodes']) && isList(value['edges']) && isRecord(value['options']), 'graphology JSON'],
  [(value) => isList(value['nodes']) && isList(value['links']), 'node-link JSON (as for D3 or NetworkX)'],
  [(value) => isList(value['nodes']) && isList(value['edges']), 'a graph in JSON (lists of nodes and edges)'],
  [(value) => isList(value['elements']) || hasElements(value['elements']), 'Cytoscape JSON'],
  [(value) => isRecord(value['graph']) || isList(value['graphs']), 'a graph in JSON (JSON Graph Format)'],
  [(value) => isRecord(value['network']), 'a VOSviewer map'],
  [(value) => value['type'] === 'bundle' && isList(value['objects']), 'a STIX bundle'],
  [(value) => '@context' in value || '@graph' in value, 'linked data (JSON-LD)'],
  [(value) => /^(?:Feature|FeatureCollection)$/.test(String(value['type'])), 'a map (GeoJSON)'],
  [(value) => String(value['$schema']).includes('json-schema.org'), 'a JSON schema'],
];

function recognizeMarkup(head: string): string | undefined {
  const triples = notations.find(([pattern]) => pattern.test(head))?.[1];
  if (triples !== undefined) return triples;
  const root = /<([A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)/.exec(head.replace(/<[!?][^>]*>/g, ''));
  const name = root?.[2]?.toLowerCase();
  if (name === undefined) return undefined;
  return markups.get(name) ?? `an XML file (${root?.[0].slice(1)})`;
}

const markups: ReadonlyMap<string, string> = new Map([
  ['gexf', 'a GEXF graph (Gephi)'],
  ['graphml', 'a GraphML graph'],
  ['rdf', 'RDF (RDF/XML)'],
  ['svg', 'an image (SVG)'],
  ['dynetml', 'a DyNetML network'],
  ['tei', 'a TEI text'],
]);

/** A table has a name that says so, or the same number of commas, semicolons or tabs in its first lines. */
function isTable(head: string, fileName: string): boolean {
  if (/\.(?:csv|tsv|tab)$/i.test(fileName)) return true;
  // Separators inside quotation marks separate nothing.
  const [first = '', second = ''] = head.replace(/"[^"]*"/g, 'x').split(/\r?\n/, 2);
  return [',', ';', '\t'].some((separator) => {
    const columns = first.split(separator).length;
    return columns > 1 && columns === second.split(separator).length;
  });
}

function hasElements(value: unknown): boolean {
  return isRecord(value) && (isList(value['nodes']) || isList(value['edges']));
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}
