import { describe, expect, it } from 'vitest';
import { emptyFields } from '../../src/edit/claim-fields.ts';
import { firmnessFault } from '../../src/edit/firmness-rule.ts';
import { beginDataset } from '../../src/edit/new-dataset.ts';
import { lookupOf } from '../../src/model/lookup.ts';

const about = { title: 'A life', author: 'Tom Arkwright', publisher: '', published: '2024', url: '', lang: 'en' };
const lookup = lookupOf(beginDataset({ ...about, text: 'She wrote that he had pupils sit on their hands.' }).dataset);

function told(relation: string, firmly: string, more = {}) {
  return firmnessFault(lookup, { ...emptyFields, relation: { text: relation }, firmly, ...more });
}

describe('how firmly a relation may be said', () => {
  it('offers the ways out as soon as what accuses nobody is called alleged', () => {
    const message = told('worked for', 'alleged', { saidBy: 'Ines Vaughan > Tom Arkwright' });
    expect(message).toContain('“worked for” is none');
    expect(message).toContain('“possible”');
    expect(message).toContain('“stated”, which says that Ines Vaughan states it');
    expect(message).toContain('such as “was accused in connection with”');
    expect(message).not.toContain('This is an accusation');
  });

  it('lets a new relation be called an accusation', () => {
    expect(told('had pupils sit', 'alleged')).toContain('“This is an accusation” for this new relation');
    expect(told('had pupils sit', 'alleged', { accuses: true })).toBeUndefined();
    expect(told('had pupils sit', 'stated', { accuses: true })).toContain('is an accusation');
  });

  it('says nothing while nothing is wrong or not everything is there', () => {
    expect(told('worked for', 'stated')).toBeUndefined();
    expect(told('was accused in connection with', 'alleged')).toBeUndefined();
    expect(told('was accused in connection with', 'disputed')).toBeUndefined();
    expect(told('', 'alleged')).toBeUndefined();
    expect(told('worked for', '')).toBeUndefined();
  });
});
