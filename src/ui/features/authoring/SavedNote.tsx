import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { saving } from '../../../state/screen/saving.ts';
import { useCommands } from '../../parts/commands.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

/** Say that the work is saved and since when, or that it is not, with the way to save it elsewhere. */
export function SavedNote(): JSX.Element | undefined {
  const { exportAs } = useCommands();
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, 1000);
    return () => clearInterval(timer);
  }, [now]);
  const state = saving.value;
  if (!state) return undefined;
  if (state.kind === 'failed') {
    return (
      <span role="alert">
        <button type="button" class="button button-main" onClick={() => exportAs('sayso')}>
          {strings.notSaved}
        </button>
      </span>
    );
  }
  if (state.kind === 'saving') return <span class="saved-note">{strings.saving}</span>;
  const seconds = Math.round((now.value - state.at) / 1000);
  return <span class="saved-note">{seconds < 1 ? strings.savedNow : strings.savedAgo(agoOf(seconds))}</span>;
}

function agoOf(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}
