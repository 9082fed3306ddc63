/** Finds out how many marks a machine draws in a part of a frame, by asking when what was drawn last was through. */

export interface SliceBudget {
  /** Tell whether the slice before is through, and learn from how long it took. */
  readonly isFree: () => boolean;
  /** How many marks to draw in the next slice of a picture of so many. */
  readonly marks: (all: number) => number;
  /** A slice of so many marks is on its way. */
  readonly begin: (marks: number) => void;
}

/** A slice may take so many milliseconds; times are known to a frame. */
const wanted = 24;
const start = 4000;
const least = 1500;
/** No image is drawn in more slices than these, or it would never be there. */
const mostSlices = 40;

/** Start with a guess. */
export function createSliceBudget(gl: WebGL2RenderingContext, now = () => performance.now()): SliceBudget {
  let budget = start;
  let under: { readonly sync: WebGLSync; readonly begun: number; readonly marks: number } | undefined;
  return {
    isFree: () => {
      if (!under) return true;
      if (gl.getSyncParameter(under.sync, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
      budget = nextBudget(budget, under.marks, now() - under.begun);
      gl.deleteSync(under.sync);
      under = undefined;
      return true;
    },
    marks: (all) => Math.max(budget, Math.ceil(all / mostSlices)),
    begin: (marks) => {
      const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      // Without it, nothing that goes to no canvas would be on its way.
      gl.flush();
      under = sync ? { sync, begun: now(), marks } : undefined;
    },
  };
}

/** Work out the next budget from how long a slice of so many marks took: at most twice as much, at least half. */
export function nextBudget(budget: number, marks: number, took: number): number {
  const share = Math.min(2, Math.max(0.5, wanted / Math.max(took, 1)));
  // The rest of an image says nothing about how much more could have been drawn, but for being slow.
  if (share > 1 && marks < budget) return budget;
  return Math.min(1e7, Math.max(least, Math.round(budget * share)));
}
