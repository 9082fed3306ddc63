import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { piecesOf, promptFor, promptForMissed, type TextPiece } from '../../../gate/draft-prompt.ts';
import { listed } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import type { Source } from '../../../model/types.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { readSource } from '../../../state/screen/reader.ts';
import { addAnswer, openReview } from '../../../state/screen/review.ts';
import { gateReports, review } from '../../../state/screen/reviewed-drafts.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { useCommands } from '../../parts/commands.ts';
import { TextFileButton } from '../../parts/TextFileButton.tsx';
import { AskServer } from './AskServer.tsx';
import { reviewStrings as strings } from './review-strings.ts';

/** From the text to a model and back: instructions to copy, an answer to paste, or a server to ask. */
export function DraftDialog(): JSX.Element | undefined {
  const source = readSource.value;
  const lookup = workspace.value?.lookup;
  const text = source && textsAtHand.value.get(source.id);
  if (!source || !lookup || text === undefined) return undefined;
  return <Dialog lookup={lookup} source={source} text={text} />;
}

interface Props {
  readonly lookup: Lookup;
  readonly source: Source;
  readonly text: string;
}

function Dialog({ lookup, source, text }: Props): JSX.Element {
  const answer = useSignal('');
  const by = useSignal(review.peek()?.answers.at(-1)?.by ?? '');
  const fault = useSignal('');
  const { drafting } = useCommands();
  const take = (written: string, model: string) => {
    if (written.trim() === '') {
      fault.value = strings.needsAnswer;
      return;
    }
    drafting(({ draftedByOf, start }) => {
      const own = draftedByOf(written);
      if (!own.hasDrafts) {
        fault.value = strings.nothingRead;
        return;
      }
      start();
      addAnswer(source.id, { text: written, by: model.trim() || own.by });
      openReview('draft');
      closeDialog();
    });
  };
  return (
    <ModalDialog title={strings.title} class="dialog-draft" onClose={closeDialog}>
      <p>{strings.lead}</p>
      <DraftWorth />
      <section class="draft-step" aria-label={strings.takeStep}>
        <h3>{strings.takeStep}</h3>
        <p class="soft">{strings.takeNote}</p>
        <Pieces lookup={lookup} source={source} text={text} />
      </section>
      <section class="draft-step" aria-label={strings.giveStep}>
        <h3>{strings.giveStep}</h3>
        <AnswerField answer={answer.value} onAnswer={(written) => (answer.value = written)} />
        <div class="draft-give">
          <ModelField by={by.value} onBy={(name) => (by.value = name)} />
          <button type="button" class="button button-main" onClick={() => take(answer.peek(), by.peek())}>
            {strings.check}
          </button>
          <TextFileButton
            name={strings.chooseFile}
            kinds={strings.fileKinds}
            class="more-file"
            accept=".jsonl,.json,.txt,.md,text/plain,application/json"
            onTake={(file) => void file.text().then((written) => take(written, by.peek()))}
          />
        </div>
        <p class="form-fault" role="alert">
          {fault.value}
        </p>
      </section>
      <AskServer lookup={lookup} text={text} lang={source.lang} onAnswer={take} />
    </ModalDialog>
  );
}

function AnswerField({
  answer,
  onAnswer,
}: {
  readonly answer: string;
  readonly onAnswer: (text: string) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="form-row">
      <label for={id}>{strings.answer}</label>
      <textarea
        id={id}
        rows={6}
        dir="auto"
        spellcheck={false}
        placeholder={strings.answerHint}
        value={answer}
        onInput={(event) => onAnswer(event.currentTarget.value)}
      />
    </div>
  );
}

function ModelField({ by, onBy }: { readonly by: string; readonly onBy: (name: string) => void }): JSX.Element {
  const id = useId();
  return (
    <div class="form-row draft-model">
      <label for={id}>{strings.by}</label>
      <input
        id={id}
        type="text"
        maxLength={100}
        autocomplete="off"
        placeholder={strings.byHint}
        value={by}
        onInput={(event) => onBy(event.currentTarget.value)}
      />
    </div>
  );
}

/** The pieces of the text, each with its instructions to copy; then what an answer missed. */
function Pieces({ lookup, source, text }: Props): JSX.Element {
  const { copy } = useCommands();
  const pieces = useComputed(() => piecesOf(text)).value;
  const silent = silentIn(source, pieces);
  return (
    <ul class="plain draft-pieces">
      {pieces.map((piece) => (
        <li key={piece.first}>
          <span>{strings.piece(piece.first, piece.last, piece.words)}</span>
          <button
            type="button"
            class="button"
            aria-label={strings.copyPieceOf(piece.first, piece.last)}
            onClick={() => copy(promptFor(lookup, text, piece), strings.instructions)}
          >
            {strings.copyPiece}
          </button>
        </li>
      ))}
      {silent.length > 0 && (
        <li>
          <span>{strings.missed(rangesOf(silent))}</span>
          <button
            type="button"
            class="button"
            onClick={() => copy(promptForMissed(lookup, text, silent), strings.instructions)}
          >
            {strings.copyMissed}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Paragraphs of the pieces that were answered from which nothing came. */
function silentIn(source: Source, pieces: readonly TextPiece[]): readonly number[] {
  const reports = gateReports.value;
  if (!reports || review.value?.source !== source.id) return [];
  const spoken = new Set(
    reports.flatMap(({ gated }) =>
      gated
        .filter(({ pile }) => pile !== 'refused')
        .flatMap(({ passages }) => passages.map(({ paragraph }) => paragraph)),
    ),
  );
  return pieces
    .filter(({ first, last }) => [...spoken].some((number) => number >= first && number <= last))
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .filter((number) => !spoken.has(number));
}

/** What a journalist should know before trusting a draft. */
function DraftWorth(): JSX.Element {
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

/** Write paragraph numbers as people do: “paragraphs 2, 5–7, and 12”. They must rise. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const words = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${listed(words)}`;
}
