import { describe, expect, it } from 'vitest';
import { coreVocabulary } from '../../src/edit/core-vocabulary.ts';
import { accusationGroup } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { shippedDatasets } from '../fixtures/suggestion-worlds.ts';

const { types, predicates } = coreVocabulary;

describe('the core vocabulary', () => {
  it('is valid, and lacks nothing but its use', () => {
    const dataset = {
      sayso: 1,
      id: 'core',
      title: 'Core',
      vocabulary: coreVocabulary,
      sources: [{ id: 's', kind: 'article', title: 'S', lang: 'en', voices: ['ann'] }],
      entities: [{ id: 'ann', type: 'person', name: 'Ann' }],
      claims: [],
    };
    const { issues } = validate(dataset);
    expect(issues.filter(({ code }) => !code.startsWith('unused-'))).toEqual([]);
  });

  it('has some forty relations or more, each in both directions', () => {
    const joining = Object.values(predicates).filter(({ range }) => range !== 'string' && range !== 'number');
    expect(joining.length).toBeGreaterThanOrEqual(40);
    expect(joining.filter(({ inverse }) => inverse === undefined)).toEqual([]);
  });

  it('can say of each relation between entities that it is disputed', () => {
    const joining = Object.entries(predicates).filter(([, { range }]) => range !== 'string' && range !== 'number');
    expect(joining.filter(([, { negated }]) => negated === undefined).map(([id]) => id)).toEqual([]);
  });

  it('has accusations, none of which is worded as a fact', () => {
    const accusing = Object.values(predicates).filter(({ group }) => group === accusationGroup);
    expect(accusing.length).toBeGreaterThan(2);
    for (const { label, inverse = '' } of accusing) {
      expect(label).toMatch(/accus|charg|suspect/);
      expect(inverse).toMatch(/accus|charg|suspect/);
    }
  });

  it('has no relation under two names', () => {
    const labels = Object.values(predicates).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(Object.keys(types)).toContain('person');
  });

  it('has what obituaries, court reports and news need, each with a denial, so that a claim may be disputed by whom it concerns', () => {
    const needed =
      'studied-at taught child-of received elected-to organized apologized-to sued investigated testified-in signed stopped';
    for (const id of [...needed.split(' '), 'was-convicted-of', 'was-acquitted-of', 'appointed', 'dismissed'])
      expect(predicates[id]?.denial?.inverse, id).toBeTruthy();
    expect(predicates['died-in']?.range).toEqual(['place']);
    expect(predicates['was-born-in']?.range).toEqual(['place']);
  });

  it('calls what authorities and courts do by the act, which is no accusation', () => {
    for (const id of ['investigated', 'sued', 'was-convicted-of', 'was-acquitted-of'])
      expect(predicates[id]?.group, id).toBe('action');
  });

  it('never reads backward what a shipped dataset says forward, so that its claims can be written with it', () => {
    const labels = shippedDatasets().flatMap(({ dataset }) =>
      Object.values(dataset.vocabulary.predicates).map(({ label }) => label),
    );
    const backward = Object.values(predicates).filter(({ label, inverse = label }) => inverse !== label);
    expect(backward.map(({ inverse }) => inverse).filter((inverse) => labels.includes(inverse ?? ''))).toEqual([]);
  });
});
