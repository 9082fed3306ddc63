/**
 * The stage as an SVG image that says by itself what it shows: title, date of the source, legend, source and what is hidden.
 * No script, nothing fetched, text as text: it opens in a browser and in Inkscape.
 */
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import type { Lookup } from '../model/lookup.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import type { Palette, Theme } from '../theme/palette.ts';
import { createLabelArranger, type LabelView } from './arrange-labels.ts';
import type { Cover } from './cover.ts';
import { displayOf, type Emphasis } from './display.ts';
import { labelEdges } from './edge-labels.ts';
import { countClaims, type ImageCounts } from './image-counts.ts';
import { writeLegend } from './image-legend.ts';
import { writeLabels, writeThings } from './image-stage.ts';
import type { LabelFont, TextMeasure } from './label-text.ts';
import { crowdOf, describePicture, measureReaches, type Picture, placesIn, type WeightOf } from './picture.ts';
import { boundsOf, type Projection, projectionOf, restOf, type Size } from './projection.ts';
import { createSvgPen } from './svg-pen.ts';
import { element, escapeText, number } from './svg-text.ts';
import { wrapWords } from './wrap-words.ts';

export interface ImageOptions {
  readonly graph: SaysoGraph;
  readonly lookup: Lookup;
  readonly theme: Theme;
  readonly weightOf?: WeightOf | undefined;
  readonly looks?: NodeLooks | undefined;
  /** Size of the stage in CSS pixels; the image is higher by title, legend and notes. */
  readonly stage: Size;
  /** Where the layout lies on the stage; without it all is in sight. */
  readonly projection?: Projection | undefined;
  readonly emphasis: Emphasis;
  /** What lies over the picture, and stands in the place of most of it. */
  readonly cover?: Cover | undefined;
  /** Ids of the claims that filters leave; without it all that are not hidden in the picture. */
  readonly shown?: ReadonlySet<string> | undefined;
  readonly title: string;
  /** As of when the source speaks. */
  readonly asOf: string;
  /** Lines below the picture, which are wrapped: the source, and what is hidden; where groups stand in the place of claims, that. */
  readonly notes: (counts: ImageCounts, isGathered: boolean) => readonly string[];
  readonly measure: Pick<TextMeasure, 'sizeOf'>;
}

const margin = 20;
const titleFont: LabelFont = { size: 22, weight: 600, italic: false };
const titleHeight = 28;
const asOfHeight = 20;
const noteFont: LabelFont = { size: 12, weight: 450, italic: false };
const noteHeight = 17;
/** The page's own faces by the names that the page, the image's own copies, and the system have for them. */
const sans = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const serif = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif";
/** The serif face, which nobody measures, over the sans serif one. */
const serifWidth = 1.1;

/** Write the image of the stage, with title, legend and notes. */
export function writeSvg(options: ImageOptions): string {
  const { graph, lookup, theme, stage, title, measure } = options;
  const picture = describePicture(graph, lookup, theme, options.weightOf, options.looks);
  const view = viewOf(options, picture);
  const wide = stage.width - 2 * margin;
  const wrap = (text: string, font: LabelFont, stretch = 1) =>
    wrapWords(text, wide, (piece) => stretch * measure.sizeOf({ lines: [piece], font }).width);

  const titles = wrap(title, titleFont, serifWidth);
  const stageTop = 16 + titles.length * titleHeight + asOfHeight + 8;
  const legend = writeLegend(view, { lookup, theme, looks: options.looks }, wide, measure);
  const legendTop = stageTop + stage.height + 14;
  const notesTop = legendTop + legend.height + 10;
  const isGathered = shareOfThings(view, options.cover) < 0.5;
  const notes = options
    .notes(countClaims(view, lookup, options.shown), isGathered)
    .flatMap((note) => wrap(note, noteFont));
  const height = notesTop + notes.length * noteHeight + margin - 4;
  return writeSheet(
    { ...stage, height, title, paper: picture.palette.paper, clip: stage },
    ...writeHead(titles, options.asOf, stageTop, picture.palette),
    element(
      'g',
      { transform: `translate(0 ${number(stageTop)})`, 'clip-path': 'url(#picture-stage)' },
      ...writeStage(view, options),
    ),
    element('path', {
      d: `M${margin} ${number(legendTop - 7)}H${number(stage.width - margin)}`,
      stroke: picture.palette.rule,
      fill: 'none',
    }),
    element('g', { transform: `translate(${margin} ${number(legendTop)})` }, ...legend.parts),
    ...writeNotes(notes, notesTop, picture.palette),
  );
}

/** Write what is on the stage: the picture, what lies over it, and what is lit above both. */
function writeStage(view: LabelView, { lookup, cover, measure }: ImageOptions): readonly string[] {
  const labels = writeLabels(view, createLabelArranger(measure).arrange(view));
  if (!cover) return [...writeThings(view, lookup, 'all'), ...labels];
  const share = shareOfThings(view, cover);
  const { pen, parts } = createSvgPen();
  cover.draw(pen, view, measure);
  return [
    ...(share > 0 ? [element('g', { opacity: share }, ...writeThings(view, lookup, 'all'))] : []),
    ...parts,
    ...writeThings(view, lookup, 'lit'),
    ...labels,
  ];
}

/** How much of the picture shows below what lies over it. */
function shareOfThings(view: LabelView, cover: Cover | undefined): number {
  return cover ? cover.shareBelow(view) : 1;
}

/** Write the sheet that all stands on. */
function writeSheet(
  { width, height, title, paper, clip }: Size & { title: string; paper: string; clip: Size },
  ...parts: string[]
): string {
  const area = element('rect', { width: clip.width, height: clip.height });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      'font-family': sans,
      role: 'img',
    },
    element('title', {}, escapeText(title)),
    element('defs', {}, element('clipPath', { id: 'picture-stage' }, area)),
    element('rect', { width, height, fill: paper }),
    ...parts,
  );
}

function writeHead(titles: readonly string[], asOf: string, bottom: number, { ink, inkSoft }: Palette): string[] {
  const look = {
    'font-family': serif,
    'font-size': titleFont.size,
    'font-weight': titleFont.weight,
    fill: ink,
  };
  return [
    ...titles.map((line, index) => writeLine(line, { y: 16 + (index + 0.8) * titleHeight, ...look })),
    writeLine(asOf, { y: bottom - 8 - 6, 'font-size': 14, fill: inkSoft }),
  ];
}

function writeNotes(notes: readonly string[], top: number, { inkSoft }: Palette): string[] {
  return notes.map((note, index) =>
    writeLine(note, { y: top + (index + 0.8) * noteHeight, 'font-size': noteFont.size, fill: inkSoft }),
  );
}

function viewOf({ graph, lookup, stage, emphasis, ...options }: ImageOptions, picture: Picture): LabelView {
  const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
  const projection = options.projection ?? projectionOf(rest, { x: rest.x, y: rest.y, zoom: 1 }, stage);
  if (projection.turned) measureReaches(picture, true);
  return {
    picture,
    projection,
    display: displayOf(graph, emphasis, undefined),
    isCovered: options.cover !== undefined,
    labelEdges: (edges) => labelEdges(lookup, edges),
  };
}

function writeLine(text: string, look: Readonly<Record<string, string | number>>): string {
  return element('text', { x: margin, ...look }, escapeText(text));
}
