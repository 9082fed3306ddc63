import type { ArrangementTask } from './arrangement.ts';
import type { PlaceArrays } from './arrays.ts';
import { type NodeBoxes, nodeBoxes } from './arrays.ts';
import { pageStage } from './drawing.ts';

/** Clear distance between two blocks, in CSS pixels. */
const between = 44;
/** Widths that are tried, as shares of a square's of the same area. */
const tried = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.4];

/** Place nodes in blocks, one for each group, in the order of the groups; within a block the largest first. */
export function layOutGrid(task: ArrangementTask): PlaceArrays {
  const blocks = blocksOf(task, nodeBoxes(task));
  const area = blocks.reduce((sum, { cells, width, height }) => sum + cells.length * width * height, 0);
  const drawings = tried.map((share) => placeBlocks(blocks, share * Math.sqrt(area)));
  const [best] = drawings.sort((a, b) => scaleOf(b) - scaleOf(a));
  const places = { x: new Float64Array(task.x.length), y: new Float64Array(task.x.length) };
  for (const { block, columns, left, top } of best?.placed ?? []) {
    block.cells.forEach((node, at) => {
      // The label stands to the right of its node.
      places.x[node] = left + block.width * (at % columns) + (task.radius[node] ?? 0);
      places.y[node] = top - block.height * (Math.floor(at / columns) + 0.5);
    });
  }
  return places;
}

interface Drawing {
  readonly placed: readonly PlacedBlock[];
  readonly width: number;
  readonly height: number;
}

interface PlacedBlock {
  readonly block: Block;
  readonly columns: number;
  readonly left: number;
  readonly top: number;
}

/** How large the drawing is on the stage of a page. */
function scaleOf({ width, height }: Drawing): number {
  return Math.min(pageStage.width / Math.max(1, width), pageStage.height / Math.max(1, height));
}

/** Put blocks side by side, and the next ones below where the width is used up. */
function placeBlocks(blocks: readonly Block[], width: number): Drawing {
  const placed: PlacedBlock[] = [];
  let [left, top, lowest, widest] = [0, 0, 0, 0];
  for (const block of blocks) {
    const count = block.cells.length;
    const square = Math.ceil(Math.sqrt((count * block.height) / block.width));
    const columns = Math.max(1, Math.min(count, square, Math.floor(width / block.width)));
    if (left > 0 && left + columns * block.width > width) {
      left = 0;
      top = lowest - between;
    }
    placed.push({ block, columns, left, top });
    widest = Math.max(widest, left + columns * block.width);
    left += columns * block.width + between;
    lowest = Math.min(lowest, top - block.height * Math.ceil(count / columns));
  }
  return { placed, width: widest, height: -lowest };
}

interface Block {
  readonly cells: readonly number[];
  /** Of a cell. */
  readonly width: number;
  readonly height: number;
}

function blocksOf({ group, radius }: ArrangementTask, boxes: NodeBoxes): readonly Block[] {
  const nodesByGroup = new Map<number, number[]>();
  for (let node = 0; node < group.length; node += 1) {
    const of = group[node] ?? 0;
    const nodes = nodesByGroup.get(of);
    if (nodes) nodes.push(node);
    else nodesByGroup.set(of, [node]);
  }
  const most = (sizes: Float64Array, nodes: readonly number[]) =>
    nodes.reduce((largest, node) => Math.max(largest, sizes[node] ?? 0), 0);
  return [...nodesByGroup]
    .sort(([a], [b]) => a - b)
    .map(([, nodes]) => ({
      cells: nodes.sort((a, b) => (radius[b] ?? 0) - (radius[a] ?? 0) || a - b),
      width: most(boxes.width, nodes) + 12,
      height: most(boxes.height, nodes) + 4,
    }));
}
