/** Force-graph (d3-force on a canvas) with its usual settings: it settles by its own clock, 15 seconds. */
import ForceGraph from 'force-graph';

let graph;
let nodes = [];

function show(content) {
  nodes = content.nodes;
  let isDrawn = false;
  graph = new ForceGraph(document.querySelector('#stage'))
    .graphData({ nodes, links: content.edges })
    .nodeLabel('label')
    .onRenderFramePost(() => {
      if (!isDrawn) performance.mark('bench:drawn');
      isDrawn = true;
    })
    .onEngineStop(() => {
      graph.zoomToFit(0, 20);
      performance.mark('bench:settled');
    });
}

window.bench = {
  open: async (file) => show(JSON.parse(await file.text())),
  places: () => nodes.map(({ x, y }) => [x, y]),
  onScreen: () => nodes.map(({ x, y }) => Object.values(graph.graph2ScreenCoords(x, y)).slice(0, 2)),
};
