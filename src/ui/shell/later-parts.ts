import { later } from '../kit/later.ts';

/** What the details show of a selection. */
export const selectedPanel = later(async () => (await import('./details/Selected.tsx')).Selected);

/** What the details show of a path. */
export const pathPanel = later(async () => (await import('../features/explore/PathDetails.tsx')).PathDetails);

/** What the focus is on, and how to leave it. */
export const focusBar = later(async () => (await import('../features/explore/FocusBar.tsx')).FocusBar);

/** What the details show of several things chosen together. */
export const chosenPanel = later(
  async () => (await import('../features/multi-selection/ChosenDetails.tsx')).ChosenDetails,
);

/** What can be done with several things chosen together. */
export const severalBar = later(async () => (await import('../features/multi-selection/SeveralBar.tsx')).SeveralBar);

/** The way through the graph without a pointer. */
export const walker = later(async () => (await import('../features/graph-view/KeyboardNavigator.tsx')).Walker);

/** How far the running layout is. */
export const layoutCard = later(async () => (await import('../features/graph-view/LayoutCard.tsx')).LayoutCard);

/** What stands in place of the picture where it cannot be drawn. */
export const noPicture = later(async () => (await import('../features/graph-view/NoPicture.tsx')).NoPicture);

/** The list view. */
export const listView = later(async () => (await import('../features/list/List.tsx')).List);

/** The table view. */
export const tableView = later(async () => (await import('../features/table/TableView.tsx')).TableView);

/** The legend as filters. */
export const filterPanel = later(async () => (await import('../features/filters/FilterPanel.tsx')).FilterPanel);

/** What stands in place of claims when the filters leave none. */
export const nothingMatches = later(
  async () => (await import('../features/filters/NothingMatches.tsx')).NothingMatches,
);

/** The results of the search. */
export const foundPanel = later(async () => (await import('../features/find/FoundPanel.tsx')).FoundPanel);

/** Dated claims over time. */
export const timelineStrip = later(async () => (await import('../features/timeline/Timeline.tsx')).Timeline);

/** How to begin, for a first visitor. */
export const firstSteps = later(async () => (await import('./FirstSteps.tsx')).FirstSteps);

/** What stands under the graph in a frame. */
export const embedLine = later(async () => (await import('./EmbedLine.tsx')).EmbedLine);

/** The text of a source beside the graph. */
export const readerPanel = later(async () => (await import('../features/reader/Reader.tsx')).Reader);

/** What became of the quotations in the texts at hand. */
export const verdictSummary = later(async () => (await import('../features/reader/VerdictSummary.tsx')).VerdictSummary);

/** Who speaks in the dataset, and who does not. */
export const overviewVoices = later(async () => (await import('../features/voices/OverviewVoices.tsx')).OverviewVoices);

/** Through which voice the graph is seen. */
export const lensBar = later(async () => (await import('../features/voices/LensBar.tsx')).LensBar);

/** The step of the tour that the reader is at. */
export const tourCard = later(async () => (await import('../features/tour/TourCard.tsx')).TourCard);

/** What the export menu offers. */
export const exportChoices = later(async () => (await import('./ExportChoices.tsx')).ExportChoices);

/** Dialogs over the page. */
export const dialogs = later(async () => (await import('./Dialogs.tsx')).Dialogs);

/** The few words beside the pointer. */
export const hintCard = later(async () => (await import('./Hint.tsx')).Hint);

/** What colors and sizes are to mean. */
export const lookMenu = later(async () => (await import('../features/appearance/LookMenu.tsx')).LookMenu);

/** What colors and sizes mean while they are computed. */
export const lookLegend = later(async () => (await import('../features/appearance/LookLegend.tsx')).LookLegend);

/** How far a measure is. */
export const measureCard = later(async () => (await import('../features/appearance/MeasureCard.tsx')).MeasureCard);

/** Fetch what a reader is about to need, as soon as the mouse, a finger or a key stirs for the first time. */
export function fetchWhenStirred(onStir: () => void): () => void {
  const control = new AbortController();
  const fetchParts = () => {
    control.abort();
    onStir();
    hintCard.load();
    selectedPanel.load();
    walker.load();
    exportChoices.load();
    listView.load();
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
