import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, followAddress, formatAddress, parseAddress } from '../../../src/state/url/address.ts';
import { followPlainAddress, formatPlainAddress, parsePlainAddress } from '../../../src/state/url/plain-address.ts';
import { initialView, modes, type View } from '../../../src/state/view/view.ts';

const anyPlainView = fc.record({ id: fc.string({ unit: 'binary' }), mode: fc.constantFrom(...modes) }).map(
  ({ id, mode }): View => ({
    ...initialView,
    selection: id === '' ? undefined : { kind: 'claim', id },
    mode,
  }),
);

describe('a plain address', () => {
  it.each([
    ['', undefined, 'graph'],
    ['#', undefined, 'graph'],
    ['#c053', 'c053', 'graph'],
    ['#c053&view=list', 'c053', 'list'],
    ['#&view=table', undefined, 'table'],
    ['#view=list', undefined, 'list'],
    ['#caf%C3%A9', 'café', 'graph'],
  ] as const)('is read: %s', (fragment, id, mode) => {
    expect(parsePlainAddress(fragment)).toEqual({ id, mode });
    expect(parseAddress(fragment)).toMatchObject({ id, mode, unknown: [] });
  });

  it.each(['#c053&focus=knb', '#q=law', '#c053&view=globe', '#%E0%A4%A', '#c053&view=list&view=graph', '#a&b'])(
    'leaves to others what says more, or something else: %s',
    (fragment) => {
      expect(parsePlainAddress(fragment)).toBeUndefined();
    },
  );

  it('is written as the whole address of the same view', () => {
    fc.assert(
      fc.property(anyPlainView, (view) => {
        const fragment = formatPlainAddress(view);
        expect(fragment).toBe(formatAddress(addressOf(view)));
        expect(parsePlainAddress(fragment ?? '%')).toMatchObject({ mode: view.mode });
      }),
    );
  });

  it('brings about the same view as the whole address does', () => {
    const before: View = { ...initialView, theme: 'dark', pinned: ['ann'], colorBy: 'status', chosen: ['bob'] };
    const selection = { kind: 'entity', id: 'knb' } as const;
    expect(followPlainAddress('list', selection)(before)).toEqual(
      followAddress(parseAddress('#knb&view=list'), selection)(before),
    );
  });

  it('does not stand for a view that has more in it', () => {
    expect(formatPlainAddress({ ...initialView, colorBy: 'status' })).toBeUndefined();
    expect(formatPlainAddress({ ...initialView, chosen: ['a', 'b'] })).toBeUndefined();
    expect(formatPlainAddress({ ...initialView, camera: { x: 0, y: 0, ratio: 1 } })).toBeUndefined();
    expect(formatPlainAddress({ ...initialView, theme: 'dark', pinned: ['ann'] })).toBe('');
  });
});
