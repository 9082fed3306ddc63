import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import { type ClaimFields, emptyFields, fieldsOf } from '../../src/edit/claim-fields.ts';
import { beginDataset } from '../../src/edit/new-dataset.ts';
import { planClaim } from '../../src/edit/plan-claim.ts';
import { sentenceOf } from '../../src/model/claim-wording.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { validate } from '../../src/model/validate.ts';

const text = `Ida Berg headed the harbor office since 2019. The office denies that anybody was favored. Berg allegedly chose the firm.

Жанна Алиева работает в порту.`;
const begun = beginDataset({
  text,
  title: 'Bridge goes to family firm',
  author: 'By Lena Roth and Tom Wirth',
  publisher: 'The Courier',
  published: '2022-03-19',
  url: '',
  lang: 'en',
});

function plan(fields: Partial<ClaimFields>, dataset = begun.dataset, paragraph = 1) {
  return planClaim({
    lookup: lookupOf(dataset),
    fields: { ...emptyFields, saidBy: 'Lena Roth', firmly: 'stated', ...fields },
    place: { source: begun.source, text: begun.text, paragraph },
    random: () => 0.5,
  });
}

/** The dataset after saving; fails when there is a fault. */
function saved(fields: Partial<ClaimFields>, dataset = begun.dataset, paragraph = 1) {
  const planned = plan(fields, dataset, paragraph);
  if (planned.kind !== 'ready') throw new Error(JSON.stringify(planned));
  return applyEdit(dataset, planned.edit).dataset;
}

function faultsOf(fields: Partial<ClaimFields>): readonly (readonly [string | undefined, string])[] {
  const planned = plan(fields);
  return planned.kind === 'faulty' ? planned.faults.map(({ field, message }) => [field, message]) : [];
}

const headed: Partial<ClaimFields> = {
  words: 'Ida Berg headed the harbor office',
  subject: { text: 'Ida Berg' },
  relation: { text: 'headed' },
  target: { text: 'Harbor office' },
  when: '2019/..',
};

describe('a dataset that begins with a text', () => {
  it('holds the text by its fingerprint alone, and its authors as voices', () => {
    expect(begun.dataset.entities.map(({ name, type }) => [name, type])).toEqual([
      ['Lena Roth', 'person'],
      ['Tom Wirth', 'person'],
    ]);
    expect(JSON.stringify(begun.dataset)).not.toContain('favored');
    expect(validate(begun.dataset, { texts: new Map([[begun.source.id, begun.text]]) }).dataset).toBeDefined();
  });

  it('has its publisher for a voice when no author is named, and itself when there is none either', () => {
    const about = { text, title: 'A note', published: '', url: '', lang: '' };
    const byPaper = beginDataset({ ...about, author: '', publisher: 'The Courier' }).dataset;
    expect(byPaper.entities).toEqual([{ id: 'the-courier', type: 'organization', name: 'The Courier' }]);
    const byNobody = beginDataset({ ...about, author: '', publisher: '' }).dataset;
    expect(byNobody.entities).toEqual([{ id: 'a-note', type: 'text', name: 'A note' }]);
    expect(validate(byNobody).dataset).toBeDefined();
  });
});

