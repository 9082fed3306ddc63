/** What is derived about the invented affair, against the table that was worked out by hand from its texts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceKindsOf, evidencesOf } from '../../src/model/evidence.ts';
import { weightOf } from '../../src/model/independence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { phraseOf } from '../../src/model/names.ts';
import { ownOrganizationOf } from '../../src/model/own-organization.ts';
import { originsOf } from '../../src/model/source-origins.ts';
import { longestChains, whoIsSilent, whoSpeaks } from '../../src/model/speakers.ts';
import { claimsBearingOut, comparableWith, contestedWith } from '../../src/model/statements.ts';
import type { Claim } from '../../src/model/types.ts';

interface ByHand {
  readonly statements: readonly {
    readonly says: readonly string[];
    readonly disputes: readonly string[];
    readonly saidBy: readonly string[];
    readonly disputedBy: readonly string[];
    readonly sources: readonly string[];
    readonly origins: readonly string[];
    readonly rests: string;
    readonly ownOrganization: readonly string[];
  }[];
  readonly claims: {
    readonly cases: readonly {
      readonly claim: string;
      readonly kinds: readonly string[];
      readonly bearsOut: readonly string[];
      readonly against: readonly string[];
      readonly compare: readonly string[];
      readonly sources?: number;
      readonly origins?: number;
    }[];
  };
  readonly otherClaims: {
    readonly kinds: readonly { readonly kinds: readonly string[]; readonly claims: readonly string[] }[];
  };
  readonly earlierVersion: {
    readonly same: readonly string[];
    readonly contrary: readonly { readonly claim: string; readonly there: readonly string[] }[];
    readonly otherwise: readonly { readonly claim: string; readonly there: readonly string[] }[];
    readonly notOnRecord: readonly string[];
  };
  readonly weights: { readonly cases: readonly { readonly weight: number; readonly claims: readonly string[] }[] };
  readonly words: { readonly cases: readonly { readonly claim: string; readonly words: readonly string[] }[] };
  readonly longestChains: readonly string[];
  readonly ownOrganization: readonly {
    readonly claim: string;
    readonly relayer: string;
    readonly organization: string;
    readonly tiedBy: string;
  }[];
  readonly notOwnOrganization: readonly { readonly claim: string; readonly why: string }[];
  readonly speaks: readonly {
    readonly id: string;
    readonly own: number;
    readonly through: number;
    readonly passesOn: number;
  }[];
  readonly silent: readonly string[];
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const byHand: ByHand = read('../fixtures/harbor-bridge-expected.json');
const lookup = lookupOf(read('../../graph-data/harbor-bridge/dataset.json'));

function claimIn(id: string): Claim {
  const claim = lookup.claims.get(id);
  if (!claim) throw new Error(`No claim ${id}`);
  return claim;
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

/** What the table calls it, from the kinds of all claims of a statement: details and times part claims, but not statements. */
function restsOf(says: readonly Claim[], disputes: readonly Claim[]): string {
  const kinds = new Set(says.flatMap((claim) => evidenceKindsOf(lookup, claim)));
  if (kinds.has('contested')) {
    for (const claim of disputes) expect(evidenceKindsOf(lookup, claim)).toContain('contested');
    return 'contested';
  }
  if (kinds.has('unnamed')) return 'unnamed-only';
  if (kinds.has('several-sources') || kinds.has('one-origin')) return 'several-sources';
  return kinds.has('several-voices') ? 'several-voices-one-source' : 'one-voice';
}

