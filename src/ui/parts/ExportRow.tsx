import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type ExportFormat, useCommands } from './commands.ts';
import { exportMenuId } from './panel-ids.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly onChoose: () => void;
}

/** Show a choice of the export menu, with what comes of it underneath. */
export function ExportRow({ id, name, hint, onChoose }: Props): JSX.Element {
  return (
    <div role="none" class="menu-row">
      <button type="button" class="menu-item" {...exportItem(id)} onClick={onChoose}>
        {name}
      </button>
      <ExportHint id={id} hint={hint} />
    </div>
  );
}

/** Say underneath what comes of a choice. */
export function ExportHint({ id, hint }: Pick<Props, 'id' | 'hint'>): JSX.Element {
  return (
    <p id={hintId(id)} class="menu-hint">
      {hint}
    </p>
  );
}

/** What makes a button a choice of the export menu: it is described by its hint and closes the menu. */
export function exportItem(id: string) {
  return {
    role: 'menuitem',
    tabIndex: -1,
    'aria-describedby': hintId(id),
    popovertarget: exportMenuId,
    popovertargetaction: 'hide',
  } as const;
}

function hintId(id: string): string {
  return `${exportMenuId}-${id}`;
}

/** Give the formats that a dataset can be written in; none for the moment until they are known. */
export function useExportFormats(): readonly ExportFormat[] {
  const { listExportFormats } = useCommands();
  const [formats, setFormats] = useState<readonly ExportFormat[]>([]);
  useEffect(() => listExportFormats(setFormats), [listExportFormats]);
  return formats;
}
