import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { cardFocus, type Reviewed, reviewedOfPile, shownPile, stepReviewed } from '../../../state/screen/review.ts';
import { Key } from '../../kit/Key.tsx';
import { DifferenceBody } from './DifferenceBody.tsx';
import { DraftBody } from './DraftBody.tsx';
import { choose, degrees, draftedChain, ownVoice } from './draft-fields.ts';
import { accept, acceptAll, canBeTogether, decline, edit, namesOf, putBack, sentenceOf } from './judge.ts';
import { reviewStrings as strings } from './review-strings.ts';
import { followers } from './shown-item.ts';

/** One thing to judge, whatever door it came through: where it stands, what it says, what speaks against it, and the keys. */
export function ReviewCard({ item }: { readonly item: Reviewed }): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const fault = useSignal('');
  const focus = cardFocus.value;
  useEffect(() => {
    if (focus > 0) root.current?.focus({ preventScroll: true });
  }, [focus, item.id]);
  const pile = shownPile.value;
  const isOpen = pile === 'ready' || pile === 'closer';
  const own = reviewedOfPile.value;
  const { heading } = namesOf(item);
  const take = () => {
    fault.value = accept(item);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== root.current || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!pressed(event, item, isOpen, take)) return;
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
      aria-label={heading}
      aria-description={strings.keys}
      onKeyDown={press}
    >
      <p class="draft-place">
        <span>{heading}</span>
        <span class="count">{strings.place(own.findIndex(({ id }) => id === item.id) + 1, own.length)}</span>
      </p>
      {item.kind === 'draft' ? (
        <DraftBody draft={item} isOpen={isOpen} isRefused={pile === 'refused'} />
      ) : (
        <DifferenceBody difference={item} />
      )}
      <Reasons item={item} />
      <p class="form-fault" role="alert">
        {fault.value}
      </p>
      <Buttons item={item} isOpen={isOpen} onAccept={take} />
      {pile === 'ready' && <Followers />}
    </div>
  );
}

/** Do what a key says; whether it says anything here. */
function pressed(event: KeyboardEvent, item: Reviewed, isOpen: boolean, take: () => void): boolean {
  const { key, shiftKey } = event;
  if (key === 'Tab') return stepReviewed(shiftKey ? -1 : 1);
  if (key === 'ArrowRight' || key === 'ArrowDown') return stepReviewed(1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return stepReviewed(-1);
  if (key === 'Escape') leaveCard();
  else if (!isOpen) return false;
  else if (key === 'Enter') take();
  else if (key === 'Backspace' || key === 'Delete') decline(item);
  else if (key === 'e') edit(item);
  else return item.kind === 'draft' && chosen(key, item);
  return true;
}

/** Choose who says it or how firmly; whether the key chooses anything. */
function chosen(key: string, draft: Reviewed & { readonly kind: 'draft' }): boolean {
  const degree = degrees[Number(key) - 1];
  if (key === 'v' && draftedChain(draft) !== '') choose(draft.id, { saidBy: draftedChain(draft) });
  else if (key === 'o') choose(draft.id, { saidBy: ownVoice() });
  else if (degree !== undefined) choose(draft.id, { firmly: degree });
  else return false;
  return true;
}

function Reasons({ item }: { readonly item: Reviewed }): JSX.Element | undefined {
  if (item.doubts.length === 0) return undefined;
  return (
    <ul class="plain draft-reasons">
      {item.doubts.map(({ message, level }) => (
        <li key={message} data-level={level} dir="auto">
          {message}
        </li>
      ))}
    </ul>
  );
}

interface ButtonsProps {
  readonly item: Reviewed;
  readonly isOpen: boolean;
  readonly onAccept: () => void;
}

function Buttons({ item, isOpen, onAccept }: ButtonsProps): JSX.Element {
  const names = namesOf(item);
  return (
    <div class="draft-buttons">
      {isOpen && (
        <>
          <button type="button" class="button button-main" onClick={onAccept}>
            {names.accept} <Key name="⏎" />
          </button>
          <button type="button" class="button" onClick={() => decline(item)}>
            {names.decline} <Key name="⌫" />
          </button>
          {names.edit !== undefined && (
            <button type="button" class="button" onClick={() => edit(item)}>
              {names.edit} <Key name="e" />
            </button>
          )}
        </>
      )}
      {shownPile.value === 'declined' && (
        <button type="button" class="button" onClick={() => putBack(item)}>
          {strings.putBack}
        </button>
      )}
      <button type="button" class="button" onClick={() => stepReviewed(1)}>
        {strings.next} <Key name="⇥" />
      </button>
    </div>
  );
}

/** What comes next in the pile of what is ready; only what is seen here can be accepted together, and no accusation. */
function Followers(): JSX.Element | undefined {
  const shown = followers.value;
  const together = shown.filter(canBeTogether);
  if (shown.length === 0) return undefined;
  return (
    <section class="draft-followers" aria-label={strings.bulkLabel}>
      <p class="draft-place">
        <span>{strings.nextOnes}</span>
        {together.length > 1 && (
          <button type="button" class="text-button" onClick={() => acceptAll(together)}>
            {strings.acceptShown(together.length)}
          </button>
        )}
      </p>
      <ul class="plain">
        {shown.map((item) => (
          <li key={item.id}>
            <bdi>{sentenceOf(item)}</bdi>{' '}
            <span class="count">
              {item.kind === 'draft' && `${item.fields.saidBy} · ${item.fields.firmly} · `}
              {item.passages[0] && strings.paragraph(item.passages[0].paragraph)}
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
