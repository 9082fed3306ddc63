/** The parts of the page that are fetched late, and when. The build puts those of one task into one file (`build/page-chunks.ts`). */
import { lazy } from '../kit/lazy.tsx';

/** What the details show of a selection. */
export const selectedPanel = lazy(() => import('./details/Selected.tsx'), 'Selected');

/** What a screen reader says of a selection. */
export const spokenSelection = lazy(() => import('./details/SelectionWords.tsx'), 'SpokenSelection');

/** What the bar of the details calls a selection. */
export const selectionName = lazy(() => import('./details/SelectionWords.tsx'), 'SelectionName');

/** What the details show of a path. */
export const pathPanel = lazy(() => import('../features/explore/PathDetails.tsx'), 'PathDetails');

/** What the focus is on, and how to leave it. */
export const focusBar = lazy(() => import('../features/explore/FocusBar.tsx'), 'FocusBar');

/** Which group is looked into, and the way back. */
export const groupBar = lazy(() => import('../features/groups/GroupBar.tsx'), 'GroupBar');

/** What the areas in the picture show, as words. */
export const groupList = lazy(() => import('../features/groups/GroupList.tsx'), 'GroupList');

/** What the details show of a group, or between two. */
export const groupPanel = lazy(() => import('../features/groups/GroupPanel.tsx'), 'GroupPanel');

/** What the details show of several things chosen together. */
export const multiSelectionPanel = lazy(
  () => import('../features/multi-selection/MultiSelectionDetails.tsx'),
  'MultiSelectionDetails',
);

/** What can be done with several things chosen together. */
export const multiSelectionBar = lazy(
  () => import('../features/multi-selection/MultiSelectionBar.tsx'),
  'MultiSelectionBar',
);

/** Lets all pinned entities move again. */
export const unpinAll = lazy(() => import('../features/multi-selection/UnpinAll.tsx'), 'UnpinAll');

/** The way through the graph without a pointer. */
export const keyboardNavigator = lazy(
  () => import('../features/graph-view/KeyboardNavigator.tsx'),
  'KeyboardNavigator',
);

/** How far the running layout is. */
export const layoutCard = lazy(() => import('../features/graph-view/LayoutCard.tsx'), 'LayoutCard');

/** That drafts are drawn over the graph. */
export const draftLinesCard = lazy(() => import('../features/review/DraftLinesCard.tsx'), 'DraftLinesCard');

/** What stands in place of the picture where it cannot be drawn. */
export const noPicture = lazy(() => import('../features/graph-view/NoPicture.tsx'), 'NoPicture');

/** The list view. */
export const listView = lazy(() => import('../features/list/List.tsx'), 'List');

/** The table view. */
export const tableView = lazy(() => import('../features/table/TableView.tsx'), 'TableView');

/** The legend as filters. */
export const filterPanel = lazy(() => import('../features/filters/FilterPanel.tsx'), 'FilterPanel');

/** What stands in place of claims when the filters leave none. */
export const nothingMatches = lazy(() => import('../features/filters/FilterStatus.tsx'), 'NothingMatches');

/** Dated claims over time. */
export const timelineStrip = lazy(() => import('../features/timeline/Timeline.tsx'), 'Timeline');

/** How to begin, for a first visitor. */
export const firstSteps = lazy(() => import('./FirstSteps.tsx'), 'FirstSteps');

/** What stands under the graph in a frame. */
export const embedLine = lazy(() => import('./EmbedLine.tsx'), 'EmbedLine');

/** Whether what was edited is saved, and what is to do. */
export const workTools = lazy(() => import('../features/keeping/WorkTools.tsx'), 'WorkTools');

/** The way to the form of something. */
export const editTools = lazy(() => import('./details/EditTools.tsx'), 'EditTools');

/** The text of a source beside the graph. */
export const readerPanel = lazy(() => import('./ReaderPanel.tsx'), 'ReaderPanel');

/** What became of the quotations in the texts at hand. */
export const verdictSummary = lazy(() => import('../features/reader/VerdictSummary.tsx'), 'VerdictSummary');

/** What was noticed in the open file. */
export const fileRemarks = lazy(() => import('./details/FileRemarks.tsx'), 'FileRemarks');

/** Who speaks in the dataset, and who does not. */
export const overviewVoices = lazy(() => import('../features/voices/OverviewVoices.tsx'), 'OverviewVoices');

/** Through which voice the graph is seen. */
export const lensBar = lazy(() => import('../features/voices/LensBar.tsx'), 'LensBar');

/** The step of the tour that the reader is at. */
export const tourCard = lazy(() => import('../features/tour/TourCard.tsx'), 'TourCard');

/** What the export menu offers. */
export const exportChoices = lazy(() => import('./ExportChoices.tsx'), 'ExportChoices');

/** Dialogs over the page. */
export const dialogs = lazy(() => import('./Dialogs.tsx'), 'Dialogs');

/** How much the filters leave. */
export const filterStatus = lazy(() => import('../features/filters/FilterStatus.tsx'), 'SpokenFilterStatus');

/** The few words beside the pointer. */
export const hintCard = lazy(() => import('./Hint.tsx'), 'Hint');

/** What colors and sizes mean while they are computed. */
export const appearanceLegend = lazy(() => import('../features/appearance/AppearanceLegend.tsx'), 'AppearanceLegend');

/** The small map of a large graph. */
export const overviewMap = lazy(() => import('../features/overview-map/OverviewMap.tsx'), 'OverviewMap');

/** The dates over a picture that stands in time. */
export const timeAxis = lazy(() => import('../features/arrange/TimeAxis.tsx'), 'TimeAxis');

/** How far a measure is. */
export const measureCard = lazy(() => import('../features/appearance/MeasureCard.tsx'), 'MeasureCard');

/** Fetch what a reader is about to need, as soon as the mouse, a finger or a key stirs for the first time. */
export function fetchWhenStirred(onStir: () => void): () => void {
  const control = new AbortController();
  const fetchParts = () => {
    control.abort();
    onStir();
    hintCard.load();
    selectedPanel.load();
    spokenSelection.load();
    selectionName.load();
    keyboardNavigator.load();
    exportChoices.load();
    listView.load();
    editTools.load();
    filterPanel.load();
    focusBar.load();
    overviewVoices.load();
    verdictSummary.load();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown'] as const) {
    addEventListener(type, fetchParts, { signal: control.signal, passive: true });
  }
  return () => control.abort();
}
