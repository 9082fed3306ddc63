/** The stage as an SVG picture: vector text, no script, the same curves, shapes and places of labels as on the screen. */

import type { SaysoGraph } from '../graph/build.ts';
import { mixColors, parseHex, toHex } from '../lib/color.ts';
import { edgeLabelOf, sentenceOf } from '../model/label.ts';
import { type Lookup, nameOf } from '../model/lookup.ts';
import type { ThemeName } from '../theme/palette.ts';
import { dashesOf, patternOf } from '../theme/patterns.ts';
import { shapePath } from '../theme/shapes.ts';
import { createLabelArranger, type LabelView, type SetLabel } from './arrange-labels.ts';
import { displayOf, type Emphasis } from './display.ts';
import type { Curve, Point } from './edge-curve.ts';
import { edgeLookOf } from './edge-look.ts';
import { strokeOf } from './edge-stroke.ts';
import { isEdgeHidden } from './hit-test.ts';
import { writeLegend } from './image-legend.ts';
import type { TextMeasure } from './label-text.ts';
import { crowdOf, describePicture, measureReaches, placesIn } from './picture.ts';
import { stageCurve } from './picture-curve.ts';
import { nodeGap, nodeRings, selectedBand } from './picture-measures.ts';
import { boundsOf, type CameraView, projectionOf, restOf, type Size, toStage } from './projection.ts';
import { element, escapeText, number } from './svg-text.ts';

export interface ImageOptions {
  readonly graph: SaysoGraph;
  readonly lookup: Lookup;
  readonly theme: ThemeName;
  /** Size of the stage in CSS pixels; the picture is higher by title, legend and notes. */
  readonly stage: Size;
  /** Where the camera looks; without it all is in sight. */
  readonly view?: CameraView;
  readonly emphasis: Emphasis;
  readonly title: string;
  /** Lines below the picture: the source, its date, what is hidden. */
  readonly notes: readonly string[];
  readonly measure: Pick<TextMeasure, 'sizeOf'>;
}

const headHeight = 54;
const noteHeight = 17;
const margin = 20;
const sans = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";

/** Write the picture of the stage, with title, legend and notes. */
export function writeSvg(options: ImageOptions): string {
  const { graph, lookup, theme, stage, emphasis, title, notes, measure } = options;
  const picture = describePicture(graph, lookup, theme);
  const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
  if (rest.turned) measureReaches(picture, true);
  const view: LabelView = {
    picture,
    projection: projectionOf(rest, options.view ?? { x: rest.x, y: rest.y, zoom: 1 }, stage),
    display: displayOf(graph, emphasis, undefined),
    wordEdge: (key) => {
      const claim = lookup.claims.get(key);
      return claim && edgeLabelOf(lookup, claim);
    },
  };
  const { palette } = picture;
  const legend = writeLegend(view, lookup, theme, stage.width - 2 * margin, measure);
  const legendTop = headHeight + stage.height + 14;
  const notesTop = legendTop + legend.height + 8;
  const height = notesTop + notes.length * noteHeight + margin;
  const clip = element('clipPath', { id: 'stage' }, element('rect', { width: stage.width, height: stage.height }));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: stage.width,
      height,
      viewBox: `0 0 ${number(stage.width)} ${number(height)}`,
      'font-family': sans,
      role: 'img',
    },
    element('title', {}, escapeText(title)),
    element('defs', {}, clip),
    element('rect', { width: stage.width, height, fill: palette.paper }),
    element(
      'text',
      { x: margin, y: 34, 'font-family': serif, 'font-size': 22, 'font-weight': 600, fill: palette.ink },
      escapeText(title),
    ),
    element(
      'g',
      { transform: `translate(0 ${headHeight})`, 'clip-path': 'url(#stage)' },
      ...writeEdges(view, lookup),
      ...writeNodes(view, lookup),
      ...createLabelArranger(measure)
        .arrange(view)
        .map((label) => writeLabel(label, palette.paper)),
    ),
    element('g', { transform: `translate(${margin} ${number(legendTop)})` }, ...legend.parts),
    ...notes.map((note, index) =>
      element(
        'text',
        { x: margin, y: notesTop + (index + 0.8) * noteHeight, 'font-size': 12, fill: palette.inkSoft },
        escapeText(note),
      ),
    ),
  );
}

