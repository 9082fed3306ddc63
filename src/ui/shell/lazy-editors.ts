/** Forms in the place of what they edit. */
import { lazy } from '../kit/lazy.tsx';

export const aboutEditor = lazy(() => import('../features/editing/SourceEditor.tsx'), 'AboutEditor');
export const sourceEditor = lazy(() => import('../features/editing/SourceEditor.tsx'), 'SourceEditor');
export const entityEditor = lazy(() => import('../features/editing/EntityEditor.tsx'), 'EntityEditor');
