/** Words of the files that the graph is written to. */

export const exportStrings = {
  exportSayso: 'Sayso dataset (.json)',
  exportSaysoHint: 'Everything, places included; opens here again',
  exportGraphology: 'Graphology JSON (.json)',
  exportGraphologyHint: 'For Graph.from in graphology; each line keeps its firmness',
} as const;