/** Write lines, what fades first, so that what is lit lies on top. */
function writeEdges(view: LabelView, lookup: Lookup): readonly string[] {
  const { picture, projection, display } = view;
  const faded: string[] = [];
  const lit: string[] = [];
  for (const [index, { key }] of picture.edges.entries()) {
    if (isEdgeHidden(picture, display.hidden, index)) continue;
    const curve = stageCurve(picture, projection, index);
    const claim = lookup.claims.get(key);
    if (!curve || curve.length === 0 || !claim) continue;
    const isLit = display.litEdges.has(key);
    const parts = writeEdge(view, key, index, curve);
    const opacity = isLit || display.rest === 1 ? undefined : display.rest;
    (isLit ? lit : faded).push(
      element('g', { opacity }, element('title', {}, escapeText(sentenceOf(lookup, claim))), ...parts),
    );
  }
  return [...faded, ...lit];
}

function writeEdge({ picture, projection, display }: LabelView, key: string, index: number, curve: Curve) {
  const pattern = patternOf(picture.edges[index]?.status ?? 'stated');
  const { width, color } = edgeLookOf(picture.palette, display, key);
  const scale = projection.lineScale;
  const { body, ticks, head } = strokeOf(curve, pattern, width, scale);
  const [start, first, second, end] = body.map(point);
  const d = `M${start}C${first} ${second} ${end}`;
  const { array, offset } = dashesOf(pattern);
  const line = { fill: 'none', stroke: color, 'stroke-width': width * scale * pattern.weight };
  const parts: string[] = [];
  if (display.marks.get(key) === 'selected') {
    const band = { fill: 'none', stroke: picture.palette.highlight, 'stroke-width': 2 * selectedBand };
    parts.push(element('path', { d, ...band }));
  }
  parts.push(
    element('path', {
      d,
      ...line,
      'stroke-linecap': pattern.cap === 'round' ? 'round' : undefined,
      'stroke-dasharray': array.length > 0 ? array.map(number).join(' ') : undefined,
      'stroke-dashoffset': offset === 0 ? undefined : offset,
    }),
  );
  if (ticks.length > 0) {
    const across = ticks.map(([from, to]) => `M${point(from)}L${point(to)}`).join('');
    parts.push(element('path', { d: across, ...line }));
  }
  parts.push(element('path', { d: `M${head.map(point).join('L')}Z`, fill: color }));
  return parts;
}

function writeNodes({ picture, projection, display }: LabelView, lookup: Lookup): readonly string[] {
  const { paper, ink, accent } = picture.palette;
  return picture.nodes.flatMap((node, index) => {
    if (display.hidden.nodes.has(node.key)) return [];
    const { x, y } = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
    const d = shapePath(node.shape, node.radius * projection.sizeScale);
    const mark = display.marks.get(node.key);
    const stays = display.rest === 1 || display.litNodes.has(node.key);
    const fill = stays ? node.color : fade(node.color, paper, display.rest);
    const [inner, outer] = mark ? nodeRings[mark] : [nodeGap, nodeGap];
    const ring = mark
      ? [outlined(d, 2 * outer, mark === 'selected' ? accent : ink), outlined(d, 2 * inner, paper)]
      : [outlined(d, 2 * nodeGap, paper)];
    const name = element('title', {}, escapeText(nameOf(lookup, node.key)));
    return [
      element('g', { transform: `translate(${number(x)} ${number(y)})` }, name, ...ring, element('path', { d, fill })),
    ];
  });
}

function outlined(d: string, width: number, stroke: string): string {
  return element('path', { d, fill: stroke, stroke, 'stroke-width': width, 'stroke-linejoin': 'round' });
}

function writeLabel({ text, place, ink, opacity }: SetLabel, paper: string): string {
  const { size, weight, italic } = text.font;
  const x =
    place.align === 'left' ? place.left : place.align === 'right' ? place.right : (place.left + place.right) / 2;
  const lineHeight = (place.bottom - place.top) / text.lines.length;
  return element(
    'text',
    {
      x,
      'text-anchor': place.align === 'left' ? 'start' : place.align === 'right' ? 'end' : 'middle',
      'font-size': size,
      'font-weight': weight,
      'font-style': italic ? 'italic' : undefined,
      fill: ink,
      opacity: opacity === 1 ? undefined : opacity,
      stroke: paper,
      'stroke-width': 3.6,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    ...text.lines.map((line, index) =>
      // The middle of a line of letters lies about a third of the size above its base line.
      element('tspan', { x, y: place.top + (index + 0.53) * lineHeight + 0.34 * size }, escapeText(line)),
    ),
  );
}

function fade(color: string, paper: string, share: number): string {
  return toHex(mixColors(parseHex(paper) ?? [1, 1, 1], parseHex(color) ?? [0, 0, 0], share));
}

function point({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}
