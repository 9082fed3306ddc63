import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/types.ts';
import { asOfDataset, asOfSource, webAddressOf } from '../../../src/ui/words/source-words.ts';
import { smallWorld } from '../small-world.ts';

const source = (more: Partial<Source>): Source => ({
  id: 's',
  kind: 'report',
  title: 'A report',
  voices: ['ann'],
  ...more,
});

describe('the date of a source', () => {
  it('is said in words, with its uncertainty', () => {
    expect(asOfSource(source({ published: '2022?' }))).toBe('as of 2022, uncertain');
    expect(asOfSource(source({ published: '2019-03-19' }))).toBe('as of 19 March 2019');
  });

  it('is said to be missing when it is', () => {
    expect(asOfSource(source({}))).toBe('undated source');
    expect(asOfSource(undefined)).toBe('undated source');
  });

  it('stands for the dataset when it reads one source, and goes from the first to the last when it reads several', () => {
    const { dataset } = smallWorld([]);
    expect(asOfDataset({ ...dataset, sources: [source({ published: '2015~' })] })).toBe('as of about 2015');
    expect(asOfDataset({ ...dataset, sources: [source({}), source({ id: 't' })] })).toBe('2 sources, undated');
    const several = [
      source({ published: '2023-04' }),
      source({ id: 't', published: '2023-03-14' }),
      source({ id: 'u' }),
    ];
    expect(asOfDataset({ ...dataset, sources: several })).toBe(
      '3 sources, as of 14 March 2023 to April 2023, 1 undated',
    );
    expect(asOfDataset({ ...dataset, sources: [] })).toBe('');
  });
});

describe('the address of a source', () => {
  it('is a link only when it leads to the web', () => {
    expect(webAddressOf(source({ url: 'https://example.org/a' }))).toBe('https://example.org/a');
    expect(webAddressOf(source({ url: 'HTTP://example.org' }))).toBe('HTTP://example.org');
    for (const url of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '']) {
      expect(webAddressOf(source({ url }))).toBeUndefined();
    }
    expect(webAddressOf(source({}))).toBeUndefined();
  });
});
