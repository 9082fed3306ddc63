import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { setClaimLine } from '../../../state/screen/claim-line.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { openStrays, strays } from '../../../state/screen/stray-quotes.ts';
import { openUnfinished, putAwayId, toDo } from '../../../state/screen/to-do.ts';
import { performOnDesk } from '../../../state/undo/undoable.ts';
import { removeDraft } from '../../../state/workspace/change-desk.ts';
import type { Draft } from '../../../state/workspace/desk.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { keepingStrings as strings } from './keeping-strings.ts';

/** What is unfinished, each with a jump to its place. */
export function ToDoDialog(): JSX.Element {
  const list = toDo.value;
  const isNothing = list.length + strays.value.length === 0;
  return (
    <ModalDialog title={strings.toDoTitle} class="dialog-work" onClose={closeDialog}>
      <VersionsToCheck />
      {(list.length > 0 || isNothing) && <p class="soft">{isNothing ? strings.nothingToDo : strings.toDoNote}</p>}
      <ul class="plain unfinished-list">
        {list.map((draft) => (
          <DraftCard key={draft.id} draft={draft} />
        ))}
      </ul>
    </ModalDialog>
  );
}

/** New versions of sources with quotations that nobody has looked at since. */
function VersionsToCheck(): JSX.Element | undefined {
  const later = [...new Set(strays.value.map((stray) => stray.later))];
  if (later.length === 0) return undefined;
  return (
    <ul class="plain unfinished-list">
      {later.map((id) => {
        const title = shorten(workspace.value?.lookup.sources.get(id)?.title ?? id, 80);
        const count = strays.value.filter((stray) => stray.later === id).length;
        return (
          <li key={id} class="unfinished">
            <p>{strings.toCheck(count, title)}</p>
            <div class="unfinished-tools">
              <button
                type="button"
                class="button button-main"
                aria-label={strings.openDraft(title)}
                onClick={() => {
                  closeDialog();
                  openStrays(id);
                }}
              >
                {strings.open}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function DraftCard({ draft }: { readonly draft: Draft }): JSX.Element {
  const source = workspace.value?.lookup.sources.get(draft.source);
  const words = shorten(wordsOf(draft), 160);
  return (
    <li class="unfinished">
      <p dir="auto">{words}</p>
      <p class="soft">
        {draft.id === putAwayId && `${strings.unfinishedLine} · `}
        {source && <bdi>{shorten(source.title, 80)}, </bdi>}
        {strings.paragraph(draft.paragraph)}
      </p>
      <div class="unfinished-tools">
        <button
          type="button"
          class="button button-main"
          aria-label={strings.openDraft(words)}
          onClick={() => {
            closeDialog();
            openUnfinished(draft);
          }}
        >
          {strings.open}
        </button>
        <button
          type="button"
          class="button"
          aria-label={strings.discardDraft(words)}
          onClick={() => {
            if (draft.id === putAwayId) setClaimLine(undefined);
            else performOnDesk(strings.discardDraft(words), removeDraft(draft.id));
          }}
        >
          {strings.discard}
        </button>
      </div>
    </li>
  );
}

/** What stands in the fields so far, as one reads them. */
function wordsOf({ fields }: Draft): string {
  const { subject, relation, target, words } = fields;
  const said = [subject.text, relation.text, target.text].map((text) => text.trim()).filter((text) => text !== '');
  const quoted = words.trim() === '' ? '' : `“${words.trim()}”`;
  return [said.join(' ▸ '), quoted].filter((part) => part !== '').join(' · ') || strings.noWords;
}
