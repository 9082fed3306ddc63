/**
 * Goes over the bytes of XML once, quickly and keeping nothing, before anything is gathered: what was made to do harm is refused here,
 * and a file that seems damaged is only checked then, so that a refusal takes hardly more memory than the file.
 */
import type { Issue } from '../model/issues.ts';

export type XmlScan =
  | { readonly kind: 'sound' }
  /** What the parser would say late, or not at all, is said here. */
  | { readonly kind: 'doubtful'; readonly issue?: Issue }
  | { readonly kind: 'fault'; readonly issue: Issue };

/** More than any graph needs. */
const mostDoctype = 65_536;
const mostAttributes = 10_000;
const mostDepth = 1000;

const [tab, newLine, space, quote, apostrophe] = [9, 10, 32, 34, 39];
const [ampersand, slash, open, close, question, exclamation] = [38, 47, 60, 62, 63, 33];

/** Look over a file in UTF-8 or a kin of it. Sound is what no sign speaks against: the parser has the last word. */
export function scanXml(bytes: Uint8Array): XmlScan {
  // In UTF-16 every second byte is another sign.
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return doubtful;
  const scan = { bytes, at: 0, names: [] as number[] };
  for (let at = bytes.indexOf(open); at >= 0; at = bytes.indexOf(open, scan.at)) {
    const bare = bareAmpersand(bytes, scan.at, at);
    if (bare !== undefined) return ampersandAt(bytes, bare);
    scan.at = at;
    const found = overMark(scan);
    if (found) return found;
  }
  const hasMore = bytes.subarray(scan.at).some((byte) => byte > space);
  return scan.names.length > 0 || hasMore || scan.at === 0 ? doubtful : { kind: 'sound' };
}

interface Scan {
  readonly bytes: Uint8Array;
  at: number;
  /** Where the names of the open elements begin. */
  readonly names: number[];
}

const doubtful: XmlScan = { kind: 'doubtful' };

function overMark(scan: Scan): XmlScan | undefined {
  const { bytes, at } = scan;
  const next = bytes[at + 1];
  if (next === question) return overUntil(scan, '?>');
  if (next === exclamation) {
    if (startsWith(bytes, at, '<!--')) return overUntil(scan, '-->', 4);
    if (startsWith(bytes, at, '<![CDATA[')) return overUntil(scan, ']]>');
    return overDoctype(scan);
  }
  return next === slash ? overEnd(scan) : overTag(scan);
}

function overUntil(scan: Scan, mark: string, from = 2): XmlScan | undefined {
  const { bytes } = scan;
  const last = mark.charCodeAt(mark.length - 1);
  for (let at = bytes.indexOf(last, scan.at + from); at >= 0; at = bytes.indexOf(last, at + 1)) {
    if (startsWith(bytes, at - mark.length + 1, mark)) {
      scan.at = at + 1;
      return undefined;
    }
  }
  return doubtful;
}

function overDoctype(scan: Scan): XmlScan | undefined {
  const { bytes, at: start } = scan;
  let isInside = false;
  for (let at = start; at < bytes.length; at += 1) {
    const sign = bytes[at];
    if (sign === open && startsWith(bytes, at, '<!ENTITY')) {
      const message = 'the file declares entities, which can be used to overload a program. Remove the DOCTYPE.';
      return fault(bytes, at, 'xml-entities', message);
    }
    if (at - start > mostDoctype)
      return fault(bytes, start, 'xml-doctype', 'the DOCTYPE is longer than any graph needs. Remove the DOCTYPE.');
    if (sign === 0x5b) isInside = true;
    else if (sign === 0x5d) isInside = false;
    else if (sign === close && !isInside) {
      scan.at = at + 1;
      return undefined;
    }
  }
  return doubtful;
}

function overEnd(scan: Scan): XmlScan | undefined {
  const { bytes, names } = scan;
  const name = names.pop();
  let at = scan.at + 2;
  if (name === undefined) return doubtful;
  for (let of = name; isInName(bytes[of]); of += 1, at += 1) if (bytes[of] !== bytes[at]) return doubtful;
  while (isBlank(bytes[at])) at += 1;
  scan.at = at + 1;
  return bytes[at] === close ? undefined : doubtful;
}

function overTag(scan: Scan): XmlScan | undefined {
  const { bytes, names, at: start } = scan;
  let attributes = 0;
  for (let at = start + 1; at < bytes.length; at += 1) {
    const sign = bytes[at] ?? 0;
    if (sign === close) {
      if (bytes[at - 1] !== slash) names.push(start + 1);
      scan.at = at + 1;
      return names.length > mostDepth || !isInName(bytes[start + 1]) ? doubtful : undefined;
    }
    if (sign === open) return doubtful;
    if (sign !== quote && sign !== apostrophe) continue;
    const end = bytes.indexOf(sign, at + 1);
    if (end < 0) return doubtful;
    const value = bytes.subarray(at, end);
    if (value.includes(open)) return doubtful;
    const bare = value.includes(ampersand) ? bareAmpersand(bytes, at, end) : undefined;
    if (bare !== undefined) return ampersandAt(bytes, bare);
    attributes += 1;
    if (attributes > mostAttributes) {
      const message = `an element has more than ${mostAttributes.toLocaleString('en-US')} attributes. No graph needs that.`;
      return fault(bytes, start, 'xml-attributes', message);
    }
    at = end;
  }
  return doubtful;
}

/** Signs that stand for others have names, and only five names are known without a declaration. */
function bareAmpersand(bytes: Uint8Array, from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== ampersand) continue;
    if (!references.some((reference) => startsWith(bytes, at + 1, reference))) return at;
  }
  return undefined;
}

function ampersandAt(bytes: Uint8Array, at: number): XmlScan {
  const words =
    'a “&” stands where XML wants “&amp;”. Write that, or save the file again with the program that made it.';
  return { kind: 'doubtful', issue: issueAt(bytes, at, 'xml-syntax', words) };
}

const references = ['amp;', 'lt;', 'gt;', 'quot;', 'apos;', '#'];

function isInName(sign = 0): boolean {
  return sign > space && sign !== slash && sign !== close && sign !== open && sign !== 0x3d;
}

function isBlank(sign: number | undefined): boolean {
  return sign === space || sign === newLine || sign === tab || sign === 13;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let step = 0; step < text.length; step += 1) if (bytes[at + step] !== text.charCodeAt(step)) return false;
  return true;
}

function fault(bytes: Uint8Array, at: number, code: string, words: string): XmlScan {
  return { kind: 'fault', issue: issueAt(bytes, at, code, words) };
}

function issueAt(bytes: Uint8Array, at: number, code: string, words: string): Issue {
  let [line, start] = [1, 0];
  for (let end = bytes.indexOf(newLine); end >= 0 && end < at; end = bytes.indexOf(newLine, end + 1)) {
    line += 1;
    start = end + 1;
  }
  return { severity: 'error', code, path: '/', message: `Line ${line}, column ${at - start + 1}: ${words}` };
}
