/** The editor under a passage, in which a claim is written. What was typed stays when it is put away. */
import { batch, computed, signal } from '@preact/signals';
import { type ClaimFields, emptyFields, type Slot } from '../../edit/claim-fields.ts';
import { homeOf, passagesOf } from '../../edit/claim-words.ts';
import type { SuggestedField, Suggestion } from '../../gate/suggestion-rules.ts';
import type { Claim } from '../../model/types.ts';
import { performOnDesk } from '../undo/undoable.ts';
import { putUnfinished } from '../workspace/change-desk.ts';
import type { ModelDraft } from '../workspace/desk.ts';
import { textsAtHand } from '../workspace/source-texts.ts';
import { workspace } from '../workspace/workspace.ts';
import { readSource } from './reader.ts';
import { sentenceAt, walkToOpenSentence } from './sentences.ts';

export interface EditedClaim {
  /** The opening of the dataset that it belongs to. */
  readonly opening: number;
  readonly source: string;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly isOpen: boolean;
  /** Id of the claim that is changed; a new one is written without it. */
  readonly changed?: string | undefined;
  readonly fields: ClaimFields;
  /** The draft of a model that it is made from: saving it accepts that draft. */
  readonly draft?: ModelDraft | undefined;
  /** What was filled in by a rule and not touched since, with the words that led to it. */
  readonly filled?: Filled;
  /** Whether somebody wrote in it; what stood there from the start is nothing to keep. */
  readonly isTouched?: boolean | undefined;
  /** Id of the unfinished claim on the desk that it goes on with. */
  readonly unfinished?: string | undefined;
  /** Id of a claim of an earlier version of the source that it says anew. */
  readonly anew?: string | undefined;
}

export type Filled = Readonly<Partial<Record<SuggestedField, Suggestion>>>;

const written = signal<EditedClaim | undefined>(undefined);

/** What stands in the editor of the open dataset, put away or not. */
export const editedClaim = computed(() =>
  written.value?.opening === workspace.value?.opening ? written.value : undefined,
);

/** Another number each time that the editor is opened: its first empty field then takes the focus. */
export const editorOpenings = signal(0);

/** Put a claim into the editor, in the place of the one before. */
export function setEditedClaim(edited: Omit<EditedClaim, 'opening'> | undefined): void {
  const opening = workspace.peek()?.opening;
  written.value = edited && opening !== undefined ? { ...edited, opening } : undefined;
}

/** Change what stands in the editor. What its writer writes is no longer filled in by a rule. */
export function writeFields(change: Partial<ClaimFields>): void {
  const edited = editedClaim.peek();
  if (!edited) return;
  const filled = Object.fromEntries(Object.entries(edited.filled ?? {}).filter(([field]) => !(field in change)));
  written.value = { ...edited, isTouched: true, fields: { ...edited.fields, ...change }, filled };
}

/** Fill fields in by rules. */
export function fillFields(change: Partial<ClaimFields>, filled: Filled): void {
  const edited = editedClaim.peek();
  if (edited) written.value = { ...edited, fields: { ...edited.fields, ...change }, filled };
}

/** Open the editor for words of the text that is read. What was typed before stays, but for the words. */
export function openEditor(paragraph: number, words: string): void {
  openWith(paragraph, { words });
}

/** Open the editor for a claim about something, or between two things that are given; its words are selected then. */
export function openEditorBetween(ends: { readonly subject?: Slot; readonly target?: Slot }): void {
  const sentence = sentenceAt.peek() ?? walkToOpenSentence();
  makeRoom();
  openWith(sentence?.paragraph ?? 1, { ...emptyFields, ...ends });
}

function openWith(paragraph: number, given: Partial<ClaimFields>): void {
  const source = readSource.peek();
  if (!source) return;
  const before = editedClaim.peek();
  const goesOn = before?.source === source.id && isOwn(before);
  if (!goesOn) makeRoom();
  const { fields = emptyFields, filled, isTouched } = goesOn ? before : {};
  setEditedClaim({
    source: source.id,
    paragraph,
    isOpen: true,
    fields: { ...fields, ...given },
    isTouched,
    ...(filled ? { filled } : {}),
  });
  editorOpenings.value += 1;
}

