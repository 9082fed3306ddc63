/** Parts of the page that are not needed for its first picture are loaded when they are wanted, or when the reader first stirs. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { notice } from '../../state/workspace/workspace.ts';
import { strings } from '../words/strings.ts';

export interface Later<Props> {
  /** The component, once it has come. */
  readonly component: ReadonlySignal<ComponentType<Props> | undefined>;
  /** Fetch it, once; after a failure it can be asked for again. */
  readonly load: () => void;
}

/** Prepare a component that is fetched when asked for. */
export function later<Props>(fetchComponent: () => Promise<ComponentType<Props>>): Later<Props> {
  const component = signal<ComponentType<Props> | undefined>(undefined);
  let isUnderWay = false;
  const load = () => {
    if (isUnderWay) return;
    isUnderWay = true;
    fetchComponent().then(
      (fetched) => {
        component.value = fetched;
      },
      () => {
        isUnderWay = false;
        notice.value = strings.couldNotLoad;
      },
    );
  };
  return { component, load };
}
