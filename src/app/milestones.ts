let resolveReady: () => void = () => undefined;

/** Resolves when the page can be used: the graph is drawn, or the list stands in its place. */
export const ready = new Promise<void>((resolve) => {
  resolveReady = resolve;
});

/** Say that the page can be used. */
export function declareReady(): void {
  resolveReady();
}

const reached = new Set<string>();

let tellDrawn: () => void = () => undefined;
let drawn = Promise.resolve();

/** Begin anew: another dataset is about to be shown. */
export function forgetMilestones(): void {
  reached.clear();
  drawn = new Promise((resolve) => {
    tellDrawn = resolve;
  });
}

/** Wait for the first frame that shows the graph of the present dataset. */
export function whenDrawn(): Promise<void> {
  return drawn;
}

/** Mark the first frame that shows the graph, and the moment it stands on the screen as its layout left it: each once a dataset. */
export function mark(milestone: 'first-frame' | 'settled'): void {
  if (reached.has(milestone)) return;
  reached.add(milestone);
  if (milestone === 'first-frame') tellDrawn();
  performance.mark(`sayso:${milestone}`);
}
