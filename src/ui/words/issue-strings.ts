/** Words around the problems found in a file. */
import { formatCount } from './strings.ts';

export const issueStrings = {
  fileRemarks: 'Notes on the file',
  ofThisKind: (all: number) => `${formatCount(all)} of this kind.`,
  showAll: 'Show all',
  showFirstOnly: 'Show only the first',
} as const;
