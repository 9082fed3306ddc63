import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Commands, useCommands } from '../commands.ts';
import { pictureChoices, reportChoices } from '../later-parts.ts';
import { Icon } from '../parts/Icon.tsx';
import { Wanted } from '../parts/Wanted.tsx';
import { strings } from '../strings.ts';
import { exportMenuId } from './export-menu.ts';

type ExportFormat = Parameters<Commands['exportAs']>[0];

const choices: readonly { readonly format: ExportFormat; readonly name: string; readonly hint: string }[] = [
  { format: 'sayso', name: strings.exportSayso, hint: strings.exportSaysoHint },
  { format: 'graphology', name: strings.exportGraphology, hint: strings.exportGraphologyHint },
];

const menuId = exportMenuId;
/** CSS pixels between the button and its menu. */
const gap = 6;

/** The button that writes the graph to a file, with its choice of formats. */
export function ExportMenu(): JSX.Element {
  const { exportAs } = useCommands();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <button ref={button} type="button" class="button" popovertarget={menuId} aria-haspopup="menu">
        <Icon name="export" />
        <span class="button-word">{strings.export}</span>
      </button>
      <div
        ref={menu}
        id={menuId}
        class="menu"
        popover="auto"
        role="menu"
        aria-label={strings.exportMenu}
        tabIndex={-1}
        onToggle={(event) => {
          if (event.newState !== 'open') return;
          setOpened(true);
          openMenu(menu.current, button.current);
        }}
        onKeyDown={(event) => moveInMenu(event, menu.current)}
      >
        {choices.map(({ format, name, hint }) => (
          <div key={format} role="none" class="menu-row">
            <button
              type="button"
              role="menuitem"
              class="menu-item"
              aria-describedby={`${menuId}-${format}`}
              tabIndex={-1}
              onClick={() => {
                menu.current?.hidePopover();
                exportAs(format);
              }}
            >
              {name}
            </button>
            <p id={`${menuId}-${format}`} class="menu-hint">
              {hint}
            </p>
          </div>
        ))}
        <Wanted part={pictureChoices} when={wasOpened} />
        <Wanted part={reportChoices} when={wasOpened} />
      </div>
    </>
  );
}

function openMenu(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (!menu || !button) return;
  const { bottom, right } = button.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  menu.style.top = `${bottom + gap}px`;
  menu.style.right = `${Math.max(gap, Math.min(clientWidth - right, clientWidth - menu.offsetWidth - gap))}px`;
  itemsIn(menu)[0]?.focus();
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null): void {
  if (!menu) return;
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
