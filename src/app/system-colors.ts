import { toHex } from '../lib/color.ts';
import { systemPalette } from '../state/screen/page.ts';
import { forcedPalette } from '../theme/forced-palette.ts';

/** Take over the colors that the system forces on pages, or none; the canvas, which no system forces, is drawn in them, too. */
export function takeSystemColors(areForced: boolean): void {
  systemPalette.value = areForced ? readSystemColors() : undefined;
}

function readSystemColors() {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const palette = forcedPalette((name) => {
    probe.style.color = name;
    return hexOf(getComputedStyle(probe).color);
  });
  probe.remove();
  return palette;
}

/** Read `rgb(…)` or `rgba(…)`, as browsers write computed colors. */
function hexOf(color: string): string {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
  return toHex([red, green, blue]);
}
