import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { setSheetOpen } from '../../../state/screen/panels.ts';
import { multiSelectedEntities } from '../../../state/selectors/multi-selection.ts';
import { view } from '../../../state/view/current-view.ts';
import { chosenIds } from '../../../state/view/view-selectors.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { placeBeside } from '../../kit/place-beside.ts';
import { Spoken } from '../../kit/Spoken.tsx';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { useCommands } from '../../parts/commands.ts';
import { goToDetails } from '../../parts/details-heading.ts';
import { useExportFormats } from '../../parts/ExportRow.tsx';
import { exportName } from '../../words/export-strings.ts';
import { multiSelectionStrings as words } from './multi-selection-strings.ts';
import { hideChosen, letGoOfAll, pinChosen, unpinChosen } from './selection-actions.ts';

/** What can be done with the things chosen together, over the graph and the table alike. */
export function MultiSelectionBar(): JSX.Element | undefined {
  const { select } = useCommands();
  const lookup = workspace.value?.lookup;
  const entities = multiSelectedEntities.value;
  if (!lookup || chosenIds.value.length === 0) return undefined;
  const pinned = new Set(view.value.pinned);
  const arePinned = entities.length > 0 && entities.every((id) => pinned.has(id));
  return (
    <section class="several" aria-label={words.several}>
      <p class="several-count">{words.chosen(chosenIds.value.length)}</p>
      <Spoken words={words.chosen(chosenIds.value.length)} />
      <div class="several-deeds">
        <button
          type="button"
          class="button"
          onClick={() => {
            select(undefined);
            setSheetOpen(true);
            goToDetails();
          }}
        >
          <Words words={words.connect} />
        </button>
        <button
          type="button"
          class="button"
          disabled={entities.length === 0}
          onClick={() => hideChosen(lookup, entities)}
        >
          {words.hide}
        </button>
        <button
          type="button"
          class="button"
          disabled={entities.length === 0}
          title={words.pinHint}
          onClick={() => (arePinned ? unpinChosen : pinChosen)(lookup, entities)}
        >
          {arePinned ? words.unpin : words.pin}
        </button>
        <ExportChosen />
      </div>
      <ToolButton icon="close" name={words.clear} hint={`${words.clear} (Esc)`} onClick={letGoOfAll} />
    </section>
  );
}

function ExportChosen(): JSX.Element {
  const { exportChosen } = useCommands();
  const exportFormats = useExportFormats();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button ref={button} type="button" class="button" popovertarget={id}>
        <Words words={words.export} />
        <Icon name="down" />
      </button>
      <div
        ref={menu}
        id={id}
        class="menu several-menu"
        popover="auto"
        role="dialog"
        aria-label={words.export.join(' ')}
        onToggle={(event) => event.newState === 'open' && placeBeside(menu.current, button.current, 'top-start')}
      >
        {exportFormats.map(({ id: format, name, extension }) => (
          <button
            key={format}
            type="button"
            class="several-format"
            onClick={() => {
              menu.current?.hidePopover();
              exportChosen(format);
            }}
          >
            {exportName(name, extension)}
          </button>
        ))}
        <p class="menu-hint">{words.exportNote}</p>
      </div>
    </>
  );
}

/** Words of a button; the second part is only said where there is no room for it. */
function Words({ words: [first, second] }: { readonly words: readonly [string, string] }): JSX.Element {
  return (
    <span>
      {first}
      <span class="several-more"> {second}</span>
    </span>
  );
}
