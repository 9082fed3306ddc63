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
  pinHint: 'Keep them where they are when the graph is arranged anew',
  unpin: 'Unpin',
  export: ['Export', 'only these'],
  exportNote: 'With all claims among them, their voices and sources, whatever the filters hide.',
  clear: 'Clear selection',

  steps: {
    hide: (words: string) => `Hide ${words}`,
    pin: (words: string) => `Pin ${words}`,
    unpin: (words: string) => `Unpin ${words}`,
  },
  entities: (count: number) => counted(count, 'entity', 'entities'),
  named: short,
  exported: (name: string) => `Exported “${name}”: the chosen and the claims among them.`,

  letGo: (name: string) => `Let go of ${short(name)}`,
  among: 'Claims among them',
  noneAmong: 'No shown claim joins two of them.',
  chosenClaims: 'Claims chosen',
  alsoChosen: 'Claims chosen too',
  between: 'Through others',
  betweenNote: 'Entities outside that shown claims join to at least two of them.',
  joinsAll: (count: number) => (count === 2 ? 'joined to both' : `joined to all ${formatCount(count)}`),
  joins: 'joined to',
  and: 'and',
  andMore: (count: number) => `${formatCount(count)} more`,
  ways: 'Longer ways',
  way: (steps: number) => `in ${counted(steps, 'step')}`,
  weakest: (status: string) => `its weakest claim is ${status}`,
  noWay: (from: string, to: string) => `No shown claims lead from ${short(from)} to ${short(to)}.`,
  showWay: 'Read the paths',
  connectSteps: (from: string, to: string) => `Connect ${short(from)} and ${short(to)}`,
  lookingForWays: 'Looking for ways…',
  note: 'That two are joined to a third says nothing of the two: read who says it, and how firmly.',
} as const;
