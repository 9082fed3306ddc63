import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Source } from '../../../model/types.ts';
import { countVerdicts, type TextAtHand, type TextState } from '../../../state/workspace/source-texts.ts';
import { useCommands } from '../../parts/commands.ts';
import { wordCounts, words } from '../../words/reader-words.ts';
import { CopyForm, MarkKey, OwnCopy } from './OwnCopy.tsx';

interface Props {
  readonly source: Source;
  readonly state: TextState;
}

/** Name the text below, say whether it is the one the claims were read from and how many quotations were found in it; or ask for a copy. */
export function TextNote({ source, state }: Props): JSX.Element {
  if (state.kind === 'coming') return <p class="text-note">{words.coming}</p>;
  if (state.kind === 'missing') return <OwnCopy source={source} />;
  return <AtHand source={source} text={state} />;
}

/** Share of quotations that must be found for a text to pass for the right one. */
const leastFound = 0.2;

function AtHand({ source, text }: { readonly source: Source; readonly text: TextAtHand }): JSX.Element {
  const counts = countVerdicts([text]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isStrange = all > 0 && (all - counts.possible - counts['not-found']) / all < leastFound;
  return (
    <div class="text-note" data-warns={text.isSame !== true || undefined}>
      {all > 0 && <p class="text-counts">{wordCounts(counts)}</p>}
      <p>
        {isStrange && `${words.stranger} `}
        {text.isSame === undefined ? words.unknown : text.isSame ? words.same : words.other}{' '}
        {text.origin === 'own' ? words.own : ''}
      </p>
      {text.origin === 'own' && <OwnText sourceId={source.id} isSame={text.isSame === true} />}
      <MarkKey kinds={shownKinds.filter((kind) => counts[kind] > 0)} />
    </div>
  );
}

/** What can be done with one's own copy: forget it, or bring another where it is not the very text. */
function OwnText({ sourceId, isSame }: { readonly sourceId: string; readonly isSame: boolean }): JSX.Element {
  const { forgetText } = useCommands();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <CopyForm sourceId={sourceId} onCancel={() => setOpen(false)} />;
  return (
    <div class="own-text-tools">
      {!isSame && (
        <button type="button" class="text-button inline-button" onClick={() => setOpen(true)}>
          {words.another}
        </button>
      )}
      <button type="button" class="text-button inline-button" onClick={() => forgetText(sourceId)}>
        {words.forget}
      </button>
    </div>
  );
}

const shownKinds = ['exact', 'respelled', 'changed', 'moved', 'possible'] as const;
