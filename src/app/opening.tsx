import { signal } from '@preact/signals';
import { render } from 'preact';
import { OpeningCard } from '../ui/features/datasets/OpeningCard.tsx';

/** Most files are there sooner than one could read that they are being read; to paint the words would only hold them up. */
const patience = 600;

export interface Opening {
  /** Show how far the reading is, from 0 to 1. */
  readonly show: (share: number) => void;
  /** Take the words away. */
  readonly end: () => void;
}

/** Say that a file is being read as long as it takes. */
export function showOpening(fileName: string, onStop: () => void): Opening {
  const host = document.createElement('div');
  const share = signal<number | undefined>(undefined);
  const timer = setTimeout(() => {
    document.body.append(host);
    render(<OpeningCard fileName={fileName} share={share} onStop={onStop} />, host);
  }, patience);
  return {
    show: (reached) => {
      share.value = reached;
    },
    end: () => {
      clearTimeout(timer);
      render(undefined, host);
      host.remove();
    },
  };
}
