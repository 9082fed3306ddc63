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

/** Mark the first frame that shows the graph, and the moment its layout rests: each once a visit. */
export function mark(milestone: 'first-frame' | 'settled'): void {
  if (reached.has(milestone)) return;
  reached.add(milestone);
  performance.mark(`sayso:${milestone}`);
}
