import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { FoundPath } from '../../../state/selectors/paths.ts';
import { StatusSample } from '../../parts/Samples.tsx';
import { choosePath } from './explore.ts';
import { exploreStrings as strings } from './explore-strings.ts';

/** The search for paths ends with so many. */
const mostPaths = 6;

interface Props {
  readonly lookup: Lookup;
  readonly found: readonly FoundPath[];
  readonly shown: FoundPath;
}

/** Offer the paths found, those first whose weakest step is firmest. */
export function PathChoices({ lookup, found, shown }: Props): JSX.Element {
  return (
    <>
      <p class="soft">{strings.pathCount(found.length, found.length === mostPaths)}</p>
      <ol class="plain path-choices">
        {found.map((path, index) => (
          <li key={path.entities.join()}>
            <button
              type="button"
              class="path-choice"
              aria-current={path === shown ? 'true' : undefined}
              onClick={() => choosePath(index)}
            >
              <StatusSample status={path.weakest} length={34} />
              <span>
                <span class="path-way">{wayOf(lookup, path)}</span>
                <span class="path-firmness">
                  {strings.pathLength(path.steps.length)}, {strings.weakest(path.weakest)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function wayOf(lookup: Lookup, { entities }: FoundPath): JSX.Element | string {
  const between = entities.slice(1, -1);
  if (between.length === 0) return strings.direct;
  return (
    <>
      {strings.via}{' '}
      {between.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <bdi>{shorten(nameOf(lookup, id), 60)}</bdi>
        </span>
      ))}
    </>
  );
}
