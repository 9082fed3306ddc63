/**
 * Plain sigma with the stock ForceAtlas2 worker, as fast as we know how to write it: one import of the file, positions at random, sizes
 * by degree, settings inferred from the graph, lines left out while the camera moves from 10,000 nodes on.
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import ForceAtlas2Layout from 'graphology-layout-forceatlas2/worker';
import Sigma from 'sigma';

const steps = 300;
const stage = document.querySelector('#stage');
let graph;
let sigma;

/** Show a graph in graphology's own JSON; one that has places needs no layout. */
function show(content) {
  graph = Graph.from(content);
  const side = 2 * Math.sqrt(200 * (graph.order + 2 * graph.size));
  const isPlaced = graph.someNode((_key, { x }) => x !== undefined);
  graph.updateEachNodeAttributes((key, attributes) => ({
    ...attributes,
    x: attributes.x ?? side * Math.random(),
    y: attributes.y ?? side * Math.random(),
    size: Math.min(15, 3 + Math.sqrt(graph.degree(key))),
  }));
  sigma = new Sigma(graph, stage, { hideEdgesOnMove: graph.order >= 10_000 });
  // The constructor has drawn the first frame.
  performance.mark('bench:drawn');
  if (isPlaced) performance.mark('bench:settled');
  else layOut();
}

function layOut() {
  const layout = new ForceAtlas2Layout(graph, { settings: forceAtlas2.inferSettings(graph) });
  window.bench.steps = 0;
  graph.on('eachNodeAttributesUpdated', () => {
    window.bench.steps++;
    if (window.bench.steps !== steps) return;
    layout.stop();
    sigma.once('afterRender', () => performance.mark('bench:settled'));
  });
  layout.start();
}

window.bench = {
  open: async (file) => show(JSON.parse(await file.text())),
  places: () => graph.mapNodes((_key, { x, y }) => [x, y]),
  onScreen: () => graph.mapNodes((_key, { x, y }) => Object.values(sigma.graphToViewport({ x, y })).slice(0, 2)),
};
const named = new URLSearchParams(location.search).get('graph');
if (named) show(await (await fetch(named)).json());
