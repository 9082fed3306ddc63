import 'virtual:theme.css';
import { render } from 'preact';
import { nextTask } from '../lib/in-slices.ts';
import { greetGraphics } from '../render/still.ts';
import { notice } from '../state/screen/page.ts';
import { isEmbedded } from '../state/screen/panels.ts';
import { view } from '../state/view/current-view.ts';
import { isAppearanceComputed } from '../state/view/view-selectors.ts';
import { Boundary, BrokenPartContext } from '../ui/kit/Boundary.tsx';
import { BrokenPart } from '../ui/parts/BrokenPart.tsx';
import { CommandsContext } from '../ui/parts/commands.ts';
import { App } from '../ui/shell/App.tsx';
import { namesData } from './address-bar.ts';
import { whenAnswered } from './answer.ts';
import { mountAnswers } from './answer-questions.ts';
import { bringAppearance, mountAppearance } from './appearance.ts';
import { awaitAddress } from './await-address.ts';
import { commands } from './commands.ts';
import { mountGroups } from './groups.ts';
import { askToShow } from './latest-request.ts';
import { loadShipped, showDataset } from './load-dataset.ts';
import { declareReady, ready } from './milestones.ts';
import { mountTheme } from './persist.ts';
import { mountPublicApi } from './public-api.ts';
import { mountErrorReports, reportError } from './report-error.ts';
import { mountTitle } from './title.ts';

start().catch(sayWhyNot);

async function start(): Promise<void> {
  mountErrorReports();
  if (new URLSearchParams(location.search).has('embed')) {
    isEmbedded.value = true;
    import('./embed-wheel.ts').then(({ mountEmbed }) => mountEmbed(), reportError);
  }
  mountPublicApi();
  mountTheme();
  // It comes with the first field that somebody goes to.
  addEventListener(
    'focusin',
    () => import('./tame-paste.ts').then(({ mountTamePaste }) => mountTamePaste(), reportError),
    { once: true },
  );
  mountAnswers();
  mountAppearance();
  mountGroups();
  const bringing = location.hash === '' ? undefined : import('./address.ts');
  const asked = askToShow();
  const loading = namesData() ? undefined : loadShipped();
  await nextTask();
  greetGraphics();
  const root = document.querySelector('#app');
  if (!root) throw new Error('The page has no #app.');
  if (loading) await showDataset(await loading, [], { kind: 'first' }, asked);
  const address = await bringing;
  if (loading) address?.readAddress();
  else await address?.bringNamed(asked);
  await whenAnswered();
  if (isAppearanceComputed.peek()) await bringAppearance().catch(reportError);
  if (address) address.mountAddress();
  else awaitAddress();
  // After it: a title is that of the entry of the history that is there.
  mountTitle();
  await nextTask();
  render(
    <CommandsContext.Provider value={commands}>
      <BrokenPartContext.Provider value={BrokenPart}>
        <Boundary>
          <App />
        </Boundary>
      </BrokenPartContext.Provider>
    </CommandsContext.Provider>,
    root,
  );
  document.querySelector('#start')?.remove();
  const open = new URLSearchParams(location.search).get('open');
  if (open) import('./open-file.ts').then(({ openAsked }) => openAsked(open)).catch(reportError);
  if (view.value.mode !== 'graph') declareReady();
  ready.then(() => setTimeout(keepOffline, 3000));
}

/** A frame is a guest on another page, and keeps nothing there. */
function keepOffline(): void {
  if (import.meta.env.PROD && !isEmbedded.peek()) import('./offline.tsx').then((it) => it.keepRelease(), reportError);
}

/** Without a dataset there is nothing to show but why, and the way to try again; the words stand in `index.html` while one waits. */
function sayWhyNot(error: unknown): void {
  reportError(error);
  const words = document.querySelector('#start-words');
  const again = document.querySelector<HTMLButtonElement>('#start-again');
  if (!words || !again) return;
  words.textContent = notice.value ?? '';
  again.hidden = false;
}
