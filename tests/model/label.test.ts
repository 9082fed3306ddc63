import { describe, expect, it } from 'vitest';
import {
  attributionOf,
  edgeLabelOf,
  sentenceOf,
  statusMeaning,
  voiceNamesOf,
  wordClaim,
} from '../../src/model/label.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { accusationGroup, type Claim, statuses } from '../../src/model/types.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const massimov = lookupOf(readMassimov());
const claimIn = (lookup: Lookup, id: string): Claim => {
  const claim = lookup.claims.get(id);
  if (!claim) throw new Error(`No claim ${id}`);
  return claim;
};
const read = (id: string) => sentenceOf(massimov, claimIn(massimov, id));
const readBack = (id: string) => sentenceOf(massimov, claimIn(massimov, id), claimIn(massimov, id).object);

describe('sentenceOf', () => {
  it.each([
    ['c022', 'Karim Massimov headed KNB: as its president'],
    ['c057', 'Karim Massimov was accused over January 2022 unrest: allowing the unrest to escalate (alleged)'],
    ['c001', 'Karim Massimov was detained over High treason (alleged)'],
    ['c049', 'Regional sources of the ESISC reported to ESISC'],
    [
      'c053',
      'Suggested coup attempt would benefit Nursultan Nazarbayev: by a return to power, his own or that of someone close to him (possible)',
    ],
    ['c046', 'January 2022 unrest, death toll: at least 200'],
    ['c029', 'Presidential election of 2015, declared winner’s share of the vote (%): 97.7'],
    [
      'c042',
      'Reforms wanted by Tokayev: aimed at a stronger civil society, a multiparty system, economic growth and a better administration',
    ],
    ['c083', 'Detention of Massimov: described as taking place in bad conditions (disputed)'],
    ['c065', 'Protesters faced repression in Kazakhstan: since Tokayev assumed full power (disputed)'],
    ['c099', 'Karim Massimov is the object of Case and awaited trial of Massimov (projected)'],
  ])('words %s from its subject', (id, sentence) => {
    expect(read(id)).toBe(sentence);
  });

  it.each([
    ['c022', 'KNB was headed by Karim Massimov: as its president'],
    ['c020', 'Prime Minister of Kazakhstan was an office held by Karim Massimov: first term'],
    [
      'c057',
      'January 2022 unrest is the matter of an accusation against Karim Massimov: allowing the unrest to escalate (alleged)',
    ],
    [
      'c056',
      'Kassym-Jomart Tokayev is named in an accusation against Karim Massimov: misinforming the president (alleged)',
    ],
    [
      'c068',
      'Circle close to the rulers is the target of Ban on those close to the rulers: no political office, no directing of state-owned enterprises',
    ],
    ['c070', 'Europe saw a move closer by Kazakhstan'],
    ['c092', 'Newspapers faced action from Kazakh authorities: closure'],
    ['c041', 'Reforms wanted by Tokayev had the groundwork laid by Kassym-Jomart Tokayev'],
  ])('words %s from its object', (id, sentence) => {
    expect(readBack(id)).toBe(sentence);
  });

  it('never loses the hedge, in either direction', () => {
    for (const claim of massimov.dataset.claims) {
      for (const sentence of [sentenceOf(massimov, claim), sentenceOf(massimov, claim, claim.object)]) {
        expect(sentence.endsWith(`(${claim.status})`)).toBe(claim.status !== 'stated');
      }
      expect(edgeLabelOf(massimov, claim).endsWith(`(${claim.status})`)).toBe(claim.status !== 'stated');
    }
  });

  it('never words an accusation as a fact', () => {
    const accusations = massimov.dataset.claims.filter(
      (claim) => massimov.predicates.get(claim.predicate)?.group === accusationGroup,
    );
    expect(accusations).toHaveLength(7);
    for (const claim of accusations) {
      for (const sentence of [sentenceOf(massimov, claim), sentenceOf(massimov, claim, claim.object)]) {
        expect(sentence).toMatch(
          /(was accused over|was detained over|accusation against|ground given for detaining).*\(alleged\)$/,
        );
      }
    }
  });

  it('reads on in words that fit one and many', () => {
    const plural =
      /^(Protesters|Reforms|Criminal groups|Regional sources|Human rights org|Russians|Critics|Newspapers|Religious|Kazakh authorities|ESISC sources|Islamist|Modernisation and|Massimov’s supporters)/;
    for (const claim of massimov.dataset.claims.filter((each) => each.object !== undefined)) {
      for (const seenFrom of [undefined, claim.object]) {
        const { start, verb } = wordClaim(massimov, claim, seenFrom);
        if (plural.test(start)) expect(`${start} ${verb}`).not.toMatch(/ (is|was|has|seeks|embodies|concerns) /);
      }
    }
  });
});

describe('wordClaim', () => {
  it('gives the parts, with the detail of an amount in front of it', () => {
    expect(wordClaim(massimov, claimIn(massimov, 'c046'))).toEqual({
      start: 'January 2022 unrest',
      verb: 'death toll',
      end: 'at least 200',
      reversed: false,
    });
    expect(wordClaim(massimov, claimIn(massimov, 'c056'), 'kassym-jomart-tokayev')).toEqual({
      start: 'Kassym-Jomart Tokayev',
      verb: 'is named in an accusation against',
      end: 'Karim Massimov',
      detail: 'misinforming the president',
      hedge: 'alleged',
      reversed: true,
    });
  });

  it('reads a claim of an entity about itself forward', () => {
    const lookup = lookupOf(datasetFromText('Ann -admires-> Ann'));
    expect(wordClaim(lookup, claimIn(lookup, 'c1'), 'ann').reversed).toBe(false);
  });
});

describe('attributionOf', () => {
  it.each([
    ['c015', 'stated by Claude Moniquet'],
    ['c053', 'possible, according to Regional sources of the ESISC, via ESISC, via Claude Moniquet'],
    ['c057', 'alleged by an unnamed voice, via Claude Moniquet'],
    ['c054', 'in the opinion of Claude Moniquet'],
    ['c083', 'disputed by Claude Moniquet'],
    ['c099', 'projected, according to Claude Moniquet'],
    ['c046', 'stated by Kazakh authorities, via Claude Moniquet'],
  ])('attributes %s', (id, words) => {
    expect(attributionOf(massimov, claimIn(massimov, id))).toBe(words);
  });

  it('names the voices, the origin first', () => {
    expect(voiceNamesOf(massimov, claimIn(massimov, 'c058'))).toEqual(['ESISC sources', 'ESISC', 'Claude Moniquet']);
    expect(voiceNamesOf(massimov, claimIn(massimov, 'c057'))).toEqual(['unnamed', 'Claude Moniquet']);
  });
});

describe('statusMeaning', () => {
  it('has one short clause for each status', () => {
    const meanings = statuses.map(statusMeaning);
    expect(new Set(meanings).size).toBe(statuses.length);
    for (const meaning of meanings) expect(meaning.length).toBeLessThan(60);
  });
});
