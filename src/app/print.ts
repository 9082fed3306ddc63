/** Printing: the stage as an image of lines and letters before what is read, in light colors whatever the screen has. */
import { buildSvg } from '../render/svg-elements.ts';
import { isPrinting } from '../state/screen/page.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { printedPaper, themes } from '../theme/palette.ts';
import { stageAsSvg } from './images.ts';

/** Printers have no ink for the color of our paper. */
function onWhite(svg: string): string {
  return svg.replaceAll(themes.light.paper, printedPaper);
}

/** Print the page as it stands. */
export function printPage(): void {
  // The menu that asked for it closes first.
  requestAnimationFrame(() => setTimeout(() => print()));
}

/** Prepare the page whenever it is about to be printed, and put it back afterwards. */
export function mountPrint(): void {
  let picture: HTMLElement | undefined;
  const prepare = () => {
    if (picture || !workspace.peek()) return;
    picture = document.createElement('figure');
    picture.className = 'print-picture';
    picture.append(buildSvg(onWhite(stageAsSvg('light'))));
    document.body.prepend(picture);
    isPrinting.value = true;
  };
  const putBack = () => {
    picture?.remove();
    picture = undefined;
    isPrinting.value = false;
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', putBack);
  // Browsers that only show how it would print change the medium without these events.
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? prepare() : putBack()));
}
