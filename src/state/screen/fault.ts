/** Faults of the program itself, as far as they reach the screen. */
import { signal } from '@preact/signals';
import { notice } from './page.ts';

/** The last fault that a notice speaks of: what the notice says, and the fault. */
export const lastFault = signal<{ readonly said: string; readonly error: unknown } | undefined>(undefined);

/** Note a fault, for the console and, when there are words, for a notice from which its details can be copied. */
export function noteFault(error: unknown, said?: string): void {
  console.warn(error);
  if (said === undefined) return;
  lastFault.value = { said, error };
  notice.value = said;
}
