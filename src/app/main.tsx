import 'virtual:theme.css';
import { render } from 'preact';
import { isEmbedded } from '../state/panels.ts';
import { view } from '../state/workspace.ts';
import { App } from '../ui/App.tsx';
import { CommandsContext } from '../ui/commands.ts';
import { bringNamedData, mountAddress, namesData, readAddress } from './address.ts';
import { commands } from './commands.ts';
import { bringMissingParts, mountLaterParts } from './later-parts.ts';
import { loadShipped, showDataset } from './load-dataset.ts';
import { declareReady } from './milestones.ts';
import { mountTheme } from './persist.ts';
import { mountPrintLater } from './print-later.ts';
import { mountPublicApi } from './public-api.ts';
import { mountErrorReports, reportError } from './report-error.ts';

start().catch(reportError);

async function start(): Promise<void> {
  mountErrorReports();
  if (new URLSearchParams(location.search).has('embed')) {
    isEmbedded.value = true;
    import('./embed.ts').then(({ mountEmbed }) => mountEmbed(), reportError);
  }
  mountPublicApi();
  mountTheme();
  mountLaterParts();
  const loading = namesData() ? undefined : loadShipped();
  const root = document.querySelector('#app');
  if (!root) throw new Error('The page has no #app.');
  try {
    if (loading) showDataset(await loading, [], { kind: 'first' });
    else await bringNamedData();
    await readAddress();
    await bringMissingParts();
  } finally {
    mountAddress();
    mountPrintLater();
    render(
      <CommandsContext.Provider value={commands}>
        <App />
      </CommandsContext.Provider>,
      root,
    );
    if (view.value.mode !== 'graph') declareReady();
  }
}
