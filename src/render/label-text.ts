/** How labels are set: font, weight, measuring, and the halo of paper that keeps them readable over lines. */
import type { LabelPlace } from './label-places.ts';

export interface LabelFont {
  /** CSS pixels. */
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
}

export interface LabelText {
  readonly lines: readonly string[];
  readonly font: LabelFont;
}

/** The interface's sans serif; the system's until it is there. */
const family = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', system-ui, sans-serif";
const lineHeight = 1.14;
const haloWidth = 3.6;

/** Measures texts, each once for each font. */
export interface TextMeasure {
  readonly sizeOf: (text: LabelText) => { readonly width: number; readonly height: number };
  /** Forget all widths, for another font is there now. */
  readonly forget: () => void;
}

/** Make a measure that uses a canvas. */
export function createTextMeasure(context: CanvasRenderingContext2D): TextMeasure {
  const widths = new Map<string, number>();
  const widthOf = (line: string, font: LabelFont): number => {
    const written = cssFont(font);
    const key = `${written}|${line}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = written;
    const { width } = context.measureText(line);
    widths.set(key, width);
    return width;
  };
  return {
    sizeOf: ({ lines, font }) => ({
      width: Math.max(...lines.map((line) => widthOf(line, font))) + 1,
      height: lines.length * font.size * lineHeight,
    }),
    forget: () => widths.clear(),
  };
}

/** Write a label at its place: first the halo of all lines where it needs one, then the letters. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  { lines, font }: LabelText,
  place: LabelPlace,
  colors: { readonly ink: string; readonly paper: string; readonly opacity: number },
): void {
  const x =
    place.align === 'left' ? place.left : place.align === 'right' ? place.right : (place.left + place.right) / 2;
  context.font = cssFont(font);
  context.textAlign = place.align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.globalAlpha = colors.opacity;
  const yOf = (index: number) => place.top + (index + 0.53) * font.size * lineHeight;
  if (place.isOnLines) {
    context.strokeStyle = colors.paper;
    context.lineWidth = haloWidth;
    for (const [index, line] of lines.entries()) context.strokeText(line, x, yOf(index));
  }
  context.fillStyle = colors.ink;
  for (const [index, line] of lines.entries()) context.fillText(line, x, yOf(index));
  context.globalAlpha = 1;
}

/** Break a name of several words into two lines of about equal length; undefined for a single word. */
export function breakInTwo(name: string): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let least = Infinity;
  for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
    const longest = Math.max(at, name.length - at - 1);
    if (longest >= least) continue;
    least = longest;
    best = [name.slice(0, at), name.slice(at + 1)];
  }
  return best;
}

/** Write a font as CSS does. */
export function cssFont({ size, weight, italic }: LabelFont): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
}
