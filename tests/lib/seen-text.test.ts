import { describe, expect, it } from 'vitest';
import { differenceOf, isSeen, lookOf } from '../../src/lib/seen-text.ts';
import { readWebAddress } from '../../src/lib/web-address.ts';

describe('what is seen of a text', () => {
  it.each(['\u200b', '\u2060\u2060', '\u3164', '\u2800', ' \u00ad', '\u202e', '\ufe0f'])('is nothing of %j', (text) => {
    expect(isSeen(text)).toBe(false);
  });

  it.each(['…', 'a', 'علی\u200cرضا', '👩‍👩‍👧', '漢'])('is something of %s', (text) => {
    expect(isSeen(text)).toBe(true);
  });

  it('is the same for names that can be mistaken for each other, and the difference is named', () => {
    expect(lookOf('Ka\u200brim')).toBe(lookOf('Karim'));
    expect(differenceOf('Ka\u200brim', 'Karim')).toBe('U+200B');
    expect(lookOf('K\u0430rim')).toBe(lookOf('Karim'));
    expect(differenceOf('K\u0430rim', 'Karim')).toBe('“\u0430” (U+0430)');
    for (const [one, other] of [
      ['Iran Air', 'lran Air'],
      ["O'Brien", 'O’Brien'],
      ['Jean-Luc', 'Jean‑Luc'],
      ['Jean–Luc', 'Jean-Luc'],
      ['Ali', 'Al\u0456'],
      ['Ali', 'Al\u0131'],
      ['Hos', '\u041d\u0585\u0455'],
      ['Ali', 'ＡＬＩ'.toLowerCase().replace('ａ', 'Ａ')],
    ] as const) {
      expect(lookOf(one)).toBe(lookOf(other));
      expect(differenceOf(one, other)).not.toBe('');
    }
    for (const [one, other] of [
      ['Karim', 'karim'],
      ['Émile', 'Emile'],
      ['Ann', 'Anna'],
      ['Кох', 'Kokh'],
    ] as const) {
      expect(lookOf(one)).not.toBe(lookOf(other));
    }
  });
});

describe('an address of the web', () => {
  it.each([
    ['https://bank.com@evil.example/'],
    ['https://user:word@host.example/'],
    ['https://bank.com\\@evil.example/'],
    ['https://bank.com/\u202egpj.exe'],
    ['https://bank.com/\0'],
    ['https://bank.com/a b'],
    ['https://[::1'],
    ['https://'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['//host.example'],
  ])('is not %s', (written) => {
    expect(readWebAddress(written)).toBeUndefined();
  });

  it('shows its true host', () => {
    expect(readWebAddress('https://example.org/a?b=@c#d')).toEqual({
      href: 'https://example.org/a?b=@c#d',
      host: 'example.org',
    });
    expect(readWebAddress('HTTP://EXAMPLE.org:8080')?.host).toBe('example.org:8080');
    expect(readWebAddress('https://b\u0430nk.com/')?.host).toBe('xn--bnk-6cd.com');
  });
});
