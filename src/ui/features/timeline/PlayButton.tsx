import type { JSX } from 'preact';
import { goOn, isPlaying, pause, play } from './playing.ts';
import { timelineStrings } from './timeline-strings.ts';

/** Let time run, or stop it; who wants nothing to move by itself goes on step by step. */
export function PlayButton(): JSX.Element {
  const movesByItself = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const name = !movesByItself ? timelineStrings.next : isPlaying.value ? timelineStrings.pause : timelineStrings.play;
  const press = () => {
    if (!movesByItself) goOn();
    else if (isPlaying.peek()) pause();
    else play();
  };
  return (
    <button type="button" class="tool" aria-label={name} title={name} onClick={press}>
      <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d={!movesByItself ? nextSign : isPlaying.value ? pauseSign : playSign} fill="currentColor" />
      </svg>
    </button>
  );
}

const playSign = 'M6.5 4.4v11.2L15.4 10z';
const pauseSign = 'M6 4.5h3v11H6zM11 4.5h3v11h-3z';
const nextSign = 'M5 4.4v11.2L12.4 10zM13 4.5h2v11h-2z';
