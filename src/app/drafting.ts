/** Drafts of models: held against their text in a worker; asked for, on a press, from a server or from the browser’s own model. */
import { effect } from '@preact/signals';
import { compareVersions } from '../edit/compare-versions.ts';
import { AskFailure, askModel, type ModelAddress } from '../gate/ask-model.ts';
import { gateDifferences, gateRefused } from '../gate/gate-difference.ts';
import { linesAsAnswer } from '../gate/lines-as-answer.ts';
import { readAnswer } from '../gate/read-answer.ts';
import { shorten } from '../lib/text.ts';
import { lookupOf } from '../model/lookup.ts';
import { type DraftLine, overlayOfDrafts } from '../render/draft-lines.ts';
import { type DraftedLine, draftedLines, drafterOf, showsDrafts } from '../state/screen/draft-lines.ts';
import { draftsInGraph, pointedDraft } from '../state/screen/drafts-in-graph.ts';
import { hover } from '../state/screen/highlighted.ts';
import { addAnswer, noteReports, openReview, reviewOne } from '../state/screen/review.ts';
import { comparedHere, noteDifferences } from '../state/screen/reviewed-differences.ts';
import { review } from '../state/screen/reviewed-drafts.ts';
import { openUnfinished } from '../state/screen/to-do.ts';
import { read } from '../state/view/change-mode.ts';
import { change } from '../state/view/current-view.ts';
import { quotedLines } from '../state/workspace/quoted-lines.ts';
import { textsAtHand } from '../state/workspace/source-texts.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { saysOfDrafted } from '../ui/features/review/drafted-words.ts';
import type { AskRun, BrowserModel, Drafting } from '../ui/parts/commands.ts';
import { callWorker } from '../workers/client.ts';
import { reportError } from './report-error.ts';
import { overlay } from './stage.ts';

let isStarted = false;

/** Hold answers, and other versions that are compared, against the texts from now on, as they come; draw drafts over the graph. */
export function start(): void {
  if (isStarted) return;
  isStarted = true;
  let checked: unknown;
  effect(() => {
    const current = review.value;
    const text = current && textsAtHand.value.get(current.source);
    if (!current || text === undefined || current.answers === checked) return;
    checked = current.answers;
    check(current.source, text).catch(reportError);
  });
  effect(drawDrafts);
  effect(drawOverlay);
  effect(() => {
    const other = comparedHere.value;
    if (!other) return;
    const { base, ours, theirs } = other;
    const compared = { ours: lookupOf(ours), theirs: lookupOf(theirs), hasBase: base !== undefined };
    const list = compareVersions(base, ours, theirs);
    noteDifferences(other, [
      ...gateDifferences({ ...compared, texts: textsAtHand.value }, list),
      ...gateRefused(other.refused ?? []),
    ]);
  });
}

async function check(sourceId: string, text: string): Promise<void> {
  const current = workspace.peek();
  const source = current?.lookup.sources.get(sourceId);
  const answers = review.peek()?.answers ?? [];
  if (!current || !source) return;
  const input = { dataset: current.dataset, source, text, answers: answers.map((answer) => answer.text) };
  noteReports(current.opening, answers, await callWorker('gate', input).result);
}

function drawDrafts(): void {
  const lines = showsDrafts.value ? draftedLines.value : [];
  draftsInGraph.value = lines.map((line) => ({
    id: line.id,
    ends: [line.subject.id, line.object.id].filter((id) => id !== undefined),
    says: saysOfDrafted(line),
  }));
}

/** The one that is pointed at stands out. */
function drawOverlay(): void {
  const lines = showsDrafts.value ? draftedLines.value : [];
  const pointed = hover.value?.kind === 'draft' ? hover.value.id : pointedDraft.value;
  overlay.value =
    lines.length > 0
      ? {
          ...overlayOfDrafts(lines.map(lineOf), pointed),
          saysOf: (id) => draftsInGraph.peek().find((one) => one.id === id)?.says,
          open: openDrafted,
        }
      : undefined;
}

function lineOf(line: DraftedLine): DraftLine {
  const { id, subject, object } = line;
  const by = drafterOf(line);
  return {
    id,
    from: { key: subject.id, name: shorten(subject.name, 40) },
    to: { key: object.id, name: shorten(object.name, 40) },
    words: by === undefined ? 'unfinished' : by === '' ? 'draft' : `draft by ${shorten(by, 30)}`,
  };
}

/** Open a draft that is drawn over the graph: in the review, beside its words, or in the editor in which it was begun. */
export function openDrafted(id: string): void {
  const of = draftedLines.peek().find((line) => line.id === id)?.of;
  const source = review.peek()?.source;
  if (of?.kind === 'unfinished') openUnfinished(of.draft);
  else if (of && source !== undefined) {
    change(read(source));
    reviewOne(of.draft.id);
  }
}

/** Whether an answer holds drafts, and who made them as far as it says so. */
export function draftedByOf(answer: string): { readonly hasDrafts: boolean; readonly by: string } {
  const { proposals, unread, draftedBy = '' } = readAnswer(answer);
  return { hasDrafts: proposals.length + unread.length > 0, by: draftedBy };
}

/** Judge the lines of an imported file that have quotations, beside the text that is read. */
export function reviewLines(sourceId: string): void {
  const lookup = workspace.peek()?.lookup;
  const held = review.peek();
  const goesOn = held?.source === sourceId && held.answers.some(({ replaces }) => replaces);
  const lines = quotedLines.peek();
  if (lookup && !goesOn && lines.length > 0) {
    const by = lookup.sources.get(lines[0]?.claim.source ?? '')?.title ?? '';
    const replaces = lines.map((line) => line.claim.id);
    start();
    const source = lookup.sources.get(sourceId);
    const text = textsAtHand.peek().get(sourceId);
    const from = source && text !== undefined ? { source, text } : undefined;
    addAnswer(sourceId, { text: linesAsAnswer(lookup, lines, from), by, replaces });
  }
  openReview('draft');
}

/** Ask a server; what it had said until a failure is kept. */
export function askServer(to: ModelAddress, prompt: string, onText: (letters: number) => void): AskRun {
  const stop = new AbortController();
  const options = {
    ask: (url: string, init: RequestInit) => fetch(url, init),
    signal: stop.signal,
    onText: (text: string) => onText(text.length),
  };
  return { stop: () => stop.abort(), answer: settled(askModel(to, prompt, options)) };
}

async function settled(answer: Promise<string>): ReturnType<() => AskRun['answer']> {
  try {
    return { text: await answer, fault: '' };
  } catch (error) {
    if (error instanceof AskFailure) return { text: error.text, fault: error.message };
    throw error;
  }
}

/** Whether this browser has a model of its own for a language. */
export async function hasBrowserModel(lang: string | undefined): Promise<BrowserModel> {
  return (await import('./browser-model.ts')).findBrowserModel(lang);
}

/** Ask the browser’s own model. */
export const askBrowser: Drafting['askBrowser'] = async (...asked) =>
  (await import('./browser-model.ts')).askBrowser(...asked);
