/** A pen that writes SVG: as much of a canvas as areas and their names are drawn with. */
import type { Pen } from './pen.ts';
import { element, escapeText, number } from './svg-text.ts';

/** Make a pen; what it has drawn is the list of elements beside it, in the order in which they lie on each other. */
export function createSvgPen(): { readonly pen: Pen; readonly parts: string[] } {
  const parts: string[] = [];
  return { pen: new SvgPen(parts), parts };
}

/** Letters that have their halo and not yet themselves. */
interface Halo {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly look: Readonly<Record<string, string | number>>;
}

class SvgPen implements Pen {
  globalAlpha = 1;
  fillStyle: string | CanvasGradient | CanvasPattern = '#000';
  strokeStyle: string | CanvasGradient | CanvasPattern = '#000';
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineWidth = 1;
  lineDashOffset = 0;
  font = '400 12px sans-serif';
  textAlign: CanvasTextAlign = 'left';
  textBaseline: CanvasTextBaseline = 'middle';
  private readonly parts: string[];
  private dashes: readonly number[] = [];
  private d = '';
  private halo: Halo | undefined;

  constructor(parts: string[]) {
    this.parts = parts;
  }

  /** Each drawing sets what it draws with. */
  save(): void {}

  restore(): void {
    this.globalAlpha = 1;
    this.dashes = [];
  }

  setLineDash(dashes: Iterable<number>): void {
    this.dashes = [...dashes];
  }

  beginPath(): void {
    this.d = '';
  }

  moveTo(x: number, y: number): void {
    this.d += `M${number(x)} ${number(y)}`;
  }

  quadraticCurveTo(middleX: number, middleY: number, x: number, y: number): void {
    this.d += `Q${number(middleX)} ${number(middleY)} ${number(x)} ${number(y)}`;
  }

  /** An arc of SVG cannot go all the way round: it is written in two halves. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const at = (angle: number) => `${number(x + radius * Math.cos(angle))} ${number(y + radius * Math.sin(angle))}`;
    const half = (from + to) / 2;
    const size = `A${number(radius)} ${number(radius)} 0 0 1`;
    this.d += `M${at(from)}${size} ${at(half)}${size} ${at(to)}`;
  }

  fill(): void {
    this.parts.push(element('path', { d: this.d, fill: String(this.fillStyle), opacity: this.opacity() }));
  }

  stroke(): void {
    this.parts.push(
      element('path', {
        d: this.d,
        fill: 'none',
        stroke: String(this.strokeStyle),
        'stroke-width': this.lineWidth,
        'stroke-linecap': this.lineCap === 'butt' ? undefined : this.lineCap,
        'stroke-dasharray': this.dashes.length > 0 ? this.dashes.map(number).join(' ') : undefined,
        'stroke-dashoffset': this.dashes.length > 0 && this.lineDashOffset !== 0 ? this.lineDashOffset : undefined,
        opacity: this.opacity(),
      }),
    );
  }

  /** The halo is written with the letters that it is of. */
  strokeText(text: string, x: number, y: number): void {
    const look = {
      stroke: String(this.strokeStyle),
      'stroke-width': this.lineWidth,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    };
    this.halo = { text, x, y, look };
  }

  fillText(text: string, x: number, y: number): void {
    const { halo } = this;
    const { size, weight } = this.fontRead();
    const isItsHalo = halo?.text === text && halo.x === x && halo.y === y;
    this.halo = undefined;
    this.parts.push(
      element(
        'text',
        {
          x,
          // The middle of a line of letters lies about a third of the size above its base line.
          y: y + 0.34 * size,
          'text-anchor': this.textAlign === 'center' ? 'middle' : this.textAlign === 'right' ? 'end' : 'start',
          'font-size': size,
          'font-weight': weight,
          fill: String(this.fillStyle),
          opacity: this.opacity(),
          ...(isItsHalo ? halo.look : {}),
        },
        escapeText(text),
      ),
    );
  }

  private fontRead(): { readonly size: number; readonly weight: number } {
    const [, weight, size] = /(\d+) ([\d.]+)px/.exec(this.font) ?? [];
    return { size: Number(size ?? 12), weight: Number(weight ?? 400) };
  }

  private opacity(): number | undefined {
    return this.globalAlpha === 1 ? undefined : this.globalAlpha;
  }
}
