import { render } from 'preact';
import { OpeningCard } from '../ui/features/datasets/OpeningCard.tsx';

/** Most files are there sooner than one could read that they are being read. */
const patience = 300;

/** Say that a file is being read as long as it takes; what this returns takes the words away. */
export function showOpening(fileName: string, onStop: () => void): () => void {
  const host = document.createElement('div');
  const timer = setTimeout(() => {
    document.body.append(host);
    render(<OpeningCard fileName={fileName} onStop={onStop} />, host);
  }, patience);
  return () => {
    clearTimeout(timer);
    render(undefined, host);
    host.remove();
  };
}
