/** What is the same for everything drawn in one frame; the scene sets it, the programs read it. */
import { parseHex, type Rgb } from '../../lib/color.ts';
import type { Palette } from '../../theme/palette.ts';

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
  /** What is drawn just now: all, or first what fades and then, over it, what is lit. */
  pass: 'all' | 'rest' | 'lit';
  /** Lines beyond this number are left out, while the picture moves. */
  edgeBudget: number;
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
    pass: 'all',
    edgeBudget: Number.POSITIVE_INFINITY,
    colors: frameColorsOf(palette),
  };
}

/** Number a pass as the shaders do. */
export function passIndex({ pass }: Frame): number {
  return pass === 'all' ? 0 : pass === 'rest' ? 1 : 2;
}

/** GLSL that tells whether a thing that is lit (1) or not (0) is left out of the pass. */
export const passGlsl = `
uniform float u_pass;
bool isLeftOut(float isLit) {
  return u_pass > 1.5 ? isLit < 0.5 : u_pass > 0.5 && isLit > 0.5;
}
`;

/** Read the colors that the programs need from a palette. */
export function frameColorsOf({ paper, ink, accent, highlight }: Palette): FrameColors {
  return { paper: rgb(paper), ink: rgb(ink), accent: rgb(accent), highlight: rgb(highlight) };
}

function rgb(hex: string): Rgb {
  return parseHex(hex) ?? [0, 0, 0];
}
