import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { chatAddress } from '../../../gate/ask-model.ts';
import { piecesOf, promptFor, type TextPiece } from '../../../gate/draft-prompt.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { modelAddress } from '../../../state/screen/model-server.ts';
import { type AskRun, useCommands } from '../../parts/commands.ts';
import { reviewStrings as strings } from './review-strings.ts';

interface Props {
  readonly lookup: Lookup;
  readonly text: string;
  readonly onAnswer: (answer: string, by: string) => void;
}

/** Send a piece of the text to a model behind an address; nothing is sent before a press, which says where and how much. */
export function AskServer({ lookup, text, onAnswer }: Props): JSX.Element {
  const { drafting } = useCommands();
  const isOpen = useSignal(false);
  const place = useSignal(0);
  const { fault, received, run, ask } = useAsking(onAnswer);
  const pieces = piecesOf(text);
  const piece = pieces[place.value] ?? pieces[0];
  const { address, model, key } = modelAddress.value;
  const host = chatAddress(address)?.host;
  const name = model.trim();
  const prompt = piece ? promptFor(lookup, text, piece) : '';
  const send = () => {
    if (address.trim() === '' || name === '') fault.value = strings.needsAddress;
    else if (host === undefined) fault.value = strings.badAddress;
    else drafting(({ askServer }) => ask(name, (onText) => askServer({ address, model: name, key }, prompt, onText)));
  };
  const askOwn = () =>
    drafting(({ askBrowser }) => ask(strings.builtInName, (onText) => askBrowser(lookup, text, piece, onText)));
  return (
    <details
      class="draft-step draft-ask"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{strings.askStep}</summary>
      <p class="soft">{strings.askNote}</p>
      <AddressFields />
      <PieceChoice pieces={pieces} place={place} />
      {host !== undefined && name !== '' && <p>{strings.willSend(prompt.length, host, name)}</p>}
      <Progress received={received.value} onSend={send} onStop={() => run.peek()?.stop()} />
      <p class="form-fault" role="alert">
        {fault.value}
      </p>
      {isOpen.value && <BuiltIn onAsk={askOwn} />}
    </details>
  );
}

/** Ask, hear how much has come, and hand the answer on; what had come until a failure is handed on too. */
function useAsking(onAnswer: Props['onAnswer']) {
  const fault = useSignal('');
  const received = useSignal<number | undefined>(undefined);
  const run = useSignal<AskRun | undefined>(undefined);
  useEffect(() => () => run.peek()?.stop(), [run]);
  const ask = (by: string, start: (onText: (letters: number) => void) => AskRun) => {
    fault.value = '';
    received.value = 0;
    const started = start((letters) => {
      received.value = letters;
    });
    run.value = started;
    started.answer
      .then(({ text: answer, fault: message }) => {
        fault.value = message;
        if (answer.trim() !== '') onAnswer(answer, by);
      })
      .finally(() => {
        run.value = undefined;
        received.value = undefined;
      });
  };
  return { fault, received, run, ask };
}

interface PieceChoiceProps {
  readonly pieces: readonly TextPiece[];
  readonly place: Signal<number>;
}

function PieceChoice({ pieces, place }: PieceChoiceProps): JSX.Element | undefined {
  if (pieces.length < 2) return undefined;
  return (
    <select
      class="source-choice"
      aria-label={strings.pieceToSend}
      value={place.value}
      onChange={(event) => {
        place.value = Number(event.currentTarget.value);
      }}
    >
      {pieces.map(({ first, last, words }, index) => (
        <option key={first} value={index}>
          {strings.piece(first, last, words)}
        </option>
      ))}
    </select>
  );
}

interface ProgressProps {
  /** Letters that have come; undefined while nothing is asked. */
  readonly received: number | undefined;
  readonly onSend: () => void;
  readonly onStop: () => void;
}

function Progress({ received, onSend, onStop }: ProgressProps): JSX.Element {
  return (
    <p class="draft-give">
      {received === undefined ? (
        <button type="button" class="button button-main" onClick={onSend}>
          {strings.send}
        </button>
      ) : (
        <>
          <span role="status">{strings.sending(received)}</span>
          <button type="button" class="button" onClick={onStop}>
            {strings.stop}
          </button>
        </>
      )}
    </p>
  );
}

function AddressFields(): JSX.Element {
  const id = useId();
  const { address, model, key } = modelAddress.value;
  const shared = { autocomplete: 'off', spellcheck: false, maxLength: 500 } as const;
  return (
    <>
      <div class="form-grid">
        <div class="form-row">
          <label for={`${id}-address`}>{strings.address}</label>
          <input
            {...shared}
            id={`${id}-address`}
            type="text"
            placeholder={strings.addressHint}
            value={address}
            onInput={(event) => write({ address: event.currentTarget.value })}
          />
        </div>
        <div class="form-row">
          <label for={`${id}-model`}>{strings.model}</label>
          <input
            {...shared}
            id={`${id}-model`}
            type="text"
            placeholder={strings.byHint}
            value={model}
            onInput={(event) => write({ model: event.currentTarget.value })}
          />
        </div>
        <div class="form-row">
          <label for={`${id}-key`}>{strings.key}</label>
          <input
            {...shared}
            id={`${id}-key`}
            type="password"
            value={key}
            onInput={(event) => write({ key: event.currentTarget.value })}
          />
        </div>
      </div>
      <p class="soft">{strings.keyNote}</p>
    </>
  );
}

function write(change: Partial<typeof modelAddress.value>): void {
  modelAddress.value = { ...modelAddress.peek(), ...change };
}

/** The model that some browsers bring along, where there is one. */
function BuiltIn({ onAsk }: { readonly onAsk: () => void }): JSX.Element | undefined {
  const { drafting } = useCommands();
  const isThere = useSignal(false);
  useEffect(() => {
    drafting(({ hasBrowserModel }) =>
      hasBrowserModel().then((found) => {
        isThere.value = found;
      }),
    );
  }, [drafting, isThere]);
  if (!isThere.value) return undefined;
  return (
    <p>
      {strings.builtIn}{' '}
      <button type="button" class="button" onClick={onAsk}>
        {strings.builtInAsk}
      </button>{' '}
      <span class="soft">{strings.builtInNote}</span>
    </p>
  );
}
