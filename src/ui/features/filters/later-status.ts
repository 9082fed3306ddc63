import { later } from '../../kit/later.ts';

/** How much the filters leave. */
export const filterStatus = later(async () => (await import('./FilterStatus.tsx')).SpokenFilterStatus);
