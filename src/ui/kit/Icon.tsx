import type { JSX } from 'preact';

const paths = {
  search: 'M9 4.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M12.3 12.3L16.5 16.5',
  open: 'M3 15.5V5a1 1 0 0 1 1-1h3.5l2 2.5H16a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1M10 14V9.5M7.8 11.5L10 9.3l2.2 2.2',
  export: 'M10 3.5v8.5M6.8 9L10 12.2L13.2 9M4 13.5v2a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-2',
  system: 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M10 3.5v13M12 5v10M14 6v8',
  light:
    'M10 6.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 0 0 0-6.4M10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M4.7 15.3l1.1-1.1M14.2 5.8l1.1-1.1',
  dark: 'M16.2 12A6.8 6.8 0 0 1 8 3.8a6.5 6.5 0 1 0 8.2 8.2',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  share: 'M13 7.5L10 4.5L7 7.5M10 4.8v8M6 9.5H5a1 1 0 0 0-1 1V15a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-4.5a1 1 0 0 0-1-1h-1',
  undo: 'M7.5 4.5L4 8l3.5 3.5M4 8h7.5a4 4 0 0 1 0 8H8',
  redo: 'M12.5 4.5L16 8l-3.5 3.5M16 8H8.5a4 4 0 0 0 0 8H12',
  fit: 'M4 7.5V5a1 1 0 0 1 1-1h2.5M12.5 4H15a1 1 0 0 1 1 1v2.5M16 12.5V15a1 1 0 0 1-1 1h-2.5M7.5 16H5a1 1 0 0 1-1-1v-2.5',
  lasso:
    'M6.5 12.5C4.5 11.8 3.2 10.2 3.2 8.2C3.2 5.4 6.2 3.5 10 3.5s6.8 1.9 6.8 4.7-3 4.7-6.8 4.7c-.6 0-1.2 0-1.7-.1M8.3 12.8a1.8 1.8 0 1 1-3.2 1.2M6.4 15.8c0 .8-.4 1.4-1.2 1.8',
  arrange:
    'M4.8 3.3a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 0 0 0-3.4M15.2 6.3a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 0 0 0-3.4M7.8 13.3a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 0 0 0-3.4M6.4 5.5l7.2 2M14.3 9.5l-5.2 4.3M5.3 6.6l2 6.7',
  look: 'M10 3.5a6.5 6.5 0 1 0 0 13c1.2 0 1.6-.9 1.2-1.8-.5-1.1.2-2.2 1.4-2.2h1.6a2.3 2.3 0 0 0 2.3-2.3C16.5 6.3 13.6 3.5 10 3.5M6.8 9.2v.01M8.8 6.6v.01M12 6.8v.01',
  question: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M8 8.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M10 13.8v.01',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  timeline: 'M3.5 16.5h13M5.5 16.5v-4M9 16.5V8M12.5 16.5v-6M15.5 16.5V4.5',
  filter: 'M3.5 4.5h13L11.5 10.5v5l-3 1.5v-6.5z',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  back: 'M11.5 5.5L7 10l4.5 4.5',
  text: 'M4 4.5h12M4 8.2h12M4 11.8h12M4 15.5h7',
  legend:
    'M5.5 4.2a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 0 0 0-2.6M9.5 5.5h7M4.2 13.2h2.6v2.6h-2.6zM9.5 14.5h7M3.8 10h3.4M9.5 10h7',
} as const;

/** Name of a drawn sign. */
export type IconName = keyof typeof paths;

/** Draw a small sign beside or instead of a word; the word itself is said by the control. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return <Sign path={paths[name]} />;
}

/** Draw a sign that comes later than the others, from its path in a square of 20. */
export function Sign({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
