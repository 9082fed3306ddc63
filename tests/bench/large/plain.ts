/** The page that Sayso is measured against: the same graph in the same places, sigma as it comes, nothing else. */
import Graph from 'graphology';
import Sigma from 'sigma';

const response = await fetch('./graph.json');
const graph = Graph.from(await response.json());
const container = document.querySelector<HTMLElement>('#stage');
if (!container) throw new Error('The page has no #stage.');
new Sigma(graph, container);
requestAnimationFrame(() => performance.mark('plain:first-frame'));
