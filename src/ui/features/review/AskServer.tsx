import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { chatAddress } from '../../../gate/ask-model.ts';
import { piecesOf, promptFor, type TextPiece } from '../../../gate/draft-prompt.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { modelAddress } from '../../../state/screen/model-server.ts';
import { notice } from '../../../state/screen/page.ts';
import { type AskHeard, type AskRun, type BrowserModel, useCommands } from '../../parts/commands.ts';
import { reviewStrings as strings } from './review-strings.ts';

interface Props {
  readonly lookup: Lookup;
  readonly text: string;
  /** Language of the text. */
  readonly lang: string | undefined;
  readonly onAnswer: (answer: string, by: string) => void;
}

/** Send a piece of the text to a model behind an address; nothing is sent before a press, which says where and how much. */
export function AskServer({ lookup, text, lang, onAnswer }: Props): JSX.Element {
  const { drafting } = useCommands();
  const isOpen = useSignal(false);
  const place = useSignal(0);
  const { fault, received, fetched, run, ask } = useAsking(onAnswer);
  const pieces = piecesOf(text);
  const piece = pieces[place.value] ?? pieces[0];
  const { address, model, key } = modelAddress.value;
  const host = chatAddress(address)?.host;
  const name = model.trim();
  const prompt = piece ? promptFor(lookup, text, piece) : '';
  const send = () => {
    if (address.trim() === '' || name === '') fault.value = strings.needsAddress;
    else if (host === undefined) fault.value = strings.badAddress;
    else
      drafting(({ askServer }) =>
        ask(name, async ({ onText }) => askServer({ address, model: name, key }, prompt, onText)),
      );
  };
  const askOwn = () =>
    drafting(({ askBrowser }) => ask(strings.builtInName, (heard) => askBrowser(lookup, { text, piece, lang }, heard)));
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
      <Progress received={received.value} fetched={fetched.value} onSend={send} onStop={() => run.peek()?.stop()} />
      <p class="form-fault" role="alert">
        {fault.value}
      </p>
      {isOpen.value && <BuiltIn lang={lang} isBusy={received.value !== undefined} onAsk={askOwn} />}
    </details>
  );
}

/** Ask, hear how much has come, and hand the answer on; what had come until a failure is handed on too. */
function useAsking(onAnswer: Props['onAnswer']) {
  const fault = useSignal('');
  const received = useSignal<number | undefined>(undefined);
  const fetched = useSignal<number | undefined>(undefined);
  const run = useSignal<AskRun | undefined>(undefined);
  useEffect(() => () => run.peek()?.stop(), [run]);
  const ask = async (by: string, start: (heard: AskHeard) => Promise<AskRun>) => {
    fault.value = '';
    received.value = 0;
    const heard: AskHeard = {
      onText: (letters) => {
        fetched.value = undefined;
        received.value = letters;
      },
      onFetched: (share) => {
        fetched.value = share;
      },
    };
    try {
      run.value = await start(heard);
      const { text: answer, fault: message } = await run.value.answer;
      fault.value = message;
      if (answer.trim() === '') return;
      onAnswer(answer, by);
      // The dialog goes with what was answered: what was wrong is said on the page.
      if (message !== '') notice.value = message;
    } finally {
      run.value = undefined;
      received.value = undefined;
      fetched.value = undefined;
    }
  };
  return { fault, received, fetched, run, ask };
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
  /** How much of a model is fetched, while it is. */
  readonly fetched: number | undefined;
  readonly onSend: () => void;
  readonly onStop: () => void;
}

function Progress({ received, fetched, onSend, onStop }: ProgressProps): JSX.Element {
  return (
    <p class="draft-give">
      {received === undefined ? (
        <button type="button" class="button button-main" onClick={onSend}>
          {strings.send}
        </button>
      ) : (
        <>
          <span role="status">{fetched === undefined ? strings.sending(received) : strings.fetching(fetched)}</span>
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

interface BuiltInProps {
  readonly lang: string | undefined;
  readonly isBusy: boolean;
  readonly onAsk: () => void;
}

/** The model that some browsers bring along, where there is one. */
function BuiltIn({ lang, isBusy, onAsk }: BuiltInProps): JSX.Element | undefined {
  const { drafting } = useCommands();
  const found = useSignal<BrowserModel>('none');
  useEffect(() => {
    drafting(({ hasBrowserModel }) =>
      hasBrowserModel(lang).then((state) => {
        found.value = state;
      }),
    );
  }, [drafting, found, lang]);
  if (found.value === 'none') return undefined;
  if (found.value === 'unavailable') return <p class="soft">{strings.builtInUnavailable}</p>;
  return (
    <p>
      {strings.builtIn}{' '}
      <button type="button" class="button" disabled={isBusy} onClick={onAsk}>
        {strings.builtInAsk}
      </button>{' '}
      <span class="soft">
        {found.value !== 'available' && `${strings.builtInFetched} `}
        {strings.builtInNote}
      </span>
    </p>
  );
}
