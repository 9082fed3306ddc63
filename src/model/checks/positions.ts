/** What points at entities and claims from outside of them: saved positions, steps of the story. */
import { shorten } from '../../lib/text.ts';
import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import { areOnePoint, farthestPlace, isUsablePlace } from '../usable-places.ts';
import { meantBy } from './references.ts';

/** Report each position of an entity that is not there. */
export function checkPositions({ positions, entities }: ParsedDataset): readonly Issue[] {
  if (!entities.isNamed) return [];
  return [...positions.keys()]
    .filter((id) => !entities.ids.has(id))
    .map((id) => ({
      severity: 'error',
      code: 'unknown-position',
      path: `/positions/${shorten(id)}`,
      message: `There is a position for "${shorten(id)}", which is not an entity of the dataset.${advice(id, entities.ids)} Correct the id or remove the position.`,
    }));
}

/** Warn of saved places that no picture can show: too far out, or all of them one point. The page arranges the nodes instead. */
export function checkUsablePlaces({ positions }: ParsedDataset): readonly Issue[] {
  const far = [...positions].filter(([, place]) => !isUsablePlace(place));
  const issues = far.map(([id]): Issue => {
    const message = `The position of ${shorten(id)} is too far out to be drawn, so it was rearranged. Write numbers up to ${farthestPlace.toLocaleString('en-US')}, or remove the position.`;
    return { severity: 'warning', code: 'far-position', path: `/positions/${shorten(id)}`, message };
  });
  if (!areOnePoint([...positions.values()])) return issues;
  const message =
    'All positions are at one point, so the entities were rearranged. Save the new arrangement, or remove the positions.';
  return [...issues, { severity: 'warning', code: 'one-point', path: '/positions', message }];
}

/** Report each thing that a step of the story wants to show but that is not there. */
export function checkStory({ story, entities, claims }: ParsedDataset): readonly Issue[] {
  if (!entities.isNamed || !claims.isNamed) return [];
  return story.flatMap((step, index) =>
    step.show
      .filter((id) => id !== '' && !entities.ids.has(id) && !claims.ids.has(id))
      .map((id): Issue => {
        const message = `Step ${index + 1} of the story, "${shorten(step.title)}", shows "${shorten(id)}", which is neither an entity nor a claim of the dataset.${advice(id, entities.ids, claims.ids)} Correct the id.`;
        return { severity: 'error', code: 'unknown-in-story', path: `/story/${index}/show`, message };
      }),
  );
}

function advice(id: string, ...sets: readonly ReadonlySet<string>[]): string {
  const meant = sets.map((ids) => meantBy(id, ids)).find((answer) => answer !== undefined);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}
