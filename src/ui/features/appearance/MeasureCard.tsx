import type { JSX } from 'preact';
import { measureRun } from '../../../state/workspace/measures.ts';
import { stageStrings } from '../../words/stage-strings.ts';
import { appearanceStrings } from './appearance-strings.ts';

/** Says how far a measure is that takes a while, and ends it with what is reached. */
export function MeasureCard(): JSX.Element | undefined {
  const run = measureRun.value;
  if (!run) return undefined;
  return (
    <div class="layout-run measure-run">
      <label>
        {appearanceStrings.run(appearanceStrings.measures[run.name], run.share)}
        <progress max="1" value={run.share} />
      </label>
      <button type="button" class="button" onClick={run.stop}>
        {stageStrings.stop}
      </button>
    </div>
  );
}
