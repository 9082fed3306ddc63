/** Cytoscape with fcose, its usual settings; no animation, textures and hidden lines while the view moves from 1,000 nodes on. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';

cytoscape.use(fcose);
let graph;

function show({ nodes, edges }) {
  const isLarge = nodes.length >= 1000;
  graph = cytoscape({
    container: document.querySelector('#stage'),
    elements: [
      ...nodes.map(({ id, label }) => ({ data: { id, label } })),
      ...edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
    ],
    style: [
      { selector: 'node', style: { width: 12, height: 12, label: isLarge ? '' : 'data(label)', 'font-size': 10 } },
      { selector: 'edge', style: { width: 1, 'curve-style': isLarge ? 'haystack' : 'straight' } },
    ],
    layout: { name: 'preset' },
    textureOnViewport: isLarge,
    hideEdgesOnViewport: isLarge,
  });
  graph.one('render', () => performance.mark('bench:drawn'));
  const layout = graph.layout({ name: 'fcose', animate: false });
  layout.one('layoutstop', () => performance.mark('bench:settled'));
  layout.run();
}

window.bench = {
  open: async (file) => show(JSON.parse(await file.text())),
  places: () => graph.nodes().map((node) => Object.values(node.position()).slice(0, 2)),
  onScreen: () => graph.nodes().map((node) => Object.values(node.renderedPosition()).slice(0, 2)),
};
