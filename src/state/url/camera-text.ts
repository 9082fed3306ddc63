import type { Camera } from '../view/view.ts';

/** The graph is one unit wide: whoever looks from farther off, or closer, sees nothing. */
const farthest = 1e6;

/** Read where the camera rests, as `x,y,ratio`; undefined for anything else. */
export function readCamera(value: string): Camera | undefined {
  const [x, y, ratio, ...more] = value
    .split(',')
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : undefined));
  if (x === undefined || y === undefined || !ratio || ratio < 0 || more.length > 0) return undefined;
  const isInReach = Math.abs(x) <= farthest && Math.abs(y) <= farthest && ratio >= 1 / farthest && ratio <= farthest;
  return isInReach ? { x, y, ratio } : undefined;
}

/** Write it. */
export function writeCamera({ x, y, ratio }: Camera): string {
  return [short(x), short(y), short(ratio)].join(',');
}

/** Five decimals are a thousandth of the screen at the closest look. */
function short(value: number): string {
  return String(Math.round(value * 1e5) / 1e5 + 0);
}
