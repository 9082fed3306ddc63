import type { KeyedArrays } from './arrays.ts';

/** Take some nodes, and of the edges between them some, out of a graph; 1 marks what stays, in the order of the arrays. */
export function subsetOfArrays(arrays: KeyedArrays, keepsNode: Uint8Array, keepsEdge: Uint8Array): KeyedArrays {
  const nodes = Array.from(arrays.keys.keys()).filter((node) => keepsNode[node] === 1);
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const pick = (values: Float64Array) => Float64Array.from(nodes, (node) => values[node] ?? 0);
  const ends = (from: Uint32Array, to: Uint32Array, isKept: (at: number) => boolean) => {
    const kept = Array.from(from.keys()).filter(
      (at) => isKept(at) && numbers.has(from[at] ?? -1) && numbers.has(to[at] ?? -1),
    );
    const number = (ends: Uint32Array) => Uint32Array.from(kept, (at) => numbers.get(ends[at] ?? -1) ?? 0);
    return [number(from), number(to)] as const;
  };
  const [source, target] = ends(arrays.source, arrays.target, (edge) => keepsEdge[edge] === 1);
  const [tieFrom, tieTo] = ends(arrays.tieFrom, arrays.tieTo, () => true);
  return {
    keys: nodes.map((node) => arrays.keys[node] ?? ''),
    x: pick(arrays.x),
    y: pick(arrays.y),
    radius: pick(arrays.radius),
    labelWidth: pick(arrays.labelWidth),
    labelHeight: pick(arrays.labelHeight),
    source,
    target,
    tieFrom,
    tieTo,
  };
}
