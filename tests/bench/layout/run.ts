/**
 * Compares our layout with the `assign` of graphology-layout-forceatlas2 on the same graphs in one run: time, quality, and
 * their ratios, which are what to trust on a shared machine. Usage: `npm run bench:layout [-- 1000 10000]`.
 */
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { layOut } from '../../../src/graph/force-layout.ts';
import { createRandom } from '../../../src/lib/random.ts';
import { type RandomGraph, randomGraph } from '../../fixtures/random-graph.ts';
import { measureQuality, type Quality } from './quality.ts';

/** Steps that graphology's users commonly give it; at 10,000 nodes already 10 seconds and more. */
const stockSteps = (order: number) => (order <= 2000 ? 300 : 100);

interface Result extends Quality {
  readonly milliseconds: number;
}

const sizes = process.argv.slice(2).map(Number);
for (const order of sizes.length > 0 ? sizes : [60, 1000, 10_000]) {
  const graph = randomGraph(order, order * (order < 100 ? 1.3 : 3), 42);
  const ours = runOurs(graph);
  const stock = runStock(graph);
  const row = (name: string, { milliseconds, neighborsKept, ownCommunity, stress, overlap }: Result) => ({
    [name]: {
      'time (ms)': milliseconds < 100 ? milliseconds.toPrecision(3) : Math.round(milliseconds),
      'neighbors kept': neighborsKept.toFixed(3),
      'own community': ownCommunity.toFixed(3),
      stress: stress.toFixed(3),
      overlap: overlap.toFixed(3),
    },
  });
  console.log(`\n${order} nodes, ${graph.arrays.source.length} edges`);
  console.table({
    ...row('ours', ours),
    ...row(`stock, ${stockSteps(order)} steps`, stock),
    ...row('ratio', ratio(ours, stock)),
  });
}

function runOurs({ arrays, community }: RandomGraph): Result {
  const start = performance.now();
  const { x, y } = layOut(arrays);
  const milliseconds = performance.now() - start;
  return { milliseconds, ...measureQuality({ ...arrays, x, y, community }) };
}

function runStock({ arrays, community }: RandomGraph): Result {
  const order = community.length;
  const random = createRandom(1);
  const graph = new MultiDirectedGraph<{ x: number; y: number }>();
  const side = 2 * Math.sqrt(200 * (order + 2 * arrays.source.length));
  for (let node = 0; node < order; node++) graph.addNode(node, { x: side * random(), y: side * random() });
  arrays.source.forEach((source, edge) => {
    graph.addEdge(source, arrays.target[edge]);
  });
  const settings = forceAtlas2.inferSettings(graph);
  const start = performance.now();
  forceAtlas2.assign(graph, { iterations: stockSteps(order), settings });
  const milliseconds = performance.now() - start;
  const x = graph.mapNodes((_key, attributes) => attributes.x);
  const y = graph.mapNodes((_key, attributes) => attributes.y);
  return { milliseconds, ...measureQuality({ ...arrays, x, y, community }) };
}

function ratio(one: Result, two: Result): Result {
  return {
    milliseconds: one.milliseconds / two.milliseconds,
    neighborsKept: one.neighborsKept / two.neighborsKept,
    ownCommunity: one.ownCommunity / two.ownCommunity,
    stress: one.stress / two.stress,
    overlap: one.overlap / two.overlap,
  };
}
