import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Later } from './later.ts';

interface Props {
  readonly part: Later<Record<never, never>>;
}

/** Show a part of the page that comes later, at the latest when its place comes near the part of the page that is in sight. */
export function WantedNear({ part }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) part.load();
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [part]);
  const Part = part.component.value;
  return <div ref={place}>{Part && <Part />}</div>;
}
