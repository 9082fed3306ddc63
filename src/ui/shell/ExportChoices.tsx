import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ImageChoices } from '../features/images/ImageChoices.tsx';
import { ReportChoices } from '../features/report/ReportChoices.tsx';
import { placeBeside } from '../kit/place-beside.ts';
import { type ExportFormat, useCommands } from '../parts/commands.ts';
import { ExportRow, useExportFormats } from '../parts/ExportRow.tsx';
import { exportMenuId } from '../parts/panel-ids.ts';
import { exportGroups, exportName } from '../words/export-strings.ts';

/** What the export menu offers, its place below its button, and its keys. */
export function ExportChoices(): JSX.Element {
  const { exportAs } = useCommands();
  const exportFormats = useExportFormats();
  useEffect(() => {
    const menu = document.getElementById(exportMenuId);
    if (!menu) return undefined;
    const control = new AbortController();
    const { signal } = control;
    const open = () => {
      if (menu.matches(':popover-open')) openMenu(menu);
    };
    menu.addEventListener('toggle', open, { signal });
    menu.addEventListener('keydown', (event) => moveInMenu(event, menu), { signal });
    open();
    return () => control.abort();
  }, []);
  // The formats may come after the menu was opened; its first row has the focus all the same.
  useEffect(() => {
    const menu = document.getElementById(exportMenuId);
    if (exportFormats.length > 0 && menu?.matches(':popover-open')) itemsIn(menu)[0]?.focus();
  }, [exportFormats]);
  const [own, ...others] = exportFormats;
  return (
    <div role="none" class="export-groups">
      <div role="none">
        <Group id="dataset" title={exportGroups.dataset}>
          {own && <FormatRow format={own} onChoose={exportAs} />}
        </Group>
        <Group id="report" title={exportGroups.report}>
          <ReportChoices />
        </Group>
        <Group id="picture" title={exportGroups.picture}>
          <ImageChoices />
        </Group>
      </div>
      <div role="none" class="export-others">
        <Group id="others" title={exportGroups.others}>
          {others.map((format) => (
            <FormatRow key={format.id} format={format} onChoose={exportAs} />
          ))}
        </Group>
      </div>
    </div>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Group({ id, title, children }: GroupProps): JSX.Element {
  const titleId = `${exportMenuId}-group-${id}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu.
    <div role="group" class="export-group" aria-labelledby={titleId}>
      <p id={titleId} class="export-title" role="presentation">
        {title}
      </p>
      {children}
    </div>
  );
}

interface FormatRowProps {
  readonly format: ExportFormat;
  readonly onChoose: (id: string) => void;
}

function FormatRow({ format: { id, name, about, extension }, onChoose }: FormatRowProps): JSX.Element {
  return <ExportRow id={id} name={exportName(name, extension)} hint={about} onChoose={() => onChoose(id)} />;
}

function openMenu(menu: HTMLElement): void {
  placeBeside(menu, document.querySelector(`[popovertarget=${exportMenuId}]`), 'bottom-end');
  itemsIn(menu)[0]?.focus();
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement): void {
  const items = itemsIn(menu);
  const at = items.findIndex((item) => item.matches(':focus'));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key === 'Tab') menu.hidePopover();
  const place = places[event.key];
  if (place === undefined) return;
  event.preventDefault();
  items[place]?.focus();
}

function itemsIn(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}
