import { noteMoves } from '../state/undo/undoable.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { strings } from '../ui/words/strings.ts';
import { layOutInWorker } from './lay-out-in-worker.ts';

/** Lay the graph out again, as a step that can be undone. */
export function arrangeAnew(): void {
  const current = workspace.peek();
  if (current) layOutInWorker(current, (moves) => noteMoves(strings.arrange, moves));
}
