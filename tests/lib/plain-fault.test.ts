import { describe, expect, it } from 'vitest';
import { plainFault } from '../../src/lib/plain-fault.ts';

const nothing = () => false;

function fault(message: string, stack: string): Error {
  return Object.assign(new TypeError(message), { stack });
}

describe('a fault told without the data', () => {
  it('keeps its kind, and its words but for what they quote', () => {
    const told = plainFault(fault('could not find the "Karim Massimov" node in “the affair” or \'c053\'', ''), nothing);
    expect(told).toBe('TypeError: could not find the “…” node in “…” or “…”');
  });

  it('leaves out what a cut message quotes without an end', () => {
    expect(plainFault(fault('Unexpected token in JSON: "{ the secret of An', ''), nothing)).not.toContain('secret');
  });

  it('leaves out words that are known to come from the data', () => {
    const told = plainFault(fault('no place for ann-1, nor for (Ann).', ''), (word) => ['ann-1', 'Ann'].includes(word));
    expect(told).toBe('TypeError: no place for … nor for …');
  });

  it('names calls of Chromium, Firefox and WebKit by function and file, without the address of the page', () => {
    const told = plainFault(
      fault(
        'x',
        [
          'TypeError: x',
          '    at drawIt (https://intranet.example/jane/assets/index-1a2b.js:1:230)',
          '    at async https://intranet.example/jane/assets/files-9.js?t=12:4:5',
          'paint@https://intranet.example/jane/assets/scene-3.js:2:7',
          '    at new Thing (file:///home/jane/sayso/main.js:9:1)',
        ].join('\n'),
      ),
      nothing,
    );
    expect(told.split('\n').slice(1)).toEqual([
      '  at drawIt (index-1a2b.js:1:230)',
      '  at (files-9.js:4:5)',
      '  at paint (scene-3.js:2:7)',
      '  at Thing (main.js:9:1)',
    ]);
    expect(told).not.toMatch(/jane|intranet/);
  });

  it('takes whatever is thrown, and as much of it as anybody would', () => {
    expect(plainFault('just words', nothing)).toMatch(/^Error: just words/);
    expect(plainFault(undefined, nothing)).toMatch(/^Error: undefined/);
    expect(plainFault(fault('many '.repeat(100_000), 'at x (a.js:1:1)\n'.repeat(5000)), nothing).length).toBeLessThan(
      1500,
    );
  });
});
