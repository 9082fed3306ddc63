import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../../src/state/url/address.ts';
import { emptyAddress } from '../../../src/state/url/address-parameters.ts';
import {
  type AddressUpgrade,
  addressVersion,
  isNewerAddress,
  upgradeAddress,
} from '../../../src/state/url/address-version.ts';

const linksOf = (version: number) =>
  readFileSync(join(import.meta.dirname, `../../fixtures/links/version-${version}.txt`), 'utf8')
    .trim()
    .split('\n');
const released = Array.from({ length: addressVersion }, (_, index) => linksOf(index + 1)).flat();

describe('versions of links', () => {
  it.each(released)('are all read, and written again as they are read: %s', (link) => {
    const { unknown, ...address } = parseAddress(link);
    expect(unknown).toEqual([]);
    expect(parseAddress(formatAddress(address))).toEqual({ ...address, unknown: [] });
  });

  it('are gone through step by step from wherever a link stands', () => {
    const steps: readonly AddressUpgrade[] = [
      (parts) => [...parts, 'one to two'],
      (parts) => [...parts, 'two to three'],
    ];
    expect(upgradeAddress(['view=list'], steps)).toEqual(['view=list', 'one to two', 'two to three']);
    expect(upgradeAddress(['v=2'], steps)).toEqual(['v=2', 'two to three']);
    expect(upgradeAddress(['v=3'], steps)).toEqual(['v=3']);
  });

  it('that are newer are not read at all, rather than by guessing', () => {
    const newer = `v=${addressVersion + 1}`;
    expect(parseAddress(`#c053&view=list&${newer}`)).toEqual({ ...emptyAddress, unknown: [newer] });
    expect(isNewerAddress([newer])).toBe(true);
    expect(isNewerAddress(['view=globe'])).toBe(false);
  });
});
