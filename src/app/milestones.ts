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

/** Begin anew: another dataset is about to be shown. */
export function forgetMilestones(): void {
  reached.clear();
}

/** Mark the first frame that shows the graph, and the moment it stands on the screen as its layout left it: each once a dataset. */
export function mark(milestone: 'first-frame' | 'settled'): void {
  if (reached.has(milestone)) return;
  reached.add(milestone);
  performance.mark(`sayso:${milestone}`);
}
