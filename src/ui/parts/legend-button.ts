import { legendChoice } from '../../state/screen/panels.ts';

export const legendId = 'legend';

export const legendButtonId = 'legend-button';
export const legendTitleId = 'legend-title';

/** Open the legend and take the focus there. */
export function openLegend(): void {
  legendChoice.value = true;
  focusSoon(legendTitleId);
}

/** Close the legend and bring the focus back to the button that opens it. */
export function closeLegend(): void {
  legendChoice.value = false;
  focusSoon(legendButtonId);
}

/** The element may be drawn only with the next frame. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
