import type { ComponentChildren, JSX } from 'preact';
import type { ClaimFields } from '../../../edit/claim-fields.ts';
import { shorten } from '../../../lib/text.ts';
import type { ReviewedDraft } from '../../../state/screen/reviewed-drafts.ts';
import { Key } from '../../kit/Key.tsx';
import { StatusSample } from '../../parts/Samples.tsx';
import { cardFields, choose, degrees, draftedChain, ownVoice } from './draft-fields.ts';
import { Passages } from './Passages.tsx';
import { reviewStrings as strings } from './review-strings.ts';

interface Props {
  readonly draft: ReviewedDraft;
  /** Whether it can be accepted. */
  readonly isOpen: boolean;
  readonly isRefused: boolean;
}

/** A draft: its words, the claim as far as it is plain, and what has to be chosen. */
export function DraftBody({ draft, isOpen, isRefused }: Props): JSX.Element {
  return (
    <>
      <Words draft={draft} />
      <ClaimWords draft={draft} isRefused={isRefused} />
      {isOpen && <Choices draft={draft} />}
    </>
  );
}

/** The passages as they stand in the text; of a refused draft what was said to stand there, and what does. */
function Words({ draft }: { readonly draft: ReviewedDraft }): JSX.Element {
  const isRefused = draft.pile === 'refused';
  return (
    <div class="draft-words">
      {isRefused && (
        <p class="draft-unfound" dir="auto">
          “{shorten(draft.proposal.quotes.join('” “'), 300)}”
        </p>
      )}
      {isRefused && <p class="soft">{draft.passages.length > 0 ? strings.nearest : strings.nowhere}</p>}
      <Passages source={draft.source} passages={draft.passages} />
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
      <span>{children}</span> <Key name={keyName} />
    </button>
  );
}