describe('what is derived about the invented affair', () => {
  it.each(byHand.statements)('says who says and who disputes $says, and on what it rests', (expected) => {
    const says = expected.says.map(claimIn);
    const disputes = expected.disputes.map(claimIn);
    const originsIn = (claims: readonly Claim[]) => [...new Set(claims.map(({ voices: [first] }) => first))];
    expect(originsIn(says)).toEqual(expected.saidBy);
    expect(originsIn(disputes)).toEqual(expected.disputedBy);
    const sources = [...new Set(says.map(({ source }) => source))];
    expect(sources).toEqual(expected.sources);
    expect([...new Set(sources.map((id) => originsOf(lookup, id).at(-1)))]).toEqual(expected.origins);
    expect(restsOf(says, disputes)).toBe(expected.rests);
    const own = says.filter((claim) => evidenceKindsOf(lookup, claim).includes('own-organization'));
    expect(ids(own)).toEqual(expected.ownOrganization);
    for (const claim of expected.rests === 'contested' ? disputes : []) {
      const [contested] = evidencesOf(lookup, claim);
      for (const id of expected.saidBy) {
        const isOwn = claim.voices[0] === id;
        const name = id === 'unnamed' ? 'one or more unnamed voices' : phraseOf(lookup, id);
        expect(contested?.words.split(', disputed by ')[0]?.includes(name)).toBe(!isOwn);
      }
    }
  });

  it.each(byHand.claims.cases)('says what $claim rests on: $kinds', (expected) => {
    const claim = claimIn(expected.claim);
    const bearingOut = claimsBearingOut(lookup, claim);
    expect(evidencesOf(lookup, claim).map(({ kind }) => kind)).toEqual(expected.kinds);
    expect(ids(contestedWith(lookup, claim))).toEqual(expected.against);
    expect(ids(comparableWith(lookup, claim))).toEqual(expected.compare);
    expect(ids(bearingOut)).toEqual(expected.bearsOut);
    const sources = new Set(bearingOut.map(({ source }) => source));
    const origins = new Set([...sources].map((source) => originsOf(lookup, source).at(-1)));
    if (expected.sources !== undefined) expect(sources.size).toBe(expected.sources);
    if (expected.origins !== undefined) expect(origins.size).toBe(expected.origins);
  });

  it('says so of every claim', () => {
    const kinds = new Map<string, readonly string[]>([
      ...byHand.otherClaims.kinds.flatMap((row) => row.claims.map((id) => [id, row.kinds] as const)),
      ...byHand.claims.cases.map((row) => [row.claim, row.kinds] as const),
    ]);
    const all = lookup.dataset.claims.map((claim) => [claim.id, evidencesOf(lookup, claim).map(({ kind }) => kind)]);
    expect(all).toEqual(lookup.dataset.claims.map(({ id }) => [id, kinds.get(id) ?? ['one-voice']]));
    for (const claim of lookup.dataset.claims) {
      expect(evidenceKindsOf(lookup, claim)).toEqual(evidencesOf(lookup, claim).map(({ kind }) => kind));
    }
  });

  it.each(byHand.words.cases)('words what $claim rests on', ({ claim, words }) => {
    expect(evidencesOf(lookup, claimIn(claim)).map((evidence) => evidence.words)).toEqual(words);
  });

  it('tells what became in the later version of what was read in the earlier one', () => {
    const { same, contrary, otherwise, notOnRecord } = byHand.earlierVersion;
    const told = lookup.dataset.claims.flatMap((claim) => {
      const found = evidencesOf(lookup, claim).find(({ kind }) => kind === 'earlier-version');
      return found ? [{ claim: claim.id, there: found.claims.slice(1) }] : [];
    });
    const expected = [...contrary, ...otherwise, ...notOnRecord.map((claim) => ({ claim, there: [] }))];
    expect(told).toEqual(expected.sort((a, b) => (a.claim < b.claim ? -1 : 1)));
    expect(ids(lookup.dataset.claims.filter(({ source }) => source === 'fogwhistle-first')).sort()).toEqual(
      [...same, ...expected.map(({ claim }) => claim)].sort(),
    );
  });

  it('says that the later version is not on record where nobody encoded the passage from it, though it says the like of pier three', () => {
    const without = lookupOf({ ...lookup.dataset, claims: lookup.dataset.claims.filter(({ id }) => id !== 'c102') });
    expect(evidencesOf(without, claimIn('c064')).map(({ words }) => words)).toEqual([
      'Read in an earlier version of the text. Whether the version that replaced it, “Forty pages by lamplight (corrected)”, says so too is not on record here.',
      'One voice: Bram Wicketrudder.',
    ]);
  });

  it('weighs every claim by what is not known to hang together', () => {
    const weights = new Map(byHand.weights.cases.flatMap((row) => row.claims.map((id) => [id, row.weight] as const)));
    const all = lookup.dataset.claims.map((claim) => [claim.id, weightOf(lookup, claim)]);
    expect(all).toEqual(lookup.dataset.claims.map(({ id }) => [id, weights.get(id) ?? 1]));
  });

  it('finds the longest chains', () => {
    expect(longestChains(lookup).flatMap(({ claims }) => ids(claims))).toEqual(byHand.longestChains);
  });

  it('finds each claim that comes through the own organization of who passes it on, and no other', () => {
    const found = lookup.dataset.claims.flatMap((claim) => {
      const own = ownOrganizationOf(lookup, claim);
      return own
        ? [{ claim: claim.id, relayer: own.relayedBy, organization: own.organization, tiedBy: own.tie.id }]
        : [];
    });
    expect(found).toEqual(byHand.ownOrganization);
    for (const { claim } of byHand.notOwnOrganization)
      expect(ownOrganizationOf(lookup, claimIn(claim))).toBeUndefined();
  });

  it('counts what each voice says and passes on', () => {
    const expected = byHand.speaks.map(({ id, own, through, passesOn }) => ({
      id,
      firstHand: own + through,
      relayed: passesOn,
    }));
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    expect([...whoSpeaks(lookup)].sort(byId)).toEqual(expected.sort(byId));
  });

  it('finds who never speaks', () => {
    expect(ids(whoIsSilent(lookup)).sort()).toEqual(byHand.silent);
  });
});
