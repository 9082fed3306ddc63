/** What an image says of itself, and the words around it; they come with it. */
import { counted, formatCount } from '../../words/strings.ts';

interface Counts {
  readonly total: number;
  readonly drawn: number;
  readonly hidden: number;
  readonly outside: number;
  readonly lineless: number;
}

export const imageStrings = {
  rows: {
    svg: 'Picture (.svg)',
    png: 'Picture (.png)',
  },
  hints: {
    svg: 'As it looks now, with text kept as text; for Inkscape and the web',
    png: 'As it looks now, with title, legend and source',
  },
  scale: (scale: number) => `${scale}×`,
  scaleSpoken: (scale: number) => `Picture (.png), ${scale} times as large as on screen`,
  print: 'Print…',
  printHint: 'The graph and the panel beside it, in light colors',
  saved: (name: string) => `Saved “${name}”: the picture as it looks now, with its source and what it leaves out.`,
  unknownFormat: (format: string) => `There is no picture format “${format}”. Choose “svg” or “png”.`,
  badScale: (scale: string, most: number) => `Scale ${scale} does not work. Use a number above 0, up to ${most}.`,
  tooLarge: 'The picture is too large for this browser. Choose a smaller size, or SVG, which has no size limit.',

  counts: ({ total, drawn, hidden, outside, lineless }: Counts) => {
    const parts = [
      ...(hidden > 0 ? [`${formatCount(hidden)} hidden`] : []),
      ...(outside > 0 ? [`${formatCount(outside)} outside this view`] : []),
      ...(lineless > 0 ? [`${formatCount(lineless)} about one entity only, and so without a line`] : []),
    ];
    if (parts.length > 0) return `${formatCount(drawn)} of ${counted(total, 'claim')} drawn; ${parts.join(', ')}.`;
    return total === 1 ? 'The only claim is drawn.' : `All ${formatCount(total)} claims drawn.`;
  },
  reading: 'Each line is a claim. Its pattern says how firmly somebody puts it forward, not whether it is true.',
  gathered: ({ total, hidden }: Counts) =>
    `${counted(total - hidden, 'claim')} between and within groups of entities${hidden > 0 ? `; ${formatCount(hidden)} hidden` : ''}.`,
  readingGroups:
    'Each disc is a group of entities; the wider a band, the more claims join two groups. A band has the pattern of a status where all its claims have that status.',
  weight: 'Thicker lines: more claims say the same thing and are not known to depend on one another.',
  source: (reference: string) => `Source: ${reference}`,
  moreSources: (count: number) => `And ${formatCount(count)} more.`,
} as const;
