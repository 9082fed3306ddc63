/** The words of the search; they come with its results. */
import { counted, formatCount } from '../../words/strings.ts';

export const findStrings = {
  found: 'Found',
  searching: 'Searching the claims …',
  entities: 'People, places, things',
  claims: 'Claims',
  quotations: 'Quotations',
  texts: 'In the texts',
  filter: 'As a filter',
  problems: 'Not understood',
  some: (shown: number, total: number) =>
    shown < total ? `${formatCount(shown)} of ${formatCount(total)}` : formatCount(total),
  more: (rest: number) => `${formatCount(rest)} more`,
  as: 'as',
  showMatching: (count: number) =>
    count === 1 ? 'Show only the claim that matches' : `Show only the ${formatCount(count)} claims that match`,
  quoted: (paragraph: number, claims: number) => `¶ ${paragraph} · ${counted(claims, 'claim')}`,
  inText: (paragraph: number, title: string) => `¶ ${paragraph} · ${title}`,
  hidden: 'hidden by the filters',
  hiddenNotice: (name: string) => `“${name}” is hidden in the graph by the filters.`,
  nothing: (text: string) => `Nothing here matches “${text}”.`,
  status: (count: number, text: string) =>
    count === 0
      ? `Nothing found for “${text}”`
      : `${counted(count, 'result')}; arrow keys to choose, Enter to go there`,
  step: (query: string) => `Show only what matches ${query}`,

  helpTitle: 'How to search',
  helpWords:
    'Plain words find people, places and things by their names, claims by their sentences, quotations, and passages in the available texts. Capitals and accents do not matter, and a typo in a name is forgiven.',
  helpLanguage:
    'For exact questions there is a search language. Terms side by side must all match; values separated by commas mean any of them. “Show only the claims that match” turns it into a filter.',
  tryIt: (query: string) => `Try ${query}`,
} as const;
