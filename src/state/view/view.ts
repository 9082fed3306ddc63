import { type Filters, noFilters } from '../../query/filters.ts';
import type { Sort } from '../../query/sort-rows.ts';
import type { TableName } from '../../query/table-columns.ts';

/** What the user chose: small and plain, so that it can be put in an address, undone and compared. */
export interface View {
  readonly selection: Selection | undefined;
  readonly mode: Mode;
  readonly theme: ThemeChoice;
  readonly filters: Filters;
  readonly focus: Focus | undefined;
  readonly path: PathChoice | undefined;
  /** Ids of several entities and claims chosen together; sorted, each once. */
  readonly chosen: readonly string[];
  /** Ids of entities that a layout leaves where they stand; sorted, each once. */
  readonly pinned: readonly string[];
  readonly colorBy: ColorBy;
  readonly sizeBy: SizeBy;
  /** Whether communities and importance count stated claims only. */
  readonly statedOnly: boolean;
  readonly grouping: Grouping;
  /** The group that is looked into; without it, all of them. */
  readonly group: GroupChoice | undefined;
  /** Two groups whose claims to each other are listed. */
  readonly between: readonly [string, string] | undefined;
  /** Id of the source whose text stands beside the graph. */
  readonly reading: string | undefined;
  /** Where the camera rests; without it, the whole drawing is in sight. */
  readonly camera: Camera | undefined;
  readonly table: TableChoice;
}

/** Which of the tables is shown, and how its rows are sorted; without a sort they stand in the order of the dataset. */
export interface TableChoice {
  readonly name: TableName;
  readonly sort: Sort | undefined;
}

/** One thing is selected at a time: an entity, or a claim (which stands for all claims between its two ends). */
export interface Selection {
  readonly kind: 'entity' | 'claim';
  readonly id: string;
}

/** The equal views that the switch offers and an address can name. */
export const modes = ['graph', 'list', 'table'] as const;
export type Mode = (typeof modes)[number];

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** Only an entity and what lies around it is shown. */
export interface Focus {
  readonly id: string;
  /** Steps from the entity, from 1 to `deepestFocus`. */
  readonly depth: number;
  /** Entities further out that were added by hand; sorted, each once. */
  readonly added: readonly string[];
}

export const deepestFocus = 4;

/** How two entities are connected. */
export interface PathChoice {
  readonly from: string;
  readonly to: string;
  /** Which of the paths found is shown, from 0. */
  readonly index: number;
  readonly statedOnly: boolean;
  /** Whether claims are followed only from subject to object. */
  readonly followDirection: boolean;
}

export const colorings = ['type', 'status', 'community'] as const;
export type ColorBy = (typeof colorings)[number] | ColumnChoice;

export const sizings = ['claims', 'betweenness', 'pagerank'] as const;
export type SizeBy = (typeof sizings)[number] | ColumnChoice;

export const groupings = ['auto', 'off', 'community', 'type'] as const;
/** By what entities are gathered into areas; `auto` gathers communities where there are many entities. */
export type Grouping = (typeof groupings)[number] | ColumnChoice;

/** A group that is looked into. */
export interface GroupChoice {
  /** The group, and before it those that it lies in. A community goes by an entity that is in it, all others by their value. */
  readonly path: readonly string[];
  /** Entities from elsewhere that were added by hand; sorted, each once. */
  readonly added: readonly string[];
}

/** A column of an imported file, by its name. */
export type ColumnChoice = `column:${string}`;

/** Choose a column. */
export function columnChoice(name: string): ColumnChoice {
  return `column:${name}`;
}

/** Give the name of the column that was chosen; undefined when something else was. */
export function columnIn(choice: ColorBy | SizeBy | Grouping): string | undefined {
  return choice.startsWith('column:') ? choice.slice('column:'.length) : undefined;
}

/** Tell whether sizes are measured in the graph. */
export function isMeasured(choice: SizeBy): choice is 'betweenness' | 'pagerank' {
  return choice === 'betweenness' || choice === 'pagerank';
}

/** As sigma has it: the point in the middle, in units of the drawing, and how much is in sight. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** The view that a visitor finds: everything shown, nothing lit. */
export const initialView: View = {
  selection: undefined,
  mode: 'graph',
  theme: 'system',
  filters: noFilters,
  focus: undefined,
  path: undefined,
  chosen: [],
  pinned: [],
  colorBy: 'type',
  sizeBy: 'claims',
  statedOnly: false,
  grouping: 'auto',
  group: undefined,
  between: undefined,
  reading: undefined,
  camera: undefined,
  table: { name: 'claims', sort: undefined },
};

/** No focus, no path, and the camera on all that is shown. */
export const noFocusNoPath = { focus: undefined, path: undefined, camera: undefined } as const;
