/** Words of the choice of colors and sizes; what they mean is worded in `state/selectors/appearance-words.ts`, which hint and pictures use too. */
import { shorten } from '../../../lib/text.ts';
import type { colorings, groupings, sizings } from '../../../state/view/view.ts';

interface Choice {
  readonly name: string;
  readonly means: string;
}

const colors: Readonly<Record<(typeof colorings)[number], Choice>> = {
  type: { name: 'Type', means: 'Who or what it is' },
  status: { name: 'How firmly', means: 'How much of what is said about it is hedged' },
  community: { name: 'Community', means: 'Groups that are more connected to each other than to the rest' },
};

const sizes: Readonly<Record<(typeof sizings)[number], Choice>> = {
  claims: { name: 'Claims', means: 'How many claims mention it' },
  betweenness: { name: 'Betweenness', means: 'How often it lies on the shortest path between two others' },
  pagerank: { name: 'PageRank', means: 'How well connected the entities connected to it are' },
};

const areas: Readonly<Record<(typeof groupings)[number], Choice>> = {
  auto: { name: 'When there are many', means: 'Communities, for 1,500 entities or more' },
  off: { name: 'Never', means: 'Every entity is drawn by itself' },
  community: { name: 'Community', means: 'Groups that are more connected to each other than to the rest' },
  type: { name: 'Type', means: 'Who or what it is' },
};

/** Names of measures keep their capitals. */
const inSentence = (name: string) => (/^[A-Z][a-z]*[A-Z]/.test(name) ? name : name.toLowerCase());

export const appearanceStrings = {
  title: 'Look',
  colorBy: 'Color by',
  sizeBy: 'Size by',
  colors,
  sizes,
  areasBy: 'Group into areas',
  areas,
  column: 'A column from the file',
  columnMeans: 'What the imported file says of each, under its own name',
  noColumn: 'Choose a column',
  shapeStays: 'Shape always shows the type.',
  statedOnly: 'Count stated claims only',
  statedOnlyHint: 'For communities, betweenness and PageRank; nothing is hidden.',
  ignoresFirmness:
    'Communities, betweenness and PageRank ignore how firmly a claim is made: an allegation counts as much as a statement. None of them says what is true or who is guilty.',
  steps: {
    color: (name: string) => `Color by ${inSentence(name)}`,
    size: (name: string) => `Size by ${inSentence(name)}`,
    colorByColumn: (column: string) => `Color by “${shorten(column, 40)}”`,
    sizeByColumn: (column: string) => `Size by “${shorten(column, 40)}”`,
    areas: (name: string) => `Areas: ${inSentence(name)}`,
    areasByColumn: (column: string) => `Areas by “${shorten(column, 40)}”`,
    statedOnly: (isOn: boolean) => (isOn ? 'Count stated claims only' : 'Count all claims'),
  },
  most: 'Most',
  again: 'Try again',
  measures: {
    community: 'Finding communities',
    betweenness: 'Counting shortest paths',
    pagerank: 'Computing PageRank',
  },
  run: (words: string, share: number | undefined) =>
    share === undefined ? `${words}…` : `${words}: ${Math.round(share * 100)}%`,
} as const;
