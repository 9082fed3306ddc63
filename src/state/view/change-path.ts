/** Transitions of the path between two entities. Each lets the camera go where the path is. */
import { noFocusNoPath, type PathChoice, type View } from './view.ts';

type Transition = (view: View) => View;

/**
 * Look for paths between two entities; the switches stay as they were. A focus gives way, for paths may lead out of it, and so does
 * the selection.
 */
export function findPaths(from: string, to: string): Transition {
  return (view) => {
    const { statedOnly, followDirection } = view.path ?? { statedOnly: false, followDirection: false };
    return {
      ...view,
      ...noFocusNoPath,
      selection: undefined,
      path: { from, to, index: 0, statedOnly, followDirection },
    };
  };
}

/** Show another of the paths found. */
export function showPath(index: number): Transition {
  return changePath((path) => ({ ...path, index: Math.max(0, Math.floor(index)) }));
}

/** Walk over stated claims only, or over all. */
export function pathStatedOnly(statedOnly: boolean): Transition {
  return changePath((path) => ({ ...path, statedOnly, index: 0 }));
}

/** Walk claims from subject to object only, or both ways. */
export function pathFollowsDirection(followDirection: boolean): Transition {
  return changePath((path) => ({ ...path, followDirection, index: 0 }));
}

/** Look for the way back. */
export function turnPath(view: View): View {
  return changePath((path) => ({ ...path, from: path.to, to: path.from, index: 0 }))(view);
}

/** Close the path, and go back to where it begins. */
export function leavePath(view: View): View {
  return view.path ? { ...view, ...noFocusNoPath, selection: { kind: 'entity', id: view.path.from } } : view;
}

function changePath(change: (path: PathChoice) => PathChoice): Transition {
  return (view) => (view.path ? { ...view, path: change(view.path), camera: undefined } : view);
}
