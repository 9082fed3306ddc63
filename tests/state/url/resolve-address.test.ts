import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../../src/model/lookup.ts';
import { formatAddress, parseAddress } from '../../../src/state/url/address.ts';
import { keepKnown } from '../../../src/state/url/resolve-address.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';

const lookup = lookupOf(
  datasetFromText(`
    Ann  -works for-> Bolt  [¶1 "Ann works for Bolt"]
    Bolt -owns->      Cord  [¶2 "Bolt bought Cord"]`),
);
const [ann = '', bolt = ''] = lookup.entities.keys();
const [source = ''] = lookup.sources.keys();
const [predicate = ''] = lookup.predicates.keys();
const known = (fragment: string) => {
  const { address, missing } = keepKnown(parseAddress(fragment), lookup);
  return { fragment: formatAddress(address), missing };
};

describe('an address in a dataset', () => {
  it('keeps what the dataset has', () => {
    for (const fragment of [
      `#${ann}&view=list`,
      `#&predicate=${predicate}&not-status=alleged&voice=${ann}&source=${source}&without=${bolt}`,
      `#&focus=${ann}&depth=2&also=${bolt}`,
      `#&path=${ann},${bolt}&path-number=2`,
      `#c1&chosen=${ann},c2&text=${source}&sort=-when`,
    ])
      expect(known(fragment)).toEqual({ fragment, missing: [] });
  });

  it.each([
    ['#nobody', ['nobody']],
    ['#&focus=nobody&also=noone', ['nobody']],
    ['#&path=nobody,noone&path-stated=yes', ['nobody', 'noone']],
    ['#&type=yacht&status=firm&group=x&predicate=y&evidence=z', ['yacht', 'x', 'y', 'firm', 'z']],
    ['#&not-voice=nobody&only-voice=noone&source=s9', ['nobody', 'noone', 's9']],
    ['#&according-to=nobody', ['nobody']],
    ['#&without=__proto__&hide=constructor', ['constructor', '__proto__']],
    ['#&chosen=nobody,noone&text=s9', ['nobody', 'noone', 's9']],
    ['#&sort=constructor', ['constructor']],
  ])('shows all of it, and names what is missing, for %s', (fragment, missing) => {
    expect(known(fragment)).toEqual({ fragment: '', missing });
  });

  it('leaves out strangers only', () => {
    expect(known(`#&chosen=${ann},nobody&focus=${ann}&also=${bolt},noone`)).toEqual({
      fragment: `#&focus=${ann}&also=${bolt}&chosen=${ann}`,
      missing: ['noone', 'nobody'],
    });
  });

  it('never fails, and what it leaves is known', () => {
    const keys = fc.constantFrom(
      '',
      'type',
      'voice',
      'focus',
      'path',
      'chosen',
      'hide',
      'text',
      'sort',
      'without',
      'also',
    );
    const part = fc.tuple(
      keys,
      fc.array(fc.oneof(fc.string(), fc.constantFrom(ann, bolt, '__proto__')), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const fragment = `#${parts.map(([key, ids]) => `&${key}=${ids.map(encodeURIComponent).join(',')}`).join('')}`;
        const once = known(fragment);
        expect(known(once.fragment)).toEqual({ fragment: once.fragment, missing: [] });
      }),
    );
  });
});
