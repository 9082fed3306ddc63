import type { JSX } from 'preact';

/** Most strokes that are drawn; more claims end in a cross stroke. */
const mostStrokes = 4;
const gap = 4;
const stroke = 1.2;
const height = 9;

/**
 * Draw the number of claims of a paragraph as tally marks: a ring for none, a stroke for each, a stroke across for five and more.
 * The strokes are rectangles: where there is no graphics card, a path in each paragraph takes half as long to paint as all the text.
 */
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
      {Array.from({ length: strokes }, (_, index) => (
        <rect key={index} x={index * gap + 3 - stroke / 2} y={1.5} width={stroke} height={height} />
      ))}
      {count > mostStrokes && (
        <rect x={0} y={6 - stroke / 2} width={width} height={stroke} transform={`rotate(-24 ${width / 2} 6)`} />
      )}
    </svg>
  );
}
