/** Transitions of the camera, and the view of a dataset that has just been opened. */
import { type Camera, columnIn, initialView, type View } from './view.ts';

/** Note where the camera has come to rest; `undefined` for the whole drawing. */
export function restCamera(camera: Camera | undefined): (view: View) => View {
  return (view) => {
    const { camera: before } = view;
    const isSame = before?.x === camera?.x && before?.y === camera?.y && before?.ratio === camera?.ratio;
    return isSame ? view : { ...view, camera };
  };
}

/** Begin afresh for another dataset: what was chosen by id goes, how the reader likes to look stays. */
export function startAfresh({ mode, theme, colorBy, sizeBy, statedOnly, grouping }: View): View {
  return {
    ...initialView,
    mode,
    theme,
    // A column is one of the file that goes.
    colorBy: columnIn(colorBy) === undefined ? colorBy : initialView.colorBy,
    sizeBy: columnIn(sizeBy) === undefined ? sizeBy : initialView.sizeBy,
    statedOnly,
    grouping: columnIn(grouping) === undefined ? grouping : initialView.grouping,
  };
}
