import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldName } from '../../../edit/claim-fields.ts';
import { passagesOf } from '../../../edit/claim-words.ts';
import type { ClaimFault } from '../../../edit/plan-claim.ts';
import { wordCount } from '../../../lib/segments.ts';
import { type EditedClaim, editedClaim, editorOpenings } from '../../../state/screen/claim-editor.ts';
import { sentenceAt } from '../../../state/screen/sentences.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { useCommands } from '../../parts/commands.ts';
import { authoringStrings as strings } from './authoring-strings.ts';
import { ClaimSlots } from './ClaimSlots.tsx';
import { EditorButtons } from './EditorButtons.tsx';
import {
  addVoice,
  type EditorAction,
  editorActionOf,
  focusText,
  keepUnfinished,
  leaveEditor,
  reverseEnds,
  sayFirmly,
} from './editor-actions.ts';
import { faultIdOf } from './FieldFrame.tsx';
import { fillIn } from './fill-in.ts';
import { deleteClaim, type Keeping, saveEdited } from './save-claim.ts';
import { WordsField } from './WordsField.tsx';

/** The editor under a passage in which a claim is written or changed. It never covers the text, and is no mode. */
export function ClaimEditor(): JSX.Element | undefined {
  const { work } = useCommands();
  useEffect(() => work(({ start }) => start()), [work]);
  const edited = editedClaim.value;
  const lookup = workspace.value?.lookup;
  return edited?.isOpen && lookup ? <Line edited={edited} /> : undefined;
}

function Line({ edited }: { readonly edited: EditedClaim }): JSX.Element {
  const root = useSheet();
  const faults = useSignal<readonly ClaimFault[]>([]);
  /** What was asked about, as it stood then; saving it once more means yes. */
  const asked = useSignal<unknown>(undefined);
  const openings = editorOpenings.value;
  // At once, so that the next key already goes to the editor.
  useLayoutEffect(() => {
    fillIn();
    focusFirst(root.current);
  }, [openings]);
  const save = (keeping: Keeping) => {
    const saved = saveEdited(edited, asked.peek() === edited.fields, keeping);
    if (saved.kind === 'doubtful') {
      asked.value = edited.fields;
      faults.value = saved.doubts;
    } else faults.value = saved.kind === 'refused' ? saved.faults : [];
    if (saved.kind === 'refused') focusField(root.current, saved.faults[0]?.field);
    else if (saved.kind === 'saved') focusAfter(root.current, keeping);
  };
  const act = (action: EditorAction) => {
    if (action === 'save') save('nothing');
    else if (action === 'keep-words') save('words');
    else if (action === 'keep-subject') save('subject');
    else if (action === 'put-away') leaveEditor();
    else if (action === 'keep-unfinished') keepUnfinished();
    else if (action === 'reverse') reverseEnds();
    else if (action === 'add-voice') addVoice(root.current);
    else if (action.startsWith('go ')) focusField(root.current, action.slice('go '.length) as FieldName);
    else sayFirmly(action.slice('firmly '.length));
  };
  const press = (event: KeyboardEvent) => {
    const action = editorActionOf(event, placeOf(event.target));
    if (action === undefined) return;
    act(action);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      ref={root}
      class="claim-editor"
      aria-label={edited.changed === undefined ? strings.newClaim : strings.changeClaim}
      onKeyDown={press}
    >
      <WordsField edited={edited} faults={faults.value} />
      <ClaimSlots edited={edited} faults={faults.value} />
      <Faults faults={faults.value} />
      <EditorButtons
        isChange={edited.changed !== undefined}
        onAction={act}
        onDelete={() => {
          deleteClaim(edited);
          focusText();
        }}
      />
    </section>
  );
}

/** On a phone the editor is a sheet over the page, which nothing of the text around holds in. */
function useSheet(): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    const phone = matchMedia('(width < 40em)');
    const follow = () => {
      if (!element) return;
      const isSheet = element.popover !== null;
      if (phone.matches && !isSheet) {
        element.popover = 'manual';
        element.showPopover();
      } else if (!phone.matches && isSheet) element.popover = null;
    };
    follow();
    phone.addEventListener('change', follow);
    return () => phone.removeEventListener('change', follow);
  }, []);
  return root;
}

/** What keeps it from being a claim; spoken at once. */
function Faults({ faults }: { readonly faults: readonly ClaimFault[] }): JSX.Element {
  return (
    <div role="alert">
      {faults.map(({ field, message }) => (
        <p key={message} id={field && faultIdOf(field)} class="form-fault" dir="auto">
          {message}
        </p>
      ))}
    </div>
  );
}

function placeOf(target: EventTarget | null): 'typing' | 'button' | 'elsewhere' {
  if (target instanceof HTMLButtonElement) return 'button';
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
  return isText ? 'typing' : 'elsewhere';
}

/** Where something is to be done first: at words that are too many, else at the first end of the claim that is empty. */
function focusFirst(root: HTMLElement | null): void {
  const { fields } = editedClaim.peek() ?? {};
  if (!root || !fields) return;
  const counts = passagesOf(fields.words).map(({ words }) => wordCount(words));
  // A whole sentence is where one begins, seldom what is quoted.
  const isSentence = fields.words === sentenceAt.peek()?.text;
  const empty = (['subject', 'relation', 'target'] as const).find((name) => fields[name].text === '');
  focusField(
    root,
    isSentence || counts.length === 0 || counts.some((count) => count > 9) ? 'words' : (empty ?? 'relation'),
  );
  root.scrollIntoView({ block: 'nearest' });
}

/** Where one goes on after saving; a line that goes on with the next sentence takes the focus by itself, as one that is opened. */
function focusAfter(root: HTMLElement | null, keeping: Keeping): void {
  if (keeping === 'words') focusField(root, 'relation');
  else if (!editedClaim.peek()?.isOpen) focusText();
}

function focusField(root: HTMLElement | null, field: FieldName | undefined): void {
  const input = root?.querySelector<HTMLInputElement>(`[data-field="${field ?? 'subject'}"]`);
  input?.focus();
  // What is typed next takes the place of what stands there.
  input?.select();
}
