/** Size of a drawing's bounding box, in its own units. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Measure the bounding box of some places; all zero for none. */
export function extentOf(x: Float64Array, y: Float64Array): Extent {
  if (x.length === 0) return { left: 0, right: 0, bottom: 0, top: 0 };
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (let node = 0; node < x.length; node++) {
    const px = x[node] ?? 0;
    const py = y[node] ?? 0;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < bottom) bottom = py;
    if (py > top) top = py;
  }
  return { left, right, bottom, top };
}

/** Turn a drawing so that it fits the given rectangle best, scale it into it, and center it at the origin; in place. */
export function fitInto(x: Float64Array, y: Float64Array, width: number, height: number): void {
  let best = { scale: 0, cosine: 1, sine: 0 };
  for (let turn = -20; turn <= 20; turn++) {
    // All angles from -90° to 90° in rational steps: no sine or cosine that engines compute differently.
    const half = turn / 20;
    const cosine = (1 - half * half) / (1 + half * half);
    const sine = (2 * half) / (1 + half * half);
    const turned = rotated(x, y, cosine, sine);
    const { left, right, bottom, top } = extentOf(turned.x, turned.y);
    const scale = Math.min(width / Math.max(right - left, 1e-6), height / Math.max(top - bottom, 1e-6));
    if (scale > best.scale) best = { scale, cosine, sine };
  }
  const turned = rotated(x, y, best.cosine, best.sine);
  const { left, right, bottom, top } = extentOf(turned.x, turned.y);
  // Nodes that all lie at one point have no size to scale.
  const scale = best.scale > 1e5 ? 1 : best.scale;
  for (let node = 0; node < x.length; node++) {
    x[node] = ((turned.x[node] ?? 0) - (left + right) / 2) * scale;
    y[node] = ((turned.y[node] ?? 0) - (bottom + top) / 2) * scale;
  }
}

function rotated(x: Float64Array, y: Float64Array, cosine: number, sine: number) {
  return {
    x: x.map((px, node) => px * cosine - (y[node] ?? 0) * sine),
    y: y.map((py, node) => (x[node] ?? 0) * sine + py * cosine),
  };
}
