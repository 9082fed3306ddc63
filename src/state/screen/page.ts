/** What the page is told by its machine, and what it says to its reader. */
import { signal } from '@preact/signals';

/** One short sentence about what just happened, spoken by the live region and shown for a while. */
export const notice = signal<string | undefined>(undefined);

/** Whether the machine can draw the graph; false makes the list the whole product. */
export const canDraw = signal(true);

/** Whether the system asks for dark colors; kept by the app from the media query. */
export const systemIsDark = signal(false);

/** Whether the page is being printed: what is long is then drawn further than the screen shows. */
export const isPrinting = signal(false);
