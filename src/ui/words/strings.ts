/**
 * The words of the first screen, in American English; parts that come later bring theirs along, in files like this one. What a
 * claim says is worded in `model/claim-wording.ts`, never here.
 */

/** Write a count with its noun: "1 claim", "1,204 claims". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Write a count with separators. By hand, for the first number that a browser formats takes it a tenth of a second. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export const strings = {
  sayso: 'Sayso',
  home: 'Sayso, overview',
  couldNotLoad:
    'A part of Sayso could not be loaded. Check your connection and try again. If that does not help, a new version may be out: save your work, then reload.',
  partFailed: 'Something went wrong in this part of Sayso. The rest still works, and your work is unchanged.',
  tryAgain: 'Try again',
  copyDetails: 'Copy details',
  downloadWork: 'Download my work',
  loading: 'Opening the graph…',
  skipToDetails: 'Skip to the details',

  find: 'Find',
  findHint: 'Find people, claims, text',
  findHelp: 'How to search',

  datasetsHint: 'Other datasets',
  fileFormat: 'Format',
  importedOn: 'Opened on',
  importReport: 'Import report',
  sourceReport: 'Source report',
  tour: 'Take the tour',
  datasets: 'Other datasets',

  new: 'New',
  newHint: 'Start a dataset from a text',
  open: 'Open',
  openHint: 'Open your own file; it stays on this computer',
  export: 'Export',
  exportMenu: 'Export as',
  share: 'Share',
  shareHint: 'A link to this view, or a frame for another page',
  theme: 'Theme',
  themeNow: { system: 'Theme: same as system', light: 'Theme: light', dark: 'Theme: dark' },
  views: 'Views',
  graph: 'Graph',
  list: 'List',
  table: 'Table',
  keys: 'Help and shortcuts',
  keysTip: 'Help and keyboard shortcuts: press ?',

  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  undoTools: 'Undo and redo',
  timeline: 'Timeline',
  chosenTogether: 'Selection',
  chooseSeveral: 'Select several',
  chooseSeveralHint: 'Select several: click to select, drag to draw a lasso (or hold Shift)',
  arrange: 'Rearrange',
  arrangeHint: 'Rearrange the graph; pinned items stay put',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fullScreen: 'Full screen',
  exitFullScreen: 'Exit full screen',
  stageTools: 'Zoom',
  dropHere: 'Drop the file to open it',
  dropHint: 'It is read in this browser and sent nowhere.',

  text: 'Text',
  readText: 'Read the text',
  legend: 'Legend and filters',
  legendAlone: 'Legend',
  andFilters: 'and filters',
  closeLegend: 'Close “Legend and filters”',
  look: 'Look',
  lookHint: 'What colors and sizes mean',
  legendTypes: 'Who and what',
  legendStatuses: 'How firmly it is said',
  legendReading: 'How to read the graph',
  legendSize: 'Larger: more claims',
  legendArrow: 'Arrow: the direction to read it in',
  legendWeight: 'Thicker: more claims say the same thing and are not known to depend on one another',
  legendParallel: 'One line per claim',
  legendNote: 'The line shows how firmly somebody says it, not whether it is true.',

  details: 'Details',
  hideDetails: 'Hide details',
  overview: 'Overview',
  paths: 'How they are connected',
  group: 'Group',
  howToBegin: 'Getting started',
  aboutGraph: 'About this graph',
  howTo: 'Click a person, a thing or a line to read who says so, where exactly, and how firmly.',
  howToInList: 'Open a name in the list to read who says so, where exactly, and how firmly.',
  source: 'Source',
  sources: 'Sources',
  asOf: (date: string) => `as of ${date}`,
  undatedSource: 'undated source',
  asOfArticle: 'Everything here is as of the date of the source, not of today.',
  kind: 'Kind',
  published: 'Published',
  publisher: 'Publisher',
  speaks: 'Voices',
  rights: 'Rights',
  quoted: 'Quoted',
  quotedShare: (share: number) => `${(share * 100).toFixed(1)}% of the text, in short excerpts`,
  note: 'Note',
  howFirmly: 'How firmly',
  wholeDataset: 'The figures below are for the whole dataset, not just for what is shown now.',
  howFirmlyNote: 'Counts of claims. “Stated” means put forward without a hedge; it does not mean true.',
  empty: 'This dataset has no claims.',
  emptyWithText: 'No claims yet. Select words in the text to make the first one.',

  showMore: (next: number, rest: number) =>
    next < rest ? `Show ${formatCount(next)} more of ${formatCount(rest)}` : `Show ${formatCount(rest)} more`,

  notPrinted: (rest: string) => `And ${rest} more, not printed.`,

  close: 'Close',

  closeNotice: 'Close this message',
} as const;
