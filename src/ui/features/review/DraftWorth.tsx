import type { JSX } from 'preact';
import { reviewStrings as strings } from './review-strings.ts';

/** What a journalist should know before trusting a draft. */
export function DraftWorth(): JSX.Element {
  return (
    <details class="draft-worth">
      <summary>{strings.worth}</summary>
      <ul>
        {strings.worthPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </details>
  );
}
