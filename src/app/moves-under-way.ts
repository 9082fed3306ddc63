/** Nodes that are on their way: whoever takes their places brings them there first. */

let finish: (() => void) | undefined;

/** Note what brings the nodes that are on their way to where they go; undefined when none are any more. */
export function noteMovesUnderWay(bringThere: (() => void) | undefined): void {
  finish = bringThere;
}

/** Bring nodes that are on their way to where they go, at once. */
export function finishMoves(): void {
  finish?.();
}
