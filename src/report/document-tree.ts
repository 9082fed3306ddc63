/**
 * A text that is ready to be written in any markup: sections, tables, entries, with their words already chosen. What came from
 * data is marked as such, because it may hold anything; plain strings are our own words.
 */

/** A run of text: our own words, or something that needs care. */
export type Run =
  | string
  | { readonly kind: 'data'; readonly text: string; readonly lang?: string }
  /** Somebody's words, letter by letter; the writer adds the quotation marks. */
  | { readonly kind: 'quotation'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'strong'; readonly runs: Runs }
  /** A short technical text, such as a fingerprint. */
  | { readonly kind: 'code'; readonly text: string }
  /** A link to a web address, or, with a leading `#`, to an anchor in the same tree. */
  | { readonly kind: 'link'; readonly to: string; readonly runs: Runs };

export type Runs = readonly Run[];

export interface Column {
  readonly title: string;
  readonly kind?: 'number' | 'mark';
}

export interface TermRow {
  readonly term: string;
  readonly runs: Runs;
}

export interface QuotationLine {
  readonly runs: Runs;
  readonly place: string;
  /** What came of looking it up, in a mark and a word. */
  readonly check?: string;
}

export interface Section {
  readonly kind: 'section';
  /** The title in lower case with hyphens, as web pages for Markdown make it. */
  readonly anchor: string;
  /** Own words only: the table of contents shows it too. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** One thing among many, with a mark to find it by. Title and byline are never shown without each other. */
export interface Entry {
  readonly kind: 'entry';
  /** Present where links may go to this entry; at most once for each anchor. */
  readonly anchor?: string;
  readonly mark: string;
  readonly title: Runs;
  readonly byline: Runs;
  /** A word in the margin: a date, a place. */
  readonly margin?: Runs;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  /** A standing sentence that must not be missed. */
  | { readonly kind: 'notice'; readonly runs: Runs }
  /** Somebody's words, set apart, each with its place. */
  | { readonly kind: 'quotations'; readonly lines: readonly QuotationLine[] }
  | { readonly kind: 'remark'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly items: readonly Runs[] }
  | { readonly kind: 'terms'; readonly rows: readonly TermRow[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Runs[])[];
    }
  | Entry
  | Section;

export interface DocumentTree {
  /** Language of our own words. */
  readonly lang: string;
  /** What kind of report it is, in own words: "Source report". */
  readonly kicker: string;
  readonly title: Runs;
  /** A sentence or two under the title. */
  readonly lead: readonly Runs[];
  /** The line that runs along on each printed page: what it was read from, and as of when. */
  readonly running: Runs;
  readonly blocks: readonly Block[];
}

/** Give a run back as plain text, with quotation marks around quotations. */
function plainRun(run: Run): string {
  if (typeof run === 'string') return run;
  if (run.kind === 'quotation') return `“${run.text}”`;
  return 'runs' in run ? plainText(run.runs) : run.text;
}

/** Give runs back as plain text. */
export function plainText(runs: Runs): string {
  return runs.map(plainRun).join('');
}

/** Mark a text as data. */
export function data(text: string, lang?: string): Run {
  return { kind: 'data', text, ...(lang === undefined ? {} : { lang }) };
}

/** Put something between runs, as `join` does between texts. */
export function joinRuns(parts: readonly Runs[], between: string): Runs {
  return parts.flatMap((runs, index) => (index === 0 ? runs : [between, ...runs]));
}

/** List the sections at the top of a tree, for a table of contents. */
export function topSections({ blocks }: DocumentTree): readonly Section[] {
  return blocks.flatMap((block) => (block.kind === 'section' ? [block] : []));
}
