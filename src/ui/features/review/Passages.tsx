import type { JSX } from 'preact';
import type { QuotedSpan } from '../../../gate/find-evidence.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { reviewStrings as strings } from './review-strings.ts';

interface Props {
  readonly source: string;
  readonly passages: readonly QuotedSpan[];
}

/** The passages of something that is judged, as they stand in the text. */
export function Passages({ source, passages }: Props): JSX.Element {
  const text = textsAtHand.value.get(source) ?? '';
  return (
    <>
      {passages.map(({ start, end, paragraph }) => (
        <p key={start} class="draft-quote" dir="auto">
          “{text.slice(start, end)}” <span class="count">{strings.paragraph(paragraph)}</span>
        </p>
      ))}
    </>
  );
}
