/** What the page is told by its machine, and what it says to its reader. */
import { signal } from '@preact/signals';
import type { Palette } from '../../theme/palette.ts';

/** One short sentence about what just happened, spoken by the live region and shown for a while. */
export const notice = signal<string | undefined>(undefined);

/** Whether the machine can draw the graph; false makes the list the whole product. */
export const canDraw = signal(true);

/** Whether the system asks for dark colors; kept by the app from the media query. */
export const systemIsDark = signal(false);

/** The palette of a system that forces its colors on pages; kept by the app. */
export const systemPalette = signal<Palette | undefined>(undefined);

/** Whether the page is being printed: what is long is then drawn further than the screen shows. */
export const isPrinting = signal(false);
