import { effect } from '@preact/signals';
import { type LaterParts, laterParts, missingParts } from '../state/later-parts.ts';
import { reportError } from './report-error.ts';

type Part = keyof LaterParts;

const loaders: Readonly<Record<Part, () => Promise<LaterParts>>> = {
  matchClaims: async () => ({ matchClaims: (await import('../query/match-claims.ts')).matchClaims }),
  findPaths: async () => ({ findPaths: (await import('../graph/paths.ts')).findPaths }),
};

/** Bring the parts that the view needs, each once. */
export function mountLaterParts(): () => void {
  const underWay = new Set<Part>();
  return effect(() => {
    for (const part of missingParts.value.filter((name) => !underWay.has(name))) {
      underWay.add(part);
      loaders[part]()
        .then((loaded) => {
          laterParts.value = { ...laterParts.peek(), ...loaded };
        })
        .catch(reportError)
        .finally(() => underWay.delete(part));
    }
  });
}
