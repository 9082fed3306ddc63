import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { ArticlePiece } from '../../../model/text-to-begin.ts';
import { counted } from '../../words/strings.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

interface Props {
  readonly pieces: readonly ArticlePiece[];
  readonly onChange: (pieces: readonly ArticlePiece[]) => void;
}

/** What stood around the article and was taken off: each piece can be had back, or taken off again. */
export function TakenOff({ pieces, onChange }: Props): JSX.Element | undefined {
  const away = pieces.filter(({ isTaken }) => !isTaken);
  if (pieces.every(({ isTaken }) => isTaken)) return undefined;
  const put = (index: number, isTaken: boolean) =>
    onChange(pieces.map((piece, place) => (place === index ? { ...piece, isTaken } : piece)));
  return (
    <details class="taken-off">
      <summary>{strings.takenOff(counted(away.length, 'piece'))}</summary>
      <ul class="plain">
        {pieces.map(({ text, isTaken }, index) =>
          isTaken ? undefined : (
            <li key={index}>
              <span dir="auto">{shorten(text, 140)}</span>
              <button type="button" class="text-button" onClick={() => put(index, true)}>
                {strings.putBack}
              </button>
            </li>
          ),
        )}
      </ul>
      <button
        type="button"
        class="button"
        onClick={() => onChange(pieces.map(({ text }) => ({ text, isTaken: true })))}
      >
        {strings.putAllBack}
      </button>
    </details>
  );
}
