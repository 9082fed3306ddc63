/** End the present task, so that the page may answer and draw, and go on in the next. */
export function nextTask(): Promise<void> {
  // Browsers of before 2025 have no such thing, or a scheduler that does not yield.
  return globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
