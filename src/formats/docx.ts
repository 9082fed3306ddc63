/** The text of a Word document: its paragraphs in order, and what it says of itself. Deleted text and notes are left out. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface DocumentText {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  /** A day, or empty. */
  readonly published: string;
}

const bodyName = ['word', 'document.xml'].join('/');
const coreName = 'docProps/core.xml';
/** Larger parts are no texts that somebody would read. */
const mostBytes = 60_000_000;

/** Tell whether bytes are a zip with a Word document in it. */
export function isDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return new TextDecoder('latin1').decode(bytes).includes(bodyName);
}

/** Read a Word document; undefined when it has no text in it. */
export function readDocx(bytes: Uint8Array): DocumentText | undefined {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => (name === bodyName || name === coreName) && originalSize < mostBytes,
  });
  const [body, core] = [parts[bodyName], parts[coreName]];
  if (!body) return undefined;
  const text = paragraphsOf(new TextDecoder().decode(body)).join('\n\n');
  const about = core ? propertiesOf(new TextDecoder().decode(core)) : new Map<string, string>();
  const day = /^\d{4}-\d{2}-\d{2}/.exec(about.get('dcterms:created') ?? '')?.[0] ?? '';
  return { text, title: about.get('dc:title') ?? '', author: about.get('dc:creator') ?? '', published: day };
}

function paragraphsOf(xml: string): readonly string[] {
  const paragraphs: string[] = [];
  let current = '';
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') current = '';
    else if (name === 'w:t') isText = true;
    else if (name === 'w:tab') current += ' ';
    else if (name === 'w:br' || name === 'w:cr') current += '\n';
  });
  parser.on('text', (text) => {
    if (isText) current += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    else if (name === 'w:p' && current.trim() !== '') paragraphs.push(current.trim());
  });
  parser.write(xml).close();
  return paragraphs;
}

function propertiesOf(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let open = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open = name;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') found.set(open, text.trim());
  });
  parser.write(xml).close();
  return found;
}
