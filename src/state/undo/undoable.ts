/** Doing, undoing and redoing what the page's one history holds. */
import { batch } from '@preact/signals';
import type { Position } from '../../model/types.ts';
import { noFilters } from '../../query/filters.ts';
import { change, view } from '../view/current-view.ts';
import type { View } from '../view/view.ts';
import { type Desk, desk } from '../workspace/desk.ts';
import type { PlacedEdit } from '../workspace/edit-workspace.ts';
import { history, type KeptSteps } from './history.ts';
import {
  beginHistory,
  choicesOf,
  type History,
  keepWayBack,
  type Move,
  record,
  redo,
  type Step,
  undo,
  type ViewChoices,
  type Walk,
} from './undo-stack.ts';

/** Go on with the steps of an earlier visit. `apply` does an edit and gives the way back. */
export function resumeSteps({ past, future }: KeptSteps, apply: (edit: PlacedEdit) => PlacedEdit): void {
  editor = apply;
  const present = choicesOf(view.peek(), desk.peek());
  history.value = { past: past.map(withAllFilters), present, future: future.map(withAllFilters) };
}

/** Steps that an earlier version kept know fewer filters. */
function withAllFilters(step: Step): Step {
  return { ...step, choices: { ...step.choices, filters: { ...noFilters, ...step.choices.filters } } };
}

/** Change the view so that it can be undone. Successive steps with the same `mergeKey` are undone together. */
export function perform(name: string, transition: (view: View) => View, mergeKey?: string): void {
  batch(() => {
    const before = presentHistory();
    change(transition);
    history.value = record(before, { name, choices: choicesOf(view.peek(), desk.peek()), mergeKey });
  });
}

/** Change what lies on the desk so that it can be undone. */
export function performOnDesk(name: string, transition: (desk: Desk) => Desk): void {
  note({ name }, transition);
}

/**
 * Note that the dataset was edited, so that it can be undone; it is edited already. `apply` does an edit and gives the way back;
 * `transition` is what happens on the desk with it.
 */
export function noteEdit(
  name: string,
  wayBack: PlacedEdit,
  apply: (edit: PlacedEdit) => PlacedEdit,
  transition: (desk: Desk) => Desk = (before) => before,
): void {
  editor = apply;
  note({ name, edit: wayBack }, transition);
}

function note(step: Pick<Step, 'name'> & Partial<Step>, transition: (desk: Desk) => Desk): void {
  batch(() => {
    const before = presentHistory();
    desk.value = transition(desk.peek());
    history.value = record(before, { ...step, choices: choicesOf(view.peek(), desk.peek()) });
  });
}

/** What edits the dataset; there once something was edited. */
let editor: ((edit: PlacedEdit) => PlacedEdit) | undefined;

/** Note that nodes were moved, so that it can be undone; the nodes stand in their new places already. */
export function noteMoves(name: string, moves: readonly Move[], mergeKey?: string): void {
  history.value = record(presentHistory(), { name, moves, mergeKey });
}

/** Undo the last step. Return the places that nodes go back to, for the app to move them; undefined when there was no step. */
export function undoStep(): Walked | undefined {
  return walk(undo(presentHistory()), 'undone');
}

/** Redo the next step. Return the places that nodes go to again; undefined when there was no step. */
export function redoStep(): Walked | undefined {
  return walk(redo(presentHistory()), 'redone');
}

/** The view may have changed without a step, by the address: what stands now is what a redo comes back to. */
function presentHistory(): History {
  const begun = history.peek() ?? beginHistory(view.peek(), desk.peek());
  return { ...begun, present: choicesOf(view.peek(), desk.peek()) };
}

/** What an undo or redo did. */
export interface Walked {
  readonly name: string;
  /** Places that nodes go to. */
  readonly places: ReadonlyMap<string, Position>;
  /** Whether the dataset was edited. */
  readonly isEdit: boolean;
}

function walk(taken: Walk | undefined, way: 'undone' | 'redone'): Walked | undefined {
  if (!taken) return undefined;
  const { desk: then, ...choices } = taken.history.present;
  batch(() => {
    history.value = taken.edit && editor ? keepWayBack(taken.history, way, editor(taken.edit)) : taken.history;
    desk.value = then;
    change((before) => bringBack(before, choices));
  });
  return { name: taken.name, places: taken.places, isEdit: taken.edit !== undefined };
}

/** The camera is no part of a step, but where another part of the graph comes up it has to show it. */
function bringBack(before: View, choices: ViewChoices): View {
  const isSamePart = before.focus === choices.focus && before.path === choices.path && before.group === choices.group;
  return { ...before, ...choices, camera: isSamePart ? before.camera : undefined };
}
