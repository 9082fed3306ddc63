/** What draws areas and their names: a canvas, or what writes SVG in its place. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'globalAlpha'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineCap'
  | 'lineJoin'
  | 'lineWidth'
  | 'lineDashOffset'
  | 'setLineDash'
  | 'beginPath'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'fill'
  | 'stroke'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'fillText'
  | 'strokeText'
> & {
  arc(x: number, y: number, radius: number, from: number, to: number): void;
};
