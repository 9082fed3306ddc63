import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { evidenceKindsOf } from '../../src/model/evidence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { subDatasetOf } from '../../src/query/sub-dataset.ts';
import { readMassimov } from '../fixtures/massimov.ts';

const bridge = JSON.parse(
  readFileSync(new URL('../../graph-data/harbor-bridge/dataset.json', import.meta.url), 'utf8'),
) as Dataset;

describe('an excerpt', () => {
  it('holds the chosen, all claims among them, and what these rest on', () => {
    const lookup = lookupOf(readMassimov());
    const part = subDatasetOf(lookup, ['karim-massimov', 'knb']);
    const ids = part.entities.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['karim-massimov', 'knb', 'claude-moniquet']));
    expect(ids).not.toContain('russia');
    const among = lookup.dataset.claims.filter(
      ({ subject, object }) =>
        ['karim-massimov', 'knb'].includes(subject) &&
        (object === undefined || ['karim-massimov', 'knb'].includes(object)),
    );
    expect(among.length).toBeGreaterThan(1);
    expect(part.claims).toEqual(expect.arrayContaining(among));
    expect(Object.keys(part.positions ?? {}).sort()).toEqual([...ids].sort());
    expect(part.note).toContain(`${part.claims.length} of the ${lookup.dataset.claims.length} claims`);
  });

  it('keeps in sight who passes on the words of his own organization', () => {
    const lookup = lookupOf(readMassimov());
    const own = lookup.dataset.claims.filter((claim) => evidenceKindsOf(lookup, claim).includes('own-organization'));
    expect(own.length).toBeGreaterThan(0);
    const part = lookupOf(
      subDatasetOf(
        lookup,
        own.map(({ id }) => id),
      ),
    );
    for (const { id } of own) {
      const claim = part.claims.get(id);
      expect(claim && evidenceKindsOf(part, claim)).toContain('own-organization');
    }
  });

  for (const [name, dataset] of [
    ['massimov', readMassimov()],
    ['harbor-bridge', bridge],
  ] as const) {
    it(`is a valid dataset that says of each claim what the whole said: ${name}`, () => {
      const lookup = lookupOf(dataset);
      const ids = [...dataset.entities, ...dataset.claims].map(({ id }) => id);
      fc.assert(
        fc.property(fc.subarray(ids, { minLength: 1, maxLength: 9 }), (chosen) => {
          const part = subDatasetOf(lookup, chosen);
          const { dataset: read, issues } = validate(JSON.parse(writeSayso(part)));
          expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(issues.filter(({ code }) => /^unused-(type|predicate)/.test(code))).toEqual([]);
          const partLookup = lookupOf(read ?? part);
          for (const claim of part.claims) {
            const own = partLookup.claims.get(claim.id);
            expect(own && evidenceKindsOf(partLookup, own), claim.id).toEqual(evidenceKindsOf(lookup, claim));
          }
        }),
        { numRuns: 60, seed: 7 },
      );
    });
  }
});
