import { batch, effect } from '@preact/signals';
import { writtenFormats } from '../formats/registry.ts';
import type { Position } from '../model/types.ts';
import { isChoosing } from '../state/screen/choosing.ts';
import { areFirstStepsShown } from '../state/screen/panels.ts';
import { cycleTheme, select, showMode, stepBack } from '../state/view/transitions.ts';
import type { Selection } from '../state/view/view.ts';
import { change, refusal, view } from '../state/workspace/workspace.ts';
import type { Commands } from '../ui/parts/commands.ts';
import { withExploring } from './exploring-later.ts';
import { laterModule } from './later-module.ts';
import { rememberTheme } from './persist.ts';
import { stopLayout } from './running-layout.ts';
import { currentScene, mountStage, moveNodes } from './stage.ts';

/** What nobody can want before the page is there comes when the reader stirs. */
const withLate = laterModule(async () => (await import('./late-commands.ts')).lateCommands);

/** The effects behind the buttons. */
export const commands: Commands = {
  select: (selection) => change(select(selection)),
  flyTo,
  stir: () => withLate(({ stir }) => stir()),
  closeFirstSteps: () => withLate(({ closeFirstSteps }) => closeFirstSteps()),
  stepBack: goBack,
  choose: (id) => withLate(({ choose }) => choose(id)),
  // Not before the part is there that presses are to go to: until then the button does not look pressed.
  toggleChoosing: () =>
    withLate(() => {
      isChoosing.value = !isChoosing.peek();
    }),
  focus: (id) => withExploring(({ toggleFocus }) => toggleFocus(id)),
  undo: () => withExploring(({ undoOne }) => moveBack(undoOne())),
  redo: () => withExploring(({ redoOne }) => moveBack(redoOne())),
  showMode: (mode) => change(showMode(mode)),
  cycleTheme: () => {
    change(cycleTheme);
    rememberTheme();
  },
  openFile: () => withLate(({ openFile }) => openFile()),
  openDropped: (files) => withLate(({ openDropped }) => openDropped(files)),
  exportFormats: writtenFormats(),
  exportAs: (format) => withLate(({ exportAs }) => exportAs(format)),
  exportChosen: (format) => withLate(({ exportChosen }) => exportChosen(format)),
  listDatasets: (take) => withLate(({ listDatasets }) => listDatasets(take)),
  openShipped: (id, withTour) => withLate(({ openShipped }) => openShipped(id, withTour)),
  startTour: () => withLate(({ startTour }) => startTour()),
  saveReport: (subject, format) => withLate(({ saveReport }) => saveReport(subject, format)),
  savePicture: (format, scale) => withLate(({ savePicture }) => savePicture(format, scale)),
  print: () => withLate(({ print }) => print()),
  saveFile: (name, text, mediaType) => withLate(({ saveFile }) => saveFile(name, text, mediaType)),
  zoomIn: () => currentScene()?.zoomIn(),
  zoomOut: () => currentScene()?.zoomOut(),
  fit: () => currentScene()?.fit(),
  arrange: () => withLate(({ arrange }) => arrange()),
  stopLayout,
  copy: (text, what, onCopied) => withLate(({ copy }) => copy(text, what, onCopied)),
  prepareSharing: (onReady) => withLate(({ prepareSharing }) => prepareSharing(onReady)),
  dismissRefusal: () => {
    refusal.value = undefined;
  },
  bringText: (id) => withLate(({ bringText }) => bringText(id)),
  bringTextsAtHand: () => withLate(({ bringTextsAtHand }) => bringTextsAtHand()),
  takeText: (id, copy) => withLate(({ takeText }) => takeText(id, copy)),
  forgetText: (id) => withLate(({ forgetText }) => forgetText(id)),
  mountStage: (element) => {
    const stops = [mountStage(element), mountChoosing(element)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

function moveBack(places: ReadonlyMap<string, Position>): void {
  if (places.size > 0) moveNodes(places);
}

/** Listen for presses that choose several, once somebody comes near the picture. */
function mountChoosing(stage: HTMLElement): () => void {
  const control = new AbortController();
  const { signal } = control;
  let isWatched = false;
  const watch = () => {
    if (isWatched) return;
    isWatched = true;
    withLate(({ watchStage }) => {
      if (!signal.aborted) watchStage(stage, signal);
    });
  };
  stage.addEventListener('pointerenter', watch, { signal });
  // A finger enters only as it touches, which is too late: it has pressed the button for the mode before.
  const stop = effect(() => {
    if (isChoosing.value) watch();
  });
  return () => {
    stop();
    control.abort();
  };
}

/** Leaving a focus or a path can be undone; letting go of a selection is no step and goes at once. */
function goBack(): void {
  if (isChoosing.peek()) {
    isChoosing.value = false;
    return;
  }
  const { focus, path } = view.peek();
  if (focus || path) withExploring(({ takeStepBack }) => takeStepBack());
  else if (areFirstStepsShown.peek() && stepBack(view.peek()) === view.peek()) commands.closeFirstSteps();
  else change(stepBack);
}

function flyTo(selection: Selection): void {
  batch(() => change(select(selection)));
  currentScene()?.flyTo([selection.id]);
}
