import { describe, expect, it } from 'vitest';
import { all, drop, type Plant, set } from '../../fixtures/plant.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';
import { toldAfter } from '../../fixtures/told-after.ts';

const dataset = datasetFromText('Ann -owns-> Bolt');
const marks = { name: 'a.gexf', format: 'GEXF', sha256: '0'.repeat(64) };
const imported = all(set('sources/0/kind', 'imported file'), set('sources/0/import', marks));
const unsourced = set('claims/0/status', 'unsourced');
const bare = all(unsourced, set('claims/0/voices', []), set('claims/0/citations', []));
const told = (...plants: readonly Plant[]) => toldAfter(dataset, all(...plants, drop('entities/2')));

describe('an imported file', () => {
  it('says which file it is, and nothing else does', () => {
    expect(toldAfter(dataset, set('sources/0/kind', 'imported file'))).toEqual([
      [
        '/sources/s1',
        'Source s1 is an imported file but does not say which. Add "import" with name, format and sha256.',
      ],
    ]);
    expect(toldAfter(dataset, set('sources/0/import', marks))).toEqual([
      ['/sources/s1', 'Source s1 has "import", but is of the kind "article". Only an "imported file" has it.'],
    ]);
    expect(toldAfter(dataset, imported)).toEqual([]);
  });
});

describe('a line without a source', () => {
  const keep = 'Give it the status that the source supports, or remove voices and citations.';

  it('stands in an imported file and has neither voice nor citation', () => {
    expect(told(imported, bare, set('sources/0/voices', []))).toEqual([]);
  });

  it('is told when it has a voice, or else a citation', () => {
    const withVoice = toldAfter(dataset, all(imported, unsourced, set('claims/0/citations', [])));
    expect(withVoice).toEqual([['/claims/c1/status', `Claim c1 is unsourced, but has a voice. ${keep}`]]);
    const withCitation = toldAfter(dataset, all(imported, unsourced, set('claims/0/voices', [])));
    expect(withCitation).toEqual([['/claims/c1/status', `Claim c1 is unsourced, but has a citation. ${keep}`]]);
    expect(toldAfter(dataset, all(imported, unsourced))).toEqual(withVoice);
  });

  it('is told when it stands in something that people wrote', () => {
    expect(toldAfter(dataset, bare)).toEqual([
      [
        '/claims/c1/status',
        'Claim c1 is unsourced, but its source s1 is not an imported file. Give it another status, with a voice and a citation.',
      ],
    ]);
  });
});

describe('any other claim', () => {
  it('has a citation, in an imported file too', () => {
    const words = 'Claim c1 has no citation. Every claim needs at least one.';
    expect(toldAfter(dataset, set('claims/0/citations', []))).toEqual([['/claims/c1/citations', words]]);
    expect(toldAfter(dataset, all(imported, set('claims/0/citations', [])))).toEqual([['/claims/c1/citations', words]]);
  });
});
