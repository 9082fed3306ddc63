/** The words of the filters; they come with them, when the filters are first wanted. */
import type { EvidenceKind } from '../../../model/evidence-kinds.ts';
import type { Facet } from '../../../query/filters.ts';
import { counted, formatCount } from '../../words/strings.ts';

/** What a claim rests on, as the filters list it. */
export const evidenceNames: Readonly<Record<EvidenceKind, string>> = {
  contested: 'Contradicted by another voice',
  disputed: 'Disputed',
  'own-organization': 'Cites own organization',
  unnamed: 'Unnamed original source',
  'earlier-version': 'In an earlier version',
  compare: 'Compare with another claim',
  'one-origin': 'Several sources, one origin',
  'several-sources': 'Several sources, independence not known',
  'several-voices': 'Several voices',
  'one-voice': 'One voice',
  unsourced: 'No source given',
};

/** What "Show all" shows, in the names of undo steps and for screen readers. */
export const allOf: Readonly<Record<Facet, string>> = {
  type: 'all types',
  status: 'all statuses',
  group: 'all relations',
  predicate: 'all relations',
  voice: 'all voices',
  'only-voice': 'all voices',
  evidence: 'all kinds of evidence',
  source: 'all sources',
};

export const filterStrings = {
  rowKeys: 'Space hides or shows it, Enter shows only it, arrow keys move on',
  relationKeys: 'Space hides or shows it, Enter shows only it, arrow keys move on; the right arrow opens the group',
  only: 'only',
  all: 'all',
  onlyNamed: (name: string) => `Only ${name}`,
  allNamed: (what: string) => `Show ${what}`,
  isFiltering: 'filtering now',
  countOf: (count: number, total: number) => `${formatCount(count)} of ${formatCount(total)}`,

  relations: 'Relations',
  openGroup: (name: string) => `Relations in ${name}`,
  voices: 'Who says it',
  inChain: 'Makes it or passes it on',
  alone: 'Is the only voice',
  chainOrAlone: 'The voice’s part in a claim',
  evidence: 'What it rests on',
  sources: 'Sources',

  numbers: 'Numbers',
  allNumbers: 'all numbers',
  quantity: { claims: 'Claims', connections: 'Connections' },
  countedHere: 'Claims and connections to others, counted in the whole dataset.',
  ofEntities: (count: number) => counted(count, 'entity', 'entities'),
  ofClaims: (count: number) => counted(count, 'claim'),
  keepUnknown: (words: string) => `Keep ${words} without this number`,
  lowest: (name: string) => `${name}, from`,
  highest: (name: string) => `${name}, to`,
  noLowest: 'no lower limit',
  noHighest: 'no upper limit',
  rangeHint: 'A number, such as 12 or 3.5; empty for no limit',
  notANumber: 'Write a number, or nothing for no limit.',
  endsBelow: 'This range ends before it begins.',
  range: {
    any: 'any number',
    only: (number: string) => `only ${number}`,
    least: (number: string) => `at least ${number}`,
    most: (number: string) => `at most ${number}`,
    both: (least: string, most: string) => `${least} to ${most}`,
  },

  structure: 'Connected parts',
  allParts: 'all parts',
  part: 'Which part to show',
  everyPart: 'All',
  countParts: (parts: number, largest: number) =>
    parts < 2
      ? 'Everything shown is connected.'
      : `${formatCount(parts)} parts, up to ${counted(largest, 'entity', 'entities')}`,
  largestPart: 'The largest part',
  partAround: 'The part around',
  selectForPart: 'Select an entity to see only what it is connected to, in any number of steps.',
  core: (least: number) =>
    least === 0
      ? 'Any number of connections among each other'
      : `At least ${counted(least, 'connection')} among each other`,
  coreLabel: 'Minimum number of connections among each other',
  coreNote: (least: number) =>
    least < 2
      ? 'Raise it to find groups in which everyone is closely connected.'
      : `Everyone here is connected to at least ${formatCount(least)} others here.`,

  kept: 'Which entities to show',
  keptAll: 'all entities',
  lonely: 'Show unconnected entities',
  hideUnconnected: (count: number) => `Hide ${formatCount(count)} unconnected`,
  hideUnconnectedHint: 'Hide the entities that these filters leave without a claim',
  hiddenByHand: 'Hidden manually',
  hide: 'Hide',
  unhide: 'Show again',
  hideHint: 'Hide it from the graph; bring it back in “Legend and filters”',
  showAgain: 'show again',
  showAgainNamed: (name: string) => `Show ${name} again`,
  showAllAgain: 'Show all again',

  period: 'Period',
  from: 'From',
  to: 'To',
  periodHint: 'A year, month or day: 2019, 2019-03 or 2019-03-19',
  notADate: 'Write a year, month or day: 2019, 2019-03 or 2019-03-19.',
  endsBefore: 'This period ends before it begins.',
  undated: (count: number) => `Keep ${counted(count, 'claim')} without a date`,
  allTimes: 'all times',
  matching: 'Matching',
  stopMatching: 'Stop filtering by this search',

  ofAll: (total: number) => `of ${counted(total, 'claim')}`,
  shown: 'shown',
  passed: (shown: number, total: number) => `${formatCount(shown)} of ${counted(total, 'claim')} pass the filters.`,
  showAllHere: 'Read all here',
  clear: 'Clear',
  clearLong: 'Clear the filters',
  clearHint: 'Show all claims again',
  nothingMatches: 'No claim matches.',

  steps: {
    hide: (name: string) => `Hide ${name}`,
    show: (name: string) => `Show ${name}`,
    only: (name: string) => `Show only ${name}`,
    all: (what: string) => `Show ${what}`,
    range: (name: string, words: string) => `${name}: ${words}`,
    unknown: (keeps: boolean, name: string) =>
      keeps ? `Keep those without “${name}”` : `Hide those without “${name}”`,
    everyPart: 'Show all parts',
    largestPart: 'Show the largest part',
    partAround: (name: string) => `Show the part around ${name}`,
    core: (least: number) =>
      least === 0 ? 'Show any number of connections' : `Show at least ${counted(least, 'connection')} among each other`,
    lonely: (keeps: boolean) => (keeps ? 'Keep entities without claims' : 'Hide entities without claims'),
    unhideAll: 'Show everything hidden manually',
    period: (words: string) => `Show ${words}`,
    undated: (keeps: boolean) => (keeps ? 'Keep undated claims' : 'Hide undated claims'),
    voices: (words: string) => `Voices: ${words}`,
    noQuery: 'Stop filtering by this search',
    clear: 'Clear the filters',
  },
} as const;
