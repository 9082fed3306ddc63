import { describe, expect, it } from 'vitest';
import { shareWithEdited } from '../../src/edit/quote-budget.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { notatedFromText } from '../fixtures/text-notation.ts';

const { dataset, texts } = notatedFromText(`
  Ann -met-> Bob [¶1 "Ann met Bob"]
  Ann -left-> Bob [¶2 "and 😀 left"]`);
const text = texts.get('s1') ?? '';
const [bare] = dataset.sources;
if (!bare) throw new Error('There is no source.');
const source = { ...bare, text: { sha256: '0'.repeat(64), length: 100 } };

function share(words: string, changed?: string, of = source) {
  return shareWithEdited({
    lookup: lookupOf({ ...dataset, sources: [of] }),
    source: of,
    text,
    paragraph: 1,
    words,
    changed,
  });
}

describe('how much of a text is quoted while one writes', () => {
  it('counts what is quoted already, and the words of the line where they are others', () => {
    expect(share('')).toBe(0.21);
    expect(share('Ann met')).toBe(0.21);
    expect(share('nowhere in the text')).toBe(0.21);
  });

  it('leaves out what the claim that is changed quoted', () => {
    expect(share('Ann met', dataset.claims[0]?.id)).toBe(0.17);
    expect(share('left', dataset.claims[1]?.id)).toBe(0.15);
  });

  it('says nothing where a text ships or nobody knows how long it is', () => {
    expect(
      share('', undefined, { ...source, text: { ...source.text, file: 'a.txt' } } as typeof source),
    ).toBeUndefined();
    expect(share('', undefined, { ...source, text: { ...source.text, length: 0 } })).toBeUndefined();
  });
});
