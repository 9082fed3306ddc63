import { laterModule } from './later-module.ts';

/** Use the effects of exploring, which are fetched with the first use. */
export const withExploring = laterModule(() => import('./exploring.ts'));
