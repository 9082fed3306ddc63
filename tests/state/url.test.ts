import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../src/state/url.ts';
import { modes } from '../../src/state/view.ts';

describe('the address', () => {
  it('selects a claim by its bare id', () => {
    expect(parseAddress('#c053')).toEqual({ id: 'c053', mode: 'graph', unknown: [] });
  });

  it('keeps the view beside the selection', () => {
    expect(parseAddress('#karim-massimov&view=list')).toEqual({ id: 'karim-massimov', mode: 'list', unknown: [] });
    expect(parseAddress('#&view=list')).toEqual({ id: undefined, mode: 'list', unknown: [] });
    expect(parseAddress('#view=list')).toEqual({ id: undefined, mode: 'list', unknown: [] });
  });

  it('hands back what it does not know', () => {
    expect(parseAddress('#c053&view=globe&zoom=3').unknown).toEqual(['view=globe', 'zoom=3']);
  });

  it('selects nothing when the address is damaged', () => {
    expect(parseAddress('#%E0%A4%A').id).toBeUndefined();
  });

  it('is empty for the overview', () => {
    expect(formatAddress({ id: undefined, mode: 'graph' })).toBe('');
  });

  it('reads back what it wrote, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...modes), (id, mode) => {
        const parsed = parseAddress(formatAddress({ id, mode }));
        expect(parsed).toEqual({ id, mode, unknown: [] });
      }),
    );
  });
});
