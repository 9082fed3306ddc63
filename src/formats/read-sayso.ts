/** The format of Sayso itself: JSON that a person can read and write, described in `graph-data/FORMAT.md`. */
import { hasErrors, type Issue } from '../model/issues.ts';
import { validate } from '../model/validate.ts';
import { decodeHead, decodeText } from './decode-text.ts';
import type { FileLook, Reader, ReadOptions, ReadResult, SourceHint } from './format.ts';
import {
  isJsonLines,
  isWebPage,
  recognizeBytes,
  recognizeJson,
  recognizeText,
  unsupportedFormat,
} from './name-unknown-file.ts';
import { parseFile, parseJson } from './parse-json.ts';
import { isFatal, scanJson } from './scan-json.ts';

/** Read a dataset and check everything about it. Whatever the file holds, the answer is issues, never an exception. */
export function readSayso(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): ReadResult {
  const parsed = parseOwn(bytes, fileName);
  if (parsed.kind === 'refused') return { dataset: undefined, issues: parsed.issues };
  const { textsOf, onProgress } = options;
  onProgress?.(shareOfJson);
  const texts = textsOf ? { texts: textsOf(sourcesIn(parsed.value)) } : {};
  const { dataset, issues } = validate(parsed.value, {
    ...texts,
    onProgress: onProgress && ((share) => onProgress(shareOfJson + (1 - shareOfJson) * share)),
  });
  const all = [...parsed.issues, ...issues];
  return { dataset: hasErrors(all) ? undefined : dataset, issues: all };
}

/** How much of the time goes by until the file is parsed. */
const shareOfJson = 0.3;

/** Reads Sayso's own datasets, and says what a file seems to be that no other reader recognizes. */
export const saysoReader: Reader = {
  recognize: recognizeSayso,
  read: (files, options) => {
    const [file] = files;
    return file ? readSayso(file.bytes, file.name, options) : { dataset: undefined, issues: [] };
  },
};

/** Say how surely the beginning of a file is that of a Sayso dataset. */
function recognizeSayso({ head, name }: FileLook): number {
  if (!/^\s*\{/.test(head)) return 0;
  if (/"sayso"\s*:\s*\d/.test(head)) return 1;
  return /\.sayso\.json$/i.test(name) ? 0.9 : 0.2;
}

type Parsed =
  | { readonly kind: 'value'; readonly value: unknown; readonly issues: readonly Issue[] }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

function parseOwn(bytes: Uint8Array, fileName: string): Parsed {
  const binary = recognizeBytes(bytes);
  if (binary !== undefined) return refuse(unsupportedFormat(binary));
  const head = decodeHead(bytes);
  const notJson = explainOtherText(head.trim() === '' ? textOf(bytes) : head, fileName);
  if (notJson) return refuse(notJson);
  if (head.trimStart().startsWith('[')) return refuseList(bytes);
  const parsed = parseFile(bytes);
  if (parsed.kind === 'fault') return refuse(parsed.issue);
  const { value, issues } = parsed.reading;
  if (value === undefined) {
    const lines = 'JSON with a value on each line, but none of those lines that Sayso knows';
    return isJsonLines(head) ? refuse(unsupportedFormat(lines)) : { kind: 'refused', issues };
  }
  const foreign = recognizeJson(value);
  return foreign === undefined ? { kind: 'value', value, issues } : refuse(unsupportedFormat(foreign));
}

/** No reader took the list: all that is left to say is whether it is whole. */
function refuseList(bytes: Uint8Array): Parsed {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'fault') return refuse(decoded.issue);
  if (!scanJson(decoded.text).faults.some(isFatal)) return refuse(unsupportedFormat('a JSON list'));
  return { kind: 'refused', issues: parseJson(decoded.text).issues };
}

/** The text of a file that begins with nothing; empty where it is none. */
function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.text : '\0';
}

function refuse(issue: Issue): Parsed {
  return { kind: 'refused', issues: [issue] };
}

function explainOtherText(text: string, fileName: string): Issue | undefined {
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) {
    const message = 'The file is empty. If it should not be, download or save it again.';
    return { severity: 'error', code: 'empty-file', path: '/', message };
  }
  if (first === '{' || first === '[') return undefined;
  if (isWebPage(text)) {
    const message =
      'This is a web page, not data: perhaps a sign-in or error page, or the page about the file. Save the data itself, often behind a link called “raw” or “download”.';
    return { severity: 'error', code: 'web-page', path: '/', message };
  }
  const foreign = recognizeText(text, fileName);
  return foreign === undefined ? undefined : unsupportedFormat(foreign);
}

function sourcesIn(value: unknown): readonly SourceHint[] {
  const sources = fieldOf(value, 'sources');
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown) => {
    const id = fieldOf(source, 'id');
    const textFile = fieldOf(fieldOf(source, 'text'), 'file');
    if (typeof id !== 'string') return [];
    return [typeof textFile === 'string' ? { id, textFile } : { id }];
  });
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
