import { describe, expect, it } from 'vitest';
import { origin } from '../../../src/state/workspace/origin.ts';
import { hrefOf, isPlainClick, lastingLinkTo, linkTo, selectOnClick } from '../../../src/ui/parts/links.ts';

const click = (more: Partial<MouseEvent> = {}): MouseEvent => {
  const event = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
  return Object.assign(event as MouseEvent, { preventDefault: () => Object.assign(event, { isPrevented: true }) });
};

describe('links to things of the dataset', () => {
  it('are addresses within the page, whatever stands in the id', () => {
    expect(hrefOf('c053')).toBe('#c053');
    expect(hrefOf('a&view=list')).toBe('#a%26view%3Dlist');
  });

  it('name the dataset where it is not the one a visitor finds', () => {
    origin.value = { kind: 'shipped', dataset: 'harbor-bridge' };
    expect(hrefOf('c053')).toBe('#c053&data=harbor-bridge');
    expect(lastingLinkTo('c053', 'https://example.org/')).toBe('https://example.org/#c053&data=harbor-bridge');
    origin.value = { kind: 'own', file: { name: 'a.json', fingerprint: '0a1b2c3d' } };
    expect(hrefOf('c053')).toBe('#c053&file=a.json,0a1b2c3d');
    expect(lastingLinkTo('c053', 'https://example.org/')).toBeUndefined();
    origin.value = { kind: 'first' };
    expect(lastingLinkTo('c053', 'https://example.org/')).toBe('https://example.org/#c053');
  });

  it('can be passed on: they replace what the address of the page selects', () => {
    expect(linkTo('c053', 'https://example.org/sayso/?x=1#karim-massimov&view=list')).toBe(
      'https://example.org/sayso/?x=1#c053',
    );
  });

  it('select on a plain click', () => {
    const selected: unknown[] = [];
    const event = click();
    selectOnClick({ kind: 'claim', id: 'c053' }, (selection) => selected.push(selection))(event);
    expect(selected).toEqual([{ kind: 'claim', id: 'c053' }]);
    expect(event).toHaveProperty('isPrevented', true);
  });

  it('leave clicks for a new tab, a window or a download to the browser', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
      expect(isPlainClick(click(more))).toBe(false);
      const event = click(more);
      selectOnClick({ kind: 'entity', id: 'knb' }, () => expect.fail('selected'))(event);
      expect(event).not.toHaveProperty('isPrevented');
    }
  });
});
