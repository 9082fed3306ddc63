import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { openDialog, showDialog } from '../../../state/screen/open-dialog.ts';
import { saving } from '../../../state/screen/saving.ts';
import { strays } from '../../../state/screen/stray-quotes.ts';
import { toDo } from '../../../state/screen/to-do.ts';
import { keptWork } from '../../../state/workspace/kept-work.ts';
import { useCommands } from '../../parts/commands.ts';
import { keepingStrings as strings } from './keeping-strings.ts';

/** At the foot: whether the work is saved, with the way to all that is kept of it; and what is to do. */
export function WorkTools(): JSX.Element | undefined {
  if (!saving.value && !keptWork.value) return undefined;
  const count = toDo.value.length + strays.value.length;
  return (
    <>
      <SavedNote />
      <button
        type="button"
        class="button foot-button"
        aria-haspopup="dialog"
        onClick={() => {
          openDialog.value = { kind: 'to-do' };
        }}
      >
        {strings.toDo} {count > 0 && <span class="count">{count}</span>}
      </button>
    </>
  );
}

/** Say that the work is saved and since when, or that it is not, with the way to save it elsewhere. */
function SavedNote(): JSX.Element {
  const { exportAs } = useCommands();
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, 1000);
    return () => clearInterval(timer);
  }, [now]);
  const state = saving.value;
  if (state?.kind === 'failed') {
    return (
      <span role="alert">
        <button type="button" class="button button-main" onClick={() => exportAs('sayso')}>
          {strings.notSaved}
        </button>
      </span>
    );
  }
  return (
    <button
      type="button"
      class="button foot-button saved-note"
      title={strings.work}
      aria-haspopup="dialog"
      onClick={() => showDialog('work')}
    >
      {keptWork.value?.isElsewhere ? strings.elsewhere : strings.savedNow}
      {state?.kind === 'saved' && <Ago seconds={Math.round((now.value - state.at) / 1000)} />}
    </button>
  );
}

/** Since when, where there is room for it. */
function Ago({ seconds }: { readonly seconds: number }): JSX.Element | undefined {
  return seconds < 1 ? undefined : <span class="saved-ago">{strings.savedAgo(agoOf(seconds))}</span>;
}

function agoOf(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}
