import { describe, expect, it } from 'vitest';
import { askAhead } from '../../src/app/ask-ahead.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { claimsByVoiceOf, longestChains, whoSpeaks } from '../../src/model/speakers.ts';
import { caveatsOf } from '../../src/query/caveats.ts';
import { filterIndexOf } from '../../src/query/filter-index.ts';
import { largeDataset } from '../bench/large/world.ts';

const asked = [whoSpeaks, longestChains, claimsByVoiceOf, caveatsOf, filterIndexOf];

describe('what a large dataset is asked before it is shown', () => {
  it('is there when the page stands', async () => {
    const lookup = lookupOf(largeDataset(500, 1500));
    await askAhead(lookup, () => true);
    expect(asked.map((each) => each.isKnown(lookup))).toEqual(asked.map(() => true));
  });

  it('is left as soon as nobody wants the dataset any more, wherever that is', async () => {
    for (const most of [0, 1, 5, 6, 7, 8]) {
      const lookup = lookupOf({ ...largeDataset(500, 1500), id: `left-after-${most}` });
      let looks = 0;
      await askAhead(lookup, () => looks++ < most);
      // One look goes before each thing that is asked.
      const known = asked.filter((each) => each.isKnown(lookup)).length;
      expect(known, `after ${most}`).toBeLessThanOrEqual(Math.max(0, most - 1));
      expect(caveatsOf.isKnown(lookup)).toBe(false);
    }
  });
});
