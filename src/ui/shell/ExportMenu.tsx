import type { JSX } from 'preact';
import { Boundary } from '../kit/Boundary.tsx';
import { Icon } from '../kit/Icon.tsx';
import { exportMenuId } from '../parts/panel-ids.ts';
import { strings } from '../words/strings.ts';
import { exportChoices } from './lazy-parts.ts';

/** The button that writes the graph to a file, and the menu that fills when the reader stirs. */
export function ExportMenu(): JSX.Element {
  const Choices = exportChoices.component.value;
  return (
    <>
      <button type="button" class="button" popovertarget={exportMenuId} aria-haspopup="menu">
        <Icon name="export" />
        <span class="button-word">{strings.export}</span>
      </button>
      <div
        id={exportMenuId}
        class="menu export-menu"
        popover="auto"
        role="menu"
        aria-label={strings.exportMenu}
        tabIndex={-1}
        onToggle={exportChoices.load}
      >
        <Boundary>{Choices && <Choices />}</Boundary>
      </div>
    </>
  );
}
