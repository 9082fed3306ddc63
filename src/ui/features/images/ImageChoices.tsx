import type { JSX } from 'preact';
import { useCommands } from '../../parts/commands.ts';
import { ExportHint, ExportRow, exportItem } from '../../parts/ExportRow.tsx';
import { imageStrings as words } from './image-strings.ts';

const scales = [1, 2, 4] as const;

/** The rows of the export menu that make an image of the stage as it looks, and print it. */
export function ImageChoices(): JSX.Element {
  const { saveImage, print } = useCommands();
  return (
    <>
      <ExportRow id="svg" name={words.rows.svg} hint={words.hints.svg} onChoose={() => saveImage('svg')} />
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
              {...exportItem('png')}
              aria-label={words.scaleSpoken(scale)}
              onClick={() => saveImage('png', scale)}
            >
              {words.scale(scale)}
            </button>
          ))}
        </span>
        <ExportHint id="png" hint={words.hints.png} />
      </div>
      <ExportRow id="print" name={words.print} hint={words.printHint} onChoose={print} />
    </>
  );
}
