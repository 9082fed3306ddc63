/** Words of the choice of colors and sizes; what they mean is worded in `state/look-words.ts`, for hint and pictures say it too. */
import type { ColorBy, SizeBy } from '../../../state/view/view.ts';

interface Choice {
  readonly name: string;
  readonly means: string;
}

const colors: Readonly<Record<ColorBy, Choice>> = {
  type: { name: 'Type', means: 'Who or what it is' },
  status: { name: 'How firmly', means: 'How much of what is said of it is not plainly stated' },
  community: { name: 'Community', means: 'Whom claims join to each other more than to the rest' },
};

const sizes: Readonly<Record<SizeBy, Choice>> = {
  claims: { name: 'Claims', means: 'How many speak of it' },
  betweenness: { name: 'Betweenness', means: 'How often it lies on the shortest way between two others' },
  pagerank: { name: 'PageRank', means: 'Whether those speak of it that are much spoken of' },
};

export const appearanceStrings = {
  title: 'Look',
  colorBy: 'Color by',
  sizeBy: 'Size by',
  colors,
  sizes,
  shapeStays: 'The shape always tells the type.',
  statedOnly: 'Count stated claims only',
  statedOnlyHint: 'For communities, betweenness and PageRank; nothing is hidden.',
  ignoresFirmness:
    'Communities, betweenness and PageRank ignore how firm a claim is: an allegation counts as much as a statement. None of them says what is true or who is guilty.',
  most: 'Most',
  again: 'Try again',
  measures: {
    community: 'Looking for communities',
    betweenness: 'Counting shortest ways',
    pagerank: 'Working out PageRank',
  },
  run: (words: string, share: number | undefined) =>
    share === undefined ? `${words} …` : `${words}: ${Math.round(share * 100)} %`,
} as const;
