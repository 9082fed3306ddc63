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
  const decoded = decodeCopy(bytes);
  if (decoded.kind === 'fault') return decoded.issue;
  const text = withoutForbidden(decoded.text, onRepair);
  const parser = parserFor(handler);
  try {
    for (let at = 0; at < text.length; at += step) {
      parser.write(text.slice(at, at + step));
      onProgress(at / text.length);
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

/** Some programs write characters that XML forbids; they become replacement characters, each told by its line. */
function withoutForbidden(text: string, onRepair: (place: string) => void): string {
  let line = 1;
  let counted = 0;
  // Zeros behind the end come from programs that fill up their last block.
  return text.replace(/[\p{Cc}\s]+$/u, '').replace(forbidden, (_, offset: number) => {
    for (; counted < offset; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    onRepair(`line ${line}`);
    return '\ufffd';
  });
}

/** What XML 1.0 forbids: controls but for line ends and tabs, half characters, two that are none. */
const forbidden = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
