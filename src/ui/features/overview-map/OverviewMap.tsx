import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isOverviewAway } from '../../../state/screen/panels.ts';
import { camera } from '../../../state/view/view-selectors.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { useCommands } from '../../parts/commands.ts';
import { stageStrings } from '../../words/stage-strings.ts';

/**
 * A small map of the whole in the corner of the picture, as long as not all is in sight, and the way to put it away. Screen readers and keys
 * pass it by: they go through the graph from entity to entity.
 */
export function OverviewMap(): JSX.Element | undefined {
  const { recallOverview, putOverviewAway } = useCommands();
  useLayoutEffect(recallOverview, [recallOverview]);
  const isAway = isOverviewAway.value;
  if (isAway === undefined || (isAway && camera.value === undefined)) return undefined;
  return isAway ? (
    <div class="overview-map" data-away>
      <ToolButton icon="locate" name={stageStrings.showOverview} onClick={() => putOverviewAway(false)} />
    </div>
  ) : (
    <div class="overview-map">
      <Picture />
      <ToolButton icon="close" name={stageStrings.hideOverview} onClick={() => putOverviewAway(true)} />
    </div>
  );
}

function Picture(): JSX.Element {
  const { mountOverview } = useCommands();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (place.current ? mountOverview(place.current) : undefined), [mountOverview]);
  // Not seen before it is known that not all is in sight.
  return <div class="overview-picture" ref={place} aria-hidden="true" data-whole />;
}
