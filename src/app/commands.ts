import { batch } from '@preact/signals';
import { isChoosing } from '../state/screen/highlighted.ts';
import { areFirstStepsShown } from '../state/screen/panels.ts';
import { cycleTheme } from '../state/view/change-appearance.ts';
import { showMode } from '../state/view/change-mode.ts';
import { select, stepBack } from '../state/view/change-selection.ts';
import { change, view } from '../state/view/current-view.ts';
import type { Selection } from '../state/view/view.ts';
import { refusal } from '../state/workspace/workspace.ts';
import { closeReader } from '../ui/features/reader/reader-button.ts';
import type { Commands } from '../ui/parts/commands.ts';
import { bringAddress } from './await-address.ts';
import { copyText } from './copy-text.ts';
import { datasetAsItStands } from './dataset-as-it-stands.ts';
import { asOwnFile, bringWriters } from './export.ts';
import { closeFirstSteps, offerFirstSteps } from './first-steps.ts';
import { bring } from './latest-request.ts';
import { rememberTheme } from './persist.ts';
import { reportError } from './report-error.ts';
import { pauseLayout, stopLayout } from './running-layout.ts';
import { saveFile } from './save-file.ts';
import { currentScene, mountStage, watchPicture } from './stage.ts';

// The modules that several commands come from.
const fileOpening = () => import('./open-file.ts');
const overviewMap = () => import('./overview-map.ts');
const texts = () => import('./texts.ts');
const shippedDatasets = () => import('./shipped-datasets.ts');
const exploring = () => import('./exploring.ts');
const undoRedo = () => import('./undo-redo.ts');
const choosing = () => import('./choosing.ts');
const printing = () => import('./print.ts');

/** The effects behind the buttons. What few readers need is fetched with its first use. */
export const commands: Commands = {
  drafting: (task) => attempt(async () => void (await task(await import('./drafting.ts')))),
  work: (task) => attempt(async () => void (await task(await import('./own-work.ts')))),
  select: (selection) => change(select(selection)),
  flyTo,
  placeOf: (id) => currentScene()?.positionOf(id),
  bringInSight: (id) => currentScene()?.bringInSight(id),
  stir: () =>
    attempt(async () => {
      const [{ keepFocus }] = await Promise.all([import('../ui/kit/keep-focus.ts'), bringChoosing()]);
      bringAddress();
      keepFocus(document);
      offerFirstSteps();
      // Once the browser prints it is too late to wait.
      (await printing()).mountPrint();
      await bringWriters();
      (await import('./ask-before-leaving.ts')).mountAskBeforeLeaving();
    }),
  closeFirstSteps,
  stepBack: goBack,
  choose: late(choosing, 'chooseOne'),
  // The mode is not shown before it works: the next press may come at once.
  toggleChoosing: () =>
    attempt(async () => {
      await bringChoosing();
      isChoosing.value = !isChoosing.peek();
    }),
  focus: late(exploring, 'toggleFocus'),
  editSelected: late(() => import('../ui/parts/edit-claim.ts'), 'editSelectedClaim'),
  undo: late(undoRedo, 'undoOne'),
  redo: late(undoRedo, 'redoOne'),
  showMode: (mode) => change(showMode(mode)),
  cycleTheme: () => {
    change(cycleTheme);
    rememberTheme();
  },
  openFile: () => attempt(async () => openTogether(await (await fileOpening()).askForFiles())),
  // Whoever only points at it need not hear that it cannot be had; whoever presses does.
  expectFile: () => void fileOpening().then(({ expectFile }) => expectFile(), console.warn),
  openDropped: openTogether,
  openMapped: (mapping) => bring(async (asked) => (await fileOpening()).openMapped(mapping, asked)),
  openReadablePart: () => bring(async (asked) => (await fileOpening()).openReadablePart(asked)),
  openOneOf: (name) => bring(async (asked) => (await fileOpening()).openOneOf(name, asked)),
  saveRefused: () => attempt(async () => (await fileOpening()).saveRefused()),
  openAddress: (address) => bring(async (asked) => (await fileOpening()).openAddress(address, asked)),
  listExportFormats: (take) => attempt(async () => take((await import('../formats/registry.ts')).writtenFormats())),
  exportAs: (format) => attempt(() => download(format)),
  exportChosen: late(() => import('./export-file.ts'), 'exportChosen'),
  listDatasets: (take) => attempt(async () => take(await (await shippedDatasets()).listDatasets())),
  openShipped: (id, withTour = false) =>
    bring(async (asked) => (await shippedDatasets()).openShipped(id, withTour, asked)),
  startTour: late(() => import('../state/screen/tour.ts'), 'startTour'),
  saveReport: late(() => import('./save-report.ts'), 'saveReport'),
  saveImage: late(() => import('./images.ts'), 'saveImage'),
  print: late(printing, 'printPage'),
  saveFile: (name, text, mediaType) => saveFile(name, new Blob([text], { type: mediaType })),
  zoomIn: () => currentScene()?.zoomIn(),
  zoomOut: () => currentScene()?.zoomOut(),
  fit: () => currentScene()?.fit(),
  arrange: late(() => import('./arranging.ts'), 'arrangeAnew'),
  stopLayout,
  pauseLayout,
  watchPicture,
  mountOverview: (element) => {
    const mounted = overviewMap().then(({ mountOverview }) => mountOverview(element));
    mounted.catch(reportError);
    return () => void mounted.then((takeDown) => takeDown(), console.warn);
  },
  recallOverview: late(overviewMap, 'recallOverview'),
  putOverviewAway: late(overviewMap, 'putOverviewAway'),
  copy: (text, what, onCopied) =>
    attempt(async () => {
      if (await copyText(text, what)) onCopied?.();
    }),
  copyFault: late(() => import('./fault-details.ts'), 'copyFault'),
  prepareSharing: (onReady) => attempt(async () => onReady(await (await import('./sharing.ts')).prepareSharing())),
  dismissRefusal: () => {
    refusal.value = undefined;
  },
  bringText: late(texts, 'bringText'),
  bringTextsAtHand: late(texts, 'bringTextsAtHand'),
  takeText: late(texts, 'takeText'),
  forgetText: late(texts, 'forgetText'),
  mountStage,
};

