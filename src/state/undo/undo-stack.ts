/** Undo and redo for what changes the dataset, the view or the places of nodes, in one stack; selecting something is no step. */
import type { Position } from '../../model/types.ts';
import type { View } from '../view/view.ts';
import { type Desk, emptyDesk } from '../workspace/desk.ts';
import type { PlacedEdit } from '../workspace/edit-workspace.ts';

/** What undo restores beside the dataset: these parts of the view, and the desk. The path is among them because a new focus clears it. */
export type Choices = ViewChoices & { readonly desk: Desk };
export type ViewChoices = Pick<View, (typeof chosen)[number]>;

const chosen = [
  'filters',
  'focus',
  'path',
  'pinned',
  'colorBy',
  'sizeBy',
  'statedOnly',
  'grouping',
  'group',
] as const satisfies readonly (keyof View)[];

/** A node that was moved. */
export interface Move {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
}

/** Something the reader did, kept as the way back (in the past) or the way forward (in the future). */
export interface Step {
  /** As a button says it: "Hide Persons", "Move Karim Massimov". */
  readonly name: string;
  /** What undo, or redo, goes to. */
  readonly choices: Choices;
  /** Places are kept as edits, never as copies of them all. */
  readonly moves: readonly Move[];
  /** What undo, or redo, does to the dataset. */
  readonly edit: PlacedEdit | undefined;
  /** Successive steps with the same key, such as the letters of a query, count as one. */
  readonly mergeKey: string | undefined;
}

export interface History {
  /** The oldest first. */
  readonly past: readonly Step[];
  readonly present: Choices;
  /** The next to redo first. */
  readonly future: readonly Step[];
}

/** The places that an undo or redo brings nodes to, and the history after it. */
export interface Walk {
  readonly history: History;
  readonly name: string;
  readonly places: ReadonlyMap<string, Position>;
  /** What is to be done to the dataset; whoever does it hands the way back to `keepWayBack`. */
  readonly edit: PlacedEdit | undefined;
}

/** Steps that are kept; older ones are forgotten. */
export const mostSteps = 1000;

/** Begin a history at a view. */
export function beginHistory(view: View, desk: Desk = emptyDesk): History {
  return { past: [], present: choicesOf(view, desk), future: [] };
}

/** Pick what undo brings back. */
export function choicesOf(view: View, desk: Desk): Choices {
  const { filters, focus, path, pinned, colorBy, sizeBy, statedOnly, grouping, group } = view;
  return { filters, focus, path, pinned, colorBy, sizeBy, statedOnly, grouping, group, desk };
}

/** Note a step that led to new choices or moved nodes. What could be redone is gone. Nothing done is no step. */
export function record(
  history: History,
  { name, choices = history.present, moves = [], edit, mergeKey }: Partial<Step> & Pick<Step, 'name'>,
): History {
  if (isSame(choices, history.present) && moves.length === 0 && !edit) return history;
  const last = history.past.at(-1);
  if (
    last &&
    mergeKey !== undefined &&
    last.mergeKey === mergeKey &&
    !edit &&
    !last.edit &&
    history.future.length === 0
  ) {
    const merged = { ...last, name, moves: mergeMoves(last.moves, moves) };
    return { past: [...history.past.slice(0, -1), merged], present: choices, future: [] };
  }
  const step = { name, choices: history.present, moves, edit, mergeKey };
  return { past: [...history.past, step].slice(-mostSteps), present: choices, future: [] };
}

/** Go one step back; undefined at the beginning. */
export function undo({ past, present, future }: History): Walk | undefined {
  const step = past.at(-1);
  if (!step) return undefined;
  const forward = { ...step, choices: present };
  return {
    history: { past: past.slice(0, -1), present: step.choices, future: [forward, ...future] },
    name: step.name,
    places: new Map(step.moves.map(({ id, from }) => [id, from])),
    edit: step.edit,
  };
}

/** Go one step forward again; undefined at the end. */
export function redo({ past, present, future }: History): Walk | undefined {
  const [step, ...rest] = future;
  if (!step) return undefined;
  return {
    history: { past: [...past, { ...step, choices: present }], present: step.choices, future: rest },
    name: step.name,
    places: new Map(step.moves.map(({ id, to }) => [id, to])),
    edit: step.edit,
  };
}

/** Keep the way back from an edit that undo or redo has done: undo keeps it as the next to redo, redo as the last done. */
export function keepWayBack({ past, present, future }: History, way: 'undone' | 'redone', edit: PlacedEdit): History {
  if (way === 'undone') {
    const [next, ...rest] = future;
    return { past, present, future: next ? [{ ...next, edit }, ...rest] : future };
  }
  const last = past.at(-1);
  return { past: last ? [...past.slice(0, -1), { ...last, edit }] : past, present, future };
}

function isSame(a: Choices, b: Choices): boolean {
  return a.desk === b.desk && chosen.every((choice) => a[choice] === b[choice]);
}

/** Each node keeps the place where the first of the joined steps began and gets the one where the last ends. */
function mergeMoves(before: readonly Move[], after: readonly Move[]): readonly Move[] {
  const byId = new Map(before.map((move) => [move.id, move]));
  for (const move of after) byId.set(move.id, { ...move, from: byId.get(move.id)?.from ?? move.from });
  return [...byId.values()];
}
