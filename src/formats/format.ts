import type { Issue } from '../model/issues.ts';
import type { Dataset } from '../model/types.ts';

/** What Sayso can do with one file format. */
export interface Format {
  readonly id: string;
  /** As people call it: "Sayso dataset". */
  readonly name: string;
  /** Ending of a file's name, without the first dot: `sayso.json`. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write?: (dataset: Dataset) => string;
  /** Say how surely a file is of this format, from 0 (not at all) to 1, by its beginning and its name. */
  readonly recognize?: (head: string, fileName: string) => number;
  readonly read?: (bytes: Uint8Array, fileName: string) => ReadResult;
}

/** A file that was read: the dataset when nothing is wrong with it, and all that was found. */
export interface ReadResult {
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
}
