/** The keys as the keys dialog lists them; `keyboard.ts` is what they do. */

export interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

/** List the keys, by the place where they work. */
export const keyHelp: readonly { readonly place: string; readonly keys: readonly KeyHelp[] }[] = [
  {
    place: 'Everywhere',
    keys: [
      { keys: ['/', 'Ctrl K'], does: 'Go to search' },
      { keys: ['Esc'], does: 'One step back: from the selection to the overview, out of a path, out of a focus' },
      { keys: ['F'], does: 'Show only what surrounds the selected entity; press again for everything' },
      { keys: ['Ctrl Z'], does: 'Undo: filters, hiding, focus, paths, moved entities' },
      { keys: ['Ctrl Y', 'Shift Ctrl Z'], does: 'Redo' },
      { keys: ['+', '−'], does: 'Zoom in, zoom out' },
      { keys: ['0'], does: 'Fit the whole graph' },
      { keys: ['E'], does: 'Edit the selected claim' },
      { keys: ['?'], does: 'This list' },
    ],
  },
  {
    place: 'In the search',
    keys: [
      { keys: ['↓', '↑'], does: 'Choose among the results' },
      {
        keys: ['Enter'],
        does: 'Go to the result, or to the first one; for a question in the search language, show only what matches',
      },
      { keys: ['Esc'], does: 'Clear' },
    ],
  },
  {
    place: 'In the graph (reach it with Tab)',
    keys: [
      { keys: ['→', '←', '↑', '↓'], does: 'Go to the nearest entity in that direction' },
      { keys: ['[', ']'], does: 'Go through the claims of the entity' },
      { keys: ['Enter'], does: 'Select the entity; on a claim, go along it to its other end' },
      { keys: ['Shift Enter'], does: 'On a claim: select it' },
      { keys: ['Backspace'], does: 'Go back to where you were' },
      { keys: ['Home'], does: 'Go to the entity with the most claims' },
      { keys: ['Space'], does: 'Add it to the selection, or remove it' },
      { keys: ['Shift'], does: 'Hold: click adds to the selection, drag draws a lasso' },
      { keys: ['Esc'], does: 'Go from a claim back to its entity, and from there to the details' },
    ],
  },
  {
    place: 'In the text',
    keys: [
      { keys: ['→', '←'], does: 'Go from passage to passage' },
      { keys: ['N'], does: 'Go to the next sentence without a claim' },
      { keys: ['C'], does: 'Write a claim from the selected words, or from the sentence' },
      { keys: ['Esc'], does: 'Deselect the passage; press again to close the text' },
      { keys: ['Enter'], does: 'While you write a claim: save it; with Shift, save it and keep the words' },
      { keys: ['Esc'], does: 'While you write a claim: put it away; what was typed is kept' },
    ],
  },
  {
    place: 'On a draft of a model',
    keys: [
      { keys: ['Enter'], does: 'Accept it' },
      { keys: ['Backspace'], does: 'Decline it' },
      { keys: ['E'], does: 'Edit it in the claim editor' },
      { keys: ['1', '6'], does: 'From 1 to 6: say how firmly, in the order of the buttons' },
      { keys: ['V', 'O'], does: 'Said by whom the draft names; said in the text itself' },
      { keys: ['Tab', '→', '←'], does: 'Go to the next draft, or to the one before' },
      { keys: ['Esc'], does: 'Go back to the text' },
    ],
  },
  {
    place: 'In the table',
    keys: [
      { keys: ['↓', '↑', '→', '←'], does: 'Go from cell to cell' },
      { keys: ['Home', 'End'], does: 'Go to the first, to the last cell of the row; with Ctrl, of the table' },
      { keys: ['Enter'], does: 'Read the row' },
      { keys: ['Space'], does: 'Add the row to the selection; with Shift, all rows up to it' },
      { keys: ['Ctrl C'], does: 'Copy the selected rows, or all, for a spreadsheet' },
    ],
  },
  {
    place: 'In “Legend and filters”',
    keys: [
      { keys: ['↓', '↑'], does: 'Go from row to row' },
      { keys: ['Space'], does: 'Hide it, show it' },
      { keys: ['Enter'], does: 'Show only it; press again for all' },
      { keys: ['→', '←'], does: 'Open and close a group of relations' },
    ],
  },
  {
    place: 'On an end of the timeline',
    keys: [
      { keys: ['→', '←'], does: 'Move it; with Shift, the whole period' },
      { keys: ['Page ↑', 'Page ↓'], does: 'Move it by more' },
      { keys: ['Home', 'End'], does: 'Move it all the way' },
    ],
  },
];
