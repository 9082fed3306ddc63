/** Reads files of any format; what they are is recognized by their content. */
import { shorten } from '../lib/text.ts';
import type { Issue } from '../model/issues.ts';
import { unpackFile } from './archives.ts';
import { decodeHead, unmarkedUtf16 } from './decode-text.ts';
import type { FileLook, Format, InputFile, ReadOptions, ReadResult } from './format.ts';
import type { ImportNote } from './import-report.ts';
import { type Layout, layoutIn, placedBy } from './layout-file.ts';
import { isWebPage } from './name-unknown-file.ts';
import { parseFile } from './parse-json.ts';
import { formats, readableFormats } from './registry.ts';
import { mostParts } from './scan-json.ts';

/** Read a file of any format, which its content tells. Whatever it holds, the answer is issues, never an exception. */
export function readFile(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<ReadResult> {
  return readFiles([{ name: fileName, bytes }], options);
}

/** Read files that were given together: one dataset where they belong together, else the names of those to choose from. */
export async function readFiles(given: readonly InputFile[], options: ReadOptions = {}): Promise<ReadResult> {
  const files: InputFile[] = [];
  for (const file of given) {
    const unpacked = await unpackFile(file);
    if (unpacked.kind === 'fault') return { dataset: undefined, issues: [unpacked.issue] };
    files.push(...unpacked.files);
  }
  for (const { bytes } of files) {
    const issue = unmarkedUtf16(bytes);
    if (issue) return { dataset: undefined, issues: [issue] };
  }
  const all = await Promise.all(files.map(async (file) => ({ file, ...(await recognize(file)) })));
  const { recognized, layouts } = layoutsAmong(all);
  const isText = textsAmong(recognized);
  const known = recognized.filter((each) => each.surety > 0 && !isText(each));
  const first = known[0] ?? recognized[0];
  if (!first) return { dataset: undefined, issues: [nothingGiven] };
  if (known.length > 1 && known.some(({ format }) => format !== first.format || !joins.has(format.id))) {
    return {
      dataset: undefined,
      issues: [apartIssue(known.map(({ file }) => file.name))],
      apart: known.map(({ file }) => file.name),
    };
  }
  const reader = await first.format.reader?.();
  const read = known.length > 1 ? known.map(({ file }) => file) : [first.file];
  const texts = recognized.filter(isText).map(({ file }) => file);
  const result = await reader?.read(read, { ...options, texts });
  if (!result) return { dataset: undefined, issues: [] };
  const beside = withBeside(result, recognized, [...read, ...texts], texts);
  return layouts.reduce((placed, { file, layout }) => placedBy(placed, layout, file.name), beside);
}

/** Tell files of places from the graph that they place; beside tables a table of places is one of them. */
function layoutsAmong(all: readonly Recognized[]): {
  readonly recognized: readonly Recognized[];
  readonly layouts: readonly { readonly file: InputFile; readonly layout: Layout }[];
} {
  const isGraph = ({ format, surety }: Recognized) => format.id !== 'csv' && surety > leastOfData;
  if (all.length === 1 || all.filter(isGraph).length !== 1) return { recognized: all, layouts: [] };
  const layouts = all.flatMap((each) => {
    const layout = isGraph(each) ? undefined : layoutIn(each.file);
    return layout ? [{ file: each.file, layout }] : [];
  });
  return { recognized: all.filter(({ file }) => !layouts.some((each) => each.file === file)), layouts };
}

interface Recognized {
  readonly file: InputFile;
  readonly format: Format;
  readonly surety: number;
}

/** Tell the texts among files from the data whose quotations are looked up in them; where there is no data, there are no texts. */
function textsAmong(recognized: readonly Recognized[]): (file: Recognized) => boolean {
  if (!recognized.some(({ surety }) => surety > leastOfData)) return () => false;
  return ({ file: { name, bytes }, surety }) =>
    surety <= leastOfData && (/\.(?:txt|md|text|x?html?)$/i.test(name) || isWebPage(decodeHead(bytes)));
}

/** Below, a file may be a text that looks a little like a table. */
const leastOfData = 0.3;

/** Tell what became of the files that were given beside the data. */
function withBeside(
  result: ReadResult,
  all: readonly Recognized[],
  used: readonly InputFile[],
  texts: readonly InputFile[],
): ReadResult {
  const { report } = result;
  const unused = all.filter(({ file }) => !used.includes(file)).map(({ file }) => file);
  if (!report || texts.length + unused.length === 0) return result;
  const notes: readonly ImportNote[] = [
    ...besideNote(
      'read',
      texts.length === 1 ? 'text in which to look up quotations' : 'texts in which to look up quotations',
      texts,
    ),
    ...report.notes,
    ...besideNote('dropped', unused.length === 1 ? 'file that holds no graph' : 'files that hold no graph', unused),
  ];
  return { ...result, report: { ...report, notes } };
}

function besideNote(outcome: ImportNote['outcome'], what: string, files: readonly InputFile[]): readonly ImportNote[] {
  const places = files.slice(0, 5).map(({ name }) => shorten(name));
  return files.length === 0 ? [] : [{ outcome, count: files.length, what, places, advice: '' }];
}

/** Formats of which several files make up one dataset. */
const joins: ReadonlySet<string> = new Set(['csv']);

/** Find the format with the surest reader. A file that no reader recognizes goes to the first format, which then says what it seems to be. */
async function recognize(file: InputFile): Promise<Omit<Recognized, 'file'>> {
  const look = lookAt(file);
  const own = await formats[0].reader();
  if (own.recognize(look) === 1) return { format: formats[0], surety: 1 };
  const readers = await Promise.all(
    readableFormats().map(async (format) => ({ format, reader: await format.reader?.() })),
  );
  const [best] = readers
    .map(({ format, reader }) => ({ format, surety: reader?.recognize(look) ?? 0 }))
    .sort((a, b) => b.surety - a.surety);
  return best ?? { format: formats[0], surety: 0 };
}

function lookAt({ bytes, name }: InputFile): FileLook {
  let parsed: { readonly value: unknown } | undefined;
  const head = decodeHead(bytes);
  const json = () => {
    parsed ??= { value: /^\s*(?:\{|\[\s*[[{\]])/.test(head) && seemsWhole(bytes) ? valueIn(bytes) : undefined };
    return parsed.value;
  };
  return { head, name, json };
}

/** Tell whether parsing is worth the memory that it takes: cut files, those that only open lists and those of too many parts are refused without it. */
function seemsWhole(bytes: Uint8Array): boolean {
  let end = bytes.length - 1;
  // In UTF-16 a zero stands beside each sign.
  while (end > 0 && (bytes[end] ?? 0) <= 32) end -= 1;
  const last = bytes[end];
  if (last !== 0x7d && last !== 0x5d) return false;
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return true;
  let [depth, parts, inText] = [0, 0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      parts += 1;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
    if (depth > deepestJson || parts > mostParts) return false;
  }
  return depth === 0;
}

/** As deep as datasets are read. */
const deepestJson = 100;

/** Several values one after the other, or a cut file, have no value: a reader says which. */
function valueIn(bytes: Uint8Array): unknown {
  const parsed = parseFile(bytes);
  return parsed.kind === 'read' ? parsed.reading.value : undefined;
}

const nothingGiven: Issue = {
  severity: 'error',
  code: 'empty-file',
  path: '/',
  message: 'It contains no file that can be opened.',
};

function apartIssue(names: readonly string[]): Issue {
  const listed = names
    .slice(0, 5)
    .map((name) => `“${shorten(name)}”`)
    .join(', ');
  const message = `These ${names.length} files do not make up one dataset: ${listed}${names.length > 5 ? '…' : ''}. Choose one of them.`;
  return { severity: 'error', code: 'files-apart', path: '/', message };
}
