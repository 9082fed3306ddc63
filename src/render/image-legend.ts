/** The legend of an SVG image: the types and statuses that are drawn in it, with real samples, flowing in rows. */
import type { Lookup } from '../model/lookup.ts';
import { type Status, statuses } from '../model/types.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import type { Theme } from '../theme/palette.ts';
import { patternSample } from '../theme/patterns.ts';
import { shapePath } from '../theme/shapes.ts';
import { termStyleOf } from '../theme/term-style.ts';
import type { LabelView } from './arrange-labels.ts';
import { isEdgeHidden } from './hit-test.ts';
import type { LabelFont, TextMeasure } from './label-text.ts';
import { element, escapeText, number } from './svg-text.ts';

export interface ImageLegend {
  /** SVG, from (0, 0). */
  readonly parts: readonly string[];
  readonly height: number;
}

interface Item {
  readonly sample: string;
  readonly sampleWidth: number;
  readonly words: string;
}

const rowHeight = 21;
const gap = 22;
const font: LabelFont = { size: 12.5, weight: 450, italic: false };

/** What the legend explains beside what is drawn. */
export interface Explained {
  readonly lookup: Lookup;
  readonly theme: Theme;
  readonly looks: NodeLooks | undefined;
}

/** Write the legend in rows of at most some width: first the types, then colors that mean something else, then the statuses. */
export function writeLegend(
  view: LabelView,
  explained: Explained,
  width: number,
  { sizeOf }: Pick<TextMeasure, 'sizeOf'>,
): ImageLegend {
  const { ink } = view.picture.palette;
  const parts: string[] = [];
  let top = 0;
  for (const items of [typeItems(view, explained), lookItems(explained), statusItems(view)]) {
    if (items.length === 0) continue;
    let left = 0;
    for (const { sample, sampleWidth, words } of items) {
      const wide = sampleWidth + 7 + sizeOf({ lines: [words], font }).width;
      if (left > 0 && left + wide > width) {
        left = 0;
        top += rowHeight;
      }
      const middle = top + rowHeight / 2;
      const at = `translate(${number(left)} ${number(middle)})`;
      const text = { x: sampleWidth + 7, y: 4.2, 'font-size': font.size, fill: ink };
      parts.push(element('g', { transform: at }, sample, element('text', text, escapeText(words))));
      left += wide + gap;
    }
    top += rowHeight;
  }
  return { parts, height: top };
}

function typeItems({ picture, display }: LabelView, { lookup, theme, looks }: Explained): readonly Item[] {
  const style = termStyleOf(lookup, theme);
  const drawn = new Set(
    picture.nodes
      .filter((node) => !display.hidden.nodes.has(node.key))
      .map((node) => lookup.entities.get(node.key)?.type),
  );
  return [...lookup.types]
    .filter(([id]) => drawn.has(id))
    .map(([id, { label }]) => {
      const { shape, color } = style.type(id);
      return {
        sample: element('path', {
          d: shapePath(shape, 6.5),
          transform: 'translate(8 0)',
          fill: looks?.colorOf ? picture.palette.inkSoft : color,
        }),
        sampleWidth: 16,
        words: label,
      };
    });
}

function lookItems({ looks }: Explained): readonly Item[] {
  return (looks?.legend ?? []).flatMap(({ entries }) =>
    entries.map(({ color, words }) => ({
      sample: element('path', { d: shapePath('circle', 6.5), transform: 'translate(8 0)', fill: color }),
      sampleWidth: 16,
      words,
    })),
  );
}

function statusItems({ picture, display }: LabelView): readonly Item[] {
  const drawn = new Set<Status>();
  for (const [index, { status }] of picture.edges.entries()) {
    if (!isEdgeHidden(picture, display.hidden, index)) drawn.add(status);
  }
  return statuses
    .filter((status) => drawn.has(status))
    .map((status) => {
      const { path, strokeWidth, cap } = patternSample(status, 36);
      const line = { d: path, fill: 'none', stroke: picture.palette.edge, 'stroke-width': strokeWidth };
      return { sample: element('path', { ...line, 'stroke-linecap': cap }), sampleWidth: 36, words: status };
    });
}
