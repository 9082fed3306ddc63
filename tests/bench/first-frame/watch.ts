/** Runs in a page before its own scripts: notes its long tasks, and what they spend on making WebGL contexts. */

/** A WebGL context that a page made. */
export interface Context {
  readonly type: string;
  readonly attributes: object | undefined;
  readonly width: number;
  readonly height: number;
}

/** What was seen of a page's start; milliseconds. */
export interface Watched {
  readonly longestTask: number;
  /** The longest task when what it spent on making contexts is taken off. */
  readonly longestRest: number;
  readonly contexts: readonly Context[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Watch the page from now on; `window.watched()` tells what was seen. */
export function watch(): void {
  const tasks: Span[] = [];
  const spent: Span[] = [];
  const made = new Map<HTMLCanvasElement, { readonly type: string; readonly attributes: object | undefined }>();
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });
  const getContext = HTMLCanvasElement.prototype.getContext;
  const watched = function (this: HTMLCanvasElement, type: string, attributes?: object) {
    const start = performance.now();
    const context = Reflect.apply(getContext, this, [type, attributes]);
    if (!type.includes('webgl')) return context;
    spent.push({ start, end: performance.now() });
    if (!made.has(this)) made.set(this, { type, attributes });
    return context;
  };
  Object.assign(HTMLCanvasElement.prototype, { getContext: watched });
  // Tasks are told in whole milliseconds, so that a context seems to end after its task.
  const sharedBy = (task: Span, context: Span) =>
    Math.max(0, Math.min(task.end, context.end) - Math.max(task.start, context.start));
  const restOf = (task: Span) => spent.reduce((rest, context) => rest - sharedBy(task, context), task.end - task.start);
  Object.assign(window, {
    watched: (): Watched => ({
      longestTask: Math.max(0, ...tasks.map(({ start, end }) => end - start)),
      longestRest: Math.max(0, ...tasks.map(restOf)),
      contexts: [...made].map(([{ width, height }, asked]) => ({ ...asked, width, height })),
    }),
  });
}
