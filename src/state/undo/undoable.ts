/** Doing, undoing and redoing: the one history of the page. */
import { batch, computed, signal } from '@preact/signals';
import type { Position } from '../../model/types.ts';
import { change, view } from '../view/current-view.ts';
import type { View } from '../view/view.ts';
import type { PlacedEdit } from '../workspace/edit-workspace.ts';
import {
  beginHistory,
  type Choices,
  choicesOf,
  type History,
  keepWayBack,
  type Move,
  record,
  redo,
  undo,
  type Walk,
} from './undo-stack.ts';

/** The one history of the page; undefined as long as nothing was done with the present dataset. */
const history = signal<History | undefined>(undefined);

/** Name of the step that undo would take back; undefined when there is none. */
export const undoName = computed(() => history.value?.past.at(-1)?.name);

/** Name of the step that redo would take again; undefined when there is none. */
export const redoName = computed(() => history.value?.future[0]?.name);

/** Forget all steps, for another dataset. */
export function forgetSteps(): void {
  history.value = undefined;
}

/** Change the view so that it can be undone. Steps with the same `row` that follow each other are undone together. */
export function perform(name: string, transition: (view: View) => View, row?: string): void {
  batch(() => {
    const before = presentHistory();
    change(transition);
    history.value = record(before, { name, choices: choicesOf(view.peek()), row });
  });
}

/** Note that the dataset was edited, so that it can be undone; it is edited already. `apply` does an edit and gives the way back. */
export function noteEdit(name: string, wayBack: PlacedEdit, apply: (edit: PlacedEdit) => PlacedEdit): void {
  editor = apply;
  history.value = record(presentHistory(), { name, edit: wayBack });
}

/** What edits the dataset; there once something was edited. */
let editor: ((edit: PlacedEdit) => PlacedEdit) | undefined;

/** Note that nodes were moved, so that it can be undone; the nodes stand in their new places already. */
export function noteMoves(name: string, moves: readonly Move[], row?: string): void {
  history.value = record(presentHistory(), { name, moves, row });
}

/** Undo the last step. Return the places that nodes go back to, for the app to move them; undefined when there was no step. */
export function undoStep(): Pick<Walk, 'name' | 'places'> | undefined {
  return walk(undo(presentHistory()), 'undone');
}

/** Redo the next step. Return the places that nodes go to again; undefined when there was no step. */
export function redoStep(): Pick<Walk, 'name' | 'places'> | undefined {
  return walk(redo(presentHistory()), 'redone');
}

/** The view may have changed without a step, by the address: what stands now is what a redo comes back to. */
function presentHistory(): History {
  const begun = history.peek() ?? beginHistory(view.peek());
  return { ...begun, present: choicesOf(view.peek()) };
}

function walk(
  taken: Walk | undefined,
  way: 'undone' | 'redone',
): { readonly name: string; readonly places: ReadonlyMap<string, Position> } | undefined {
  if (!taken) return undefined;
  batch(() => {
    history.value = taken.edit && editor ? keepWayBack(taken.history, way, editor(taken.edit)) : taken.history;
    change((before) => bringBack(before, taken.history.present));
  });
  return { name: taken.name, places: taken.places };
}

/** The camera is no part of a step, but where another part of the graph comes up it has to show it. */
function bringBack(before: View, choices: Choices): View {
  const isSamePart = before.focus === choices.focus && before.path === choices.path;
  return { ...before, ...choices, camera: isSamePart ? before.camera : undefined };
}
