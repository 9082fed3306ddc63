/** Words of focus, paths and undo; they come with the parts that say them. */
import { shorten } from '../../../lib/text.ts';
import type { Status } from '../../../model/types.ts';
import { counted, formatCount } from '../../words/strings.ts';

const longestName = 60;
const short = (name: string) => shorten(name, longestName);

export const exploreStrings = {
  // Names of steps, as undo and redo say them.
  focusOn: (name: string) => `Focus on ${short(name)}`,
  setDepth: (depth: number) => `Show ${counted(depth, 'step')} around`,
  add: (name: string) => `Add ${short(name)}`,
  addAll: 'Add neighbors',
  remove: (name: string) => `Remove ${short(name)}`,
  leaveGroup: 'Leave the group',
  leaveFocus: 'Exit focus',
  connect: (from: string, to: string) => `Paths from ${short(from)} to ${short(to)}`,
  otherPath: 'Another path',
  turn: 'Swap start and end',
  closePath: 'Close the path',
  move: (name: string) => `Move ${short(name)}`,
  undone: (name: string) => `Undone: ${name}`,
  redone: (name: string) => `Redone: ${name}`,

  focus: 'Focus',
  around: 'Around',
  focusSpoken: (name: string, depth: number, count: number) =>
    `Only ${short(name)} and ${counted(depth, 'step')} around: ${counted(count, 'entity', 'entities')} shown`,
  depth: 'Depth',
  depthSpoken: (depth: number) => `${counted(depth, 'step')} around`,
  leave: 'Exit',
  focusNeedsEntity: 'Select a person or thing first; then F shows only what surrounds it.',
  focusHere: 'Focus here',
  focusHint: 'Show only what surrounds it (F or double-click)',
  more: (count: number) => `+${formatCount(count)} more`,
  moreSpoken: (count: number) => `+${formatCount(count)} more ${count === 1 ? 'neighbor' : 'neighbors'}, not shown`,
  moreTitle: 'Connected to what is shown',
  moreNote: 'Most claims first. What you add stays until you exit focus.',
  addWord: 'Add',
  added: 'Added manually',
  removeWord: 'Remove',
  noneBeyond: 'Nothing else is connected to what is shown.',
  outsideFocus: 'It is outside the focus, so the graph does not show it.',
  addIt: 'Add it to the graph',

  connectedWith: 'Find a path…',
  connectedField: 'Connected to',
  connectedHint: 'A name',
  connectedNobody: (text: string) => `No name like “${text}” was found.`,
  connectedFound: (count: number) => `${counted(count, 'result')}; arrow keys to choose, Enter to look for paths`,
  pathKind: 'How they are connected',
  and: 'and',
  pathLooking: 'Looking for paths…',
  pathNote: 'A path does not prove a tie. Each step is only what somebody says about the two it connects.',
  pathCount: (count: number, isCut: boolean) =>
    isCut
      ? `The shortest and ${count - 1} more, firmest first`
      : `${counted(count, 'path')}${count > 1 ? ', firmest first' : ''}`,
  pathLength: (steps: number) => counted(steps, 'step'),
  via: 'via',
  direct: 'directly',
  weakest: (status: Status) => (status === 'stated' ? 'stated all the way' : `weakest step: ${status}`),
  statedOnly: 'Stated claims only',
  followDirection: 'Follow direction',
  followDirectionHint: 'Follow each claim only from subject to object',
  otherPaths: (count: number) => counted(count, 'other path'),
  pathReading: 'Step by step',
  alsoJoined: (count: number) => `${counted(count, 'more claim')} between these two`,
  noPath: (from: string, to: string) => `No path connects ${short(from)} and ${short(to)}`,
  noPathStated: 'using stated claims only.',
  noPathDirected: 'in this direction.',
  noPathFiltered: 'using only the claims that the filters show.',
  noPathAtAll: 'in this dataset. That says nothing about the world outside it.',
  useAllClaims: 'Use all claims',
  walkBothWays: 'Go in both directions',
  clearFilters: 'Clear the filters',
  chooseOther: 'Go back and choose another',
} as const;
