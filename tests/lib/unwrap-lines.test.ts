import { describe, expect, it } from 'vitest';
import { unwrapLines } from '../../src/lib/unwrap-lines.ts';

describe('lines broken at one width', () => {
  it('are joined to the paragraphs that they were', () => {
    const wrapped = [
      'The council met in May and spoke of',
      'the bridge for an hour before anyone',
      'left.',
      'A week later the clerk wrote down in',
      'full what had been said of the whole',
      'affair.',
    ].join('\n');
    expect(unwrapLines(wrapped)).toBe(
      'The council met in May and spoke of the bridge for an hour before anyone left.\n\n' +
        'A week later the clerk wrote down in full what had been said of the whole affair.',
    );
  });

  it('are told from paragraphs of a line each', () => {
    expect(unwrapLines('One came.\nTwo of them left early.\nThree.\nNobody knows about four.\nFive.')).toBeUndefined();
    expect(unwrapLines(`${'word '.repeat(60)}\nTwo.\nThree.\nFour.`)).toBeUndefined();
    expect(unwrapLines('')).toBeUndefined();
  });
});
