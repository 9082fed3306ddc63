/** Parts of the page that few visits need are fetched with their first use; this is the one way to do so for components. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { noteFault } from '../../state/screen/page.ts';
import { strings } from '../words/strings.ts';
import { Boundary } from './Boundary.tsx';

export interface LazyPart<Props> {
  /** The component, once it has come. */
  readonly component: ReadonlySignal<ComponentType<Props> | undefined>;
  /** Fetch it, once; after a failure, which is said, it can be asked for again. */
  readonly load: () => void;
}

/** Prepare a component that is fetched when asked for: how its module is fetched, and its name there. */
export function lazy<Props, Name extends string>(
  fetchModule: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyPart<Props> {
  const component = signal<ComponentType<Props> | undefined>(undefined);
  let isUnderWay = false;
  const load = () => {
    if (isUnderWay) return;
    isUnderWay = true;
    fetchModule().then(
      (fetched) => {
        component.value = fetched[name];
      },
      (error) => {
        isUnderWay = false;
        noteFault(error, strings.couldNotLoad);
      },
    );
  };
  return { component, load };
}

interface Props {
  readonly part: LazyPart<Record<never, never>>;
  /** Whether the part is wanted now; `near` wants it when its place comes near the part of the page that is in sight. */
  readonly when: boolean | 'near';
  /** For what lies over the page, which no other part stands in for when it fails. */
  readonly isQuiet?: boolean;
  /** What the part shows: another value gives a part that failed another chance. */
  readonly shows?: unknown;
  readonly onFault?: () => void;
}

/** Show a lazy part as soon as it is wanted and there. */
export function Lazy({ part, when, isQuiet = false, shows, onFault = nothing }: Props): JSX.Element | undefined {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (when === true) part.load();
    if (when !== 'near' || !place.current) return undefined;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) part.load();
    });
    observer.observe(place.current);
    return () => observer.disconnect();
    // Something else to show is another reason to fetch what did not come before.
  }, [part, when, shows]);
  const Part = part.component.value;
  const shown = Part && (
    <Boundary isQuiet={isQuiet} resetOn={shows} onFault={onFault}>
      <Part />
    </Boundary>
  );
  if (when === 'near') return <div ref={place}>{shown}</div>;
  return when ? shown : undefined;
}

function nothing(): void {}

/**
 * Do something once a press is over. What opens a popover by its first press has to come after it: where its part was fetched already it would
 * stand before the browser acts on the press, which would close it again.
 */
export function afterPress(act: () => void): void {
  setTimeout(act);
}
