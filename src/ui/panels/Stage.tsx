import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { mode } from '../../state/choices.ts';
import { canDraw, layoutRun, workspace } from '../../state/workspace.ts';
import { useCommands } from '../commands.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { strings } from '../strings.ts';
import { legendId } from './Legend.tsx';
import { legendButtonId, openLegend } from './legend-button.ts';
import { Walker } from './Walker.tsx';

/** The place where the graph is drawn, with what belongs to the picture. It stays in place behind the list. */
export function Stage(): JSX.Element {
  const isShown = mode.value === 'graph';
  return (
    <section class="stage" aria-label={strings.graph} data-hidden={!isShown || undefined} inert={!isShown}>
      <div class="stage-picture">{canDraw.value ? <Picture /> : <NoPicture />}</div>
      <div class="stage-foot">
        <LegendButton />
        {canDraw.value && <ZoomTools />}
      </div>
    </section>
  );
}

function Picture(): JSX.Element {
  const { mountStage, stopLayout } = useCommands();
  const canvas = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (canvas.current ? mountStage(canvas.current) : undefined), [mountStage]);
  const run = layoutRun.value;
  const lookup = workspace.value?.lookup;
  return (
    <>
      <div class="stage-canvas" ref={canvas} />
      {lookup && <Walker lookup={lookup} />}
      {run && (
        <div class="layout-run">
          <label>
            {strings.laysOut(run.share)}
            <progress max="1" value={run.share} />
          </label>
          <button type="button" class="button" onClick={stopLayout}>
            {strings.stop}
          </button>
        </div>
      )}
    </>
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

/** Said in place of the picture on machines that cannot draw it. */
function NoPicture(): JSX.Element {
  const { showMode } = useCommands();
  return (
    <div class="no-picture">
      <p class="lead">{strings.cannotDraw}</p>
      <p>{strings.cannotDrawWay}</p>
      <button type="button" class="button button-main" onClick={() => showMode('list')}>
        {strings.openList}
      </button>
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
