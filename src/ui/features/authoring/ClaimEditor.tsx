import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldName } from '../../../edit/claim-fields.ts';
import type { ClaimFault } from '../../../edit/plan-claim.ts';
import { wordCount } from '../../../lib/segments.ts';
import { type ClaimLine, claimLine, lineOpenings, putLineAway } from '../../../state/screen/claim-line.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { useCommands } from '../../parts/commands.ts';
import { authoringStrings as strings } from './authoring-strings.ts';
import { ClaimSlots, WordsField } from './ClaimSlots.tsx';
import { deleteClaim, saveLine } from './save-claim.ts';

/** The line under a passage in which a claim is written or changed. It never covers the text, and is no mode. */
export function ClaimEditor(): JSX.Element | undefined {
  const { work } = useCommands();
  useEffect(() => work(({ start }) => start()), [work]);
  const line = claimLine.value;
  const lookup = workspace.value?.lookup;
  return line?.isOpen && lookup ? <Line line={line} /> : undefined;
}

function Line({ line }: { readonly line: ClaimLine }): JSX.Element {
  const root = useRef<HTMLElement>(null);
  const faults = useSignal<readonly ClaimFault[]>([]);
  /** What was asked about, as it stood then; saving it once more means yes. */
  const asked = useSignal<unknown>(undefined);
  const openings = lineOpenings.value;
  // At once, so that the next key already goes to the line.
  useLayoutEffect(() => focusFirst(root.current), [openings]);
  const save = (keepsWords: boolean) => {
    const saved = saveLine(line, asked.peek() === line.fields, keepsWords);
    if (saved.kind === 'doubtful') {
      asked.value = line.fields;
      faults.value = [{ field: 'firmly', message: saved.message }];
    } else faults.value = saved.kind === 'refused' ? saved.faults : [];
    if (saved.kind === 'refused') focusField(root.current, saved.faults[0]?.field);
    else if (saved.kind === 'saved' && keepsWords) focusField(root.current, 'relation');
    else if (saved.kind === 'saved') focusText();
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Enter' && !isButton) save(event.shiftKey);
    else if (event.key === 'Escape') {
      putLineAway();
      focusText();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isChange = line.changed !== undefined;
  return (
    <section
      ref={root}
      class="claim-editor"
      aria-label={isChange ? strings.changeClaim : strings.newClaim}
      onKeyDown={press}
    >
      <WordsField line={line} count={wordCount(line.fields.words)} faults={faults.value} />
      <ClaimSlots line={line} faults={faults.value} />
      <div role="alert">
        {faults.value.map(({ message }) => (
          <p key={message} class="form-fault" dir="auto">
            {message}
          </p>
        ))}
      </div>
      <Buttons line={line} onSave={save} />
    </section>
  );
}

interface ButtonsProps {
  readonly line: ClaimLine;
  readonly onSave: (keepsWords: boolean) => void;
}

function Buttons({ line, onSave }: ButtonsProps): JSX.Element {
  const isChange = line.changed !== undefined;
  return (
    <div class="claim-editor-buttons">
      <button
        type="button"
        class="button button-main"
        aria-keyshortcuts="Enter"
        aria-label={strings.save}
        onClick={() => onSave(false)}
      >
        {strings.save} <kbd>⏎</kbd>
      </button>
      {isChange ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            deleteClaim(line);
            focusText();
          }}
        >
          {strings.delete}
        </button>
      ) : (
        <button
          type="button"
          class="button"
          aria-keyshortcuts="Shift+Enter"
          aria-label={strings.saveAndKeep}
          onClick={() => onSave(true)}
        >
          {strings.saveAndKeep} <kbd>⇧⏎</kbd>
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-keyshortcuts="Escape"
        aria-label={strings.putAway}
        onClick={() => {
          putLineAway();
          focusText();
        }}
      >
        {strings.putAway} <kbd>Esc</kbd>
      </button>
    </div>
  );
}

/** Where something is to be done first: at words that are too many, else at the first end of the claim that is empty. */
function focusFirst(root: HTMLElement | null): void {
  const { fields } = claimLine.peek() ?? {};
  if (!root || !fields) return;
  const count = wordCount(fields.words);
  const empty = (['subject', 'relation', 'target'] as const).find((name) => fields[name].text === '');
  focusField(root, count === 0 || count > 9 ? 'words' : (empty ?? 'relation'));
  root.scrollIntoView({ block: 'nearest' });
}

function focusField(root: HTMLElement | null, field: FieldName | undefined): void {
  root?.querySelector<HTMLInputElement>(`[data-field="${field ?? 'subject'}"]`)?.focus();
}

function focusText(): void {
  document.querySelector<HTMLElement>('.reader-area')?.focus({ preventScroll: true });
}
