/** The words of the timeline; they come with it. */
import { counted, formatCount } from '../../words/strings.ts';

export const timelineStrings = {
  title: 'Timeline',
  from: 'From',
  to: 'To',
  allTimes: 'All times',
  clear: 'all times',
  showAllTimes: 'Show all times',
  closer: 'zoom in',
  lookCloser: 'Zoom in on this period, in finer steps',
  wholeTime: 'whole range',
  showWholeTime: 'Show the whole range, from the first date to the last',
  close: 'Close the timeline',
  play: 'Play through time',
  pause: 'Pause',
  next: 'Next step in time',
  undated: 'undated',
  undatedNamed: (count: number) => `${counted(count, 'claim')} without a date`,
  undatedHint: 'Claims without a date stay visible in any period until you turn them off here',
  handleKeys: 'Arrow keys move this end, with Shift the whole period; Home and End go all the way',
  bin: (words: string, certain: number, uncertain: number) => {
    if (certain + uncertain === 0) return `${words}: no claims`;
    const all = `${words}: ${counted(certain + uncertain, 'claim')}`;
    return uncertain === 0 ? all : `${all}, ${formatCount(uncertain)} with an uncertain date`;
  },
  reachBack: (count: number) => `; ${formatCount(count)} ${count === 1 ? 'extends' : 'extend'} further back`,
  reachOn: (count: number, isPart: boolean) =>
    isPart
      ? `; ${formatCount(count)} ${count === 1 ? 'extends' : 'extend'} further on`
      : `; ${formatCount(count)} ${count === 1 ? 'has' : 'have'} no known end`,
  summary: (from: string, to: string, most: string) =>
    `Dated claims from ${from} to ${to}, as a row of bars; a claim that spans a period counts throughout it. ${most}`,
  most: (words: string, count: number) => `The tallest bar is ${words} with ${counted(count, 'claim')}.`,
  stepPeriod: (words: string) => `Show ${words}`,
  stepAll: 'Show all times',
  stepUndated: (shows: boolean) => (shows ? 'Show undated claims' : 'Hide undated claims'),
} as const;
