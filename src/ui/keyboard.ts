/** Which key does what. The handler is pure, so that it can be read and tested; `App` wires it to the page. */

export type KeyAction = 'find' | 'back' | 'zoom-in' | 'zoom-out' | 'fit' | 'keys';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing?: boolean;
}

export interface KeyPlace {
  /** The reader is typing into a field. */
  readonly isTyping: boolean;
  /** A dialog or menu is open and has its own keys. */
  readonly isCovered: boolean;
}

/** Tell what a key asks for at this place; undefined leaves the key to the browser. */
export function keyActionOf(press: KeyPress, place: KeyPlace): KeyAction | undefined {
  if (press.isComposing || place.isCovered) return undefined;
  const isCommand = press.ctrlKey || press.metaKey;
  if (isCommand && !press.altKey && press.key.toLowerCase() === 'k') return 'find';
  if (isCommand || press.altKey || place.isTyping) return undefined;
  return plainKeys.get(press.key);
}

const plainKeys: ReadonlyMap<string, KeyAction> = new Map([
  ['/', 'find'],
  ['Escape', 'back'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['−', 'zoom-out'],
  ['0', 'fit'],
  ['?', 'keys'],
]);

export interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The keys as the keys dialog lists them. */
export const keyHelp: readonly { readonly place: string; readonly keys: readonly KeyHelp[] }[] = [
  {
    place: 'Everywhere',
    keys: [
      { keys: ['/', 'Ctrl K'], does: 'Go to the search' },
      { keys: ['Esc'], does: 'One step back: from the selection to the overview' },
      { keys: ['+', '−'], does: 'Zoom in, zoom out' },
      { keys: ['0'], does: 'Fit the whole graph' },
      { keys: ['?'], does: 'This list' },
    ],
  },
  {
    place: 'In the search',
    keys: [
      { keys: ['↓', '↑'], does: 'Choose among the results' },
      { keys: ['Enter'], does: 'Go to the result, or to the first one' },
      { keys: ['Esc'], does: 'Clear' },
    ],
  },
  {
    place: 'In the graph (Tab leads there)',
    keys: [
      { keys: ['→', '←'], does: 'From one to the next, most claims first; once one is selected, among its neighbors' },
      { keys: ['Home', 'End'], does: 'To the first, to the last' },
      { keys: ['Enter'], does: 'Select it and read its claims' },
      { keys: ['Esc'], does: 'Deselect, to walk through all again' },
    ],
  },
];
