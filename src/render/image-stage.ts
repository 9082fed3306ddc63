/** What is on the stage as SVG: vector text, the same curves, shapes, patterns and places of labels as on the screen. */
import { fullSentenceOf } from '../model/claim-wording.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { dashesOf, patternOf } from '../theme/patterns.ts';
import { shapePath } from '../theme/shapes.ts';
import type { LabelView, SetLabel } from './arrange-labels.ts';
import { edgeLookOf, fadeColor, nodeColorOf } from './display.ts';
import type { Curve, Point } from './edge-curve.ts';
import { strokeOf } from './edge-stroke.ts';
import { isEdgeHidden } from './hit-test.ts';
import { stageCurve } from './picture-curve.ts';
import { gapAround, nodeRings, selectedBand } from './picture-measures.ts';
import { toStage } from './projection.ts';
import { element, escapeText, number } from './svg-text.ts';

/** Write lines and nodes, in the order in which they lie on each other: all, or only what is lit. */
export function writeThings(view: LabelView, lookup: Lookup, which: 'all' | 'lit'): readonly string[] {
  return [...writeEdges(view, lookup, which), ...writeNodes(view, lookup, which)];
}

/** Write labels. */
export function writeLabels({ picture }: LabelView, labels: readonly SetLabel[]): readonly string[] {
  return labels.map((label) => writeLabel(label, picture.palette.paper));
}

/** Write lines: the faded ones first, so that lit ones lie on top. */
function writeEdges(view: LabelView, lookup: Lookup, which: 'all' | 'lit'): readonly string[] {
  const { picture, projection, display } = view;
  const faded: string[] = [];
  const lit: string[] = [];
  for (const [index, { key }] of picture.edges.entries()) {
    const isLit = display.litEdges.has(key);
    if ((which === 'lit' && !isLit) || isEdgeHidden(picture, display.hidden, index)) continue;
    const curve = stageCurve(picture, projection, index);
    const claim = lookup.claims.get(key);
    if (!curve || curve.length === 0 || !claim) continue;
    const parts = writeEdge(view, key, index, curve);
    const opacity = isLit || display.rest === 1 ? undefined : display.rest;
    (isLit ? lit : faded).push(
      element('g', { opacity }, element('title', {}, escapeText(fullSentenceOf(lookup, claim))), ...parts),
    );
  }
  return [...faded, ...lit];
}

function writeEdge({ picture, projection, display }: LabelView, key: string, index: number, curve: Curve) {
  const pattern = patternOf(picture.edges[index]?.status ?? 'stated');
  const { width, color } = edgeLookOf(picture.palette, display, key, picture.edges[index]?.width);
  const scale = projection.lineScale;
  const { body, ticks, head } = strokeOf(curve, pattern, width, scale, picture.edges[index]?.isMutual);
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
  if (pattern.hollow !== undefined) {
    const inner = width * scale * pattern.weight * pattern.hollow;
    parts.push(element('path', { d, fill: 'none', stroke: picture.palette.paper, 'stroke-width': inner }));
  }
  if (ticks.length > 0) {
    const across = ticks.map(([from, to]) => `M${point(from)}L${point(to)}`).join('');
    parts.push(element('path', { d: across, ...line }));
  }
  if (head) parts.push(element('path', { d: `M${head.map(point).join('L')}Z`, fill: color }));
  return parts;
}

function writeNodes(
  { picture, projection, display }: LabelView,
  lookup: Lookup,
  which: 'all' | 'lit',
): readonly string[] {
  const { paper, ink, accent } = picture.palette;
  return picture.nodes.flatMap((node, index) => {
    if (display.hidden.nodes.has(node.key) || (which === 'lit' && !display.litNodes.has(node.key))) return [];
    const { x, y } = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
    const radius = node.radius * projection.sizeScale;
    const d = shapePath(node.shape, radius);
    const mark = display.marks.get(node.key);
    const stays = display.rest === 1 || display.litNodes.has(node.key);
    const color = nodeColorOf(picture.palette, display.hidden, node);
    const fill = stays ? color : fadeColor(color, paper, display.rest);
    const [inner, outer] = mark ? nodeRings[mark] : [gapAround(radius), 0];
    const ring = [
      ...(mark ? [outlined(d, 2 * outer, mark === 'selected' ? accent : ink)] : []),
      outlined(d, 2 * inner, paper),
    ];
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

function point({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}
