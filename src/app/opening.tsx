import { signal } from '@preact/signals';
import { render } from 'preact';
import { OpeningCard, type OpeningWords } from '../ui/features/datasets/OpeningCard.tsx';

/** Most files are there sooner than one could read that they are being read; to paint the words would only hold them up. */
const patience = 1000;

export interface Opening {
  /** Say what is done, and how far that is. */
  readonly say: (said: OpeningWords) => void;
  /** Take the words away. */
  readonly end: () => void;
}

/** Say what is done with a file that is opened, as long as it takes. */
export function showOpening(): Opening {
  const host = document.createElement('div');
  const said = signal<OpeningWords | undefined>(undefined);
  const timer = setTimeout(() => {
    document.body.append(host);
    render(<OpeningCard said={said} />, host);
  }, patience);
  return {
    say: (words) => {
      said.value = words;
    },
    end: () => {
      clearTimeout(timer);
      render(undefined, host);
      host.remove();
    },
  };
}
