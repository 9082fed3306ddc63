/** Runs in every compared page before its own scripts, the same in all: notes long tasks, frames, and when something is on the screen. */

/** Milliseconds from where the page begins to count. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where all entities stood, in the order of the file, and when that was on the screen. */
export interface Snapshot {
  readonly at: number;
  /** x and y by turns, as the bytes of single-precision numbers. */
  readonly bytes: string;
}

/** What one opening of a graph came to; milliseconds from its beginning. */
export interface Followed {
  readonly firstFrame: number | undefined;
  readonly settled: number | undefined;
  readonly longestTask: number;
  readonly snapshots: readonly Snapshot[];
}

/** How a page tells what it does. */
export interface Signals {
  readonly drawnMark: string;
  readonly settledMark: string;
}

export interface Probe {
  /** Follow what begins now, or what began with the page, until it is settled or the time is over. */
  follow(signals: Signals, from: number, capMs: number, isBrief: boolean): Promise<Followed>;
  /** Resolve when all that was asked to be drawn is on the screen; say when that was. */
  whenShown(): Promise<number>;
  /** Start to count frames; what it answers ends that and tells the gaps. */
  countFrames(): () => readonly number[];
  /** Where entities stand, x and y of each. */
  places: () => readonly (readonly [number, number])[];
}

/** Put `window.probe` in its place. */
export function installProbe(): void {
  const tasks: Span[] = [];
  const own: Span[] = [];
  const contexts: WebGL2RenderingContext[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });
  const getContext = HTMLCanvasElement.prototype.getContext;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, type: string, attributes?: object) {
      const context = Reflect.apply(getContext, this, [type, attributes]);
      if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
      return context;
    },
  });
  let isInFrame = false;
  const ownFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ownFrame((time) => {
      isInFrame = true;
      try {
        callback(time);
      } finally {
        isInFrame = false;
      }
    });
  /** Resolve when the frame that is being made, or the next one, has been handed over to be put on the screen. */
  const frame = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      if (isInFrame) port2.postMessage(undefined);
      else ownFrame(() => port2.postMessage(undefined));
    });
  const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  /** Wait, without holding the page up, until the graphics process has drawn what a context was told. */
  const whenDrawn = async (context: WebGL2RenderingContext) => {
    const fence = context.isContextLost() ? null : context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!fence) return;
    context.flush();
    while (!context.isContextLost() && context.getSyncParameter(fence, context.SYNC_STATUS) !== context.SIGNALED)
      await sleep(2);
    context.deleteSync(fence);
  };
  const whenShown = async () => {
    await frame();
    await Promise.all(contexts.map(whenDrawn));
    return performance.now();
  };
  /** When what a mark speaks of was on the screen; the marks themselves are set earlier. */
  const shownAt = new Map<string, { readonly set: number; readonly shown: Promise<number> }>();
  const setMark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    if (/^(sayso|bench):/.test(name)) shownAt.set(name, { set: performance.now(), shown: whenShown() });
    return setMark(name, options);
  };
  const encode = (places: readonly (readonly [number, number])[]) => {
    const bytes = new Uint8Array(Float32Array.from(places.flat()).buffer);
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const probe: Probe = {
    places: () => [],
    whenShown,
    countFrames() {
      const gaps: number[] = [];
      let last = performance.now();
      let isOver = false;
      const tick = () => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        if (!isOver) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      return () => {
        isOver = true;
        return [...gaps.slice(1), performance.now() - last];
      };
    },
    async follow({ drawnMark, settledMark }, from, capMs, isBrief) {
      const left = () => from + capMs - performance.now();
      const until = async (name: string) => {
        const find = () => {
          const mark = shownAt.get(name);
          return mark && mark.set >= from ? mark : undefined;
        };
        while (!find() && left() > 0) await sleep(5);
        const shown = ((await find()?.shown) ?? Infinity) - from;
        return shown <= capMs ? shown : undefined;
      };
      const snapshots: Snapshot[] = [];
      const take = async () => {
        const start = performance.now();
        const bytes = encode(probe.places());
        const end = performance.now();
        own.push({ start, end });
        const at = (await whenShown()) - from;
        if (snapshots.at(-1)?.bytes !== bytes) snapshots.push({ at, bytes });
        return end - start + (performance.now() - end) / 10;
      };
      const firstFrame = await until(drawnMark);
      let settled: number | undefined;
      let isOver = isBrief || firstFrame === undefined;
      const watching = isOver
        ? undefined
        : until(settledMark).then((at) => {
            settled = at;
            isOver = true;
          });
      while (!isOver) {
        const cost = await take();
        for (let pause = Math.max(80, 15 * cost); pause > 0 && !isOver; pause -= 40) await sleep(40);
      }
      await watching;
      // A small picture is settled while it is still a plain one, which tells no places; of groups there are never any.
      const isKnown = () => probe.places().every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
      for (let waited = 0; firstFrame !== undefined && !isBrief && waited < 1000 && !isKnown(); waited += 50)
        await sleep(50);
      if (firstFrame !== undefined && !isBrief) await take();
      await sleep(50);
      const shared = (one: Span, two: Span) => Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start));
      const lengths = tasks
        .filter(({ end }) => end > from)
        .map((task) => own.reduce((rest, span) => rest - shared(task, span), task.end - Math.max(from, task.start)));
      return { firstFrame, settled, longestTask: Math.max(0, ...lengths), snapshots };
    },
  };
  Object.assign(window, { probe });
}
