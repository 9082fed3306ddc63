/**
 * From the file of a visitor's own copy of a source to its text. It is read more kindly than data: pages are saved in older
 * encodings too, and what becomes of its quotations is looked up letter by letter anyway. What holds no text is named.
 */
import { type Decoded, decodeText } from './decode-text.ts';
import { recognizeBytes } from './name-unknown-file.ts';

/** Decode a copy: as data are decoded, or else in the encoding that it declares, or that of most old texts in Latin letters. */
export function decodeCopy(bytes: Uint8Array): Decoded {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const document = documentIn(bytes, head);
  if (document !== undefined) return refuse('no-text', document);
  const decoded = decodeText(bytes);
  const read = decoded.kind === 'text' ? decoded.text : decodeOlder(bytes, head);
  if (read === undefined) return decoded;
  return read.trim() === '' ? refuse('empty-file', 'There is no text in it.') : { kind: 'text', text: read };
}

const pasteInstead = 'Open it, copy its text and paste it here.';

/** Name the kind of a file that has to be opened elsewhere before its text can be pasted here. */
function documentIn(bytes: Uint8Array, head: string): string | undefined {
  if (/^\s*\{\\rtf/.test(head)) return `It is a document in Rich Text Format. ${pasteInstead}`;
  if (/^(?:From|MIME-Version|Subject|Snapshot-Content-Location):/i.test(head) && /multipart\/related/i.test(head)) {
    return 'It is a web archive. Save the page as HTML only, or copy its text and paste it here.';
  }
  if (head.startsWith('bplist')) return `It is a web archive or a list of settings. ${pasteInstead}`;
  const kind = recognizeBytes(bytes)?.replace(/;.*$/s, '');
  return kind && `It is ${kind}. ${pasteInstead}`;
}

function decodeOlder(bytes: Uint8Array, head: string): string | undefined {
  const label = declared.exec(head)?.[1];
  if (label !== undefined) return decodeAs(label, bytes);
  const plain = decodeAs('windows-1252', bytes);
  if (plain === undefined || unprintable.test(plain)) return undefined;
  const accented = plain.match(/[^\0-\x7f]/g)?.length ?? 0;
  return accented <= plain.length * mostAccented ? plain : undefined;
}

/** In a page, or in XML. */
const declared = /<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?\s*([\w.:-]+)/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: to tell what is no text.
const unprintable = /[\0-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/;

/** Share of letters beyond ASCII in texts of Latin letters; more of them speak for another alphabet. */
const mostAccented = 0.2;

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, signOf1252) : text;
  } catch {
    // Not an encoding that is known, or not this one.
    return undefined;
  }
}

/** Some versions of Node read Windows-1252 as if it were ISO-8859-1, in which these places hold no signs. */
function signOf1252(control: string): string {
  return signs1252[control.charCodeAt(0) - 0x80] ?? control;
}

const signs1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function refuse(code: string, message: string): Decoded {
  return { kind: 'fault', issue: { severity: 'error', code, path: '/', message } };
}
