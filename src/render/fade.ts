/** Lets the rest of the picture fade and come back within a tenth of a second. */

export interface Fade {
  /** Go to a share of color; `done` is called when it is reached, not when another goal comes in between. */
  readonly goTo: (share: number, done?: () => void) => void;
  readonly stop: () => void;
}

const duration = 110;

/** Make a fade that tells each step; without motion it jumps. */
export function createFade(onStep: (share: number) => void, reducedMotion: boolean): Fade {
  let share = 1;
  let frame = 0;
  return {
    goTo: (goal, done) => {
      cancelAnimationFrame(frame);
      if (reducedMotion || goal === share) {
        share = goal;
        onStep(share);
        done?.();
        return;
      }
      const from = share;
      const start = performance.now();
      const step = (now: number) => {
        const progress = Math.min(1, Math.max(0, (now - start) / duration));
        share = from + (goal - from) * progress * (2 - progress);
        onStep(share);
        if (progress < 1) frame = requestAnimationFrame(step);
        else done?.();
      };
      frame = requestAnimationFrame(step);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
