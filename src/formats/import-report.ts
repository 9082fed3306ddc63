/** What became of a foreign file: what was read, what was repaired, kept as it is, or dropped. Nothing is dropped in silence. */

export type ImportOutcome = 'read' | 'repaired' | 'kept' | 'dropped';

/** Outcomes in the order in which they are shown. */
const importOutcomes: readonly ImportOutcome[] = ['read', 'repaired', 'kept', 'dropped'];

/** One thing that happened while a file was read, however often. */
export interface ImportNote {
  readonly outcome: ImportOutcome;
  readonly count: number;
  /** What it is about, fit to follow the count: "edges without a node at one end". */
  readonly what: string;
  /** The first few places: "line 3, column 7", "/nodes/4". */
  readonly places: readonly string[];
  /** What can be done about it; empty when nothing needs to be done. */
  readonly advice: string;
}

export interface ImportReport {
  /** As people call it: "GEXF". */
  readonly format: string;
  readonly files: readonly string[];
  readonly notes: readonly ImportNote[];
  /** How many lines came with a quotation, so that they can become claims. */
  readonly quotedLines: number;
  /** Why only a part was read: the place and nature of the damage. */
  readonly incomplete?: string;
}

/** Most places that are named for one note; more are only counted. */
const mostPlaces = 5;

/** Collects notes; equal ones are counted together, in the order in which they first came up. */
export class ImportNotes {
  readonly #notes = new Map<string, { note: ImportNote; places: string[] }>();

  /** Note that something happened, at a place if it has one. */
  add(outcome: ImportOutcome, what: string, place?: string, advice = '', count = 1): void {
    const key = `${outcome} ${what}`;
    const known = this.#notes.get(key);
    const places = known?.places ?? [];
    if (place !== undefined && places.length < mostPlaces) places.push(place);
    const total = (known?.note.count ?? 0) + count;
    this.#notes.set(key, { note: { outcome, what, advice, count: total, places }, places });
  }

  /** List the notes by outcome. */
  list(): readonly ImportNote[] {
    const notes = [...this.#notes.values()].map(({ note }) => note);
    return importOutcomes.flatMap((outcome) => notes.filter((note) => note.outcome === outcome && note.count > 0));
  }
}
