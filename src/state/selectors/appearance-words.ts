/** Words for what colors and sizes mean when they are computed: legend, hint and images say the same. */
import { shorten } from '../../lib/text.ts';
import { type Claim, type Status, statuses } from '../../model/types.ts';

const percent = (share: number) =>
  share === 0 ? '0%' : share < 0.001 ? 'under 0.1%' : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
const count = (number: number) => number.toLocaleString('en-US');

/** Below this modularity communities hardly part (Newman and Girvan 2004: above about 0.3 they do). */
const leastClarity = 0.3;

export const appearanceWords = {
  mixTitle: 'Color: how much is not plainly stated',
  /** From none to all; the names of the five colors of shares. */
  shares: [
    'Every claim about it is stated',
    'Up to a quarter is not stated',
    'Up to half is not stated',
    'More than half is not stated',
    'None of its claims is stated',
  ],
  noClaims: 'No claims about it',
  mixNotes: [
    'Not stated: possible, projected, alleged, opinion or disputed. It says how people speak, not what is true.',
  ],

  communityTitle: 'Color: communities',
  around: (name: string) => `Around ${shorten(name, 40)}`,
  smallerCommunities: (number: number) => `${count(number)} smaller ${number === 1 ? 'community' : 'communities'}`,
  joinedToNobody: 'Connected to nothing',
  communityNotes: (clarity: number, statedOnly: boolean) => [
    `More claims join them to each other than to the rest. ${
      clarity < leastClarity ? 'They hardly separate here: treat them with caution' : 'They separate clearly here'
    } (modularity ${clarity.toFixed(2)}).`,
    firmnessNote(statedOnly),
  ],

  sizeTitle: { betweenness: 'Size: betweenness', pagerank: 'Size: PageRank' },
  betweennessNotes: (statedOnly: boolean, startingPoints: number, total: number) => [
    'Larger: on more of the shortest paths between two others, along claims in either direction.',
    ...(startingPoints < total
      ? [`Estimated from the paths that begin at ${count(startingPoints)} of ${count(total)} entities.`]
      : []),
    firmnessNote(statedOnly),
  ],
  pagerankNotes: (statedOnly: boolean) => [
    'Larger: more is said about it by way of others about whom much is said. It follows claims in the direction they read, so it depends on how they are worded.',
    firmnessNote(statedOnly),
  ],

  columnColorTitle: (name: string) => `Color: ${shorten(name, 40)}`,
  columnSizeTitle: (name: string) => `Size: ${shorten(name, 40)}`,
  columnNote: 'A column of the imported file, as it stands there.',
  noValue: 'No value',
  otherValues: (number: number) => `${count(number)} other ${number === 1 ? 'value' : 'values'}`,
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),

  // What the hint beside the pointer adds.
  mix: (claims: readonly Claim[]) =>
    statuses
      .map((status): readonly [Status, number] => [status, claims.filter((claim) => claim.status === status).length])
      .filter(([, number]) => number > 0)
      .map(([status, number]) => `${number} ${status}`)
      .join(', '),
  inColumn: (name: string, value: string) => `${shorten(name, 40)}: ${shorten(value, 60)}`,
  inCommunity: (name: string) => `in the community around ${shorten(name, 40)}`,
  betweenness: (share: number) => `on ${percent(share)} of the shortest paths between others`,
  pagerank: (share: number) => `${percent(share)} of all PageRank`,
  betweennessShort: percent,
  pagerankShort: percent,

  pending: 'Computing…',
  tooLarge: (size: number, most: number) =>
    `Too large to compute in a page: ${count(size)} entities and claims, and the limit is ${count(most)}.`,
  stopped: 'Stopped before there was anything to show.',
  failed: 'It could not be computed.',
} as const;

function firmnessNote(statedOnly: boolean): string {
  return statedOnly
    ? 'Counts stated claims only; the others stay in the picture.'
    : 'Counts every claim alike, however firmly it is made: an allegation as much as a statement.';
}
