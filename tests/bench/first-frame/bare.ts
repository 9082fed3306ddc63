/** The page that Sayso is measured against: the same graph, plain sigma, the stock ForceAtlas2 worker, nothing else. */
import Graph from 'graphology';
import ForceAtlas2Layout from 'graphology-layout-forceatlas2/worker';
import Sigma from 'sigma';

const response = await fetch('./graph.json');
const graph = Graph.from(await response.json());
graph.forEachNode((key) => {
  graph.mergeNodeAttributes(key, { x: Math.random(), y: Math.random(), size: 6 });
});
const container = document.querySelector<HTMLElement>('#stage');
if (!container) throw new Error('The page has no #stage.');
const sigma = new Sigma(graph, container);
sigma.once('afterRender', () => performance.mark('bare:first-frame'));
new ForceAtlas2Layout(graph, { settings: { gravity: 1 } }).start();
