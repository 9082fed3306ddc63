import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextPrint } from '../../src/model/context-fingerprint.ts';

/** Take the print of what stands around `[…]`. */
function printAround(marked: string): string | undefined {
  const [before = '', quote = '', behind = ''] = marked.split(/[[\]]/);
  const start = Array.from(before).length;
  return contextPrint(before + quote + behind, { start, end: start + Array.from(quote).length });
}

const halves = (marked: string) => [printAround(marked)?.slice(0, 8), printAround(marked)?.slice(8)];

const story = 'Rain fell. A dog barked. So it was [Ann] who came. A cat ran. All slept.';

describe('the fingerprint of the words around a quotation', () => {
  it('has eight hexadecimal digits for what is before it and eight for what is behind it', () => {
    expect(printAround(story)).toMatch(/^[0-9a-f]{16}$/);
    const [before, behind] = halves(story);
    expect(halves(story.replace('barked', 'howled'))).toEqual([expect.not.stringMatching(before ?? ''), behind]);
    expect(halves(story.replace('A cat', 'A fox'))).toEqual([before, expect.not.stringMatching(behind ?? '')]);
  });

  it('changes with every word of the own sentence and of those next to it, and with none further away', () => {
    const words = story.split(/(?<=\S) /);
    const near = (index: number) => index >= 2 && index < words.length - 2;
    for (const [index, word] of words.entries()) {
      if (word === '[Ann]') continue;
      const other = words.with(index, word.replace(/^\w+/, 'Xyz')).join(' ');
      expect(printAround(other) !== printAround(story), other).toBe(near(index));
    }
  });

  it('knows where a sentence ends, be it in quotation marks or brackets', () => {
    const told = 'Rain fell. (A dog barked.) “Look!” “So it was [Ann] who came?” (A cat ran!) All slept.';
    expect(printAround(told.replace('Rain', 'Snow'))).toBe(printAround(told));
    expect(printAround(told.replace('dog', 'fox'))).toBe(printAround(told));
    expect(printAround(told.replace('Look', 'Hear'))).not.toBe(printAround(told));
    expect(printAround(told.replace('cat', 'fox'))).not.toBe(printAround(told));
    expect(printAround(told.replace('slept', 'woke'))).toBe(printAround(told));
  });

  it('does not change with spelling alone: case counts, but white space, dashes and commas do not', () => {
    expect(printAround(story.replace('So it was', 'So, it  was –'))).toBe(printAround(story));
    expect(printAround(story.replace('A cat ran', '“A cat” ran'))).not.toBe(printAround(story));
    expect(printAround('“So it was [Ann]”')).toBe(printAround('"So it was [Ann]"'));
    expect(printAround(story.replace('A dog', 'a dog'))).not.toBe(printAround(story));
  });

  it('changes when a statement becomes a question', () => {
    expect(printAround(story.replace('who came.', 'who came?'))).not.toBe(printAround(story));
  });

  it('knows whether it stands within quotation marks that were opened long before', () => {
    const plain = 'He spoke. One. Two. Three. It was [Ann] who came.';
    const spoken = 'He spoke. “One. Two. Three. It was [Ann] who came.';
    const ended = 'He spoke. “One.” Two. Three. It was [Ann] who came.';
    expect(printAround(spoken)).not.toBe(printAround(plain));
    expect(printAround(ended)).toBe(printAround(plain));
    expect(printAround(`“Rain.” ${spoken}`)).toBe(printAround(spoken));
  });

  it('looks at most two thousand characters far, also where nobody ends a sentence', () => {
    const far = 'x'.repeat(2000);
    expect(printAround(`Yes ${far}[Ann]${far} no`)).toBe(printAround(`No ${far}[Ann]${far} yes`));
    const near = far.slice(1);
    expect(halves(`1${near}[Ann]${near}1`)[0]).not.toBe(halves(`2${near}[Ann]${near}1`)[0]);
    expect(halves(`1${near}[Ann]${near}1`)[1]).not.toBe(halves(`1${near}[Ann]${near}2`)[1]);
  });

  it('does not look beyond the paragraph, and there is none of what lies in two', () => {
    expect(printAround(`One.\n\n${story}\n\nThree.`)).toBe(printAround(`Four!\n\n${story}`));
    expect(printAround('So it was [Ann\n\nwho] came.')).toBeUndefined();
    expect(contextPrint('Ann', { start: 9, end: 12 })).toBeUndefined();
  });

  it('counts places in code points', () => {
    expect(printAround(`👩‍👩‍👧 ${story}`)).toBe(printAround(`So ${story}`));
  });

  it('is of what is around alone, whatever the quotation is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,20}$/), (name) => {
        expect(printAround(story.replace('Ann', name))).toBe(printAround(story));
      }),
    );
  });
});
