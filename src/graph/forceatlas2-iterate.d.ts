/** The package has this file but no types for it. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /**
   * Move all nodes by one step. Ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed (1);
   * three an edge: offset of the source's ten, of the target's, weight.
   */
  function iterate(settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array): unknown;
  export = iterate;
}
