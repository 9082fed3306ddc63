import { describe, expect, it } from 'vitest';
import { all, drop, set } from '../../fixtures/plant.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';
import { toldAfter } from '../../fixtures/told-after.ts';

const dataset = datasetFromText(`
  Ann -owns-> Bolt {Cord > Author}
  Ann -pays-> Bolt {Paper}`);
const toldOf = (...voices: readonly string[]) => toldAfter(dataset, set('claims/0/voices', voices));
const relay = 'In s1 speak author, paper: add whoever relays it at the end of the chain.';

describe('a chain of voices', () => {
  it('ends with somebody who speaks in the source', () => {
    expect(toldOf('cord', 'author')).toEqual([]);
    expect(toldOf('cord', 'paper')).toEqual([]);
    expect(toldOf('cord')).toEqual([
      [
        '/claims/c1/voices',
        `Claim c1 ends its chain of voices with cord, who does not speak in the source itself. ${relay}`,
      ],
    ]);
  });

  it('ends with nobody unnamed', () => {
    expect(toldOf('unnamed', 'author')).toContainEqual(['/entities/cord', expect.any(String)]);
    expect(toldAfter(dataset, set('claims/0/voices', ['unnamed']), 'voice-not-in-source')).toEqual([
      ['/claims/c1/voices', `Claim c1 has no voice but an unnamed one. ${relay}`],
    ]);
  });

  it('begins with whoever is not named', () => {
    expect(toldOf('cord', 'unnamed', 'author')).toEqual([
      [
        '/claims/c1/voices',
        'Claim c1 has "unnamed" after another voice. Only the origin of a chain, its first voice, may be unnamed.',
      ],
    ]);
    expect(toldAfter(dataset, set('claims/0/voices', ['unnamed', 'cord', 'author']))).toEqual([]);
  });

  it('names each voice once, which is told alone of somebody unnamed too', () => {
    expect(toldOf('cord', 'author', 'cord', 'author')).toEqual([
      ['/claims/c1/voices', 'Claim c1 names the voice cord twice. Name each voice once.'],
      ['/claims/c1/voices', 'Claim c1 names the voice author twice. Name each voice once.'],
    ]);
    const codes = toldAfter(dataset, set('claims/0/voices', ['unnamed', 'unnamed', 'author']), 'unnamed-not-first');
    expect(codes).toEqual([]);
  });

  it('has a voice, unless it is of a line without a source', () => {
    expect(toldAfter(dataset, set('claims/0/voices', []), 'no-voice')).toEqual([
      ['/claims/c1/voices', 'Claim c1 has no voice. Name at least one voice.'],
    ]);
    const unsourced = all(set('claims/0/voices', []), set('claims/0/status', 'unsourced'));
    expect(toldAfter(dataset, unsourced, 'no-voice')).toEqual([]);
  });

  it('names entities of the dataset, which is not told a second time for its end', () => {
    expect(toldOf('cord', 'nobody')).toEqual([
      [
        '/claims/c1/voices',
        'Claim c1 names the voice "nobody", which is not in the dataset. Add it to the dataset or correct the id.',
      ],
    ]);
  });

  it('is not said to end outside of a source that is not there', () => {
    expect(toldAfter(dataset, set('claims/0/source', 'radio'), 'voice-not-in-source')).toEqual([]);
  });
});

describe('the voices of a source', () => {
  it('are at least one, named, and each once', () => {
    expect(toldAfter(dataset, set('sources/0/voices', []), 'no-voice')).toEqual([
      ['/sources/s1/voices', 'Source s1 has no voice. Name at least one voice.'],
    ]);
    expect(toldAfter(dataset, set('sources/0/voices', ['author', 'paper', 'unnamed']))).toEqual([
      [
        '/sources/s1/voices',
        'Source s1 lists "unnamed" among its voices. A voice that speaks in a source is named, or is an entity like "unsigned note". Add such an entity.',
      ],
    ]);
    expect(toldAfter(dataset, set('sources/0/voices', ['author', 'paper', 'author']))).toEqual([
      ['/sources/s1/voices', 'Source s1 names the voice author twice. Name each voice once.'],
    ]);
    expect(toldAfter(dataset, set('sources/0/voices', ['author', 'papre', 'paper']))).toEqual([
      ['/sources/s1/voices', 'Source s1 names the voice "papre", which is not in the dataset. Did you mean "paper"?'],
    ]);
  });

  it('may be none in an imported file, where every chain then ends outside of it', () => {
    const plant = all(
      set('sources/0/kind', 'imported file'),
      set('sources/0/import', { name: 'a.gexf', format: 'GEXF', sha256: '0'.repeat(64) }),
      set('sources/0/voices', []),
      drop('claims/1'),
    );
    expect(toldAfter(dataset, plant, 'no-voice')).toEqual([]);
    expect(toldAfter(dataset, plant, 'voice-not-in-source')).toEqual([
      [
        '/claims/c1/voices',
        'Claim c1 ends its chain of voices with author, who does not speak in the source itself. In s1 nobody speaks: add whoever relays it at the end of the chain.',
      ],
    ]);
  });
});
