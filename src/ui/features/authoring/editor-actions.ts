/** What the keys and buttons of the claim editor do beside saving it. */
import type { FieldName } from '../../../edit/claim-fields.ts';
import { editedClaim, keepAsUnfinished, putEditorAway, writeFields } from '../../../state/screen/claim-editor.ts';
import { statusOfDigit } from './claim-options.tsx';
import { fillIn } from './fill-in.ts';

export type EditorAction =
  | 'save'
  | 'keep-words'
  | 'keep-subject'
  | 'keep-unfinished'
  | 'put-away'
  | 'reverse'
  | 'add-voice'
  | `firmly ${string}`
  | `go ${FieldName}`;

/** Letters that, with Alt, lead to a field from everywhere in the editor; the label of the field shows its letter. */
export const fieldLetters: Partial<Readonly<Record<FieldName, string>>> = { detail: 'l', saidBy: 'b', when: 'w' };

interface Press {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** Tell what a key asks for. Letters and digits are text while one types; with Alt they are keys everywhere. */
export function editorActionOf(press: Press, place: 'typing' | 'button' | 'elsewhere'): EditorAction | undefined {
  if (press.isComposing || press.ctrlKey || press.metaKey) return undefined;
  if (press.key === 'Enter' && place !== 'button') {
    if (press.altKey) return 'keep-subject';
    return press.shiftKey ? 'keep-words' : 'save';
  }
  if (press.key === 'Escape') return 'put-away';
  if (!press.altKey && place === 'typing') return undefined;
  // With Alt some keyboards write other signs; the place of the key tells then.
  const key = press.altKey ? press.code.replace(/^(?:Key|Digit|Numpad)/, '').toLowerCase() : press.key.toLowerCase();
  if (key === 'r') return 'reverse';
  if (key === 'v') return 'add-voice';
  const field = (Object.keys(fieldLetters) as FieldName[]).find((name) => fieldLetters[name] === key);
  if (press.altKey && field !== undefined) return `go ${field}`;
  const status = statusOfDigit(key);
  return status === undefined ? undefined : `firmly ${status}`;
}

/** Let subject and object change places. */
export function reverseEnds(): void {
  const fields = editedClaim.peek()?.fields;
  if (!fields) return;
  writeFields({ subject: fields.target, target: fields.subject });
}

/** Make room for a voice in front of those that are there; answer where it is written. */
export function addVoice(root: HTMLElement | null): void {
  const saidBy = editedClaim.peek()?.fields.saidBy ?? '';
  if (saidBy.trim() !== '' && !saidBy.trimStart().startsWith('>')) writeFields({ saidBy: ` > ${saidBy.trim()}` });
  const field = root?.querySelector<HTMLInputElement>('[data-field="saidBy"]');
  field?.focus();
  // When the new text stands in the field.
  queueMicrotask(() => setTimeout(() => field?.setSelectionRange(0, 0)));
}

/** Say how firmly. */
export function sayFirmly(firmly: string): void {
  writeFields({ firmly });
}

/** Put other words in the editor, and fill in what they say. */
export function writeWords(words: string): void {
  writeFields({ words });
  fillIn();
}

/** Put the editor away and go back to the text. */
export function leaveEditor(): void {
  putEditorAway();
  focusText();
}

/** Keep what is not finished and go back to the text. */
export function keepUnfinished(): void {
  const edited = editedClaim.peek();
  if (edited) keepAsUnfinished(edited);
  focusText();
}

/** Go on in the text. */
export function focusText(): void {
  document.querySelector<HTMLElement>('.reader-area')?.focus({ preventScroll: true });
}
