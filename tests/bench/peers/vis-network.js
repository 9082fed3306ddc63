/** Vis-network with its usual physics, shown while it settles; from 1,000 nodes on with what its manual advises: straight lines, hidden while the view moves. */
import { DataSet, Network } from 'vis-network/standalone';

let network;
let ids = [];

function show({ nodes, edges }) {
  const isLarge = nodes.length >= 1000;
  ids = nodes.map(({ id }) => id);
  network = new Network(
    document.querySelector('#stage'),
    {
      nodes: new DataSet(nodes.map(({ id, label }) => ({ id, ...(isLarge ? {} : { label }) }))),
      edges: new DataSet(edges.map(({ id, source, target }) => ({ id, from: source, to: target }))),
    },
    {
      nodes: { shape: 'dot', size: 6 },
      edges: isLarge ? { smooth: false } : {},
      layout: { improvedLayout: !isLarge },
      interaction: { hover: true, hideEdgesOnDrag: isLarge, hideEdgesOnZoom: isLarge },
      physics: { stabilization: { enabled: false } },
    },
  );
  network.once('afterDrawing', () => performance.mark('bench:drawn'));
  network.once('stabilized', () => performance.mark('bench:settled'));
}

const placesBy = (toPlace) => {
  const places = network.getPositions();
  return ids.map((id) => toPlace(places[id]));
};

window.bench = {
  open: async (file) => show(JSON.parse(await file.text())),
  places: () => placesBy(({ x, y }) => [x, y]),
  onScreen: () =>
    placesBy((place) => {
      const { x, y } = network.canvasToDOM(place);
      return [x, y];
    }),
};
