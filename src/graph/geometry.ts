/** Plane geometry on bare numbers, for hot loops. */

/** Tell whether two segments cross inside both; touching at an end does not count. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const abx = bx - ax;
  const aby = by - ay;
  if ((abx * (cy - ay) - aby * (cx - ax)) * (abx * (dy - ay) - aby * (dx - ax)) >= 0) return false;
  const cdx = dx - cx;
  const cdy = dy - cy;
  return (cdx * (ay - cy) - cdy * (ax - cx)) * (cdx * (by - cy) - cdy * (bx - cx)) < 0;
}

/** Measure how far a point is from a segment. */
export function distanceToSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  let along = lengthSquared > 0 ? ((px - ax) * dx + (py - ay) * dy) / lengthSquared : 0;
  if (along < 0) along = 0;
  else if (along > 1) along = 1;
  const x = px - ax - along * dx;
  const y = py - ay - along * dy;
  return Math.sqrt(x * x + y * y);
}

/** Measure how far a point is from a rectangle, 0 inside. */
export function distanceToRectangle(
  px: number,
  py: number,
  left: number,
  bottom: number,
  right: number,
  top: number,
): number {
  const x = px < left ? left - px : px > right ? px - right : 0;
  const y = py < bottom ? bottom - py : py > top ? py - top : 0;
  return Math.sqrt(x * x + y * y);
}

/** Tell whether a segment enters a rectangle (Liang and Barsky 1984). */
export function segmentEntersRectangle(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  bottom: number,
  right: number,
  top: number,
): boolean {
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
  if ((ay < bottom && by < bottom) || (ay > top && by > top)) return false;
  const dx = bx - ax;
  const dy = by - ay;
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const first = (left - ax) / dx;
    const second = (right - ax) / dx;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  if (dy !== 0) {
    const first = (bottom - ay) / dy;
    const second = (top - ay) / dy;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  return enter < leave;
}
