import { later } from './later.ts';

/** What the details show of a selection. */
export const selectedPanel = later(async () => (await import('./panels/Selected.tsx')).Selected);

/** The list view. */
export const listView = later(async () => (await import('./panels/List.tsx')).List);

/** The list of keys. */
export const keysDialog = later(async () => (await import('./dialogs/KeysDialog.tsx')).KeysDialog);

/** Why a file was not opened. */
export const refusalDialog = later(async () => (await import('./dialogs/RefusalDialog.tsx')).RefusalDialog);

/** Fetch what a reader is about to need, as soon as the mouse, a finger or a key stirs for the first time. */
export function fetchWhenStirred(): () => void {
  const control = new AbortController();
  const fetchParts = () => {
    control.abort();
    selectedPanel.load();
    listView.load();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown'] as const) {
    addEventListener(type, fetchParts, { signal: control.signal, passive: true });
  }
  return () => control.abort();
}
