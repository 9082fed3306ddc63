import { describe, expect, it } from 'vitest';
import { beginDataset } from '../../../../src/edit/new-dataset.ts';
import { lookupOf } from '../../../../src/model/lookup.ts';
import {
  newRelationOption,
  newVoices,
  relationCompletion,
  voiceOptions,
} from '../../../../src/ui/features/authoring/claim-options.tsx';

const { dataset } = beginDataset({
  text: 'The prosecution accuses her. Friends call her funny.',
  title: 'Trial begins',
  author: 'Lena Roth',
  publisher: '',
  published: '2025-02-06',
  url: '',
  lang: 'en',
});
const lookup = lookupOf(dataset);
const listed = (text: string, settled: readonly string[] = []) =>
  voiceOptions(lookup, text, settled).map(({ text: written, newVoice }) => [written, newVoice?.type]);

describe('the list of voices', () => {
  it('offers a new voice of each type, people and bodies first', () => {
    const types = listed('Prosecution').map(([, type]) => type);
    expect(types.slice(0, 2)).toEqual(['person', 'organization']);
    expect([...types].sort()).toEqual([...lookup.types.keys()].sort());
    expect(new Set(listed('Prosecution').map(([written]) => written))).toEqual(new Set(['Prosecution']));
  });

  it('offers it in its place in a chain, until its type was chosen', () => {
    expect(listed('Prosecution > Lena Roth')[0]).toEqual(['Prosecution > Lena Roth', 'person']);
    expect(listed('Prosecution > Friends', ['Prosecution'])[0]).toEqual(['Prosecution > Friends', 'person']);
  });

  it('offers no new one for who is known or not named', () => {
    expect(listed('Lena Roth')).toEqual([]);
    expect(listed('unnamed').filter(([, type]) => type !== undefined)).toEqual([]);
  });

  it('offers those who are known before new ones', () => {
    expect(listed('Lena')[0]).toEqual(['Lena Roth', undefined]);
  });
});

describe('voices that are new', () => {
  it('are told with the type that they get, chosen or guessed', () => {
    expect(
      newVoices(lookup, { saidBy: 'Police > Friends > unnamed > Lena Roth', voiceTypes: { Friends: 'group' } }),
    ).toEqual([
      { name: 'Police', type: 'organization' },
      { name: 'Friends', type: 'group' },
    ]);
  });
});

describe('what Tab takes for a relation', () => {
  const taken = (text: string) => relationCompletion(lookup, text)?.text;

  it('is the best known one that begins with the typed words', () => {
    expect(taken('died')).toBe('died in');
    expect(taken('Was accused')).toMatch(/^was accused /);
  });

  it('is nothing where one is just that, or only a part of a word was typed', () => {
    expect(taken('died in')).toBeUndefined();
    expect(taken('die')).toBeUndefined();
    expect(taken('')).toBeUndefined();
  });

  it('leaves a new relation of these words to be chosen', () => {
    expect(newRelationOption(lookup, 'died').map(({ text }) => text)).toEqual(['died']);
    expect(newRelationOption(lookup, 'died in')).toEqual([]);
  });
});
