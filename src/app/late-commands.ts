/** The effects behind buttons that nobody can press before the page is there. */
import { opened } from '../state/screen/open-dialog.ts';
import { notice } from '../state/workspace/workspace.ts';
import { isShareOpen } from '../ui/features/share/sharing.ts';
import { keepFocus } from '../ui/kit/keep-focus.ts';
import type { Commands } from '../ui/parts/commands.ts';
import { chooseOne, watchStage } from './choosing.ts';
import { exportFile } from './export.ts';
import { closeFirstSteps, offerFirstSteps } from './first-steps.ts';
import { laterModule } from './later-module.ts';
import { reportError } from './report-error.ts';
import { saveFile } from './save-file.ts';
import { WorldError } from './world-error.ts';

const withArranging = laterModule(() => import('./arrange.ts'));
const withExportChosen = laterModule(() => import('./export-chosen.ts'));
const withOpening = laterModule(() => import('./open-file.ts'));
const withPictures = laterModule(() => import('./pictures.ts'));
const withPrint = laterModule(() => import('./print.ts'));
const withReports = laterModule(() => import('./save-report.ts'));
const withSharing = laterModule(() => import('./sharing.ts'));
const withShipped = laterModule(() => import('./shipped-datasets.ts'));
const withTexts = laterModule(() => import('./texts.ts'));
const withTour = laterModule(() => import('../state/screen/tour.ts'));

type Named =
  | 'stir'
  | 'closeFirstSteps'
  | 'choose'
  | 'openFile'
  | 'openDropped'
  | 'exportAs'
  | 'exportChosen'
  | 'listDatasets'
  | 'openShipped'
  | 'startTour'
  | 'saveReport'
  | 'savePicture'
  | 'print'
  | 'saveFile'
  | 'arrange'
  | 'copy'
  | 'prepareSharing'
  | 'bringText'
  | 'bringTextsAtHand'
  | 'takeText'
  | 'forgetText';

interface LateCommands extends Pick<Commands, Named> {
  /** Listen for presses that choose several. */
  watchStage: typeof watchStage;
}

/** What `commands.ts` fetches before the first use of one of them. */
export const lateCommands: LateCommands = {
  stir: () => {
    offerFirstSteps();
    keepFocus(document);
    // Once the browser prints it is too late to wait.
    withPrint(({ mountPrint }) => mountPrint());
  },
  closeFirstSteps,
  choose: chooseOne,
  watchStage,
  openFile: () => {
    askForFile().then(openDropped, reportError);
  },
  openDropped,
  exportAs: (format) => {
    download(format).catch(reportError);
  },
  exportChosen: (format) => withExportChosen(({ exportChosen }) => exportChosen(format).catch(reportError)),
  listDatasets: (take) => withShipped(({ listDatasets }) => void listDatasets().then(take, reportError)),
  openShipped: (id, withTour = false) =>
    withShipped(({ openShipped }) => void openShipped(id, withTour).catch(reportError)),
  startTour: () => withTour(({ startTour }) => startTour()),
  saveReport: (subject, format) => withReports(({ saveReport }) => saveReport(subject, format)),
  savePicture: (format, scale) => withPictures(({ savePicture }) => savePicture(format, scale).catch(reportError)),
  print: () => withPrint(({ printPage }) => printPage()),
  saveFile: (name, text, mediaType) => saveFile(name, new Blob([text], { type: mediaType })),
  arrange: () => withArranging(({ arrangeAnew }) => arrangeAnew()),
  copy: (text, what, onCopied) => {
    copyText(text, what).then((isCopied) => isCopied && onCopied?.(), reportError);
  },
  prepareSharing: (onReady) =>
    withSharing(({ prepareSharing }) => {
      prepareSharing().then(onReady).catch(reportError);
    }),
  bringText: (id) => withTexts(({ bringText }) => bringText(id).catch(reportError)),
  bringTextsAtHand: () => withTexts(({ bringTextsAtHand }) => bringTextsAtHand().catch(reportError)),
  takeText: (id, copy) => withTexts(({ takeText }) => takeText(id, copy).catch(reportError)),
  forgetText: (id) => withTexts(({ forgetText }) => forgetText(id).catch(reportError)),
};

/** Hand the export to the reader as a file. */
async function download(formatId: string): Promise<void> {
  const { name, content } = await exportFile(formatId);
  saveFile(name, content);
  notice.value = `Exported “${name}”. It holds the graph as it stands.`;
}

function openDropped(files: readonly File[]): void {
  withOpening(({ openOnly }) => openOnly(files).catch(reportError));
}

function askForFile(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Where the clipboard is refused the text is shown, to be copied by hand; the dialog for sharing shows its own already. */
async function copyText(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    if (isShareOpen.value) {
      throw new WorldError('clipboard', `Copying was refused. Select ${what} and copy it by hand.`, cause);
    }
    opened.value = { kind: 'refused-copy', what, text };
    return false;
  }
  notice.value = `Copied ${what}.`;
  return true;
}
