import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ClaimFields } from '../../../edit/claim-fields.ts';
import { shorten } from '../../../lib/text.ts';
import { statuses } from '../../../model/types.ts';
import {
  cardFocus,
  draftsOfHeap,
  type ReviewedDraft,
  review,
  shownHeap,
  stepDraft,
} from '../../../state/screen/review.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { StatusSample } from '../../parts/StatusSample.tsx';
import { accept, acceptAll, decline, editDraft, faultOf, putBack } from './decide-drafts.ts';
import { cardFields, choose, draftedChain, followers, ownVoice } from './draft-fields.ts';
import { reviewStrings as strings } from './review-strings.ts';

/** The degrees of firmness that a claim can have, in the order of their keys. */
const degrees = statuses.filter((status) => status !== 'unsourced');

/** One draft: its words, the claim as far as it is plain, what has to be chosen, and why. */
export function DraftCard({ draft }: { readonly draft: ReviewedDraft }): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const fault = useSignal('');
  const focus = cardFocus.value;
  useEffect(() => {
    if (focus > 0) root.current?.focus({ preventScroll: true });
  }, [focus, draft.id]);
  const heap = shownHeap.value;
  const isOpen = heap === 'ready' || heap === 'closer';
  const own = draftsOfHeap.value;
  const take = () => {
    fault.value = accept(draft);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== root.current || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!pressed(event, draft, isOpen, take)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      ref={root}
      class="draft"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys.
      tabIndex={0}
      aria-label={strings.draftedBy(draft.by)}
      aria-description={strings.keys}
      onKeyDown={press}
    >
      <p class="draft-place">
        <span>{strings.draftedBy(draft.by)}</span>
        <span class="count">{strings.place(own.findIndex(({ id }) => id === draft.id) + 1, own.length)}</span>
      </p>
      <Words draft={draft} />
      <ClaimWords draft={draft} isRefused={heap === 'refused'} />
      {isOpen && <Choices draft={draft} />}
      <Reasons draft={draft} />
      <p class="form-fault" role="alert">
        {fault.value}
      </p>
      <Buttons draft={draft} isOpen={isOpen} onAccept={take} />
      {heap === 'ready' && <Followers />}
    </div>
  );
}

