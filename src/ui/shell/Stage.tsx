import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { dayScale } from '../../state/screen/arranging.ts';
import { isChoosing } from '../../state/screen/highlighted.ts';
import { canDraw } from '../../state/screen/page.ts';
import { isOverviewOffered } from '../../state/screen/panels.ts';
import { isAppearanceComputed, mode } from '../../state/view/view-selectors.ts';
import { mayHaveDrafts } from '../../state/workspace/desk.ts';
import { isPictureAwaited, layoutRun, workspace } from '../../state/workspace/workspace.ts';
import { Boundary } from '../kit/Boundary.tsx';
import { Lazy } from '../kit/lazy.tsx';
import { useCommands } from '../parts/commands.ts';
import { strings } from '../words/strings.ts';
import {
  draftLinesCard,
  keyboardNavigator,
  layoutCard,
  measureCard,
  noPicture,
  overviewMap,
  timeAxis,
} from './lazy-parts.ts';

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
      {canDraw.value ? <Picture /> : <Lazy part={noPicture} when={true} />}
    </section>
  );
}

function Picture(): JSX.Element {
  const { mountStage } = useCommands();
  const canvas = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (canvas.current ? mountStage(canvas.current) : undefined), [mountStage]);
  const lookup = workspace.value?.lookup;
  // Keys stir the page before they can come as far as this.
  const Navigator = keyboardNavigator.component.value;
  return (
    <>
      <div class="stage-canvas" ref={canvas} />
      <Boundary isQuiet resetOn={lookup}>
        {lookup && Navigator && <Navigator lookup={lookup} />}
      </Boundary>
      <Lazy part={timeAxis} when={dayScale.value !== undefined} isQuiet />
      <Lazy part={overviewMap} when={isOverviewOffered.value} isQuiet />
      <Lazy part={measureCard} when={isAppearanceComputed.value} />
      <Lazy part={draftLinesCard} when={mayHaveDrafts.value} />
      <Lazy part={layoutCard} when={layoutRun.value !== undefined && !isPictureAwaited.value} />
    </>
  );
}
