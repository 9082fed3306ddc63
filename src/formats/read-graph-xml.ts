import type { Issue } from '../model/issues.ts';
import { buildForeign } from './build-foreign.ts';
import { ForeignGraph } from './foreign-graph.ts';
import type { FileLook, InputFile, ReadOptions, ReadResult } from './format.ts';
import { isWebPage } from './name-unknown-file.ts';
import { changesInGraph, withChanges } from './own-changes.ts';
import { OwnRecords, readRecords, recordKinds } from './own-records.ts';
import { readXml, type XmlElement, type XmlHandler } from './read-xml.ts';
import { scanXml } from './scan-xml.ts';

/**
 * Read a graph from XML: the handler gathers it. A damaged file is refused with the place, unless its readable part is wanted: what
 * stands before that place, marked as incomplete. What Sayso wrote comes back whole, unless it was changed elsewhere.
 */
export function readGraphXml(
  file: InputFile,
  format: string,
  options: ReadOptions,
  handlerFor: (graph: ForeignGraph) => XmlHandler,
): ReadResult {
  const scan = scanXml(file.bytes);
  if (scan.kind === 'fault') return { dataset: undefined, issues: [scan.issue] };
  const cut = options.readablePart || scan.kind === 'sound' ? undefined : faultOfDoubtful(file.bytes);
  if (cut)
    return {
      dataset: undefined,
      issues: [(scan.kind === 'doubtful' ? scan.issue : undefined) ?? cut.fault],
      ...(cut.hasPart ? { hasReadablePart: true } : {}),
    };
  const graph = new ForeignGraph();
  const records = new OwnRecords();
  const { open, close } = handlerFor(graph);
  const instruct = (name: string, text: string) => {
    const kind = recordKinds.find((each) => name === `sayso-${each}`);
    if (kind) records.addText(kind, text);
  };
  const fault = readXml(file.bytes, { open, close, instruct }, options.onProgress, (place) =>
    graph.notes.add('repaired', 'characters that XML forbids, replaced by \ufffd', place),
  );
  if (!fault && records.isOwn) {
    if (records.agreesWith(graph)) {
      const result = readRecords(records.input(), options);
      return withChanges(result, format, [file], (dataset) => changesInGraph(graph, dataset));
    }
    graph.notes.add('repaired', ...changedElsewhere);
  }
  return partOrWhole(graph, { format, files: [file] }, fault, options);
}

/** Find what is wrong with a file that seems damaged, without keeping any of it. */
function faultOfDoubtful(bytes: Uint8Array): { readonly fault: Issue; readonly hasPart: boolean } | undefined {
  let hasPart = false;
  const open = ({ name }: XmlElement) => {
    hasPart ||= name === 'node';
  };
  const fault = readXml(bytes, { open, close: () => {} });
  return fault && { fault, hasPart };
}

/** What is told of a file by Sayso whose nodes or lines another program changed. */
export const changedElsewhere = [
  'file by Sayso that another program changed; its claims are read as lines without a source',
  undefined,
  'To get the claims back, open the file as Sayso wrote it.',
] as const;

/** Build what was gathered before a fault only when that is wanted. */
export function partOrWhole(
  graph: ForeignGraph,
  file: { readonly format: string; readonly files: readonly InputFile[] },
  fault: Issue | undefined,
  options: ReadOptions,
): ReadResult {
  const hasPart = graph.nodes.length > 0 || graph.edges.length > 0;
  if (fault && !(options.readablePart && hasPart)) {
    return { dataset: undefined, issues: [fault], ...(hasPart ? { hasReadablePart: true } : {}) };
  }
  if (!hasPart) return { dataset: undefined, issues: [emptyGraph(file.format)] };
  if (graph.nodes.length + graph.edges.length > mostThings) return { dataset: undefined, issues: [tooManyThings] };
  if (fault)
    graph.notes.add('dropped', 'rest of the file after the damage', fault.message, 'Download or save the file again.');
  return buildForeign(graph, { ...file, incomplete: fault?.message }, options);
}

/** Nodes and lines together: more than any page draws, and what a browser can hold at all. */
const mostThings = 1_000_000;

const tooManyThings: Issue = {
  severity: 'error',
  code: 'too-many',
  path: '/',
  message:
    'The file holds more than 1,000,000 nodes and lines, which no page can show. Export a part of it: fewer kinds, or a shorter period.',
};

function emptyGraph(format: string): Issue {
  const message = `The file is ${format}, but has no nodes and no lines. Export it again, and make sure that something is selected.`;
  return { severity: 'error', code: 'empty-graph', path: '/', message };
}

/** Tell how surely a file is XML with a root element of a name, which is the ending of such files too. */
export function recognizeXml({ head, name }: FileLook, root: string): number {
  if (new RegExp(`<(?:\\w+:)?${root}\\b`, 'i').test(head)) return 0.95;
  const isNamedSo = name.toLowerCase().endsWith(`.${root}`);
  return isNamedSo && head.trimStart().startsWith('<') && !isWebPage(head) ? 0.5 : 0;
}
