/**
 * Read over JSON text (RFC 8259) for what `JSON.parse` does not say or passes over in silence: where and how the text
 * breaks, keys that stand twice, numbers that do not survive, halves of characters. Nesting costs no stack.
 */

/** Deeper nesting than any dataset has; files beyond it are refused before they can exhaust a stack. */
const deepest = 100;

/** More lists and objects than any graph that a page can show; files beyond it are refused before they are built. */
export const mostParts = 3_000_000;

/** Where a value stands: keys of objects, indices of lists. */
export type JsonPath = readonly (string | number)[];

export type JsonFaultKind =
  | 'cut'
  | 'syntax'
  | 'too-deep'
  | 'too-many'
  | 'duplicate-key'
  | 'reserved-key'
  | 'unpaired-surrogate'
  | 'number-out-of-range'
  | 'number-rounded';

export interface JsonFault {
  readonly kind: JsonFaultKind;
  /** In code units from 0. */
  readonly offset: number;
  readonly path: JsonPath;
  /** What should stand there, for `cut` and `syntax`; else the key or number that it is about. */
  readonly what: string;
  /** Place of the first of two equal keys. */
  readonly firstOffset?: number;
}

export interface JsonScan {
  readonly faults: readonly JsonFault[];
  /** How many faults there are beyond those listed, by kind. */
  readonly uncounted: ReadonlyMap<JsonFaultKind, number>;
}

/** Beyond this number faults are counted, not listed: a file in which everything is wrong says it once. */
const mostFaults = 1000;

/** List the faults of a JSON text. A `cut`, `syntax`, `too-deep` or `too-many` fault is the last, for nothing after it can be read. */
export function scanJson(text: string): JsonScan {
  const scan: Scan = { text, offset: 0, frames: [], faults: [], uncounted: new Map(), parts: 0 };
  let expects: Expects = 'value';
  while (expects !== 'nothing') {
    skipWhiteSpace(scan);
    expects = step(scan, expects);
  }
  return scan;
}

const fatal: ReadonlySet<JsonFaultKind> = new Set(['cut', 'syntax', 'too-deep', 'too-many']);

/** Tell whether the fault keeps the text from being JSON at all. */
export function isFatal(fault: JsonFault): boolean {
  return fatal.has(fault.kind);
}

type Expects = 'value' | 'value-or-]' | 'key' | 'key-or-}' | 'colon' | 'comma-or-end' | 'end-of-file' | 'nothing';

/** An open list or object; the offsets of an object's keys are kept to find the ones that stand twice. */
interface Frame {
  readonly keys: Map<string, number> | undefined;
  /** The key or index of the value that is being read. */
  at: string | number;
}

interface Scan {
  readonly text: string;
  offset: number;
  readonly frames: Frame[];
  readonly faults: JsonFault[];
  readonly uncounted: Map<JsonFaultKind, number>;
  /** Lists and objects so far. */
  parts: number;
}

const newLine = 10;
const quote = 34;
const comma = 44;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const wordPattern = /(?:true|false|null)(?![\w$])/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const surrogatePattern = /\p{Surrogate}/u;

function skipWhiteSpace(scan: Scan): void {
  const { text } = scan;
  let code = text.charCodeAt(scan.offset);
  while (code === 32 || code === newLine || code === 13 || code === 9) {
    scan.offset += 1;
    code = text.charCodeAt(scan.offset);
  }
}

function step(scan: Scan, expects: Expects): Expects {
  const code = scan.text.charCodeAt(scan.offset);
  switch (expects) {
    case 'value-or-]':
      return code === closeList ? close(scan) : readValue(scan, code, 'a value or “]”');
    case 'value':
      return readValue(scan, code, 'a value');
    case 'key-or-}':
      return code === closeObject ? close(scan) : readKey(scan, code, 'a key in double quotation marks or “}”');
    case 'key':
      return readKey(scan, code, 'a key in double quotation marks');
    case 'colon':
      if (code !== colon) return breakOff(scan, '“:” after the key');
      scan.offset += 1;
      return 'value';
    case 'comma-or-end':
      return readEnd(scan, code);
    default:
      return Number.isNaN(code) ? 'nothing' : breakOff(scan, 'the end of the file');
  }
}

function readValue(scan: Scan, code: number, expected: string): Expects {
  if (code === openObject || code === openList) return open(scan, code === openObject);
  if (code === quote) return readString(scan) === undefined ? 'nothing' : afterValue(scan);
  if ((code >= 48 && code <= 57) || code === 45) return readNumber(scan);
  wordPattern.lastIndex = scan.offset;
  if (!wordPattern.test(scan.text)) return breakOff(scan, expected);
  scan.offset = wordPattern.lastIndex;
  return afterValue(scan);
}

function open(scan: Scan, isObject: boolean): Expects {
  if (scan.frames.length === deepest) {
    report(scan, 'too-deep', scan.offset, String(deepest));
    return 'nothing';
  }
  scan.parts += 1;
  if (scan.parts > mostParts) {
    report(scan, 'too-many', scan.offset, mostParts.toLocaleString('en-US'));
    return 'nothing';
  }
  scan.frames.push(isObject ? { keys: new Map(), at: '' } : { keys: undefined, at: 0 });
  scan.offset += 1;
  return isObject ? 'key-or-}' : 'value-or-]';
}

