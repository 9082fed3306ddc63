import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { setEditedClaim } from '../../../state/screen/claim-editor.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { openStrays, strays } from '../../../state/screen/stray-quotes.ts';
import { openUnfinished, putAwayId, toDo } from '../../../state/screen/to-do.ts';
import { performOnDesk } from '../../../state/undo/undoable.ts';
import { removeUnfinished } from '../../../state/workspace/change-desk.ts';
import type { UnfinishedClaim } from '../../../state/workspace/desk.ts';
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
        {list.map((claim) => (
          <UnfinishedCard key={claim.id} claim={claim} />
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
                aria-label={strings.openUnfinished(title)}
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

function UnfinishedCard({ claim }: { readonly claim: UnfinishedClaim }): JSX.Element {
  const source = workspace.value?.lookup.sources.get(claim.source);
  const words = shorten(wordsOf(claim), 160);
  return (
    <li class="unfinished">
      <p dir="auto">{words}</p>
      <p class="soft">
        {claim.id === putAwayId && `${strings.setAside} · `}
        {source && <bdi>{shorten(source.title, 80)}, </bdi>}
        {strings.paragraph(claim.paragraph)}
      </p>
      <div class="unfinished-tools">
        <button
          type="button"
          class="button button-main"
          aria-label={strings.openUnfinished(words)}
          onClick={() => {
            closeDialog();
            openUnfinished(claim);
          }}
        >
          {strings.open}
        </button>
        <button
          type="button"
          class="button"
          aria-label={strings.discardUnfinished(words)}
          onClick={() => {
            if (claim.id === putAwayId) setEditedClaim(undefined);
            else performOnDesk(strings.discardUnfinished(words), removeUnfinished(claim.id));
          }}
        >
          {strings.discard}
        </button>
      </div>
    </li>
  );
}

/** What stands in the fields so far, as one reads them. */
function wordsOf({ fields }: UnfinishedClaim): string {
  const { subject, relation, target, words } = fields;
  const said = [subject.text, relation.text, target.text].map((text) => text.trim()).filter((text) => text !== '');
  const quoted = words.trim() === '' ? '' : `“${words.trim()}”`;
  return [said.join(' ▸ '), quoted].filter((part) => part !== '').join(' · ') || strings.noWords;
}
