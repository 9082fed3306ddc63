/** How labels are set: font, weight, measuring, and the halo of paper that keeps them readable over lines. */
import type { PlacedLabel } from './label-places.ts';

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

/** Measures texts, each once for each weight where widths grow with the size of the font, else once for each font. */
export interface TextMeasure {
  readonly sizeOf: (text: LabelText) => { readonly width: number; readonly height: number };
  /** Forget all widths, for another font is there now. */
  readonly forget: () => void;
}

/** Size at which texts are measured for all sizes: to get another size of a font ready takes longer than to measure a text in it. */
const measuredSize = 64;
/** Where letters are set on whole pixels, small texts are wider or narrower than large ones by more than this share. */
const slightly = 0.01;
const sample: LabelFont = { size: 11.5, weight: 450, italic: false };

/** Make a measure that uses a canvas. */
export function createTextMeasure(context: CanvasRenderingContext2D): TextMeasure {
  const widths = new Map<string, number>();
  let isScalable: boolean | undefined;
  const measure = (line: string, font: LabelFont): number => {
    const written = cssFont(font);
    const key = `${written}|${line}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = written;
    const { width } = context.measureText(line);
    widths.set(key, width);
    return width;
  };
  const scaled = (line: string, font: LabelFont): number =>
    (measure(line, { ...font, size: measuredSize }) * font.size) / measuredSize;
  const widthOf = (line: string, font: LabelFont): number => {
    isScalable ??= Math.abs(scaled(alphabet, sample) / measure(alphabet, sample) - 1) < slightly;
    return isScalable ? scaled(line, font) : measure(line, font);
  };
  return {
    sizeOf: ({ lines, font }) => ({
      width: Math.max(...lines.map((line) => widthOf(line, font))) + 1,
      height: lines.length * font.size * lineHeight,
    }),
    forget: () => {
      widths.clear();
      isScalable = undefined;
    },
  };
}

const alphabet = 'Abcdefghijklmnopqrstuvwxyz';

/** Write a label at its place: first the halo of all lines where it needs one, then the letters. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  { lines, font }: LabelText,
  place: PlacedLabel,
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

/** Write a font as CSS does. */
export function cssFont({ size, weight, italic }: LabelFont): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
}
