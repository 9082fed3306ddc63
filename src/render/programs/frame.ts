/** What is the same for everything drawn in one frame; the scene sets it, the programs read it. */
import { parseHex, type Rgb } from '../../lib/color.ts';
import type { Palette } from '../../theme/palette.ts';
import type { Lit } from './program-data.ts';

export interface Frame {
  /** CSS pixels for one unit of a node's radius. */
  sizeScale: number;
  /** Width of lines and size of arrow heads over those on a full stage. */
  lineScale: number;
  /** How far fans have grown over their distance at rest. */
  growth: number;
  /** How much of the color is left to what is not lit. */
  rest: number;
  /** Whether the layout is shown with a quarter turn. */
  turned: boolean;
  /** What is drawn just now: all, which may fade, or over it, with its marks, what is lit. */
  pass: 'base' | 'lit';
  /** What is lit; replaced as a whole, so that the programs see that it is another. */
  lit: Lit;
  colors: FrameColors;
}

export interface FrameColors {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly accent: Rgb;
  readonly highlight: Rgb;
}

/** Start with a frame in the colors of a palette. */
export function createFrame(palette: Palette): Frame {
  return {
    sizeScale: 1,
    lineScale: 1,
    growth: 1,
    rest: 1,
    turned: false,
    pass: 'base',
    lit: { nodes: [], edges: [] },
    colors: frameColorsOf(palette),
  };
}

/** Read the colors that the programs need from a palette. */
export function frameColorsOf({ paper, ink, accent, highlight }: Palette): FrameColors {
  return { paper: rgb(paper), ink: rgb(ink), accent: rgb(accent), highlight: rgb(highlight) };
}

/** Read a color of a palette. */
export function rgb(hex: string): Rgb {
  return parseHex(hex) ?? [0, 0, 0];
}
