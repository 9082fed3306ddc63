/** Draws areas and their lines on a 2D canvas. */
import { mixColors, parseHex, toHex } from '../../lib/color.ts';
import type { Palette } from '../../theme/palette.ts';
import { dashesOf, lineWidth, patternOf } from '../../theme/patterns.ts';
import type { CoverView } from '../cover.ts';
import type { TextMeasure } from '../label-text.ts';
import type { Pen } from '../pen.ts';
import type { StageArea, StageAreas, StageLink } from './area.ts';
import { drawAreaLabels } from './area-labels.ts';

/** How much of the leading color an area has, on paper. */
const tint = 0.13;
const ringTint = 0.62;
const bandTint = 0.24;
const patternTint = 0.55;
/** What is left of areas while something is lit below them. */
const faded = 0.3;

/** Draw lines first, areas over them, then the names. */
export function drawAreas(
  context: Pen,
  stage: StageAreas,
  { picture, projection, display }: CoverView,
  sizeOf: TextMeasure['sizeOf'],
): void {
  const { palette } = picture;
  const { below, pointed } = stage;
  const rest = faded + (1 - faded) * Math.max(0, (display.rest - 0.3) / 0.7);
  context.save();
  const beside = neighborsOf(stage);
  const strengthOf = (isNear: boolean) => rest * (pointed && !isNear ? 0.35 : 1);
  for (const link of stage.links) {
    context.globalAlpha = strengthOf(isOwn(stage, link)) * (1 - below);
    if (context.globalAlpha > 0.01) drawLink(context, link, palette, pointed !== undefined && isOwn(stage, link));
  }
  for (const area of stage.areas) {
    if (area.size === 0 || !isOnStage(area, projection)) continue;
    drawArea(context, area, palette, {
      alpha: strengthOf(beside.has(area.number)),
      below,
      isPointed: pointed?.id === area.key,
    });
  }
  // Nearer, the names of entities stand there.
  if (below < 0.6)
    drawAreaLabels(context, stage, {
      palette,
      projection,
      sizeOf,
      alphaOf: (area) => strengthOf(beside.has(area.number)) * Math.max(0, 1 - 1.6 * below),
    });
  context.restore();
}

/** Numbers of what stays in color while something is pointed at: an area with those joined to it, or the two ends of a line. */
function neighborsOf({ areas, links, pointed }: StageAreas): ReadonlySet<number> {
  if (!pointed) return new Set();
  const own = areas.find(({ key }) => key === pointed.id)?.number;
  const near = links.filter(({ key, a, b }) => key === pointed.id || a === own || b === own);
  return new Set([...(own === undefined ? [] : [own]), ...near.flatMap(({ a, b }) => [a, b])]);
}

function isOwn({ areas, pointed }: StageAreas, { key, a, b }: StageLink): boolean {
  if (!pointed) return true;
  return key === pointed.id || areas[a]?.key === pointed.id || areas[b]?.key === pointed.id;
}

function isOnStage(
  { x, y, radius }: StageArea,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return x > -radius && y > -radius && x < width + radius && y < height + radius;
}

/** A band says how many claims there are; in its middle runs the pattern of their status where all have the same. */
function drawLink(
  context: Pen,
  { from, middle, to, width, status }: StageLink,
  palette: Palette,
  isPointed: boolean,
): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(middle.x, middle.y, to.x, to.y);
  context.lineCap = 'butt';
  context.setLineDash([]);
  context.strokeStyle = toward(palette.paper, palette.edge, isPointed ? 0.55 : bandTint);
  context.lineWidth = width;
  context.stroke();
  if (status === undefined) return;
  const pattern = patternOf(status);
  const { array, offset } = dashesOf(pattern);
  context.strokeStyle = toward(palette.paper, palette.edge, isPointed ? 1 : patternTint);
  context.lineCap = pattern.cap;
  context.lineWidth = lineWidth * pattern.weight * 0.8;
  context.setLineDash([...array]);
  context.lineDashOffset = offset;
  context.stroke();
  context.setLineDash([]);
  if (pattern.hollow === undefined) return;
  context.strokeStyle = palette.paper;
  context.lineWidth *= pattern.hollow;
  context.stroke();
}

function drawArea(
  context: Pen,
  { x, y, radius, shares, isRest }: StageArea,
  palette: Palette,
  { alpha, below, isPointed }: { readonly alpha: number; readonly below: number; readonly isPointed: boolean },
): void {
  const lead = isRest ? palette.inkFaint : (shares[0]?.color ?? palette.inkFaint);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.globalAlpha = alpha * (1 - below);
  if (context.globalAlpha > 0.01) {
    context.fillStyle = toward(palette.paper, lead, isPointed ? tint * 1.7 : tint);
    context.fill();
  }
  if (isRest) {
    drawDashedRing(context, palette, alpha);
    return;
  }
  const ring = Math.min(5, Math.max(1.5, radius * 0.06));
  let angle = -Math.PI / 2;
  context.globalAlpha = alpha * (1 - 0.75 * below);
  for (const { color, share } of shares) {
    const end = angle + share * 2 * Math.PI;
    context.beginPath();
    context.arc(x, y, Math.max(0.5, radius - ring / 2), angle, end);
    context.strokeStyle = toward(palette.paper, color, isPointed ? 1 : ringTint);
    context.lineWidth = below > 0.5 ? 1 : ring;
    context.stroke();
    angle = end;
  }
}

/** Around the present path: what is in it is not held together by anything. */
function drawDashedRing(context: Pen, palette: Palette, alpha: number): void {
  context.globalAlpha = alpha;
  context.strokeStyle = palette.ruleStrong;
  context.lineWidth = 1;
  context.setLineDash([3, 4]);
  context.stroke();
  context.setLineDash([]);
}

const mixed = new Map<string, string>();

/** Mix a color into the paper. */
function toward(paper: string, color: string, share: number): string {
  const key = `${paper}${color}${share}`;
  const known = mixed.get(key);
  if (known !== undefined) return known;
  const made = toHex(mixColors(parseHex(paper) ?? [1, 1, 1], parseHex(color) ?? [0, 0, 0], share));
  mixed.set(key, made);
  return made;
}
