/** The text of a PDF that has a text layer: its lines joined to paragraphs; page numbers and running heads are left out. */
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

export interface PdfText {
  readonly text: string;
  readonly title: string;
  readonly author: string;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Tell whether bytes are a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Read a PDF; its reader comes with the first one. Without a text layer the text is empty. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const [pdf, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // It works where it is called, which is a worker of ours already.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const loading = pdf.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: true,
    verbosity: 0,
  });
  const opened = await loading.promise;
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= Math.min(opened.numPages, mostPages); number += 1) {
    const content = await (await opened.getPage(number)).getTextContent();
    pages.push(linesOf(content.items.filter((item): item is TextItem => 'str' in item)));
  }
  const { info } = await opened.getMetadata();
  const said = info as Readonly<Record<string, unknown>>;
  await loading.destroy();
  const of = (key: string) => (typeof said[key] === 'string' ? said[key].trim() : '');
  return { text: textOf(pages), title: of('Title'), author: of('Author') };
}

const mostPages = 500;

function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: { text: string; x: number; y: number; height: number; end: number }[] = [];
  for (const { str, transform, height, width, hasEOL } of items) {
    const [x, y] = [Number(transform[4]), Number(transform[5])];
    const last = lines.at(-1);
    const goesOn = last && Math.abs(last.y - y) < Math.max(2, height / 2);
    if (goesOn) {
      const gap = x - last.end > Math.max(1, height * 0.15) && !last.text.endsWith(' ') && !str.startsWith(' ');
      last.text += `${gap ? ' ' : ''}${str}`;
      last.end = x + width;
      last.height = Math.max(last.height, height);
    } else if (str.trim() !== '' || !hasEOL) lines.push({ text: str, x, y, height, end: x + width });
  }
  return lines.filter(({ text }) => text.trim() !== '').map((line) => ({ ...line, text: line.text.trim() }));
}

/** Join lines to paragraphs: a larger gap, an indent, or a short line before that ended a sentence begins another one. */
function textOf(pages: readonly (readonly Line[])[]): string {
  const often = new Map<string, number>();
  for (const page of pages) {
    for (const { text } of [...page.slice(0, 1), ...page.slice(-1)]) {
      const shape = text.replace(/\d+/g, '#');
      often.set(shape, (often.get(shape) ?? 0) + 1);
    }
  }
  const isRunning = ({ text }: Line) => {
    const shape = text.replace(/\d+/g, '#');
    return /^[–—-]?\s*#\s*[–—-]?$/u.test(shape) || (pages.length > 2 && (often.get(shape) ?? 0) > pages.length / 2);
  };
  const lines = pages.flatMap((page) =>
    page.filter((line, index) => !((index === 0 || index === page.length - 1) && isRunning(line))),
  );
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0);
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 12;
  const widest = Math.max(0, ...lines.map(({ text }) => text.length));
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    text += before ? joint(before, line, usual, widest, text) : '';
    if (text.endsWith('-\u00AD')) text = text.slice(0, -2);
    text += line.text;
  }
  return text;
}

function joint(before: Line, line: Line, usual: number, widest: number, text: string): string {
  const gap = before.y - line.y;
  const isEnd = /[.!?…:”"»)]$/u.test(before.text);
  const isApart = gap > usual * 1.35 || Math.abs(before.height - line.height) > 1.5;
  const isIndented = line.x - before.x > line.height * 0.8 && isEnd;
  if (isApart || isIndented || (isEnd && before.text.length < widest * 0.75)) return '\n\n';
  // A word that was cut at the end of its line; a dash between two words stays.
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) return '\u00AD';
  return ' ';
}
