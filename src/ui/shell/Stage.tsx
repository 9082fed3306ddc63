import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isChoosing } from '../../state/screen/choosing.ts';
import { areLooksComputed, mode } from '../../state/view/view-selectors.ts';
import { canDraw, layoutRun, workspace } from '../../state/workspace/workspace.ts';
import { Wanted } from '../kit/Wanted.tsx';
import { useCommands } from '../parts/commands.ts';
import { strings } from '../words/strings.ts';
import { layoutCard, measureCard, noPicture } from './later-parts.ts';
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
      {canDraw.value ? <Picture /> : <Wanted part={noPicture} when={true} />}
    </section>
  );
}

function Picture(): JSX.Element {
  const { mountStage } = useCommands();
  const canvas = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (canvas.current ? mountStage(canvas.current) : undefined), [mountStage]);
  const lookup = workspace.value?.lookup;
  return (
    <>
      <div class="stage-canvas" ref={canvas} />
      {lookup && <WalkerPlace lookup={lookup} />}
      <Wanted part={measureCard} when={areLooksComputed.value} />
      <Wanted part={layoutCard} when={layoutRun.value !== undefined} />
    </>
  );
}
