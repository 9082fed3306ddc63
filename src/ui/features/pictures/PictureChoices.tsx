import type { JSX } from 'preact';
import { useCommands } from '../../parts/commands.ts';
import { exportMenuId } from '../../parts/export-menu.ts';
import { pictureStrings as words } from './picture-strings.ts';

const scales = [1, 2, 4] as const;

/** The rows of the export menu that make a picture of the stage as it looks, and print it. */
export function PictureChoices(): JSX.Element {
  const { savePicture, print } = useCommands();
  return (
    <>
      <div role="none" class="menu-row">
        <button type="button" class="menu-item" {...itemOf('svg')} onClick={() => savePicture('svg')}>
          {words.rows.svg}
        </button>
        <p id={`${exportMenuId}-svg`} class="menu-hint">
          {words.hints.svg}
        </p>
      </div>
      <div role="none" class="menu-row menu-sizes">
        <span class="menu-sizes-name" aria-hidden="true">
          {words.rows.png}
        </span>
        <span role="none" class="menu-sizes-choices">
          {scales.map((scale) => (
            <button
              key={scale}
              type="button"
              class="menu-size"
              {...itemOf('png')}
              aria-label={words.scaleSpoken(scale)}
              onClick={() => savePicture('png', scale)}
            >
              {words.scale(scale)}
            </button>
          ))}
        </span>
        <p id={`${exportMenuId}-png`} class="menu-hint">
          {words.hints.png}
        </p>
      </div>
      <div role="none" class="menu-row">
        <button type="button" class="menu-item" {...itemOf('print')} onClick={print}>
          {words.print}
        </button>
        <p id={`${exportMenuId}-print`} class="menu-hint">
          {words.printHint}
        </p>
      </div>
    </>
  );
}

/** Every choice is an item of the menu and closes it. */
function itemOf(id: string) {
  return {
    role: 'menuitem',
    tabIndex: -1,
    'aria-describedby': `${exportMenuId}-${id}`,
    popovertarget: exportMenuId,
    popovertargetaction: 'hide',
  } as const;
}