/** Do what a key says; whether it says anything here. */
function pressed(event: KeyboardEvent, draft: ReviewedDraft, isOpen: boolean, take: () => void): boolean {
  const { key, shiftKey } = event;
  const degree = degrees[Number(key) - 1];
  if (key === 'Tab') return stepDraft(shiftKey ? -1 : 1);
  if (key === 'ArrowRight' || key === 'ArrowDown') return stepDraft(1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return stepDraft(-1);
  if (key === 'Escape') leaveCard();
  else if (!isOpen) return false;
  else if (key === 'Enter') take();
  else if (key === 'Backspace' || key === 'Delete') decline(draft);
  else if (key === 'e') editDraft(draft);
  else if (key === 'v' && draftedChain(draft) !== '') choose(draft.id, { saidBy: draftedChain(draft) });
  else if (key === 'o') choose(draft.id, { saidBy: ownVoice() });
  else if (degree !== undefined) choose(draft.id, { firmly: degree });
  else return false;
  return true;
}

/** The passages as they stand in the text; of a refused draft what was said to stand there, and what does. */
function Words({ draft }: { readonly draft: ReviewedDraft }): JSX.Element {
  const text = textsAtHand.value.get(review.value?.source ?? '') ?? '';
  const isRefused = draft.heap === 'refused';
  return (
    <div class="draft-words">
      {isRefused && (
        <p class="draft-unfound" dir="auto">
          “{shorten(draft.proposal.quotes.join('” “'), 300)}”
        </p>
      )}
      {isRefused && <p class="soft">{draft.passages.length > 0 ? strings.nearest : strings.nowhere}</p>}
      {draft.passages.map(({ start, end, paragraph }) => (
        <p key={start} class="draft-quote" dir="auto">
          “{text.slice(start, end)}” <span class="count">{strings.paragraph(paragraph)}</span>
        </p>
      ))}
    </div>
  );
}

/** The claim, slot by slot; what is not clear is left open. */
function ClaimWords({ draft, isRefused }: { readonly draft: ReviewedDraft; readonly isRefused: boolean }): JSX.Element {
  const fields = isRefused ? fieldsAsDrafted(draft) : cardFields.value;
  return (
    <div class="draft-claim" data-refused={isRefused || undefined}>
      <p>
        <Slot text={fields.subject.text} gap={strings.gaps.subject} />{' '}
        <Slot text={fields.relation.text} gap={strings.gaps.relation} isRelation={true} />{' '}
        <Slot text={fields.target.text} gap={strings.gaps.target} />
        {fields.detail !== '' && <bdi>: {fields.detail}</bdi>}
        {fields.when !== '' && <span> · {fields.when}</span>}
      </p>
      <p>
        <span class="soft">{strings.saidBy}</span>{' '}
        <Slot text={fields.saidBy.replaceAll(' > ', ' › ')} gap={strings.gaps.saidBy} /> ·{' '}
        <Slot text={fields.firmly} gap={strings.gaps.firmly} />
      </p>
    </div>
  );
}

function fieldsAsDrafted({ proposal, fields }: ReviewedDraft): ClaimFields {
  return {
    ...fields,
    subject: { text: proposal.subject },
    relation: { text: proposal.relation },
    target: { text: proposal.object },
    detail: proposal.detail,
    when: proposal.when,
    saidBy: proposal.voices.join(' > ') || ownVoice(),
    firmly: proposal.firmly,
  };
}

interface SlotProps {
  readonly text: string;
  /** What to ask where nothing is clear. */
  readonly gap: string;
  readonly isRelation?: boolean;
}

function Slot({ text, gap, isRelation = false }: SlotProps): JSX.Element {
  if (text === '') return <span class="draft-gap">{gap}</span>;
  return isRelation ? <em>{text}</em> : <bdi class="draft-slot">{shorten(text, 120)}</bdi>;
}

/** What the person has to say: by a press, or by the key that the button shows. */
function Choices({ draft }: { readonly draft: ReviewedDraft }): JSX.Element {
  const { saidBy, firmly } = cardFields.value;
  const chain = draftedChain(draft);
  const own = ownVoice();
  return (
    <div class="draft-choices">
      {draft.fields.saidBy === '' && (
        <Choice label={strings.chooseVoice}>
          {chain !== '' && (
            <Option keyName="v" isChosen={saidBy === chain} onChoose={() => choose(draft.id, { saidBy: chain })}>
              {strings.asDraft} <bdi>{chain.replaceAll(' > ', ' › ')}</bdi>
            </Option>
          )}
          <Option keyName="o" isChosen={saidBy === own} onChoose={() => choose(draft.id, { saidBy: own })}>
            {strings.inText} <bdi>{own}</bdi>
          </Option>
        </Choice>
      )}
      {draft.fields.firmly === '' && (
        <Choice label={strings.chooseFirmness}>
          {degrees
            .filter((degree) => !draft.accuses || degree === 'alleged' || degree === 'disputed')
            .filter((degree) => draft.accuses || degree !== 'alleged')
            .map((degree) => (
              <Option
                key={degree}
                keyName={String(degrees.indexOf(degree) + 1)}
                isChosen={firmly === degree}
                onChoose={() => choose(draft.id, { firmly: degree })}
              >
                <StatusSample status={degree} length={22} /> {degree}
              </Option>
            ))}
        </Choice>
      )}
    </div>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in one line with its legend.
    <div class="draft-choice" role="group" aria-label={label}>
      <span class="draft-choice-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

interface OptionProps {
  readonly keyName: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

function Option({ keyName, isChosen, onChoose, children }: OptionProps): JSX.Element {
  return (
    <button type="button" class="draft-option" aria-pressed={isChosen} aria-keyshortcuts={keyName} onClick={onChoose}>
      <span>{children}</span> <kbd>{keyName}</kbd>
    </button>
  );
}

function Reasons({ draft }: { readonly draft: ReviewedDraft }): JSX.Element | undefined {
  if (draft.doubts.length === 0) return undefined;
  return (
    <ul class="plain draft-reasons">
      {draft.doubts.map(({ message, level }) => (
        <li key={message} data-level={level} dir="auto">
          {message}
        </li>
      ))}
    </ul>
  );
}

interface ButtonsProps {
  readonly draft: ReviewedDraft;
  readonly isOpen: boolean;
  readonly onAccept: () => void;
}

function Buttons({ draft, isOpen, onAccept }: ButtonsProps): JSX.Element {
  return (
    <div class="draft-buttons">
      {isOpen && (
        <>
          <button type="button" class="button button-main" onClick={onAccept}>
            {draft.sameAs === undefined ? strings.accept : strings.addPassage} <kbd>⏎</kbd>
          </button>
          <button type="button" class="button" onClick={() => decline(draft)}>
            {strings.decline} <kbd>⌫</kbd>
          </button>
          <button type="button" class="button" onClick={() => editDraft(draft)}>
            {strings.edit} <kbd>e</kbd>
          </button>
        </>
      )}
      {shownHeap.value === 'declined' && (
        <button type="button" class="button" onClick={() => putBack(draft)}>
          {strings.putBack}
        </button>
      )}
      <button type="button" class="button" onClick={() => stepDraft(1)}>
        {strings.next} <kbd>⇥</kbd>
      </button>
    </div>
  );
}

/** What comes next in the pile of what is ready; only what is seen here can be accepted together, and no accusation. */
function Followers(): JSX.Element | undefined {
  const shown = followers.value;
  const takeable = shown.filter((draft) => !draft.accuses && faultOf(draft) === undefined);
  if (shown.length === 0) return undefined;
  return (
    <section class="draft-followers" aria-label={strings.bulkLabel}>
      <p class="draft-place">
        <span>{strings.nextOnes}</span>
        {takeable.length > 1 && (
          <button type="button" class="text-button" onClick={() => acceptAll(takeable)}>
            {strings.acceptShown(takeable.length)}
          </button>
        )}
      </p>
      <ul class="plain">
        {shown.map((draft) => (
          <li key={draft.id}>
            <bdi>{[draft.fields.subject.text, draft.fields.relation.text, draft.fields.target.text].join(' ')}</bdi>{' '}
            <span class="count">
              {draft.fields.saidBy} · {draft.fields.firmly} · {strings.paragraph(draft.passages[0]?.paragraph ?? 0)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Go from the card back to the text. */
function leaveCard(): void {
  document.querySelector<HTMLElement>('.reader-area')?.focus({ preventScroll: true });
}
