/** One window at a time works on a dataset that is kept here; the others see what it saves, and take over when it is closed. */

export interface Hold {
  /** Whether this window is the one; unknown where the browser does not tell windows apart. */
  state(): 'mine' | 'elsewhere' | 'unknown';
  /** Tell the other windows that something was saved. */
  tellSaved(stamp: string): void;
  release(): void;
}

export interface HoldEvents {
  /** The window that had it was closed: it is this one's now. */
  readonly onMine: () => void;
  /** Another window has saved. */
  readonly onSavedElsewhere: (stamp: string) => void;
}

/** When this window has let go of what it held before, by the name of the lock: a browser gives a lock back a moment after that. */
const letGoOf = new Map<string, Promise<unknown>>();

/** Ask for a dataset. Resolves once it is known whether it is this window's. What this window held before must have been let go of. */
export async function hold(key: string, { onMine, onSavedElsewhere }: HoldEvents): Promise<Hold> {
  const name = `sayso-work:${key}`;
  // Else one's own lock would pass for that of another window.
  const before = letGoOf.get(name);
  let tellGone: () => void = () => undefined;
  letGoOf.set(
    name,
    new Promise<void>((resolve) => {
      tellGone = resolve;
    }),
  );
  await before;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onSavedElsewhere(data);
  };
  const control = new AbortController();
  let isMine = false;
  const requests: Promise<unknown>[] = [];
  let letGo: () => void = () => undefined;
  const keep = () => {
    isMine = true;
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  };
  // Without a secure context there are no locks: then what is saved is compared with what was read, each time.
  if (navigator.locks) {
    await new Promise<void>((resolve) => {
      const asked = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        resolve();
        return lock ? keep() : undefined;
      });
      requests.push(asked.catch(console.warn));
    });
    if (!isMine) {
      const taken = () => {
        const kept = keep();
        onMine();
        return kept;
      };
      // Given up when the dataset is closed, which ends in an error of that name.
      requests.push(navigator.locks.request(name, { signal: control.signal }, taken).catch(() => undefined));
    }
  }
  return {
    state: () => (isMine ? 'mine' : navigator.locks ? 'elsewhere' : 'unknown'),
    tellSaved: (stamp) => channel.postMessage(stamp),
    release: () => {
      control.abort();
      letGo();
      channel.close();
      Promise.all(requests).then(tellGone, console.warn);
    },
  };
}
