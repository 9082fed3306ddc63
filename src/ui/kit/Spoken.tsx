import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepSilent, speakInTurn } from './speak-in-turn.ts';

/** Words for screen readers only, said as soon as the second after the message before is over. */
export function Spoken({ words }: { readonly words: string }): JSX.Element {
  const [said, setSaid] = useState('');
  const speaker = useRef({}).current;
  useEffect(() => {
    // To fall silent is no message.
    if (words === '') setSaid('');
    else speakInTurn(speaker, () => setSaid(words));
    return () => keepSilent(speaker);
  }, [words, speaker]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
