import { beforeEach, describe, expect, it } from 'vitest';
import { beginDataset } from '../../../src/edit/new-dataset.ts';
import { acceptDraft } from '../../../src/gate/accept-draft.ts';
import { gateAnswer } from '../../../src/gate/gate.ts';
import { buildGraph } from '../../../src/graph/initial-positions.ts';
import { lookupOf } from '../../../src/model/lookup.ts';
import {
  addAnswer,
  currentReviewed,
  decideBy,
  decided,
  noteReports,
  pileSizes,
  shownPile,
  showPile,
  stepReviewed,
} from '../../../src/state/screen/review.ts';
import { drafts, type ReviewedDraft, review } from '../../../src/state/screen/reviewed-drafts.ts';
import { forgetSteps } from '../../../src/state/undo/history.ts';
import { performEdit } from '../../../src/state/undo/perform-edit.ts';
import { performOnDesk, undoStep } from '../../../src/state/undo/undoable.ts';
import { desk, emptyDesk } from '../../../src/state/workspace/desk.ts';
import { openWorkspace, workspace } from '../../../src/state/workspace/workspace.ts';

const begun = beginDataset({
  text: 'Ida Berg has headed the harbor office since 2019. Ida Berg founded the firm.\n\nThe office may move. Nothing else is known of the matter, and nobody has asked about it since the spring of that year.',
  title: 'Harbor',
  author: 'Lena Roth',
  publisher: '',
  published: '',
  url: '',
  lang: 'en',
});
const lines = [
  {
    quotes: ['The office may move'],
    firmly: 'stated',
    subject: 'The office',
    relation: 'criticized',
    object: 'Ida Berg',
  },
  {
    quotes: ['has headed the harbor office since 2019'],
    firmly: 'stated',
    subject: 'Ida Berg',
    relation: 'headed',
    object: 'harbor office',
  },
  {
    quotes: ['Ida Berg founded the firm'],
    firmly: 'stated',
    subject: 'Ida Berg',
    relation: 'founded',
    object: 'the firm',
  },
  {
    quotes: ['Ida Berg sold the firm'],
    firmly: 'stated',
    subject: 'Ida Berg',
    relation: 'founded',
    object: 'the firm',
  },
].map((line) => JSON.stringify(line));

function begin(...answers: readonly string[]): void {
  const { dataset } = begun;
  const lookup = lookupOf(dataset);
  workspace.value = openWorkspace({ dataset, lookup, graph: buildGraph(dataset), warnings: [] });
  for (const text of answers) addAnswer(begun.source.id, { text, by: 'tiny' });
  const current = workspace.peek();
  const held = review.peek();
  if (!current || !held) throw new Error('Nothing is open.');
  noteReports(
    current.opening,
    held.answers,
    held.answers.map(({ text }) => gateAnswer(current.lookup, begun.source, begun.text, text)),
  );
}

function draftAt(): ReviewedDraft | undefined {
  const item = currentReviewed.peek();
  return item?.kind === 'draft' ? item : undefined;
}

function accept(draft: ReviewedDraft | undefined): void {
  const lookup = workspace.peek()?.lookup;
  if (!lookup || !draft) throw new Error('There is no draft.');
  const taken = acceptDraft({
    lookup,
    source: begun.source,
    text: begun.text,
    draft,
    fields: draft.fields,
    by: draft.by,
    random: Math.random,
  });
  if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken));
  const { name, edit, claim, start } = taken;
  decideBy(draft.id, () => performEdit(name, edit, decided(draft.id, { kind: 'accepted', claim: claim.id, start })));
}

function decline(): void {
  const id = currentReviewed.peek()?.id ?? '';
  decideBy(id, () => performOnDesk('Decline a draft', decided(id, { kind: 'declined' })));
}

beforeEach(() => {
  desk.value = emptyDesk;
  forgetSteps();
});

describe('the review of drafts', () => {
  it('lies in piles, in the order of the text', () => {
    begin(lines.join('\n'));
    expect(pileSizes.value).toEqual({ ready: 2, closer: 1, refused: 1, known: 0, accepted: 0, declined: 0 });
    expect(drafts.value.map(({ proposal }) => proposal.quotes[0]).slice(0, 2)).toEqual([
      'has headed the harbor office since 2019',
      'Ida Berg founded the firm',
    ]);
    expect(draftAt()?.proposal.relation).toBe('headed');
  });

  it('goes on to the next when one is decided, and to the next pile when one is empty', () => {
    begin(lines.join('\n'));
    accept(draftAt());
    expect(draftAt()?.proposal.relation).toBe('founded');
    decline();
    expect(shownPile.value).toBe('closer');
    expect(pileSizes.value).toMatchObject({ ready: 0, accepted: 1, declined: 1 });
    expect(stepReviewed(1)).toBe(false);
  });

  it('takes an acceptance back when its claim is undone', () => {
    begin(lines.join('\n'));
    accept(draftAt());
    expect(workspace.value?.dataset.claims).toHaveLength(1);
    expect(pileSizes.value).toMatchObject({ ready: 1, accepted: 1 });
    undoStep();
    expect(review.value?.decisions).toEqual({});
    expect(workspace.value?.dataset.claims).toEqual([]);
    expect(pileSizes.value).toMatchObject({ ready: 2, accepted: 0 });
  });

  it('keeps what was decided when more answers come', () => {
    begin(lines.slice(0, 2).join('\n'));
    showPile('ready');
    decline();
    addAnswer(begun.source.id, { text: lines[2] ?? '', by: 'other' });
    const current = workspace.peek();
    const answers = review.peek()?.answers ?? [];
    if (current)
      noteReports(
        current.opening,
        answers,
        answers.map(({ text }) => gateAnswer(current.lookup, begun.source, begun.text, text)),
      );
    expect(pileSizes.value).toMatchObject({ ready: 1, closer: 1, declined: 1 });
    expect(drafts.value.map(({ by }) => by)).toContain('other');
  });

  it('shows no draft of one text beside another while its answer is looked at', () => {
    begin(lines[0] ?? '');
    expect(drafts.value).not.toEqual([]);
    addAnswer('another-text', { text: lines[1] ?? '', by: 'tiny' });
    expect(drafts.value).toEqual([]);
  });

  it('lists a draft once when the same answer is given again, and what another one has besides', () => {
    begin(lines.slice(0, 2).join('\n'), lines.join('\n'));
    expect(drafts.value).toHaveLength(lines.length);
  });
});
