/** Words of choosing several; they come with the parts that say them. */
import { shorten } from '../../../lib/text.ts';
import { counted, formatCount } from '../../words/strings.ts';

const short = (name: string) => shorten(name, 60);

export const multiSelectionStrings = {
  several: 'Selection',
  chosen: (count: number) => `${formatCount(count)} chosen`,
  connect: ['What connects', 'these'],
  hide: 'Hide',
  pin: 'Pin',
  pinHint: 'Keep them in place when the graph is rearranged',
  unpin: 'Unpin',
  export: ['Export', 'only these'],
  exportNote: 'With all claims among them and their voices and sources, including what the filters hide.',
  clear: 'Clear selection',

  steps: {
    hide: (words: string) => `Hide ${words}`,
    pin: (words: string) => `Pin ${words}`,
    unpin: (words: string) => `Unpin ${words}`,
  },
  entities: (count: number) => counted(count, 'entity', 'entities'),
  named: short,
  exported: (name: string) => `Exported “${name}”: the chosen and the claims among them.`,

  letGo: (name: string) => `Deselect ${short(name)}`,
  among: 'Claims among them',
  noneAmong: 'No claim shown connects two of them.',
  chosenClaims: 'Claims chosen',
  alsoChosen: 'Claims chosen too',
  between: 'Through others',
  betweenNote: 'Other entities that claims shown connect to at least two of them.',
  joinsAll: (count: number) => (count === 2 ? 'connected to both' : `connected to all ${formatCount(count)}`),
  joins: 'connected to',
  and: 'and',
  andMore: (count: number) => `${formatCount(count)} more`,
  ways: 'Longer paths',
  way: (steps: number) => `in ${counted(steps, 'step')}`,
  weakest: (status: string) => `its weakest claim is ${status}`,
  noWay: (from: string, to: string) => `No claims shown lead from ${short(from)} to ${short(to)}.`,
  showWay: 'Read the paths',
  connectSteps: (from: string, to: string) => `Connect ${short(from)} and ${short(to)}`,
  lookingForWays: 'Looking for paths…',
  note: 'That two are connected to a third says nothing about the two: read who says it, and how firmly.',
} as const;
