import type { JSX } from 'preact';
import { appearance } from '../../../state/selectors/appearance.ts';
import { measureAgain, measureRun } from '../../../state/workspace/measures.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import type { LookLegend as Legend } from '../../../theme/node-looks.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { formatCount } from '../../words/strings.ts';
import { appearanceStrings } from './appearance-strings.ts';

/** What colors and sizes mean while they are computed, with samples. */
export function AppearanceLegend(): JSX.Element {
  return (
    <>
      {appearance.value?.legend.map((legend) => (
        <LegendPart key={legend.means} legend={legend} />
      ))}
    </>
  );
}

function LegendPart({ legend: { title, entries, first, notes, wants } }: { readonly legend: Legend }): JSX.Element {
  const lookup = workspace.value?.lookup;
  return (
    <div class="legend-group look-legend">
      <h3 class="legend-title">{title}</h3>
      {entries.length > 0 && (
        <ul class="plain">
          {entries.map(({ color, words, count }) => (
            <li key={words} class="legend-row">
              <svg
                class="type-sample"
                viewBox="-10 -10 20 20"
                width="16"
                height="16"
                aria-hidden="true"
                focusable="false"
              >
                <circle r="6.4" fill={color} />
              </svg>
              <bdi class="legend-word">{words}</bdi>
              <span class="count">{formatCount(count)}</span>
            </li>
          ))}
        </ul>
      )}
      {first.length > 0 && lookup && (
        <ol class="plain look-first" aria-label={appearanceStrings.most}>
          {first.map(({ id, words, share }) => (
            <li key={id} class="legend-row">
              <SizeSample share={share} />
              <EntityLink lookup={lookup} id={id} class="legend-word" />
              <span class="count">{words}</span>
            </li>
          ))}
        </ol>
      )}
      {notes.map((note) => (
        <p key={note} class="legend-note">
          {note}
        </p>
      ))}
      {wants === 'again' && !measureRun.value && (
        <button type="button" class="text-button" onClick={measureAgain}>
          {appearanceStrings.again}
        </button>
      )}
    </div>
  );
}

/** A circle as large as the picture draws it beside the others. */
function SizeSample({ share }: { readonly share: number }): JSX.Element {
  return (
    <svg class="type-sample" viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true" focusable="false">
      <circle r={3 + 6 * Math.sqrt(share)} fill="currentColor" />
    </svg>
  );
}
