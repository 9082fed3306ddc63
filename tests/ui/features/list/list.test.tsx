import { describe, expect, it } from 'vitest';
import { List } from '../../../../src/ui/features/list/List.tsx';
import { type Commands, CommandsContext } from '../../../../src/ui/parts/commands.ts';
import { textOf } from '../../../fixtures/render-text.ts';
import { openWorld } from '../../../state/open-world.ts';

const commands = new Proxy({}, { get: () => () => undefined }) as Commands;
const listText = () =>
  textOf(
    <CommandsContext.Provider value={commands}>
      <List />
    </CommandsContext.Provider>,
  );

describe('the list', () => {
  it('of a small dataset has in the page what is closed, for the browser’s own search, and opens all of it', () => {
    openWorld('Ann -knows-> Bob [¶1 "Ann and Bob are old friends"]');
    expect(listText()).toContain('Ann and Bob are old friends');
    expect(listText()).toContain('Open all');
  });

  it('of a large one leaves out what is closed', () => {
    openWorld(
      Array.from({ length: 400 }, (_, index) => `A${index} -knows-> Bob [¶1 "words number ${index}."]`).join('\n'),
    );
    expect(listText()).not.toContain('words number');
    expect(listText()).not.toContain('Open all');
  });
});
