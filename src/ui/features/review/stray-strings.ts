/** The words of what a new version of a source left to look at. */
import type { StrayOfVersion } from '../../../state/workspace/desk.ts';
import { counted, formatCount } from '../../words/strings.ts';

type Kind = StrayOfVersion['kind'];

export const strayStrings = {
  title: 'New version: quotations to check',
  head: (count: number) => `${counted(count, 'quotation')} to check in the new version`,
  close: 'Close the list; what is left stays under “To do”',
  group: {
    vanished: 'Vanished',
    over: 'Too much quoted',
    changed: 'Other words around',
    moved: 'Moved',
  } satisfies Record<Kind, string>,
  groupCount: (count: number) => formatCount(count),
  meaning: {
    vanished: 'These words are not there, or not for certain. Their claims stay with the earlier version.',
    over: 'These words are there, but with them more than half of the new version would be quoted. Their claims stay with the earlier version. Shorten quotations of the new version first, then write them anew.',
    changed: 'The same words, but the sentence around them is another: it may now deny or ask what it said.',
    moved: 'The same words in another paragraph.',
  } satisfies Record<Kind, string>,
  place: ({ kind, from, to }: StrayOfVersion) => {
    if (kind === 'vanished') return to === undefined ? `was in ¶ ${from}` : `was in ¶ ${from}; in ¶ ${to} is perhaps`;
    return from === to ? `¶ ${from}` : `¶ ${from} → ¶ ${to}`;
  },
  /** The name of a button that stands at each quotation. */
  of: (name: string, quote: string) => `${name}: “${quote}”`,
  goTo: (quote: string) => `Go there: “${quote}”`,
  edit: 'Edit',
  anew: 'Write it anew',
  earlier: 'See before',
  stillRight: 'Still right',
  leave: 'Leave it',
  leaveOf: (quote: string) => `Leave with the earlier version: “${quote}”`,
  allRight: 'All still right',
  checkedAll: 'Check what moved',
  checked: (quote: string) => `Check “${quote}”`,
} as const;
