import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { endTour, followHistory, goToStep, type TourStop, tourStop } from '../../../state/screen/tour.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { ClaimRows } from '../../parts/ClaimRow.tsx';
import { focusDetails } from '../../parts/details-heading.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { TypeSample } from '../../parts/Samples.tsx';
import { tourStrings } from './tour-strings.ts';

/** Show the step of the tour that the reader is at, with the ways back, on and out. */
export function TourCard(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const place = tourStop.value;
  useEffect(() => {
    // Another dataset was opened: its tour is another one.
    if (!place) endTour();
  }, [place]);
  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => followHistory(state);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return lookup && place && <Step lookup={lookup} place={place} />;
}

interface Props {
  readonly lookup: Lookup;
  readonly place: TourStop;
}

function Step({ lookup, place: { step, index, count } }: Props): JSX.Element {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const isLast = index === count - 1;
  const leave = () => {
    endTour();
    focusDetails();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') goToStep(index + 1);
    else if (event.key === 'ArrowLeft') goToStep(index - 1);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <section
      ref={card}
      class="tour"
      aria-label={tourStrings.tour}
      aria-description={tourStrings.hint}
      tabIndex={-1}
      onKeyDown={press}
    >
      <header class="tour-head">
        <p class="label">{tourStrings.place(index + 1, count)}</p>
        <ToolButton icon="close" name={tourStrings.close} onClick={leave} />
      </header>
      <div class="tour-words" aria-live="polite">
        <h2 class="tour-title" dir="auto">
          {shorten(step.title, 200)}
        </h2>
        {step.text !== undefined && (
          <p class="tour-text" dir="auto">
            {shorten(step.text, 1000)}
          </p>
        )}
      </div>
      <Shown key={index} lookup={lookup} ids={step.show} />
      <div class="tour-tools">
        <button type="button" class="button" title="←" aria-disabled={index === 0} onClick={() => goToStep(index - 1)}>
          {tourStrings.back}
        </button>
        <button
          type="button"
          class="button button-main"
          title="→"
          onClick={() => (isLast ? leave() : goToStep(index + 1))}
        >
          {isLast ? tourStrings.finish : tourStrings.next}
        </button>
      </div>
    </section>
  );
}

function Shown({ lookup, ids }: { readonly lookup: Lookup; readonly ids: readonly string[] }): JSX.Element {
  const entities = ids.filter((id) => lookup.entities.has(id));
  const claims = ids.flatMap((id) => lookup.claims.get(id) ?? []);
  return (
    <details class="other-claims tour-shows">
      <summary>{tourStrings.shows(entities.length + claims.length)}</summary>
      <ul class="plain names">
        {entities.map((id) => (
          <li key={id}>
            <TypeSample type={lookup.entities.get(id)?.type ?? ''} size={14} />
            <EntityLink lookup={lookup} id={id} class="quiet-link" />
          </li>
        ))}
      </ul>
      <ClaimRows lookup={lookup} claims={claims} withVoices />
    </details>
  );
}