/** Open the editor for a draft; `changed` is the claim in whose place it would come. */
export function openEditorFor(paragraph: number, fields: ClaimFields, draft: ModelDraft, changed?: string): void {
  const source = readSource.peek();
  if (!source) return;
  makeRoom();
  setEditedClaim({ source: source.id, paragraph, isOpen: true, changed, fields, draft });
  editorOpenings.value += 1;
}

/** Open the editor for what a claim of an earlier version says, to be read anew from the words of this one. */
export function openEditorAnew(paragraph: number, fields: ClaimFields, anew: string): void {
  const source = readSource.peek();
  if (!source) return;
  makeRoom();
  setEditedClaim({ source: source.id, paragraph, isOpen: true, fields, anew });
  editorOpenings.value += 1;
}

/** Keep what somebody wrote in the editor as an unfinished claim, before something else takes its place. */
export function makeRoom(): void {
  const edited = editedClaim.peek();
  if (edited?.isTouched) keepAsUnfinished(edited);
}

/** Whether what is written belongs to no claim and no draft that is there: who goes on writing goes on with it. */
function isOwn({ changed, unfinished, draft, anew }: EditedClaim): boolean {
  return changed === undefined && unfinished === undefined && draft === undefined && anew === undefined;
}

/** Whether the next words that are selected are added to those in the editor, rather than put in their place. */
export const addsPassage = signal(false);

/** Take words that were selected: for a new claim, or for the one in the open editor; then in place of its words, or added to them. */
export function takeWords(paragraph: number, words: string, isAdded: boolean): void {
  const edited = editedClaim.peek();
  const isHere = edited?.isOpen && edited.source === readSource.peek()?.id;
  const adds = isHere && edited.fields.words !== '' && (isAdded || addsPassage.peek());
  addsPassage.value = false;
  if (!adds) {
    // A claim that is there is read anew from other words; it stays the same claim.
    const stays = edited?.changed !== undefined || edited?.anew !== undefined;
    if (isHere && stays) setEditedClaim({ ...edited, paragraph, fields: { ...edited.fields, words } });
    else openEditor(paragraph, words);
    return;
  }
  const added = paragraph === edited.paragraph ? words : `¶${paragraph} ${words}`;
  writeFields({ words: `${edited.fields.words} + ${added}` });
  editorOpenings.value += 1;
}

/** Open the editor for a claim that is there. */
export function openEditorOf(claim: Claim, fields: ClaimFields): void {
  const paragraph = claim.citations[0]?.paragraph ?? 1;
  makeRoom();
  setEditedClaim({ source: claim.source, paragraph, isOpen: true, changed: claim.id, fields });
  editorOpenings.value += 1;
}

/** Put the editor away. What was typed is kept: in the editor, or as an unfinished claim where it belongs to a claim or a draft that is there. */
export function putEditorAway(): void {
  const edited = editedClaim.peek();
  if (!edited) return;
  if (isOwn(edited)) written.value = { ...edited, isOpen: false };
  else if (edited.isTouched) keepAsUnfinished(edited);
  else written.value = undefined;
}

/** Keep what stands in the editor as an unfinished claim, and begin with an empty one. */
export function keepAsUnfinished(edited: EditedClaim): void {
  const { unfinished, source, changed, fields, draft } = edited;
  const paragraph = paragraphOfEdited(edited);
  const id = unfinished ?? `d-${crypto.randomUUID().slice(0, 8)}`;
  const about = [fields.subject.text, fields.relation.text, fields.target.text].join(' ').trim();
  batch(() => {
    performOnDesk(
      `Keep for later${about === '' ? '' : `: ${about}`}`,
      putUnfinished({ id, source, paragraph, changed, fields, draft }),
    );
    written.value = undefined;
  });
}

/** The paragraph in which the words of an edited claim stand; without words, or where they stand nowhere, the one at which the editor was opened. */
export function paragraphOfEdited({
  source,
  paragraph,
  fields,
}: Pick<EditedClaim, 'source' | 'paragraph' | 'fields'>): number {
  const [first] = passagesOf(fields.words);
  return first ? homeOf(textsAtHand.peek().get(source), paragraph, first) : paragraph;
}
