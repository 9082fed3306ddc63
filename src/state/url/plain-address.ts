/**
 * The addresses of most views: what is selected, and in which of the views. `url.ts` reads and writes them just so, and all
 * others too; it comes when one of those turns up.
 */

import { initialView, type Mode, modes, type Selection, type View } from '../view/view.ts';
import { readText, writeText } from './escape-text.ts';

export interface PlainAddress {
  readonly id: string | undefined;
  readonly mode: Mode;
}

const { selection: _selection, mode: _mode, theme: _theme, pinned: _pinned, ...usual } = initialView;
const usualParts: ReadonlyMap<string, unknown> = new Map(Object.entries(usual));

/** Read a fragment that names a selection and a view and nothing else; undefined for any other. */
export function parsePlainAddress(fragment: string): PlainAddress | undefined {
  const [, written = '', beside, alone] = /^#?(?:([^&=]*)(?:&view=(\w+))?|view=(\w+))$/.exec(fragment) ?? [
    undefined,
    '%',
  ];
  const id = readText(written);
  const word = beside ?? alone ?? 'graph';
  const mode = modes.find((candidate) => candidate === word);
  return id === undefined || !mode ? undefined : { id: id === '' ? undefined : id, mode };
}

/** Write the fragment of a view that differs from the usual one by its selection and mode only; undefined for any other. */
export function formatPlainAddress(view: View): string | undefined {
  if (Object.entries(view).some(([key, value]) => usualParts.has(key) && usualParts.get(key) !== value))
    return undefined;
  const id = writeText(view.selection?.id ?? '');
  if (view.mode !== 'graph') return `#${id}&view=${view.mode}`;
  return id === '' ? '' : `#${id}`;
}

/** Bring a view to what a plain address says; the selection is what its id stands for in the dataset. */
export function followPlainAddress(mode: Mode, selection: Selection | undefined): (view: View) => View {
  return ({ theme, pinned }) => ({ ...initialView, theme, pinned, mode, selection });
}
