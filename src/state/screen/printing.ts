import { signal } from '@preact/signals';

/** Whether the page is being printed: what is long is then drawn further than the screen shows. */
export const isPrinting = signal(false);