/** Make a command of a function that is fetched with its first use: how its module is fetched, and its name there. */
function late<Name extends string, Module extends Readonly<Record<Name, (...args: never[]) => unknown>>>(
  fetchModule: () => Promise<Module>,
  name: Name,
): (...args: Parameters<Module[Name]>) => void {
  return (...args) =>
    attempt(async () => {
      await Reflect.apply((await fetchModule())[name], undefined, args);
    });
}

/** Do what may take a while or fail; a failure is shown. */
function attempt(work: () => Promise<void>): void {
  work().catch(reportError);
}

/** Listen for presses on the picture that choose several, from the first sign of life of the reader on. */
async function bringChoosing(): Promise<void> {
  (await choosing()).watchStages();
}

/** Open files as one wish; a file chooser that was canceled gives none. */
function openTogether(files: readonly File[]): void {
  if (files.length > 0) bring(async (asked) => (await fileOpening()).openTogether(files, asked));
}

/** Hand the export to the reader as a file. Nothing that comes late may keep work from being saved in our own format. */
async function download(formatId: string): Promise<void> {
  const dataset = datasetAsItStands();
  try {
    await (await import('./export-file.ts')).saveExport(dataset, formatId);
  } catch (error) {
    if (formatId !== 'sayso') throw error;
    const { name, content } = asOwnFile(dataset);
    saveFile(name, content);
  }
}

/** Leaving a focus or a path can be undone; letting go of a selection is no step and goes at once. */
function goBack(): void {
  if (isChoosing.peek()) {
    isChoosing.value = false;
    return;
  }
  const { focus, path, reading, group, between, selection } = view.peek();
  const isAtHome = stepBack(view.peek()) === view.peek();
  if (focus || path || (group && !between && !selection))
    attempt(async () => {
      const { takeStepBack } = await exploring();
      // Who went elsewhere meanwhile has left already.
      const now = view.peek();
      if (now.focus === focus && now.path === path && now.group === group) takeStepBack();
    });
  else if (isAtHome && reading !== undefined) closeReader();
  else if (isAtHome && areFirstStepsShown.peek()) closeFirstSteps();
  else change(stepBack);
}

function flyTo(selection: Selection): void {
  batch(() => change(select(selection)));
  currentScene()?.flyTo([selection.id]);
}
