/**
 * The letters of an SVG image of ours, drawn on a canvas. Where a browser draws it whole, faces that it carries may come
 * after it counts as loaded, and all letters are missing; the page's own faces can be waited for.
 */

/** Where a group of an image lies, and what its letters inherit. */
interface Inherited {
  readonly x: number;
  readonly y: number;
  readonly family: string;
}

interface Letters {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: string;
  readonly align: CanvasTextAlign;
  readonly fill: string;
  readonly halo: { readonly color: string; readonly width: number } | undefined;
  readonly opacity: number;
}

/** Take all letters out of an image; what is left is drawn whole, and the letters over it. */
export function takeLetters(image: SVGElement): (context: CanvasRenderingContext2D) => void {
  const found = lettersIn(image, { x: 0, y: 0, family: 'sans-serif' });
  for (const element of image.querySelectorAll('text')) element.remove();
  return (context) => {
    context.lineJoin = 'round';
    for (const letters of found) drawLetters(context, letters);
    context.globalAlpha = 1;
  };
}

function lettersIn(element: Element, inherited: Inherited): readonly Letters[] {
  const [, right = '0', down = '0'] = /translate\((\S+) (\S+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
  const own: Inherited = {
    x: inherited.x + Number(right),
    y: inherited.y + Number(down),
    family: element.getAttribute('font-family') ?? inherited.family,
  };
  if (element.localName !== 'text') return [...element.children].flatMap((child) => lettersIn(child, own));
  const lines = element.children.length > 0 ? [...element.children] : [element];
  return lines.map((line) => lettersOf(line, element, own));
}

function lettersOf(line: Element, element: Element, { x, y, family }: Inherited): Letters {
  const read = (name: string) => element.getAttribute(name) ?? undefined;
  const stroke = read('stroke');
  return {
    x: x + Number(line.getAttribute('x') ?? read('x') ?? 0),
    y: y + Number(line.getAttribute('y') ?? read('y') ?? 0),
    text: line.textContent ?? '',
    font: `${read('font-style') ?? 'normal'} ${read('font-weight') ?? 400} ${read('font-size') ?? 16}px ${family}`,
    align: alignOf(read('text-anchor')),
    fill: read('fill') ?? '#000',
    halo: stroke === undefined ? undefined : { color: stroke, width: Number(read('stroke-width') ?? 1) },
    opacity: Number(read('opacity') ?? 1),
  };
}

function alignOf(anchor: string | undefined): CanvasTextAlign {
  return anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
}

function drawLetters(context: CanvasRenderingContext2D, { x, y, text, halo, ...look }: Letters): void {
  context.font = look.font;
  context.textAlign = look.align;
  context.globalAlpha = look.opacity;
  if (halo) {
    context.strokeStyle = halo.color;
    context.lineWidth = halo.width;
    context.strokeText(text, x, y);
  }
  context.fillStyle = look.fill;
  context.fillText(text, x, y);
}
