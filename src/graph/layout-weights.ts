/** What makes a drawing bad, and how bad: tuned by eye on the Massimov dataset. */

/** What each fault costs; only their ratios matter. */
export const layoutWeights = {
  crossing: 8,
  edgeOverNode: 6,
  edgeNearNode: 2,
  nodesTouch: 12,
  nodesNear: 1.6,
  labelOverNode: 6,
  labelOverLabel: 6,
  labelsNear: 1,
  lineThroughLabel: 2,
  ownLineThroughLabel: 1,
  offStage: 0.5,
  sharpAngle: 2,
  length: 2,
  offCenter: 10,
  awayFromHome: 2,
};
/** Clear distances in CSS pixels that a drawing should keep. */
export const room = { node: 36, edge: 12, labelX: 8, labelY: 4, home: 60 };
