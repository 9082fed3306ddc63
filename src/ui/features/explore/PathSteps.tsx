import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import type { FoundPath, FoundStep } from '../../../state/selectors/paths.ts';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { ClaimRows } from '../../parts/ClaimRow.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { OneSource } from '../../parts/OneSource.tsx';
import { TypeSample } from '../../parts/Samples.tsx';
import { exploreStrings as strings } from './explore-strings.ts';

/** Further claims of a step, before the reader asks for more. */
const page = 6;

interface Props {
  readonly lookup: Lookup;
  readonly path: FoundPath;
}

/** Read a path out: from entity to entity the firmest claim between the two, with its quotations, and a line for each other one. */
export function PathSteps({ lookup, path }: Props): JSX.Element {
  const last = path.entities.at(-1);
  return (
    <OneSource lookup={lookup} claims={path.steps.flatMap(({ claims }) => lookup.claims.get(claims[0] ?? '') ?? [])}>
      <ol class="plain path-steps">
        {path.steps.map((step) => (
          <li key={step.from}>
            <Station lookup={lookup} id={step.from} />
            <Step lookup={lookup} step={step} />
          </li>
        ))}
        {last !== undefined && (
          <li>
            <Station lookup={lookup} id={last} />
          </li>
        )}
      </ol>
    </OneSource>
  );
}

function Station({ lookup, id }: { readonly lookup: Lookup; readonly id: string }): JSX.Element {
  return (
    <h4 class="path-station">
      <TypeSample type={lookup.entities.get(id)?.type ?? ''} />
      <EntityLink lookup={lookup} id={id} class="quiet-link" />
    </h4>
  );
}

function Step({ lookup, step }: { readonly lookup: Lookup; readonly step: FoundStep }): JSX.Element {
  const [firmest, ...others] = step.claims.flatMap((id) => lookup.claims.get(id) ?? []);
  return (
    <div class="path-step">
      {firmest && <ClaimCard lookup={lookup} claim={firmest} seenFrom={step.from} />}
      {others.length > 0 && (
        <>
          <p class="path-others">{strings.alsoJoined(others.length)}</p>
          <ClaimRows lookup={lookup} claims={others} page={page} />
        </>
      )}
    </div>
  );
}
