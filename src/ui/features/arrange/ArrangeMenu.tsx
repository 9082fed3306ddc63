import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ArrangeWish, forceSettings, isShownOnlyWanted } from '../../../state/screen/arranging.ts';
import { visible } from '../../../state/selectors/visible.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { placeBeside } from '../../kit/place-beside.ts';
import { useCommands } from '../../parts/commands.ts';
import { arrangeButtonId, arrangeMenuId } from '../../parts/panel-ids.ts';
import { arrangeStrings as words } from './arrange-strings.ts';

const kinds = ['force', 'circle', 'grid', 'timeline'] as const;

/** The ways to arrange the graph. It opens over its button as soon as it has come. */
export function ArrangeMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => menu.current?.showPopover(), []);
  const { arrange } = useCommands();
  const isDated = workspace.value?.dataset.claims.some(({ when }) => when !== undefined) ?? false;
  const isAllShown = visible.value === undefined;
  const start = (kind: ArrangeWish['kind']) => arrange({ kind, isShownOnly: !isAllShown && isShownOnlyWanted.value });
  return (
    <div
      ref={menu}
      id={arrangeMenuId}
      class="menu arrange-menu"
      popover="auto"
      role="dialog"
      aria-label={words.title}
      onBeforeToggle={(event) => {
        if (event.newState === 'open') requestAnimationFrame(() => place(menu.current));
      }}
    >
      {kinds.map((kind, index) => {
        const isPossible = kind !== 'timeline' || isDated;
        return (
          <div key={kind} class="menu-row">
            <button
              type="button"
              class="menu-item"
              // biome-ignore lint/a11y/noAutofocus: the browser goes there as it opens the menu; a frame later, a quick Tab would have come first.
              autoFocus={index === 0}
              aria-describedby={`arrange-${kind}`}
              disabled={!isPossible}
              onClick={() => {
                menu.current?.hidePopover();
                start(kind);
              }}
            >
              {words.kinds[kind].name}
            </button>
            <p id={`arrange-${kind}`} class="menu-hint">
              {isPossible ? words.kinds[kind].means : words.noDates}
            </p>
          </div>
        );
      })}
      {!isAllShown && (
        <Switch
          name={words.shownOnly}
          isOn={isShownOnlyWanted.value}
          onSwitch={(isOn) => {
            isShownOnlyWanted.value = isOn;
          }}
        />
      )}
      <p class="arrange-note">{words.pinnedStay}</p>
      <ForceSettings onStart={() => start('force')} onToggle={() => place(menu.current)} />
    </div>
  );
}

/** Put it beside its button; again when it has become higher. */
function place(menu: HTMLElement | null): void {
  placeBeside(menu, document.getElementById(arrangeButtonId), 'top-end');
}

interface SwitchProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

function Switch({ name, isOn, onSwitch }: SwitchProps): JSX.Element {
  return (
    <label class="arrange-switch">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
      {name}
    </label>
  );
}

/** From so many entities on groups are pulled apart unless the reader wants it otherwise. */
const pullsApartFrom = 200;

interface ForceProps {
  readonly onStart: () => void;
  readonly onToggle: () => void;
}

/** What can be chosen about the layout by forces; it starts with what is chosen, and the menu stays. */
function ForceSettings({ onStart, onToggle }: ForceProps): JSX.Element {
  const settings = forceSettings.value;
  const isLarge = (workspace.value?.dataset.entities.length ?? 0) > pullsApartFrom;
  const set = (part: Partial<typeof settings>) => {
    forceSettings.value = { ...forceSettings.peek(), ...part };
  };
  return (
    <details class="arrange-settings" onToggle={onToggle}>
      <summary>{words.settings}</summary>
      <Factor name={words.scaling} factor={settings.scaling ?? 1} onChange={(scaling) => set({ scaling })} />
      <Factor name={words.gravity} factor={settings.gravity ?? 1} onChange={(gravity) => set({ gravity })} />
      <Switch name={words.linLog} isOn={settings.linLog ?? isLarge} onSwitch={(linLog) => set({ linLog })} />
      <Switch
        name={words.preventOverlap}
        isOn={settings.preventOverlap ?? true}
        onSwitch={(preventOverlap) => set({ preventOverlap })}
      />
      <p class="arrange-buttons">
        <button type="button" class="button button-main" onClick={onStart}>
          {words.start}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            forceSettings.value = {};
          }}
        >
          {words.usual}
        </button>
      </p>
    </details>
  );
}

interface FactorProps {
  readonly name: string;
  readonly factor: number;
  readonly onChange: (factor: number) => void;
}

/** A slider from a quarter to four times what is usual. */
function Factor({ name, factor, onChange }: FactorProps): JSX.Element {
  return (
    <label class="arrange-factor">
      <span>{name}</span>
      <span class="count">{words.factor(factor)}</span>
      <input
        type="range"
        aria-label={name}
        aria-valuetext={words.factor(factor)}
        min={-4}
        max={4}
        value={Math.round(2 * Math.log2(factor))}
        onInput={({ currentTarget }) => onChange(Number((2 ** (Number(currentTarget.value) / 2)).toPrecision(2)))}
      />
    </label>
  );
}
