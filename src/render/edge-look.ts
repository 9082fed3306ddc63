/** Width, ink and opacity of a line, by what stands out. Scene and pictures agree on it. */
import type { Palette } from '../theme/palette.ts';
import { lineWidth } from '../theme/patterns.ts';
import type { Display } from './display.ts';

export interface EdgeLook {
  /** CSS pixels, before the scale of lines on the stage. */
  readonly width: number;
  readonly color: string;
}

/** Choose how a line looks that has some width at rest. */
export function edgeLookOf(
  { accent, ink, inkSoft, edge }: Palette,
  display: Display,
  key: string,
  width: number = lineWidth,
): EdgeLook {
  const mark = display.marks.get(key);
  const isLit = display.litEdges.has(key);
  return {
    width: mark ? width + 0.9 : isLit ? width + 0.3 : width,
    color: mark === 'selected' ? accent : mark ? ink : isLit ? inkSoft : edge,
  };
}