describe('the claim editor', () => {
  it('becomes a valid claim with new entities, and nothing else', () => {
    const after = saved(headed);
    const [claim] = after.claims;
    expect(claim && sentenceOf(lookupOf(after), claim)).toBe('Ida Berg has headed Harbor office since 2019');
    expect(claim).toMatchObject({ voices: ['lena-roth'], status: 'stated', citations: [{ start: 0, end: 33 }] });
    expect(after.entities.slice(2)).toEqual([
      { id: 'ida-berg', type: 'person', name: 'Ida Berg' },
      { id: 'harbor-office', type: 'organization', name: 'Harbor office', aliases: ['harbor office'] },
    ]);
    expect(Object.keys(after.vocabulary.predicates)).toEqual(['headed']);
  });

  it('gives a new voice the type that was chosen for it, and one that is new twice in a line only once', () => {
    const after = saved({ ...headed, saidBy: 'Friends > Port', voiceTypes: { Port: 'organization' } });
    expect(after.entities.slice(4).map(({ name, type }) => [name, type])).toEqual([
      ['Friends', 'group'],
      ['Port', 'organization'],
    ]);
    const both = saved({
      ...headed,
      target: { text: 'Port', newType: 'organization' },
      saidBy: 'Port',
      voiceTypes: { Port: 'organization' },
    });
    expect(both.entities.filter(({ name }) => name === 'Port')).toHaveLength(1);
  });

  it.each(['now', 'Still', 'heute', 'сейчас', 'aujourd’hui', 'қазір', '/..'])(
    'takes “%s” for what is still so, since nobody says when',
    (when) => {
      expect(saved({ ...headed, when }).claims[0]?.when).toBe('/..');
    },
  );

  it('turns a relation that was read the other way round', () => {
    const [claim] = saved({
      ...headed,
      subject: { text: 'Harbor office', newType: 'organization' },
      relation: { text: 'was headed by' },
      target: { text: 'Ida Berg' },
    }).claims;
    expect(claim).toMatchObject({ subject: 'ida-berg', predicate: 'headed', object: 'harbor-office' });
  });

  it('knows an entity by its alias, whatever the case', () => {
    const after = saved(
      {
        words: 'The office denies',
        subject: { text: 'HARBOR OFFICE' },
        relation: { text: 'said that' },
        target: { text: 'nobody was favored' },
        firmly: 'opinion',
      },
      saved(headed),
    );
    expect(after.claims[1]).toMatchObject({ subject: 'harbor-office', value: 'nobody was favored' });
    expect(after.entities).toHaveLength(4);
  });

  it('puts who speaks in the text behind whoever is quoted', () => {
    expect(saved({ ...headed, saidBy: 'unnamed' }).claims[0]?.voices).toEqual(['unnamed', 'lena-roth']);
    expect(saved({ ...headed, saidBy: 'Bo Ray > Tom Wirth' }).claims[0]?.voices).toEqual(['bo-ray', 'tom-wirth']);
  });

  it('takes a relation that nobody knows yet with its other direction, or with a value', () => {
    const after = saved({ ...headed, relation: { text: 'swept' }, inverse: 'was swept by' });
    expect(after.vocabulary.predicates['swept']).toMatchObject({ inverse: 'was swept by', range: '*' });
    // A regular verb gives its other direction; what is in no group is called so.
    const regular = saved({ ...headed, relation: { text: 'inspected' } });
    expect(regular.vocabulary.predicates['inspected']).toMatchObject({ inverse: 'was inspected by', group: 'other' });
    const valued = saved({ ...headed, relation: { text: 'number of desks' }, target: { text: '1,200' } });
    expect(valued.claims[0]?.value).toBe(1200);
  });

  it('makes entities whose names are in other scripts', () => {
    const after = saved(
      { ...headed, words: 'Жанна Алиева работает', subject: { text: 'Жанна Алиева' }, when: '' },
      begun.dataset,
      2,
    );
    expect(after.entities.some(({ name }) => name === 'Жанна Алиева')).toBe(true);
  });

  it('says what is wrong, field by field, and saves nothing', () => {
    expect(faultsOf({ ...headed, words: 'Ida Berg headed the harbor office since 2019. The office denies' })).toEqual([
      ['words', 'These are 11 words. A quotation has at most nine: keep the ones that say it.'],
    ]);
    expect(faultsOf({ ...headed, words: 'no such words' }).map(([field]) => field)).toEqual(['words']);
    expect(faultsOf({ ...headed, subject: { text: ' ' } }).map(([field]) => field)).toEqual(['subject']);
    expect(faultsOf({ ...headed, when: 'last spring' }).map(([field]) => field)).toEqual(['when']);
    expect(faultsOf({ ...headed, firmly: 'certain' }).map(([field]) => field)).toEqual(['firmly']);
    expect(faultsOf({ ...headed, saidBy: ' ' })).toEqual([['saidBy', 'Name who says so.']]);
  });

  it('cites several passages, in other paragraphs too, and keeps them when it is changed', () => {
    const after = saved({ ...headed, words: 'headed the harbor office + since 2019 + ¶2 Жанна Алиева', when: '' });
    const [claim] = after.claims;
    expect(claim?.citations.map(({ paragraph, quote }) => [paragraph, quote])).toEqual([
      [1, 'headed the harbor office'],
      [1, 'since 2019'],
      [2, 'Жанна Алиева'],
    ]);
    const lookup = lookupOf(after);
    const fields = claim && fieldsOf(lookup, claim);
    expect(fields?.words).toBe('headed the harbor office + since 2019 + ¶2 Жанна Алиева');
    if (!fields) return;
    const place = { source: begun.source, text: undefined, paragraph: 1 };
    const changed = planClaim({
      lookup,
      fields: { ...fields, detail: 'as its head' },
      place,
      changed: claim,
      random: () => 0.5,
    });
    expect(changed.kind === 'ready' && changed.claim).toEqual({ ...claim, detail: 'as its head' });
  });

  it('takes the letters of the text where the keyboard has others, and long words by their ends', () => {
    const cited = (words: string) => saved({ ...headed, words, when: '' }).claims[0]?.citations[0]?.quote;
    expect(cited('ida berg … since 2019')).toBe('Ida Berg headed the harbor office since 2019');
    expect(cited('Жанна Алиева')).toBe('Жанна Алиева');
    expect(faultsOf({ ...headed, words: 'berg' })[0]?.[1]).toContain('occur 2 times');
  });

  it('never takes an accusation as stated', () => {
    const accused = {
      ...headed,
      relation: { text: 'was accused over' },
      target: { text: 'the bridge', newType: 'thing' },
    };
    expect(faultsOf({ ...accused, firmly: 'stated' }).map(([field]) => field)).toEqual(['firmly']);
    expect(saved({ ...accused, firmly: 'alleged' }).claims[0]?.status).toBe('alleged');
  });

  it('asks before it takes as stated what stands beside a hedge', () => {
    const hedged = plan({ ...headed, words: 'chose the firm', relation: { text: 'bought' }, when: '' });
    expect(hedged.kind).toBe('doubtful');
    expect(hedged.kind === 'doubtful' && hedged.doubts).toMatchObject([
      { field: 'firmly', message: expect.stringContaining('“allegedly”') },
    ]);
    expect(
      plan({ ...headed, words: 'chose the firm', relation: { text: 'bought' }, when: '', firmly: 'possible' }).kind,
    ).toBe('ready');
  });

  it('asks what a new name stands for where nothing tells, and never takes it for a person unasked', () => {
    const untold: Partial<ClaimFields> = {
      ...headed,
      relation: { text: 'knew of' },
      inverse: 'was known of by',
      target: { text: 'Penrhos' },
    };
    const planned = plan(untold);
    expect(planned.kind === 'doubtful' && planned.doubts).toMatchObject([
      { field: 'target', message: expect.stringContaining('What is “Penrhos”?') },
    ]);
    expect(plan({ ...untold, target: { text: 'Penrhos', newType: 'place' } }).kind).toBe('ready');
    expect(plan({ ...untold, target: { text: 'Fairlight Trust' } }).kind).toBe('ready');
  });
});
