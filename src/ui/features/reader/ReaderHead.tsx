import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import type { Source } from '../../../model/types.ts';
import { chosen, page } from '../../../state/screen/reader.ts';
import { read } from '../../../state/view/change-mode.ts';
import { change } from '../../../state/view/current-view.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { words } from '../../words/reader-words.ts';
import { closeReader } from './reader-button.ts';
import { stepPassage } from './step-passage.ts';

interface Props {
  readonly lookup: Lookup;
  readonly source: Source;
}

/** Which source is read, the way from passage to passage, and the way out. */
export function ReaderHead({ lookup, source }: Props): JSX.Element {
  return (
    <header class="panel-head reader-head">
      <SourceChoice lookup={lookup} source={source} />
      <PassageSteps />
      <ToolButton icon="close" name={words.close} onClick={closeReader} />
    </header>
  );
}

function SourceChoice({ lookup, source }: Props): JSX.Element {
  const { sources } = lookup.dataset;
  if (sources.length < 2) return <p class="panel-title">{words.reader}</p>;
  return (
    <select
      class="source-choice"
      aria-label={words.source}
      value={source.id}
      onChange={(event) => change(read(event.currentTarget.value))}
    >
      {sources.map(({ id, title }) => (
        <option key={id} value={id}>
          {shorten(title, 80)}
        </option>
      ))}
    </select>
  );
}

function PassageSteps(): JSX.Element | undefined {
  const count = page.value?.passages.length ?? 0;
  if (count === 0) return undefined;
  const at = chosen.value[0];
  return (
    <fieldset class="passage-steps">
      <legend class="visually-hidden">{words.passages}</legend>
      <span class="count">{at === undefined ? words.passageCount(count) : words.place(at + 1, count)}</span>
      <ToolButton icon="back" name={words.previous} onClick={() => stepPassage(-1)} />
      <ToolButton icon="right" name={words.next} onClick={() => stepPassage(1)} />
    </fieldset>
  );
}
