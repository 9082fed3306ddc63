import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import type { ClaimFields } from '../../src/edit/claim-fields.ts';
import { beginDataset } from '../../src/edit/new-dataset.ts';
import { acceptDraft } from '../../src/gate/accept-draft.ts';
import { gateAgain, gateAnswer } from '../../src/gate/gate.ts';
import type { Gated } from '../../src/gate/gated.ts';
import { sentenceOf } from '../../src/model/claim-wording.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';

const begun = beginDataset({
  text: 'Ida Berg has headed the harbor office since 2019. The office allegedly hid the bids.\n\nBerg leads the harbor office with a firm hand, a colleague says.\n\nNothing else is known of the matter, and nobody has asked about it since the spring of that year.',
  title: 'Bridge goes to family firm',
  author: 'Lena Roth',
  publisher: '',
  published: '2022-03-19',
  url: '',
  lang: 'en',
});
const { source, text } = begun;
const head = {
  quotes: ['has headed the harbor office since 2019'],
  firmly: 'stated',
  subject: 'Ida Berg',
  relation: 'headed',
  object: 'harbor office',
  when: '2019/..',
};

function gated(draft: object, dataset: Dataset = begun.dataset): Gated {
  const [one] = gateAnswer(lookupOf(dataset), source, text, JSON.stringify(draft)).gated;
  if (!one) throw new Error('It was not read.');
  return one;
}

function take(draft: Gated, dataset: Dataset = begun.dataset, change: Partial<ClaimFields> = {}) {
  const fields = { ...draft.fields, ...change };
  return acceptDraft({ lookup: lookupOf(dataset), source, text, draft, fields, by: 'tiny', random: () => 0.5 });
}

/** The dataset with a draft accepted; fails when it is not. */
function accepted(draft: Gated, dataset: Dataset = begun.dataset, change: Partial<ClaimFields> = {}): Dataset {
  const taken = take(draft, dataset, change);
  if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken));
  return applyEdit(dataset, taken.edit).dataset;
}

describe('a draft that is accepted', () => {
  it('becomes a claim that says who drafted it, and passes the checks of the format', () => {
    const draft = gated(head);
    expect(draft.pile).toBe('ready');
    const after = accepted(draft);
    const [claim] = after.claims;
    expect(claim).toMatchObject({
      status: 'stated',
      voices: ['lena-roth'],
      draftedBy: 'tiny',
      citations: [{ paragraph: 1, start: 9, end: 48 }],
    });
    expect(claim && sentenceOf(lookupOf(after), claim)).toContain('Ida Berg has headed');
    expect(
      validate(after, { texts: new Map([[source.id, text]]) }).issues.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('is not taken while it does not say how firmly, and is once somebody has said it', () => {
    const draft = gated({
      quotes: ['hid the bids'],
      firmly: 'stated',
      subject: 'The office',
      relation: 'criticized',
      object: 'the bids',
    });
    expect(draft.pile).toBe('closer');
    expect(draft.doubts.map(({ message }) => message)).toContain(
      'The sentence has “allegedly”, but the draft calls the claim stated. How firmly is it said?',
    );
    expect(take(draft)).toMatchObject({ kind: 'faulty', faults: [{ message: 'Choose how firmly it is said.' }] });
    expect(accepted(draft, begun.dataset, { firmly: 'possible' }).claims[0]?.status).toBe('possible');
  });

  it('adds its passage to a claim that says the same', () => {
    const before = accepted(gated(head));
    const again = gateAgain(
      lookupOf(before),
      source,
      text,
      gated({
        ...head,
        quotes: ['leads the harbor office with a firm hand'],
        subject: 'Ida Berg',
        voices: ['a colleague'],
        when: '',
      }).proposal,
    );
    expect(again.sameAs).toBeUndefined();
    const plain = { ...gated({ ...head, quotes: ['leads the harbor office with a firm hand'], when: '' }, before) };
    expect(plain.sameAs).toBe(before.claims[0]?.id);
    const after = accepted(plain, before);
    expect(after.claims).toHaveLength(1);
    expect(after.claims[0]?.citations.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
    expect(gated(head, after).pile).toBe('known');
  });

  it('takes two passages along', () => {
    const after = accepted(
      gated({ ...head, quotes: ['has headed the harbor office', 'leads the harbor office'], voices: ['Lena Roth'] }),
      begun.dataset,
      { saidBy: 'Lena Roth' },
    );
    expect(after.claims[0]?.citations.map(({ quote }) => quote)).toEqual([
      'has headed the harbor office',
      'leads the harbor office',
    ]);
  });

  it('never makes an accusation stated', () => {
    const draft = gated({
      quotes: ['hid the bids'],
      firmly: 'stated',
      subject: 'The office',
      relation: 'was accused over',
      object: 'the bids',
    });
    expect(draft).toMatchObject({ accuses: true, pile: 'closer', fields: { firmly: '' } });
    expect(take(draft, begun.dataset, { firmly: 'stated' }).kind).toBe('faulty');
  });

  it('stays one of its own beside the same words by another voice', () => {
    const lines = ['a colleague', 'a neighbor'].map((voice) =>
      JSON.stringify({
        quotes: ['leads the harbor office with a firm hand'],
        voices: [voice],
        firmly: 'stated',
        subject: 'Berg',
        relation: 'headed',
        object: 'harbor office',
      }),
    );
    const both = gateAnswer(lookupOf(begun.dataset), source, text, lines.join('\n')).gated;
    expect(both).toHaveLength(2);
    const [first, second] = both;
    if (!first || !second) throw new Error('They were not read.');
    const after = accepted(first, begun.dataset, { saidBy: 'a colleague > Lena Roth', firmly: 'stated' });
    const chosen = { saidBy: 'a neighbor > Lena Roth', firmly: 'stated' };
    const again = gateAgain(lookupOf(after), source, text, second.proposal, chosen);
    expect(again.sameAs).toBeUndefined();
    expect(accepted({ ...second, ...again }, after, chosen).claims).toHaveLength(2);
  });
});
