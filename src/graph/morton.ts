/** Bodies sorted along a Morton curve, so that those near in the plane are near in memory. */
export interface MortonOrder {
  /** Node at each rank. */
  readonly node: Uint32Array<ArrayBuffer>;
  /** Morton code at each rank: two bits a level, the coarsest first, 16 levels. */
  readonly code: Uint32Array<ArrayBuffer>;
  /** Side of the square that the codes divide. */
  readonly extent: number;
}

/** Make a sorter for drawings of one size; it reuses its memory from call to call. */
export function createMortonSorter(order: number): (x: Float64Array, y: Float64Array) => MortonOrder {
  const code = new Uint32Array(order);
  const node = new Uint32Array(order);
  const codeAfter = new Uint32Array(order);
  const nodeAfter = new Uint32Array(order);
  const counts = new Uint32Array(65536);
  return (x, y) => {
    const extent = encode(x, y, code);
    for (let i = 0; i < order; i++) node[i] = i;
    sortBy16Bits(code, node, codeAfter, nodeAfter, counts, 0);
    sortBy16Bits(codeAfter, nodeAfter, code, node, counts, 16);
    return { node, code, extent };
  };
}

function encode(x: Float64Array, y: Float64Array, code: Uint32Array): number {
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (let i = 0; i < code.length; i++) {
    const px = x[i] ?? 0;
    const py = y[i] ?? 0;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < bottom) bottom = py;
    if (py > top) top = py;
  }
  const extent = Math.max(right - left, top - bottom) * 1.0001 || 1;
  const scale = 65535 / extent;
  for (let i = 0; i < code.length; i++) {
    const column = spread(((x[i] ?? 0) - left) * scale);
    const row = spread(((y[i] ?? 0) - bottom) * scale);
    code[i] = (column | (row << 1)) >>> 0;
  }
  return extent;
}

/** Put a zero between each two of the 16 lower bits. */
function spread(value: number): number {
  let bits = value | 0;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** One pass of a radix sort: stable, by 16 bits of the code. */
function sortBy16Bits(
  code: Uint32Array,
  node: Uint32Array,
  codeAfter: Uint32Array,
  nodeAfter: Uint32Array,
  counts: Uint32Array,
  shift: number,
): void {
  counts.fill(0);
  for (let i = 0; i < code.length; i++) {
    const digit = ((code[i] ?? 0) >>> shift) & 65535;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit] ?? 0;
    counts[digit] = start;
    start += count;
  }
  for (let i = 0; i < code.length; i++) {
    const digit = ((code[i] ?? 0) >>> shift) & 65535;
    const at = counts[digit] ?? 0;
    counts[digit] = at + 1;
    codeAfter[at] = code[i] ?? 0;
    nodeAfter[at] = node[i] ?? 0;
  }
}
