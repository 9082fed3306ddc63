import type { JSX } from 'preact';
import { mode } from '../../state/choices.ts';
import { canDraw } from '../../state/workspace.ts';
import { useCommands } from '../commands.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { strings } from '../strings.ts';
import { legendId } from './Legend.tsx';
import { legendButtonId, openLegend } from './legend-button.ts';

/** What stands under the graph, the list and the table alike: the ways to the legend, to the timeline and, for the graph, to zoom. */
export function Foot(): JSX.Element {
  return (
    <div class="foot">
      <LegendButton />
      {canDraw.value && mode.value === 'graph' && <ZoomTools />}
    </div>
  );
}

/** Opens the legend where it does not stand open by itself. */
function LegendButton(): JSX.Element {
  return (
    <button
      type="button"
      class="button legend-button"
      aria-controls={legendId}
      aria-expanded={false}
      id={legendButtonId}
      onClick={openLegend}
    >
      <Icon name="legend" />
      {strings.legend}
    </button>
  );
}

function ZoomTools(): JSX.Element {
  const { zoomIn, zoomOut, fit } = useCommands();
  const tools: readonly (readonly [name: string, icon: IconName, key: string, act: () => void])[] = [
    [strings.zoomIn, 'plus', '+', zoomIn],
    [strings.zoomOut, 'minus', '−', zoomOut],
    [strings.fit, 'fit', '0', fit],
  ];
  return (
    <fieldset class="zoom-tools">
      <legend class="visually-hidden">{strings.stageTools}</legend>
      {tools.map(([name, icon, key, act]) => (
        <button key={name} type="button" class="tool" aria-label={name} title={`${name} (${key})`} onClick={act}>
          <Icon name={icon} />
        </button>
      ))}
    </fieldset>
  );
}
