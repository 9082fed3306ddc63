import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { areLooksComputed, mode } from '../../state/choices.ts';
import { isChoosing } from '../../state/choosing.ts';
import { canDraw, layoutRun, workspace } from '../../state/workspace.ts';
import { useCommands } from '../commands.ts';
import { measureCard } from '../later-parts.ts';
import { Wanted } from '../parts/Wanted.tsx';
import { strings } from '../strings.ts';
import { WalkerPlace } from './WalkerPlace.tsx';

/** The place where the graph is drawn. It stays in place behind the list. */
export function Stage(): JSX.Element {
  const isShown = mode.value === 'graph';
  return (
    <section
      class="stage"
      aria-label={strings.graph}
      data-hidden={!isShown || undefined}
      data-choosing={isChoosing.value || undefined}
      inert={!isShown}
    >
      {canDraw.value ? <Picture /> : <NoPicture />}
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
      {lookup && <WalkerPlace lookup={lookup} />}
      <Wanted part={measureCard} when={areLooksComputed.value} />
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
