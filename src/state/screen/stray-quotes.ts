/** What is left to look at since a new version of a source came: quotations that moved, changed or vanished. */
import { batch, computed, signal } from '@preact/signals';
import { fieldsOf } from '../../edit/claim-fields.ts';
import { joinPassages } from '../../edit/claim-words.ts';
import type { Claim } from '../../model/types.ts';
import { performOnDesk } from '../undo/undoable.ts';
import { read } from '../view/change-mode.ts';
import { change } from '../view/current-view.ts';
import { settleStrays } from '../workspace/change-desk.ts';
import { desk, type StrayOfVersion } from '../workspace/desk.ts';
import { textsAtHand } from '../workspace/source-texts.ts';
import { workspace } from '../workspace/workspace.ts';
import { openEditorAnew } from './claim-editor.ts';
import { litInText, readSource } from './reader.ts';
import { readAt } from './reader-target.ts';

/** All that is left, as far as its claims are there, in the order of the earlier texts. */
export const strays = computed<readonly StrayOfVersion[]>(() =>
  (desk.value.strays ?? []).filter(({ claim }) => workspace.value?.lookup.claims.has(claim)),
);

/** What is left of the source that is read, whichever of its versions that is. */
export const straysHere = computed<readonly StrayOfVersion[]>(() => {
  const source = readSource.value?.id;
  return strays.value.filter(({ earlier, later }) => earlier === source || later === source);
});

/** Whether the list stands open beside the text. */
export const isStrayListOpen = signal(false);

/** Open the list beside a later version. */
export function openStrays(later: string): void {
  batch(() => {
    change(read(later));
    isStrayListOpen.value = true;
  });
}

/** Put the list away; what is left stays. */
export function closeStrays(): void {
  isStrayListOpen.value = false;
  litInText.value = { words: [], cues: [] };
}

/** Note that somebody has looked at some of it. `name` is what a button says of the step. */
export function settle(name: string, settled: readonly StrayOfVersion[]): void {
  const keys = new Set(settled.map(keyOfStray));
  performOnDesk(
    name,
    settleStrays((one) => keys.has(keyOfStray(one))),
  );
}

/** Tell one from all others. */
export function keyOfStray({ later, claim, citation }: StrayOfVersion): string {
  return `${later} ${claim} ${citation}`;
}

/** Tell whether the claim of such a quotation stays with the earlier version. */
export function staysEarlier(kind: StrayOfVersion['kind']): boolean {
  return kind === 'vanished' || kind === 'over';
}

/** Find the claim that rests on it. */
export function claimOfStray({ claim }: StrayOfVersion): Claim | undefined {
  return workspace.value?.lookup.claims.get(claim);
}

/** Go to where it stands now; what vanished, to where something like it stands, or else where it stood before. */
export function goToStray(stray: StrayOfVersion): void {
  const claim = claimOfStray(stray);
  if (!claim) return;
  if (staysEarlier(stray.kind)) {
    change(read(stray.later));
    lightPlace(stray);
  } else readAt(claim, stray.citation);
}

/** Show the claim with its passage as the earlier version has it. */
export function goToEarlier(stray: StrayOfVersion): void {
  const claim = claimOfStray(stray);
  if (claim) readAt(claim, stray.citation);
}

/** Open the editor for a claim of the later version that says what the earlier one did, with the words that are still there. */
export function writeAnew(stray: StrayOfVersion): void {
  const [claim, lookup] = [claimOfStray(stray), workspace.peek()?.lookup];
  if (!claim || !lookup) return;
  change(read(stray.later));
  lightPlace(stray);
  const { to = stray.from, alike } = stray;
  const words = alike === undefined ? '' : joinPassages([{ paragraph: to, words: alike }]);
  openEditorAnew(Math.min(to, paragraphsIn(stray.later)), { ...fieldsOf(lookup, claim), words }, claim.id);
}

/** Light up the words that may be it, or the paragraph where it may have stood. */
function lightPlace({ later, from, to, alike }: StrayOfVersion): void {
  const paragraph = Math.min(to ?? from, paragraphsIn(later));
  const own = textOfParagraph(later, paragraph);
  const start = alike === undefined ? 0 : Math.max(0, own.indexOf(alike));
  litInText.value = {
    source: later,
    words: [{ paragraph, start, end: alike === undefined ? own.length : start + alike.length }],
    cues: [],
  };
}

function paragraphsIn(source: string): number {
  return (textsAtHand.peek().get(source) ?? '').split('\n\n').length;
}

function textOfParagraph(source: string, paragraph: number): string {
  return (textsAtHand.peek().get(source) ?? '').split('\n\n')[paragraph - 1] ?? '';
}
