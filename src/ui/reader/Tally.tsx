import type { JSX } from 'preact';

/** Most strokes that are drawn; more claims end in a cross stroke. */
const mostStrokes = 4;
const gap = 4;

/** Draw the number of claims of a paragraph as tally marks: a ring for none, a stroke for each, a stroke across for five and more. */
export function Tally({ count }: { readonly count: number }): JSX.Element {
  if (count === 0) {
    return (
      <svg class="tally" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true" focusable="false">
        <circle cx="4" cy="6" r="2.4" />
      </svg>
    );
  }
  const strokes = Math.min(count, mostStrokes);
  const width = strokes * gap + 2;
  const path = Array.from({ length: strokes }, (_, index) => `M${index * gap + 3} 1.5V10.5`).join('');
  const across = count > mostStrokes ? `M1 9.5L${width - 1} 2.5` : '';
  return (
    <svg
      class="tally"
      viewBox={`0 0 ${width} 12`}
      width={width}
      height="12"
      aria-hidden="true"
      focusable="false"
      data-many={count > mostStrokes || undefined}
    >
      <path d={path + across} />
    </svg>
  );
}
