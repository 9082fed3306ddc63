import { describe, expect, it } from 'vitest';
import { sliceCodePoints } from '../../src/lib/code-points.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import { contextPrint } from '../../src/model/context-fingerprint.ts';
import { withContexts } from '../../src/model/note-contexts.ts';
import type { Citation, Dataset } from '../../src/model/types.ts';
import { datasetFromText, notatedFromText } from '../fixtures/text-notation.ts';

const { dataset, texts } = notatedFromText(`
  Ann  -owns-> Bolt {One; source s1} [¶1 "Ann owns Bolt"] [¶2 "all of it"]
  Cord -owns-> Dent {Two; source s2} [¶1 "Cord owns Dent"]`);
const only = (id: string) => new Map([...texts].filter(([source]) => source === id));

const citationsIn = ({ claims }: Dataset, claim: string) => claims.find(({ id }) => id === claim)?.citations ?? [];

/** A dataset whose one claim cites a passage of a text. */
function citing(text: string, quote: string, from = 0): Dataset {
  const base = datasetFromText('Ann -owns-> Bolt');
  const start = text.indexOf(quote, from);
  const citation: Citation = { paragraph: 1, quote, start, end: start + quote.length };
  return {
    ...base,
    sources: base.sources.map((source) => ({ ...source, text: { sha256: sha256(text), length: text.length } })),
    claims: base.claims.map((claim) => ({ ...claim, citations: [citation] })),
  };
}

/** What is noted of the one citation of a dataset, given the text of its source. */
function noted(given: Dataset, text: string): string | undefined {
  return citationsIn(withContexts(given, new Map([['s1', text]])), 'c1')[0]?.around;
}

describe('the words around citations', () => {
  it('are noted for each citation of a source whose very text is at hand, and change nothing else', () => {
    const result = withContexts(dataset, texts);
    for (const { id, source, citations } of dataset.claims) {
      const text = texts.get(source) ?? '';
      expect(citationsIn(result, id)).toEqual(
        citations.map((citation) => ({ ...citation, around: contextPrint(text, citation) })),
      );
      for (const { around } of citationsIn(result, id)) expect(around).toMatch(/^[0-9a-f]{16}$/);
    }
    const bare = result.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map(({ around: _, ...citation }) => citation),
    }));
    expect({ ...result, claims: bare }).toEqual(dataset);
  });

  it('are left alone where no text is at hand, or only those of other sources', () => {
    expect(withContexts(dataset, new Map())).toBe(dataset);
    const result = withContexts(withContexts(dataset, texts), only('s1'));
    expect(citationsIn(result, 'c2')).toEqual(citationsIn(withContexts(dataset, texts), 'c2'));
    expect(citationsIn(withContexts(dataset, only('s1')), 'c2')).toEqual(citationsIn(dataset, 'c2'));
  });

  it('are not taken from a text that is not the one that was read, nor from one whose fingerprint is not known', () => {
    const another = new Map([['s1', `${texts.get('s1')} And more.`]]);
    expect(withContexts(dataset, another).claims).toEqual(dataset.claims);
    const unknown = { ...dataset, sources: dataset.sources.map(({ text: _, ...source }) => source) };
    expect(withContexts(unknown, texts).claims).toEqual(dataset.claims);
  });

  it('are forgotten where the quotation does not stand at its place', () => {
    const text = 'It is said. Ann owns Bolt. It is true.';
    const sound = citing(text, 'Ann owns Bolt');
    expect(noted(sound, text)).toBe(contextPrint(text, { start: 12, end: 25 }));
    const moved = sound.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map((citation) => ({ ...citation, start: 11, end: 24, around: '0'.repeat(16) })),
    }));
    const result = citationsIn(withContexts({ ...sound, claims: moved }, new Map([['s1', text]])), 'c1');
    expect(result).toEqual([{ paragraph: 1, quote: 'Ann owns Bolt', start: 11, end: 24 }]);
  });

  it('are forgotten also where the place takes in no more than a space, which counts for nothing around', () => {
    const text = 'It is said. Ann owns Bolt. It is true.';
    const sound = citing(text, 'Ann owns Bolt');
    const wider = sound.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map((citation) => ({ ...citation, start: 11 })),
    }));
    expect(noted({ ...sound, claims: wider }, text)).toBeUndefined();
  });

  it('are not noted where the same words stand among the same words twice, for then they tell nothing', () => {
    const refrain = 'It is said. Ann owns Bolt. It is true.';
    const twice = `${refrain}\n\n${refrain}`;
    expect(noted(citing(twice, 'Ann owns Bolt'), twice)).toBeUndefined();
    const retold = `${refrain}\n\nIt is denied. Ann owns Bolt. It is false.`;
    const second = citing(retold, 'Ann owns Bolt', refrain.length);
    expect(sliceCodePoints(retold, second.claims[0]?.citations[0]?.start ?? 0, retold.length)).toMatch(
      /^Ann.*false\.$/,
    );
    expect(noted(second, retold)).toBe(contextPrint(retold, second.claims[0]?.citations[0] ?? { start: 0, end: 0 }));
  });

  it('are not noted for a quotation that runs over two paragraphs', () => {
    const text = 'Ann owns\n\nBolt.';
    expect(noted(citing(text, 'owns\n\nBolt'), text)).toBeUndefined();
  });
});
