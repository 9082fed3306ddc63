/** Streams XML past a reader, and stops at the first thing that is wrong, with its place. Linear in the size of the text. */
import { SaxesParser } from 'saxes';
import type { Issue } from '../model/issues.ts';
import { decodeCopy } from './decode-copy.ts';

export interface XmlElement {
  /** Without its prefix, in small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** "line 12" */
  readonly place: string;
}

export interface XmlHandler {
  readonly open: (element: XmlElement) => void;
  /** Hear the text inside the element, white space at its ends taken away. */
  readonly close: (element: XmlElement, text: string) => void;
  /** Hear an instruction to a program: its name, and the text that is for it. */
  readonly instruct?: (name: string, text: string) => void;
}

/** More levels than any graph needs. */
const mostDepth = 1000;
const step = 65_536;

class XmlStop extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}

/** Read a file of XML; undefined when it was read to its end, else what stopped it. */
export function readXml(
  bytes: Uint8Array,
  handler: XmlHandler,
  onProgress: (share: number) => void = () => {},
  onRepair: (place: string) => void = () => {},
): Issue | undefined {
  const pieces = piecesOf(bytes);
  if ('severity' in pieces) return pieces;
  const clean = forbiddenCleaner(onRepair);
  const parser = parserFor(handler);
  try {
    for (const { text, share } of pieces) {
      parser.write(clean(text));
      onProgress(share);
    }
    parser.close();
  } catch (cause) {
    if (cause instanceof XmlStop) return cause.issue;
    throw cause;
  }
  return undefined;
}

function parserFor(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ position: true });
  const open: { element: XmlElement; text: string }[] = [];
  const where = () => `Line ${parser.line}, column ${parser.columnIndex + 1}`;
  const stop = (code: string, message: string) => {
    throw new XmlStop({ severity: 'error', code, path: '/', message: `${where()}: ${message}` });
  };
  parser.on('error', (error) => {
    const words = error.message.replace(/^[^ ]*:?\d+:\d+: /, '').replace(/\.$/, '');
    const isCut = /unclosed|unexpected end|must contain a root/i.test(words);
    const inner = open.at(-1)?.element.name;
    if (isCut) {
      stop(
        'cut-xml',
        `the file ends${inner === undefined ? '' : ` inside <${inner}>`}, before it is complete. It seems cut off. Download or save it again.`,
      );
    }
    stop(
      'xml-syntax',
      `this is not XML (${words}). Save the file again with the program that made it, or fix it there.`,
    );
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) {
      stop('xml-entities', 'the file declares entities, which can be used to overload a program. Remove the DOCTYPE.');
    }
  });
  parser.on('processinginstruction', ({ target, body }) => handler.instruct?.(target, body));
  parser.on('opentag', (tag) => {
    if (open.length >= mostDepth)
      stop('too-deep', `elements are nested more than ${mostDepth} deep. No graph needs that.`);
    const element: XmlElement = {
      name: localName(tag.name),
      attributes: new Map(Object.entries(tag.attributes).map(([name, value]) => [name, String(value)])),
      place: `line ${parser.line}`,
    };
    open.push({ element, text: '' });
    handler.open(element);
  });
  const addText = (text: string) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const inner = open.pop();
    if (inner) handler.close(inner.element, inner.text.trim());
  });
  return parser;
}

interface Piece {
  readonly text: string;
  readonly share: number;
}

/** Decode a file piece by piece where it is in UTF-8, so that it never stands in memory as a whole text; else as copies are decoded. */
function piecesOf(bytes: Uint8Array): Iterable<Piece> | Issue {
  const content = bytes.subarray(0, endOfContent(bytes));
  if (content.length > step && content[0] === 0x3c && isPlainUtf8(content)) return decodedPieces(content);
  const decoded = decodeCopy(bytes);
  return decoded.kind === 'fault' ? decoded.issue : cutPieces(decoded.text.replace(/[\p{Cc}\s]+$/u, ''));
}

/** Programs that fill up their last block leave zeros behind the end. */
function endOfContent(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 32) end -= 1;
  return end;
}

function isPlainUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    for (const _ of decodedPieces(bytes));
    return true;
  } catch {
    // In another encoding, or damaged.
    return false;
  }
}

function* decodedPieces(bytes: Uint8Array): Generator<Piece> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += step) {
    const end = Math.min(bytes.length, at + step);
    yield { text: decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length }), share: end / bytes.length };
  }
}

function* cutPieces(text: string): Generator<Piece> {
  for (let at = 0; at < text.length; ) {
    // No piece ends within a pair.
    const end = isHighHalf(text.charCodeAt(at + step - 1)) ? at + step + 1 : at + step;
    yield { text: text.slice(at, end), share: Math.min(1, end / text.length) };
    at = end;
  }
}

function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Some programs write characters that XML forbids; they become replacement characters, each told by its line. */
function forbiddenCleaner(onRepair: (place: string) => void): (text: string) => string {
  let linesBefore = 0;
  return (text) => {
    let line = linesBefore + 1;
    let counted = 0;
    const cleaned = text.replace(forbidden, (_, offset: number) => {
      for (; counted < offset; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
      onRepair(`line ${line}`);
      return '\ufffd';
    });
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) linesBefore += 1;
    return cleaned;
  };
}

/** What XML 1.0 forbids: controls but for line ends and tabs, half characters, two that are none. */
const forbidden = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
