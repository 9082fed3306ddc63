/** Stands in the page for Node's `events`, of which graphology and sigma need no more than this; `vite.config.ts` puts it in its place. */

type Listener = (...told: readonly unknown[]) => void;

/** Tells listeners what happens. */
export class EventEmitter {
  private readonly listenersByEvent = new Map<string, readonly Listener[]>();

  on(event: string, listener: Listener): this {
    this.listenersByEvent.set(event, [...(this.listenersByEvent.get(event) ?? []), listener]);
    return this;
  }

  once(event: string, listener: Listener): this {
    const first: Listener = (...told) => {
      this.off(event, first);
      listener(...told);
    };
    return this.on(event, first);
  }

  off(event: string, listener: Listener): this {
    const left = (this.listenersByEvent.get(event) ?? []).filter((other) => other !== listener);
    this.listenersByEvent.set(event, left);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  removeAllListeners(): this {
    this.listenersByEvent.clear();
    return this;
  }

  /** Who is added or taken away by a listener counts from the next time. */
  emit(event: string, ...told: readonly unknown[]): boolean {
    const listeners = this.listenersByEvent.get(event) ?? [];
    for (const listener of listeners) listener.apply(this, [...told]);
    return listeners.length > 0;
  }
}
