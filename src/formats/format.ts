/** What a file format is to Sayso, and what its reader and writer take and give. */
import type { Issue } from '../model/issues.ts';
import type { Dataset, Source } from '../model/types.ts';
import type { ImportReport } from './import-report.ts';
import type { TableMapping } from './table-mapping.ts';

/** A row of the table of formats. Its code is loaded when it is first needed, reader and writer apart. */
export interface Format {
  readonly id: string;
  /** As people call it: "Sayso dataset". */
  readonly name: string;
  /** One line for the export menu: whom or what the file is for. */
  readonly about: string;
  /** Ending of a file's name, without the first dot: `sayso.json`. */
  readonly extension: string;
  readonly mediaType: string;
  /** What writing and reading again does not keep, each in a few words; empty when nothing is lost. */
  readonly loses: readonly string[];
  readonly reader?: () => Promise<Reader>;
  readonly writer?: () => Promise<Writer>;
}

/** Writes a dataset: text, or bytes where the format is binary. The same dataset gives the same bytes. */
export type Writer = (dataset: Dataset) => string | Uint8Array;

export interface Reader {
  /** Say how surely a file is of this format, from 0 (not at all) to 1, by its content first and its name second. */
  readonly recognize: (look: FileLook) => number;
  /** Read a file, or several that make up one dataset. Faults are issues, never exceptions. */
  readonly read: (files: readonly InputFile[], options: ReadOptions) => ReadResult | Promise<ReadResult>;
}

/** What a file shows of itself before it is read. */
export interface FileLook {
  /** Its first 4,096 bytes as text. */
  readonly head: string;
  readonly name: string;
  /** What it holds as JSON; undefined when it is none. Parsed once, however many ask. */
  readonly json: () => unknown;
}

export interface InputFile {
  readonly name: string;
  /** Unpacked, where the file came compressed. */
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Give normalized texts by source id, when asked with the file's sources; citations are checked in them. */
  readonly textsOf?: (sources: readonly SourceHint[]) => ReadonlyMap<string, string>;
  /** Texts that were given with the file: what it quotes is looked up in them. */
  readonly texts?: readonly InputFile[];
  /** Day of the reading (EDTF), which is noted in what is made of a foreign file. */
  readonly date?: string;
  /** What the columns of a table mean, when the reader of the page has said so. */
  readonly mapping?: TableMapping;
  /** Open what comes before the place where a file is damaged, and mark the dataset as incomplete. */
  readonly readablePart?: boolean;
  /** Hear how far the reading is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** A source as far as it can be made out before anything has been checked. */
export interface SourceHint extends Pick<Source, 'id'> {
  /** Name of the text's file that comes with the dataset. */
  readonly textFile?: string;
}

/** What came of reading: the dataset when nothing keeps it from being opened, and all that was found. */
export interface ReadResult {
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
  /** What became of a file of another tool; absent for Sayso's own. */
  readonly report?: ImportReport;
  /** How a table was understood, for a reader who wants to change it. */
  readonly mapping?: TableMapping;
  /** Whether the part before a fault can be opened when asked for. */
  readonly hasReadablePart?: boolean;
  /** Names of files that do not belong together: each can be opened by itself. */
  readonly apart?: readonly string[];
}
