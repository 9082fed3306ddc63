import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import type { Edit } from '../../src/edit/edit.ts';
import { sentenceOf } from '../../src/model/claim-wording.ts';
import { evidencesOf } from '../../src/model/evidence.ts';
import { followLookup } from '../../src/model/follow-lookup.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { nameOf } from '../../src/model/names.ts';
import { ownOrganizationOf } from '../../src/model/own-organization.ts';
import { whoIsSilent, whoSpeaks } from '../../src/model/speakers.ts';
import { claimsAlike } from '../../src/model/statements.ts';
import { statuses } from '../../src/model/types.ts';
import { datedClaimsOf } from '../../src/query/dated-claims.ts';
import { facetCounts } from '../../src/query/facets.ts';
import { sift } from '../../src/query/filter.ts';
import { facets, noFilters } from '../../src/query/filters.ts';
import { find } from '../../src/query/find.ts';
import { matchClaims } from '../../src/query/match-claims.ts';
import { searchableTextsOf } from '../../src/query/searchable-texts.ts';
import { countsOf } from '../../src/query/statistics.ts';
import { timelineOf } from '../../src/query/timeline.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryWorld } from '../query/arbitrary-world.ts';
import { arbitraryThrows, editsOf } from './arbitrary-edits.ts';

/** Ask a lookup everything that the page derives from it. */
function derivedFrom(lookup: Lookup): unknown {
  const { claims, entities } = lookup.dataset;
  const sifted = sift(lookup, noFilters);
  return {
    lookup: [lookup.entities, lookup.claims, lookup.sources, lookup.types, lookup.predicates, lookup.claimsByEntity],
    names: entities.map(({ id }) => nameOf(lookup, id)),
    sentences: claims.map((claim) => sentenceOf(lookup, claim)),
    evidence: claims.map((claim) => evidencesOf(lookup, claim)),
    alike: claims.map((claim) => claimsAlike(lookup, claim).map(({ id }) => id)),
    dated: datedClaimsOf(lookup),
    facets: facets.map((facet) => facetCounts(sifted, facet)),
    timeline: timelineOf(sifted),
    texts: searchableTextsOf(lookup),
    found: find(lookup, 'a met'),
    matched: matchClaims(lookup, 'status:alleged met').matches,
    counts: countsOf(lookup),
  };
}

describe('what is derived', () => {
  it('is after every edit what it would be from scratch', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryThrows, fc.array(fc.boolean()), ({ dataset }, throws, asked) => {
        let followed = lookupOf(dataset);
        derivedFrom(followed);
        for (const [index, edit] of editsOf(dataset, throws).entries()) {
          const step = applyEdit(followed.dataset, edit);
          followed = followLookup(followed, step.dataset, step.patch);
          // Not everything is asked for after each edit.
          if (asked[index] !== false) expect(derivedFrom(followed)).toEqual(derivedFrom(anew(followed)));
        }
        expect(derivedFrom(followed)).toEqual(derivedFrom(anew(followed)));
      }),
      { numRuns: 60 },
    );
  });

  it('knows who passes on the words of whose body after every edit of voices, offices and types', () => {
    const thrown = fc.record({
      kind: fc.nat(4),
      at: fc.nat(1000),
      ends: fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom(...'abcdef')),
      voices: fc.array(fc.constantFrom(...'abcdef'), { minLength: 1, maxLength: 3 }),
      predicate: fc.constantFrom('met', 'led'),
      status: fc.constantFrom(...statuses),
      isAsked: fc.boolean(),
    });
    const ownIn = (lookup: Lookup) => lookup.dataset.claims.map((claim) => ownOrganizationOf(lookup, claim));
    fc.assert(
      fc.property(arbitraryWorld, fc.array(thrown, { maxLength: 12 }), ({ dataset }, throws) => {
        let followed = lookupOf(dataset);
        ownIn(followed);
        for (const [index, { kind, at, ends, voices, predicate, status, isAsked }] of throws.entries()) {
          const { claims, entities, vocabulary } = followed.dataset;
          const claim = claims[at % Math.max(1, claims.length)];
          const entity = entities[at % entities.length];
          const [subject, object] = ends;
          const made = {
            id: claim?.id ?? 'made',
            subject,
            object,
            predicate,
            status,
            voices,
            source: 's1',
            citations: [],
          };
          const { led } = vocabulary.predicates;
          const edits: readonly (Edit | undefined)[] = [
            { kind: 'claim', id: made.id, to: made },
            { kind: 'claim', id: `made-${index}`, to: { ...made, id: `made-${index}` }, at: at % (claims.length + 1) },
            claim && { kind: 'claim', id: claim.id, to: undefined },
            entity && { kind: 'entity', id: entity.id, to: { ...entity, type: `t${at % 3}` } },
            led && { kind: 'predicate', id: 'led', to: { ...led, group: led.group === 'office' ? 'tie' : 'office' } },
          ];
          const edit = edits[kind];
          if (!edit) continue;
          const step = applyEdit(followed.dataset, edit);
          followed = followLookup(followed, step.dataset, step.patch);
          if (isAsked) expect(ownIn(followed)).toEqual(ownIn(anew(followed)));
        }
        expect(ownIn(followed)).toEqual(ownIn(anew(followed)));
        expect(whoSpeaks(followed)).toEqual(whoSpeaks(anew(followed)));
        expect(whoIsSilent(followed)).toEqual(whoIsSilent(anew(followed)));
      }),
      { numRuns: 300 },
    );
  });

  it('tells two of one name apart as soon as there are two', () => {
    const dataset = datasetFromText('(person) Ann -knows-> (person) Bob');
    const before = lookupOf(dataset);
    expect(searchableTextsOf(before).sentences).toEqual(['ann knows bob']);
    const { dataset: after, patch } = applyEdit(dataset, {
      kind: 'entity',
      id: 'ann-2',
      to: { id: 'ann-2', type: 'person', name: 'Ann', note: 'Of Brno' },
    });
    const lookup = followLookup(before, after, patch);
    expect(searchableTextsOf(lookup)).toEqual(searchableTextsOf(anew(lookup)));
    expect(searchableTextsOf(lookup).sentences[0]).not.toBe('ann knows bob');
  });
});

/** The same dataset as one that was just opened. */
function anew({ dataset }: Lookup): Lookup {
  return lookupOf({ ...dataset });
}
