/** Words of focus, paths, undo and sharing; they come with the parts that say them. */
import { shorten } from '../lib/text.ts';

const longestName = 60;
const short = (name: string) => shorten(name, longestName);

export const exploringStrings = {
  focusOn: (name: string) => `Focus on ${short(name)}`,
  leaveFocus: 'Leave the focus',
  focusNeedsEntity: 'Select a person or a thing first; F then shows only what lies around it.',
  closePath: 'Close the path',
  move: (name: string) => `Move ${short(name)}`,
  undone: (name: string) => `Undone: ${name}`,
  redone: (name: string) => `Done again: ${name}`,
} as const;
