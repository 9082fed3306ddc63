import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { NodeLooks } from '../theme/node-looks.ts';
import { areLooksComputed, isFiltered } from './view/view-selectors.ts';
import { view } from './workspace/workspace.ts';

/** What filters, focus, path and several things chosen together do to the picture. */
export interface Showing {
  /** Keys that are not drawn at all. */
  readonly hidden: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | undefined;
  /** Keys that stay when the rest fades. */
  readonly lit: ReadonlySet<string> | undefined;
  /** Entities that the camera keeps in sight until somebody moves it; undefined for all. */
  readonly keptInSight: ReadonlySet<string> | undefined;
}

/** Parts of the program that are loaded when first needed. Selectors that want one wait until the app has put it here. */
export interface LaterParts {
  readonly showing?: ReadonlySignal<Showing>;
  readonly matchClaims?: typeof import('../query/match-claims.ts').matchClaims;
  readonly looks?: ReadonlySignal<NodeLooks | undefined>;
  readonly findPaths?: typeof import('../graph/paths.ts').findPaths;
}

export const laterParts = signal<LaterParts>({});

/** The parts that the view needs and that are not there yet; the app loads them. */
export const missingParts = computed<readonly (keyof LaterParts)[]>(() => {
  const { filters, focus, path, chosen, selection } = view.value;
  const needed: (keyof LaterParts)[] = [];
  if (isFiltered.value || focus || path || chosen.length > 0) needed.push('showing');
  if (filters.query.trim() !== '') needed.push('matchClaims');
  if (path || (chosen.length > 1 && !selection)) needed.push('findPaths');
  if (areLooksComputed.value) needed.push('looks');
  return needed.filter((name) => !laterParts.value[name]);
});
