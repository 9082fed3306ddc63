import type { JSX } from 'preact';
import { Sign } from './Icon.tsx';

const paths = {
  turn: 'M6.5 3.5L3.5 6.5l3 3M3.5 6.5h13M13.5 10.5l3 3l-3 3M16.5 13.5h-13',
  focus:
    'M10 8.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 0 0 0-3.6M3.5 7V5a1.5 1.5 0 0 1 1.5-1.5h2M13 3.5h2A1.5 1.5 0 0 1 16.5 5v2M16.5 13v2a1.5 1.5 0 0 1-1.5 1.5h-2M7 16.5H5A1.5 1.5 0 0 1 3.5 15v-2',
  path: 'M4.5 12.5a2 2 0 1 0 0 4a2 2 0 0 0 0-4M15.5 3.5a2 2 0 1 0 0 4a2 2 0 0 0 0-4M6.5 14.5h5a3 3 0 0 0 0-6h-3',
  out: 'M11 4h5v5M16 4l-7 7M8 5H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  link: 'M8.5 11.5a2.8 2.8 0 0 0 4 0l3-3a2.8 2.8 0 0 0-4-4l-1 1M11.5 8.5a2.8 2.8 0 0 0-4 0l-3 3a2.8 2.8 0 0 0 4 4l1-1',
  locate: 'M10 6.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 0 0 0-7.6M10 2.5v3.7M10 13.8v3.7M2.5 10h3.7M13.8 10h3.7',
  right: 'M8 5.5l4.5 4.5L8 14.5',
} as const;

/** Draw a small sign that the first screen does not have. */
export function LaterIcon({ name }: { readonly name: keyof typeof paths }): JSX.Element {
  return <Sign path={paths[name]} />;
}
