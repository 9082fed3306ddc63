/** Screen readers drop what comes too fast: of all that the page says aloud, one message a second comes out. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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

/** Milliseconds from one message to the next. */
const gap = 1000;

/** What waits, by who says it; who has more to say meanwhile says only the latest, and keeps the place in the line. */
const waiting = new Map<object, () => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let last = Number.NEGATIVE_INFINITY;

/** Say something as soon as it is its turn. */
export function speakInTurn(speaker: object, say: () => void): void {
  waiting.set(speaker, say);
  if (timer === undefined) sayNext();
}

/** Let a second pass before anything else is said: something was said in sight and aloud, at once. */
export function letOthersWait(): void {
  last = performance.now();
}

/** Take back what a speaker has not said yet. */
export function keepSilent(speaker: object): void {
  waiting.delete(speaker);
}

function sayNext(): void {
  const wait = last + gap - performance.now();
  if (wait > 0) {
    timer = setTimeout(sayNext, wait);
    return;
  }
  timer = undefined;
  const [next] = waiting;
  if (!next) return;
  const [speaker, say] = next;
  waiting.delete(speaker);
  last = performance.now();
  say();
  if (waiting.size > 0) timer = setTimeout(sayNext, gap);
}
