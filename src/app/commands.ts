import { batch } from '@preact/signals';
import type { Position } from '../model/types.ts';
import { isChoosing } from '../state/choosing.ts';
import { areFirstStepsShown } from '../state/panels.ts';
import { cycleTheme, select, showMode, stepBack } from '../state/transitions.ts';
import type { Selection } from '../state/view.ts';
import { change, notice, refusal, view } from '../state/workspace.ts';
import type { Commands } from '../ui/commands.ts';
import { withExploring } from './exploring-later.ts';
import { download } from './export.ts';
import { laterModule } from './later-module.ts';
import { openFile } from './load-dataset.ts';
import { rememberTheme } from './persist.ts';
import { reportError } from './report-error.ts';
import { stopLayout } from './running-layout.ts';
import { saveFile } from './save-file.ts';
import { currentScene, mountStage, moveNodes } from './stage.ts';
import { WorldError } from './world-error.ts';

const withShipped = laterModule(() => import('./shipped-datasets.ts'));
const withTour = laterModule(() => import('../state/tour.ts'));
const withReports = laterModule(() => import('./save-report.ts'));

/** The effects behind the buttons. */
export const commands: Commands = {
  select: (selection) => change(select(selection)),
  flyTo,
  stir: () => withFirstSteps(({ offerFirstSteps }) => offerFirstSteps()),
  closeFirstSteps,
  stepBack: goBack,
  choose: (id) => withChoosing(({ chooseOne }) => chooseOne(id)),
  focus: (id) => withExploring(({ toggleFocus }) => toggleFocus(id)),
  undo: () => withExploring(({ undoOne }) => moveBack(undoOne())),
  redo: () => withExploring(({ redoOne }) => moveBack(redoOne())),
  showMode: (mode) => change(showMode(mode)),
  cycleTheme: () => {
    change(cycleTheme);
    rememberTheme();
  },
  openFile: () => {
    askForFile().then(openDropped, reportError);
  },
  openDropped,
  exportAs: (format) => {
    const name = download(format);
    notice.value = `Exported “${name}”. It holds the graph as it stands.`;
  },
  exportChosen: (format) => withExportChosen(({ exportChosen }) => exportChosen(format)),
  listDatasets: (take) => withShipped(({ listDatasets }) => void listDatasets().then(take, reportError)),
  openShipped: (id, withTour = false) =>
    withShipped(({ openShipped }) => void openShipped(id, withTour).catch(reportError)),
  startTour: () => withTour(({ startTour }) => startTour()),
  saveReport: (subject, format) => withReports(({ saveReport }) => saveReport(subject, format)),
  savePicture: (format, scale) => withPictures(({ savePicture }) => savePicture(format, scale).catch(reportError)),
  print: () => withPrint(({ printPage }) => printPage()),
  saveFile: (name, text, mediaType) => saveFile(name, new Blob([text], { type: mediaType })),
  zoomIn: () => currentScene()?.zoomIn(),
  zoomOut: () => currentScene()?.zoomOut(),
  fit: () => currentScene()?.fit(),
  arrange: () => withArranging(({ arrangeAnew }) => arrangeAnew()),
  stopLayout,
  copy: (text, what, onCopied) => {
    copyText(text, what).then(onCopied).catch(reportError);
  },
  prepareSharing: (onReady) =>
    withSharing(({ prepareSharing }) => {
      prepareSharing().then(onReady).catch(reportError);
    }),
  dismissRefusal: () => {
    refusal.value = undefined;
  },
  bringText: (id) => withTexts(({ bringText }) => bringText(id).catch(reportError)),
  bringTextsAtHand: () => withTexts(({ bringTextsAtHand }) => bringTextsAtHand().catch(reportError)),
  takeText: (id, copy) => withTexts(({ takeText }) => takeText(id, copy).catch(reportError)),
  forgetText: (id) => withTexts(({ forgetText }) => forgetText(id).catch(reportError)),
  mountStage: (element) => {
    const stops = [mountStage(element), mountChoosing(element)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

const withChoosing = laterModule(() => import('./choosing.ts'));
const withArranging = laterModule(() => import('./arrange.ts'));
const withPictures = laterModule(() => import('./pictures.ts'));
const withPrint = laterModule(() => import('./print.ts'));
const withExportChosen = laterModule(() => import('./export-chosen.ts'));
const withFirstSteps = laterModule(() => import('./first-steps.ts'));
const withSharing = laterModule(() => import('./sharing.ts'));
const withTexts = laterModule(() => import('./texts.ts'));

function moveBack(places: ReadonlyMap<string, Position>): void {
  if (places.size > 0) moveNodes(places);
}

/** Listen for presses that choose several, once somebody comes near the picture. */
function mountChoosing(stage: HTMLElement): () => void {
  const control = new AbortController();
  const { signal } = control;
  const watch = () =>
    withChoosing((module) => {
      if (!signal.aborted) module.watchStage(stage, signal);
    });
  // A finger enters as it touches.
  stage.addEventListener('pointerenter', watch, { once: true, signal });
  return () => control.abort();
}

/** Leaving a focus or a path can be undone; letting go of a selection is no step and goes at once. */
function goBack(): void {
  if (isChoosing.peek()) {
    isChoosing.value = false;
    return;
  }
  const { focus, path } = view.peek();
  if (focus || path) withExploring(({ takeStepBack }) => takeStepBack());
  else if (areFirstStepsShown.peek() && stepBack(view.peek()) === view.peek()) closeFirstSteps();
  else change(stepBack);
}

function closeFirstSteps(): void {
  withFirstSteps((module) => module.closeFirstSteps());
}

function flyTo(selection: Selection): void {
  batch(() => change(select(selection)));
  currentScene()?.flyTo([selection.id]);
}

function openDropped(file: File | undefined): void {
  if (!file) return;
  openFile(file, file.name).catch(reportError);
}

function askForFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new WorldError('clipboard', `${what} could not be copied. Select the text and copy it by hand.`, cause);
  }
  notice.value = `Copied ${what}.`;
}
