/** Lets nodes glide to new places, so that the eye can follow them. */
import { positionsIn } from '../graph/sayso-graph.ts';
import type { Position } from '../model/types.ts';
import { mode } from '../state/view/view-selectors.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { noteMovesUnderWay } from './dataset-as-it-stands.ts';
import { moveNodes } from './stage.ts';

type Places = ReadonlyMap<string, Position>;

/** More nodes than these do not glide smoothly. */
const mostGliding = 1500;
const durationMs = 450;

let gliding: { readonly to: Places; frame: number } | undefined;

/** Bring nodes to new places: little by little, or at once where nobody would see it or wants it. */
export function glideNodes(to: Places): void {
  settleGlide();
  const current = workspace.peek();
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden || mode.peek() !== 'graph';
  if (!current || isStill || to.size < 2 || current.graph.order > mostGliding) {
    moveNodes(to);
    return;
  }
  const from = positionsIn(current.graph);
  const begun = performance.now();
  const own = { to, frame: 0 };
  const step = () => {
    const share = Math.min(1, (performance.now() - begun) / durationMs);
    if (share >= 1 || workspace.peek()?.opening !== current.opening) {
      settleGlide();
      return;
    }
    moveNodes(between(from, to, eased(share)), true);
    own.frame = requestAnimationFrame(step);
  };
  own.frame = requestAnimationFrame(step);
  gliding = own;
  noteMovesUnderWay(settleGlide);
}

/** Bring what glides to its place at once. */
export function settleGlide(): void {
  const settled = gliding;
  if (!settled) return;
  gliding = undefined;
  noteMovesUnderWay(undefined);
  cancelAnimationFrame(settled.frame);
  moveNodes(settled.to);
}

function between(from: Readonly<Record<string, Position>>, to: Places, share: number): Places {
  return new Map(
    Array.from(to, ([id, [x, y]]): [string, Position] => {
      const [fromX, fromY] = from[id] ?? [x, y];
      return [id, [fromX + share * (x - fromX), fromY + share * (y - fromY)]];
    }),
  );
}

/** Slow at both ends. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
