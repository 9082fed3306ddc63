import { computed, signal } from '@preact/signals';
import { view } from './workspace.ts';

/** Parts of the program that are loaded when first needed. Selectors that want one wait until the app has put it here. */
export interface LaterParts {
  readonly matchClaims?: typeof import('../query/match-claims.ts').matchClaims;
  readonly findPaths?: typeof import('../graph/paths.ts').findPaths;
}

export const laterParts = signal<LaterParts>({});

/** The parts that the view needs and that are not there yet; the app loads them. */
export const missingParts = computed<readonly (keyof LaterParts)[]>(() => {
  const { filters, path } = view.value;
  const needed: (keyof LaterParts)[] = [];
  if (filters.query.trim() !== '') needed.push('matchClaims');
  if (path) needed.push('findPaths');
  return needed.filter((name) => !laterParts.value[name]);
});
