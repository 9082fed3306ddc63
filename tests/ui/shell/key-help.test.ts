import { describe, expect, it } from 'vitest';
import { editorActionOf, fieldLetters } from '../../../src/ui/features/authoring/editor-actions.ts';
import { helpStrings } from '../../../src/ui/shell/help-strings.ts';
import { keyHelp } from '../../../src/ui/shell/key-help.ts';

const keysOf = (place: string) =>
  keyHelp.filter((one) => one.place === place).flatMap(({ keys }) => keys.flatMap((one) => one.keys));

describe('the help', () => {
  it('lists every key that works while one writes a claim', () => {
    const listed = keysOf('While you write a claim');
    for (const letter of [...Object.values(fieldLetters), 'r', 'v']) {
      const press = {
        key: letter,
        code: `Key${letter.toUpperCase()}`,
        altKey: true,
        shiftKey: false,
        ctrlKey: false,
        metaKey: false,
        isComposing: false,
      };
      expect(editorActionOf(press, 'typing')).toBeDefined();
      expect(listed).toContain(`Alt ${letter.toUpperCase()}`);
    }
    for (const key of ['Tab', 'Enter', 'Shift Enter', 'Alt Enter', 'Alt 1', 'Alt 6', 'Esc'])
      expect(listed).toContain(key);
  });

  it('lists the keys of the text', () => {
    for (const key of ['N', 'C', 'X', 'Shift X', '+']) expect(keysOf('In the text')).toContain(key);
  });

  it('tells in a minute of reading how a dataset is made', () => {
    const words = helpStrings.steps.flat().join(' ');
    expect(words.split(/\s+/u).length).toBeLessThan(230);
    for (const name of ['New', 'Create', 'New claim', 'Tab', 'Enter', 'To do', 'Export', 'saved in this browser'])
      expect(words).toContain(name);
  });
});
