import { describe, expect, it } from 'vitest';
import { alignColumns, count, createPaint, plain, wantsColor, wrap } from '../../src/cli/print.ts';

describe('text on a terminal', () => {
  it('puts columns under each other, colors and wide letters aside', () => {
    const paint = createPaint(true);
    const rows = [
      ['a', '1', 'x'],
      [paint.bad('é̀bc'), '100', 'y'],
    ];
    const lines = alignColumns(rows, ['left', 'right', 'left']);
    expect(lines).toEqual(['a      1  x', `${paint.bad('é̀bc')}  100  y`]);
  });

  it('leaves no space at the ends of lines', () => {
    expect(
      alignColumns(
        [
          ['a', ''],
          ['b', 'c'],
        ],
        ['left', 'left'],
      ),
    ).toEqual(['a', 'b  c']);
  });

  it('breaks lines at spaces, and nowhere when the width is open', () => {
    expect(wrap('one two three four', 2, 11)).toEqual(['  one two', '  three', '  four']);
    expect(wrap('averyverylongword b', 0, 5)).toEqual(['averyverylongword', 'b']);
    expect(wrap('one two three', 2, undefined)).toEqual(['  one two three']);
  });

  it('takes from data what would move the cursor, color the screen, or turn the line round', () => {
    expect(plain('a\u001b[31mb\nc\u0007\u202ed')).toBe('a [31mb c d');
  });

  it('counts and lists as people do', () => {
    expect([count(0, 'claim'), count(1, 'claim'), count(1200, 'claim')]).toEqual([
      'no claims',
      '1 claim',
      '1,200 claims',
    ]);
  });

  it('has color on a terminal only, unless the reader says otherwise', () => {
    expect(wantsColor({}, true)).toBe(true);
    expect(wantsColor({}, false)).toBe(false);
    expect(wantsColor({ NO_COLOR: '1' }, true)).toBe(false);
    expect(wantsColor({ NO_COLOR: '' }, true)).toBe(true);
    expect(wantsColor({ FORCE_COLOR: '1', NO_COLOR: '1' }, false)).toBe(true);
    expect(wantsColor({ FORCE_COLOR: '0' }, true)).toBe(false);
    expect(wantsColor({ TERM: 'dumb' }, true)).toBe(false);
  });
});
