/** The words of the ways to arrange the graph. */
import { counted } from '../../words/strings.ts';

export const arrangeStrings = {
  title: 'Rearrange',
  kinds: {
    force: { name: 'By connections', means: 'Those who are connected stand near each other' },
    circle: { name: 'Circle', means: 'All on one circle, so that lines are short' },
    grid: { name: 'Grid by type', means: 'A block for each type, most claims first' },
    timeline: { name: 'Timeline', means: 'In time, by the dates of their claims; those without a date stand apart' },
  },
  noDates: 'No claim here has a date.',
  pinnedStay: 'Pinned items stay put. Undo brings the old places back.',
  shownOnly: 'Only what is shown now',
  settings: 'Settings for “By connections”',
  scaling: 'Distances',
  gravity: 'Pull to the middle',
  factor: (factor: number) => (factor === 1 ? 'usual' : `${factor} × usual`),
  linLog: 'Pull groups apart',
  preventOverlap: 'Keep items from overlapping',
  start: 'Start',
  usual: 'Usual settings',
  step: (name: string) => `Rearrange: ${name}`,
  undated: (count: number) => `Below: ${counted(count, 'entity', 'entities')} without a date`,
  undatedBeside: (count: number) => `${counted(count, 'entity', 'entities')} without a date`,
  inTime: (from: number, to: number, undated: number) =>
    `Arranged in time, ${from === to ? from : `${from} to ${to}`}.${
      undated === 0
        ? ''
        : ` ${counted(undated, 'entity', 'entities')} without a date ${undated === 1 ? 'stands' : 'stand'} apart.`
    }`,
} as const;
