import { effect } from '@preact/signals';
import { type LaterParts, laterParts, missingParts } from '../state/later-parts.ts';
import { reportError } from './report-error.ts';

type Part = keyof LaterParts;

const loaders: Readonly<Record<Part, () => Promise<LaterParts>>> = {
  showing: async () => ({ showing: (await import('../state/selectors/showing.ts')).showing }),
  matchClaims: async () => ({ matchClaims: (await import('../query/match-claims.ts')).matchClaims }),
  looks: async () => {
    const [{ looks }, { mountMeasures }] = await Promise.all([
      import('../state/selectors/appearance.ts'),
      import('./measure-in-worker.ts'),
    ]);
    mountMeasures();
    return { looks };
  },
  findPaths: async () => ({ findPaths: (await import('../graph/paths.ts')).findPaths }),
};

const underWay = new Map<Part, Promise<void>>();

/** Bring the parts that the view needs, each once. */
export function mountLaterParts(): () => void {
  return effect(() => {
    for (const part of missingParts.value) void bring(part);
  });
}

/** Wait until the parts that the view needs are there, or have failed to come. */
export async function bringMissingParts(): Promise<void> {
  await Promise.all(missingParts.peek().map(bring));
}

function bring(part: Part): Promise<void> {
  const coming =
    underWay.get(part) ??
    loaders[part]()
      .then((loaded) => {
        laterParts.value = { ...laterParts.peek(), ...loaded };
      })
      .catch(reportError)
      .finally(() => underWay.delete(part));
  underWay.set(part, coming);
  return coming;
}
