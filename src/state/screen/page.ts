/** What the page is told by its machine, and what it says to its reader. */
import { signal } from '@preact/signals';
import type { Palette } from '../../theme/palette.ts';

/** One short sentence about what just happened, spoken by the live region and shown for a while. */
export const notice = signal<string | undefined>(undefined);

/** The notice that only confirms what its reader has just done: it goes soon. */
export const passingNotice = signal<string | undefined>(undefined);

/** Confirm in a few words what its reader has just done and sees anyway. */
export function confirmDone(said: string): void {
  passingNotice.value = said;
  notice.value = said;
}

/** Whether the machine can draw the graph; false makes the list the whole product. */
export const canDraw = signal(true);

/** Whether the system asks for dark colors; kept by the app from the media query. */
export const systemIsDark = signal(false);

/** The palette of a system that forces its colors on pages; kept by the app. */
export const systemPalette = signal<Palette | undefined>(undefined);

/** Whether the page is being printed: what is long is then drawn further than the screen shows. */
export const isPrinting = signal(false);

/** The last fault that a notice speaks of: what the notice says, and the fault. */
export const lastFault = signal<{ readonly said: string; readonly error: unknown } | undefined>(undefined);

/** Note a fault, for the console and, when there are words, for a notice from which its details can be copied. */
export function noteFault(error: unknown, said?: string): void {
  console.warn(error);
  if (said === undefined) return;
  lastFault.value = { said, error };
  notice.value = said;
}
