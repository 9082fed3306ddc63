import type { JSX } from 'preact';
import type { Verdict } from '../../../model/verification.ts';
import { words } from '../../words/reader-words.ts';

/** Explain the marks that stand in the text. */
export function MarkKey({ kinds }: { readonly kinds: readonly Exclude<Verdict['kind'], 'not-found'>[] }): JSX.Element {
  return (
    <ul class="plain reading-key" aria-label={words.key}>
      {[...kinds, 'many' as const, 'name' as const].map((mark) => (
        <li key={mark}>
          <span class="key-sample" data-mark={mark} aria-hidden="true">
            {words.markSample}
          </span>{' '}
          {words.marks[mark]}
        </li>
      ))}
    </ul>
  );
}
