/** What helps to mend a fault of the program: where it happened and in what, and nothing of what the data say. */
import { plainFault } from '../lib/plain-fault.ts';
import { spellingsOf } from '../model/names.ts';
import { canDraw } from '../state/screen/page.ts';
import { isEmbedded } from '../state/screen/panels.ts';
import { view } from '../state/view/current-view.ts';
import { origin } from '../state/workspace/origin.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { WorkerFailure } from '../workers/client.ts';
import { copyText } from './copy-text.ts';

/** Put the details of a fault on the clipboard. */
export async function copyFault(error: unknown): Promise<void> {
  await copyText(faultDetails(error), 'the details');
}

/** Tell a fault and the state in which it happened, in lines of plain text. */
function faultDetails(error: unknown): string {
  return [
    'An error in Sayso',
    plainFault(asThrown(error), isOfTheData()),
    ...stateLines(),
    `Browser: ${navigator.userAgent}`,
    `Window: ${innerWidth} × ${innerHeight}, ${devicePixelRatio} pixels each, ${navigator.onLine ? 'online' : 'offline'}`,
  ].join('\n');
}

/** A worker hands its own calls over as text. */
function asThrown(error: unknown): unknown {
  if (!(error instanceof WorkerFailure) || typeof error.cause !== 'string') return error;
  return Object.assign(new Error(error.message), { stack: error.cause });
}

/** Whether a word is an id or part of a name in the open dataset. */
function isOfTheData(): (word: string) => boolean {
  const dataset = workspace.peek()?.dataset;
  if (!dataset) return () => false;
  const { entities, claims, sources } = dataset;
  const ids = [dataset, ...entities, ...claims, ...sources].map(({ id }) => id);
  const names = [...entities.flatMap(spellingsOf), dataset.title];
  // Small words of a name are words of every sentence, too.
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)).filter((part) => /^\p{Lu}|\p{Lo}/u.test(part));
  const known = new Set([...ids, ...parts].filter((part) => part !== ''));
  return (word) => known.has(word);
}

function stateLines(): readonly string[] {
  const current = workspace.peek();
  const { mode, selection, focus, path, chosen } = view.peek();
  const what = current
    ? `${current.dataset.entities.length} entities, ${current.dataset.claims.length} claims, ${current.dataset.sources.length} sources, ${current.revision} edits`
    : 'nothing open';
  const shown = [
    mode,
    selection && `one ${selection.kind} selected`,
    focus && 'a focus',
    path && 'a path',
    chosen.length > 0 && `${chosen.length} chosen`,
    isEmbedded.peek() && 'in a frame',
    !canDraw.peek() && 'without a picture',
  ].filter(Boolean);
  return [`Data: ${what} (${origin.peek().kind})`, `View: ${shown.join(', ')}`];
}