function close(scan: Scan): Expects {
  scan.frames.pop();
  scan.offset += 1;
  return afterValue(scan);
}

function afterValue(scan: Scan): Expects {
  return scan.frames.length === 0 ? 'end-of-file' : 'comma-or-end';
}

function readEnd(scan: Scan, code: number): Expects {
  const frame = scan.frames.at(-1);
  const isObject = frame?.keys !== undefined;
  if (code === (isObject ? closeObject : closeList)) return close(scan);
  if (code !== comma || !frame) return breakOff(scan, isObject ? '“,” or “}”' : '“,” or “]”');
  scan.offset += 1;
  if (isObject) return 'key';
  frame.at = Number(frame.at) + 1;
  return 'value';
}

function readKey(scan: Scan, code: number, expected: string): Expects {
  const frame = scan.frames.at(-1);
  if (code !== quote || !frame?.keys) return breakOff(scan, expected);
  const start = scan.offset;
  frame.at = '';
  const key = readString(scan);
  if (key === undefined) return 'nothing';
  frame.at = key;
  const firstOffset = frame.keys.get(key);
  if (firstOffset === undefined) frame.keys.set(key, start);
  else report(scan, 'duplicate-key', start, key, firstOffset);
  // Whoever copies an object key by key loses this one, and changes how the copy behaves.
  if (key === '__proto__') report(scan, 'reserved-key', start, key);
  return 'colon';
}

/** Read over a string and give its content; without an answer the text broke off inside. */
function readString(scan: Scan): string | undefined {
  const { text, offset: start } = scan;
  let end = start + 1;
  let escaped = false;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === quote) break;
    if (code === backslash) {
      escaped = true;
      escapePattern.lastIndex = end;
      if (!escapePattern.test(text)) return breakInString(scan, end, 'an escape such as \\n, \\" or \\u00e9');
      end = escapePattern.lastIndex;
    } else if (code >= 32) {
      end += 1;
    } else {
      return breakInString(
        scan,
        end,
        code === newLine ? 'a closing quotation mark' : 'a character written as an escape',
      );
    }
  }
  scan.offset = end + 1;
  const content: string = escaped ? String(JSON.parse(text.slice(start, end + 1))) : text.slice(start + 1, end);
  if (surrogatePattern.test(content)) report(scan, 'unpaired-surrogate', start, '');
  return content;
}

function breakInString(scan: Scan, offset: number, expected: string): undefined {
  const isCut =
    offset >= scan.text.length ||
    (scan.text.length - offset < 6 && /^\\(?:u[0-9a-fA-F]*)?$/.test(scan.text.slice(offset)));
  scan.offset = isCut ? scan.text.length : offset;
  breakOff(scan, isCut ? 'a closing quotation mark' : expected);
  return undefined;
}

function readNumber(scan: Scan): Expects {
  numberPattern.lastIndex = scan.offset;
  const literal = numberPattern.exec(scan.text)?.[0] ?? '';
  const next = scan.text.charCodeAt(scan.offset + literal.length);
  if (literal === '' || isInNumber(next)) return breakOff(scan, 'a number such as 12, -0.5 or 1e6');
  if (!Number.isFinite(Number(literal))) report(scan, 'number-out-of-range', scan.offset, literal);
  else if (isRoundedNumber(literal)) report(scan, 'number-rounded', scan.offset, literal);
  scan.offset += literal.length;
  return afterValue(scan);
}

/** Characters that would make a number longer: digits, letters, signs, a dot. */
function isInNumber(code: number): boolean {
  return /[\w.+-]/.test(String.fromCharCode(code));
}

function breakOff(scan: Scan, expected: string): 'nothing' {
  report(scan, scan.offset >= scan.text.length ? 'cut' : 'syntax', scan.offset, expected);
  return 'nothing';
}

function report(scan: Scan, kind: JsonFaultKind, offset: number, what: string, firstOffset?: number): void {
  if (scan.faults.length >= mostFaults && !fatal.has(kind)) {
    scan.uncounted.set(kind, (scan.uncounted.get(kind) ?? 0) + 1);
    return;
  }
  const path = scan.frames.map((frame) => frame.at);
  scan.faults.push({ kind, offset, path, what, ...(firstOffset === undefined ? {} : { firstOffset }) });
}

/** Tell whether a JSON number changes when it is read: `12345678901234567890` becomes `12345678901234567000`. */
function isRoundedNumber(literal: string): boolean {
  // Fifteen digits always survive the way into a double and back.
  if (literal.length <= 15 && !/[eE]/.test(literal)) return false;
  return digitsOf(literal) !== digitsOf(String(Number(literal)));
}

/** Write a number so that equal numbers are written alike: digits without zeros at the ends, and a power of ten. */
function digitsOf(literal: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
