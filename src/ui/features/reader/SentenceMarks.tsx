import type { JSX } from 'preact';
import type { Coverage } from '../../../query/coverage.ts';

const width = 8;
const perRow = 3;
/** Pixels for each unit. */
const scale = 1.25;

/**
 * Draw the sentences of a paragraph in their order: a full square with a claim, a cross where there is nothing to claim, a ring where it
 * is open. They differ by form, not by color.
 */
export function SentenceMarks({ sentences }: { readonly sentences: readonly Coverage[] }): JSX.Element {
  const rows = Math.ceil(sentences.length / perRow);
  const columns = Math.min(perRow, sentences.length);
  return (
    <svg
      class="sentence-marks"
      viewBox={`0 0 ${columns * width} ${rows * width}`}
      width={columns * width * scale}
      height={rows * width * scale}
      aria-hidden="true"
      focusable="false"
    >
      {sentences.map((coverage, index) => {
        const place = `translate(${(index % perRow) * width} ${Math.floor(index / perRow) * width})`;
        return (
          <g key={index} data-coverage={coverage} transform={place}>
            <Mark coverage={coverage} />
          </g>
        );
      })}
    </svg>
  );
}

function Mark({ coverage }: { readonly coverage: Coverage }): JSX.Element {
  if (coverage === 'claimed') return <rect x={1.5} y={1.5} width={5} height={5} />;
  if (coverage === 'passed') return <path d="M1.5 1.5l5 5M6.5 1.5l-5 5" />;
  return <circle cx={4} cy={4} r={2.3} />;
}
