/** Words of choosing several; they come with the parts that say them. */
import { shorten } from '../../../lib/text.ts';
import { counted, formatCount } from '../../words/strings.ts';

const short = (name: string) => shorten(name, 60);

export const multiSelectionStrings = {
  several: 'Selection',
  chosen: (count: number) => `${formatCount(count)} selected`,
  connect: ['What connects', 'these'],
  hide: 'Hide',
  pin: 'Pin',
  pinHint: 'Keep them in place when the graph is rearranged',
  unpin: 'Unpin',
  unpinAll: 'Unpin all',
  unpinAllHint: (count: number) =>
    `Unpin all: let the ${counted(count, 'pinned entity', 'pinned entities')} move when the graph is rearranged`,
  export: ['Export', 'only these'],
  exportNote: 'With all claims among them, their voices and their sources, including what the filters hide.',
  clear: 'Clear selection',

  steps: {
    hide: (words: string) => `Hide ${words}`,
    pin: (words: string) => `Pin ${words}`,
    unpin: (words: string) => `Unpin ${words}`,
  },
  entities: (count: number) => counted(count, 'entity', 'entities'),
  named: short,
  exported: (name: string) => `Exported “${name}”: the selected entities and the claims among them.`,

  letGo: (name: string) => `Deselect ${short(name)}`,
  among: 'Claims among them',
  noneAmong: 'No visible claim connects any two of them.',
  chosenClaims: 'Selected claims',
  alsoChosen: 'Also selected',
  between: 'Through others',
  betweenNote: 'Other entities that visible claims connect to at least two of these.',
  joinsAll: (count: number) => (count === 2 ? 'connected to both' : `connected to all ${formatCount(count)}`),
  joins: 'connected to',
  and: 'and',
  andMore: (count: number) => `${formatCount(count)} more`,
  ways: 'Longer paths',
  way: (steps: number) => `in ${counted(steps, 'step')}`,
  weakest: (status: string) => `its weakest claim is ${status}`,
  noWay: (from: string, to: string) => `No visible claims lead from ${short(from)} to ${short(to)}.`,
  showWay: 'Read the paths',
  connectSteps: (from: string, to: string) => `Connect ${short(from)} and ${short(to)}`,
  lookingForWays: 'Looking for paths…',
  note: 'Two entities that share a connection are not thereby connected to each other. Read who says so, and how firmly.',
} as const;
