import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import type { Source } from '../../../model/types.ts';
import { choosePassages, chosen, page, passagesOfSelection } from '../../../state/screen/reader.ts';
import { read } from '../../../state/view/change-mode.ts';
import { change } from '../../../state/view/current-view.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { words } from '../../words/reader-words.ts';
import { closeReader } from './reader-button.ts';
import { firstInSight } from './scroll.ts';

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

/** Go to the next or the previous passage; from none, to the first that is in sight, or before it. */
export function stepPassage(step: 1 | -1): void {
  const current = page.peek();
  if (!current || current.passages.length === 0) return;
  const from = chosen.peek()[0] ?? passagesOfSelection.peek()[0];
  const next = from === undefined ? begin(step) : from + step;
  choosePassages([Math.min(Math.max(next, 0), current.passages.length - 1)], false);
}

function begin(step: 1 | -1): number {
  const area = document.querySelector<HTMLElement>('.reader-area');
  const paragraph = area ? firstInSight(area) : 0;
  const first = page.peek()?.passages.findIndex((passage) => passage.paragraph >= paragraph) ?? 0;
  if (first === -1) return Number.MAX_SAFE_INTEGER;
  return step === 1 ? first : first - 1;
}
