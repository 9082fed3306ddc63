import { describe, expect, it } from 'vitest';
import { type KeyPlace, type KeyPress, keyActionOf } from '../../../src/ui/shell/keyboard.ts';

const anywhere: KeyPlace = { isTyping: false, isCovered: false };
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('keys', () => {
  it.each([
    ['/', 'find'],
    ['Escape', 'back'],
    ['+', 'zoom-in'],
    ['=', 'zoom-in'],
    ['-', 'zoom-out'],
    ['0', 'fit'],
    ['?', 'keys'],
  ])('%s means %s', (key, action) => {
    expect(keyActionOf(press(key), anywhere)).toBe(action);
  });

  it('goes to the search by Ctrl K and by the command key of a Mac, capital or not', () => {
    expect(keyActionOf(press('k', { ctrlKey: true }), anywhere)).toBe('find');
    expect(keyActionOf(press('K', { metaKey: true }), anywhere)).toBe('find');
  });

  it('leaves typing alone, but for the way to the search', () => {
    const field = { isTyping: true, isCovered: false };
    expect(['/', '+', '0', '?', 'Escape'].map((key) => keyActionOf(press(key), field))).toEqual(
      Array(5).fill(undefined),
    );
    expect(keyActionOf(press('k', { ctrlKey: true }), field)).toBe('find');
  });

  it('leaves the keys of the browser alone', () => {
    expect(keyActionOf(press('0', { ctrlKey: true }), anywhere)).toBeUndefined();
    expect(keyActionOf(press('+', { metaKey: true }), anywhere)).toBeUndefined();
    expect(keyActionOf(press('k', { ctrlKey: true, altKey: true }), anywhere)).toBeUndefined();
    expect(keyActionOf(press('a'), anywhere)).toBeUndefined();
  });

  it('does nothing behind a dialog, nor while a letter is being composed', () => {
    expect(keyActionOf(press('Escape'), { isTyping: false, isCovered: true })).toBeUndefined();
    expect(keyActionOf(press('/', { isComposing: true }), anywhere)).toBeUndefined();
  });
});
