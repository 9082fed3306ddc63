/** Which key does what. The handler is pure, so that it can be read and tested; `App` wires it to the page. */

export type KeyAction = 'find' | 'back' | 'focus' | 'undo' | 'redo' | 'zoom-in' | 'zoom-out' | 'fit' | 'keys' | 'edit';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey?: boolean;
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
  const key = press.key.toLowerCase();
  if (isCommand && !press.altKey && key === 'k') return 'find';
  if (press.altKey || place.isTyping) return undefined;
  if (!isCommand) return plainKeys.get(press.key);
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
}

const plainKeys: ReadonlyMap<string, KeyAction> = new Map([
  ['/', 'find'],
  ['Escape', 'back'],
  ['f', 'focus'],
  ['F', 'focus'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['−', 'zoom-out'],
  ['0', 'fit'],
  ['?', 'keys'],
  ['e', 'edit'],
]);
