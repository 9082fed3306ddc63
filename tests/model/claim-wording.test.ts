import { describe, expect, it } from 'vitest';
import {
  attributionOf,
  edgeLabelOf,
  fullSentenceOf,
  runKinds,
  runsOf,
  sentenceOf,
  textOfRuns,
  voiceNamesOf,
  voicesLabelOf,
  wordClaim,
} from '../../src/model/claim-wording.ts';
import { formatWhen, parseWhen } from '../../src/model/dates.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { makeshiftInverse } from '../../src/model/makeshift-inverse.ts';
import { statusMeaning } from '../../src/model/status-meaning.ts';
import { accusationGroup, type Claim, type Dataset, type Predicate, statuses } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { largeDataset } from '../bench/large/world.ts';
import { hedgeOf } from '../fixtures/hedges.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const massimov = lookupOf(readMassimov());
const claimIn = (lookup: Lookup, id: string): Claim => {
  const claim = lookup.claims.get(id);
  if (!claim) throw new Error(`No claim ${id}`);
  return claim;
};

/** A dataset in which one predicate has more wordings, and one entity a phrase for sentences. */
function harbor(notation: string, wordings: Partial<Predicate> = {}, phrases: Readonly<Record<string, string>> = {}) {
  const dataset = datasetFromText(notation);
  const { types, predicates } = dataset.vocabulary;
  const first = Object.keys(predicates)[0] ?? '';
  const changed: Dataset = {
    ...dataset,
    vocabulary: {
      types,
      predicates: Object.fromEntries(
        Object.entries(predicates).map(([id, each]) => [id, id === first ? { ...each, ...wordings } : each]),
      ),
    },
    entities: dataset.entities.map((entity) => {
      const phrase = phrases[entity.id];
      return phrase === undefined ? entity : { ...entity, inSentence: phrase };
    }),
  };
  return lookupOf(changed);
}

const read = (lookup: Lookup, id = 'c1') => fullSentenceOf(lookup, claimIn(lookup, id));
const readBack = (lookup: Lookup, id = 'c1') => sentenceOf(lookup, claimIn(lookup, id), claimIn(lookup, id).object);

const heads = {
  label: 'headed',
  inverse: 'was headed by',
  ongoing: { label: 'has headed', inverse: 'has been headed by' },
  future: { label: 'will head', inverse: 'will be headed by' },
  negated: { label: 'did not head', inverse: 'was not headed by' },
  denial: { label: 'denies having headed', inverse: 'is denied to have been headed by' },
};

describe('a relation that is worded in one direction', () => {
  const open = { label: 'heads', inverse: makeshiftInverse('heads') };

  it('is read in that direction from both ends, with its hedge, its date and its voices', () => {
    const lookup = harbor('Ida Berg -heads-> Office {possible; Nora Lind; 2019}', open, {
      office: 'the harbor office',
    });
    expect(readBack(lookup)).toBe(sentenceOf(lookup, claimIn(lookup, 'c1')));
    expect(readBack(lookup)).toMatch(/^Ida Berg heads the harbor office/);
    expect(readBack(lookup)).toMatch(/\(possible\)/);
    expect(wordClaim(lookup, claimIn(lookup, 'c1'), 'office').reversed).toBe(false);
  });

  it('is read in both as soon as the other one is worded', () => {
    const lookup = harbor('Ida Berg -heads-> Office', { label: 'heads', inverse: 'is headed by' });
    expect(readBack(lookup)).toBe('Office is headed by Ida Berg');
  });
});

describe('a sentence', () => {
  it.each([
    ['Ann -headed-> Bolt', 'Ann headed Bolt, stated by Author'],
    ['Ann -headed-> Bolt {2016/2022-01}', 'Ann headed Bolt from 2016 to January 2022, stated by Author'],
    ['Ann -headed-> Bolt {/2019-03-19}', 'Ann headed Bolt until 19 March 2019, stated by Author'],
    ['Ann -headed-> Bolt {2014}', 'Ann headed Bolt in 2014, stated by Author'],
    ['Ann -headed-> Bolt {2019-03-19}', 'Ann headed Bolt on 19 March 2019, stated by Author'],
    ['Ann -headed-> Bolt {1931~}', 'Ann headed Bolt around 1931, stated by Author'],
    ['Ann -headed-> Bolt {2023-02-09?}', 'Ann headed Bolt, perhaps on 9 February 2023, stated by Author'],
    ['Ann -headed-> Bolt {2002/..}', 'Ann has headed Bolt since 2002, stated by Author'],
    ['Ann -headed-> Bolt: as a clerk {2014}', 'Ann headed Bolt as a clerk in 2014, stated by Author'],
    ['Ann -headed-> Bolt: second term {2014}', 'Ann headed Bolt in 2014: second term, stated by Author'],
    ['Ann -headed-> Bolt {possible}', 'Ann headed Bolt (possible, according to Author)'],
    ['Ann -headed-> Bolt {projected}', 'Ann will head Bolt (projected, according to Author)'],
    ['Ann -headed-> Bolt {opinion}', 'Ann headed Bolt (opinion of Author)'],
    ['Ann -headed-> Bolt {unnamed > Author}', 'Ann headed Bolt, stated by one or more unnamed voices, via Author'],
    ['Ann -headed-> Bolt {disputed}', 'Ann did not head Bolt, according to Author'],
    ['Ann -headed-> Bolt {disputed; Cord > Author}', 'Ann did not head Bolt, according to Cord, via Author'],
    ['Ann -headed-> Bolt {disputed; Ann}', 'Ann denies having headed Bolt'],
    ['Ann -headed-> Bolt {disputed; Ann > Author}', 'Ann denies having headed Bolt, as reported by Author'],
  ])('%s reads: %s', (notation, sentence) => {
    expect(read(harbor(notation, heads))).toBe(sentence);
  });

  it.each([
    ['Ann -headed-> Bolt {2002/..}', 'Bolt has been headed by Ann since 2002'],
    ['Ann -headed-> Bolt {projected}', 'Bolt will be headed by Ann (projected)'],
    ['Ann -headed-> Bolt {disputed}', 'Bolt was not headed by Ann, according to Author'],
    ['Ann -headed-> Bolt {disputed; Ann}', 'Bolt is denied to have been headed by Ann'],
  ])('%s reads from its object: %s', (notation, sentence) => {
    expect(readBack(harbor(notation, heads))).toBe(sentence);
  });

  it('says that it is disputed where its predicate has no words for that', () => {
    const lookup = harbor('Ann -headed-> Bolt {disputed; Cord > Author}');
    expect(read(lookup)).toBe('Ann headed Bolt (disputed by Cord, via Author)');
    expect(readBack(harbor('Ann -headed-> Bolt {2002/..}', { inverse: 'was headed by' }))).toBe(
      'Bolt was headed by Ann from 2002 on',
    );
  });

  it('takes the denial of a spokesperson for that of the body', () => {
    const dataset = datasetFromText(`
      Bolt -sank-> Cord {disputed; Ann > Author}
      Ann -speaks for-> Bolt`);
    const { types, predicates } = dataset.vocabulary;
    const words = { denial: { label: 'denies having sunk', inverse: 'is denied to have been sunk by' } };
    const marked = Object.fromEntries(
      Object.entries(predicates).map(([id, each]): [string, Predicate] => [
        id,
        id === 'sank' ? { ...each, ...words } : { ...each, speaksFor: true },
      ]),
    );
    const lookup = lookupOf({ ...dataset, vocabulary: { types, predicates: marked } });
    expect(read(lookup)).toBe('Bolt denies having sunk Cord, as reported by Author');
  });

  it('begins with a capital and goes on without one, but leaves names alone', () => {
    const phrases = { 'new-bridge': 'the new bridge' };
    const lookup = harbor('New bridge -crosses-> river mouth', { inverse: 'is crossed by' }, phrases);
    expect(sentenceOf(lookup, claimIn(lookup, 'c1'))).toBe('The new bridge crosses river mouth');
    expect(readBack(lookup)).toBe('river mouth is crossed by the new bridge');
  });

  it('says a date once when a name says it already', () => {
    expect(read(harbor('Ann -won-> election of 2015 {2015}'))).toBe('Ann won election of 2015, stated by Author');
    expect(read(harbor('Ann -won-> election of 2015 {2015-04}'))).toBe(
      'Ann won election of 2015 in April 2015, stated by Author',
    );
  });

  it.each([
    ['Unrest -death toll-> = 200 {2022}', 'Unrest, death toll: 200, in 2022, stated by Author'],
    ['Unrest -death toll-> = 412000', 'Unrest, death toll: 412,000, stated by Author'],
    [
      'Bolt -is described as-> = "a den of wolves" {opinion}',
      'Bolt is described as a den of wolves (opinion of Author)',
    ],
  ])('%s reads: %s', (notation, sentence) => {
    expect(read(harbor(notation))).toBe(sentence);
  });

  it('leaves out at 1 what its relation has in square brackets', () => {
    const counted = (value: number) => read(harbor(`Ann -drew-> = ${value}`, { sentence: 'drew {n} bid[s]' }));
    expect([counted(1), counted(2), counted(0)]).toEqual([
      'Ann drew 1 bid, stated by Author',
      'Ann drew 2 bids, stated by Author',
      'Ann drew 0 bids, stated by Author',
    ]);
  });

  it('puts a number where the sentence of its relation has a place for it', () => {
    const dataset = datasetFromText('Unrest -death toll-> = 200 {2022}');
    const predicates = Object.fromEntries(
      Object.entries(dataset.vocabulary.predicates).map(([id, predicate]) => [
        id,
        { ...predicate, sentence: 'had a death toll of {n} in all' },
      ]),
    );
    const lookup = lookupOf({ ...dataset, vocabulary: { ...dataset.vocabulary, predicates } });
    expect(read(lookup)).toBe('Unrest had a death toll of 200 in all in 2022, stated by Author');
    const runs = wordClaim(lookup, claimIn(lookup, 'c1')).runs.map(({ kind, text }) => `${kind} ${text}`);
    expect(runs.slice(0, 3)).toEqual(['subject Unrest', 'relation had a death toll of', 'value 200 in all']);
  });

  it('says that a claim was only inferred', () => {
    const dataset = datasetFromText('Ann -owns-> Bolt {Cord > Author}');
    const lookup = lookupOf({ ...dataset, claims: dataset.claims.map((claim) => ({ ...claim, inferred: true })) });
    expect(sentenceOf(lookup, claimIn(lookup, 'c1'))).toBe('Ann owns Bolt (inferred)');
    expect(read(lookup)).toBe('Ann owns Bolt (inferred from the words of Cord, via Author)');
  });

  it('tells two of one name apart', () => {
    const dataset = datasetFromText('Ann -knows-> Bolt');
    const twins = dataset.entities.map((entity) =>
      entity.id === 'ann' || entity.id === 'bolt'
        ? { ...entity, name: 'Jan Novak', ...(entity.id === 'ann' ? { note: 'Baker in Brno.' } : {}) }
        : entity,
    );
    expect(read(lookupOf({ ...dataset, entities: twins }))).toBe(
      'Jan Novak (Baker in Brno) knows Jan Novak (bolt), stated by Author',
    );
  });
});

describe('the sentences of the Massimov dataset', () => {
  it('never lose the hedge, in either direction', () => {
    for (const claim of massimov.dataset.claims) {
      for (const sentence of [sentenceOf(massimov, claim), sentenceOf(massimov, claim, claim.object)]) {
        expect(sentence).toMatch(hedgeOf(claim));
      }
      expect(fullSentenceOf(massimov, claim)).toMatch(hedgeOf(claim));
      expect(edgeLabelOf(massimov, claim)).toMatch(
        claim.status === 'stated' ? /^/u : new RegExp(`\\((?:${claim.status}(?:, inferred)?|according to .+)\\)$`, 'u'),
      );
    }
  });

  it('have the label of their line in them, word for word, whichever claim it is', () => {
    for (const own of [massimov, lookupOf(largeDataset(100, 300))]) {
      for (const claim of own.dataset.claims) {
        const runs = runsOf(wordClaim(own, claim), ['relation', 'hedge']);
        const label = textOfRuns(runs).replace(/^(.*), (according to .*)$/u, '$1 ($2)');
        expect(edgeLabelOf(own, claim)).toBe(label);
      }
    }
  });

  it('never word an accusation as a fact', () => {
    const accusations = massimov.dataset.claims.filter(
      (claim) => massimov.predicates.get(claim.predicate)?.group === accusationGroup,
    );
    expect(accusations.length).toBeGreaterThan(3);
    for (const claim of accusations) {
      for (const sentence of [sentenceOf(massimov, claim), sentenceOf(massimov, claim, claim.object)]) {
        expect(sentence).toMatch(
          /(was accused in connection with|is in detention on an accusation of|faced an accusation concerning|accusation against|is the accusation given for detaining).*\(alleged\)$/,
        );
      }
    }
  });

  it('read on in words that fit one and many', () => {
    const plural =
      /^(Protesters|The reforms|Criminal groups|Regional sources|Human rights org|Russians|Critics|Newspapers|Religious|The Kazakh authorities|The ESISC sources|Islamist|Modernisation and|Massimov’s supporters)/;
    for (const claim of massimov.dataset.claims.filter((each) => each.object !== undefined)) {
      for (const seenFrom of [undefined, claim.object]) {
        const [start, verb] = wordClaim(massimov, claim, seenFrom).runs;
        if (start && verb && plural.test(start.text)) {
          expect(textOfRuns([start, verb])).not.toMatch(/ (is|was|has|seeks|embodies|concerns)( |$)/);
        }
      }
    }
  });

  it('never set a capital in mid-sentence but for names', () => {
    const common =
      / (January|Presidential|Claimed|Suggested|Called-for|Criminal|Newspapers|Protesters|Corruption|High) /u;
    for (const claim of massimov.dataset.claims) {
      expect(fullSentenceOf(massimov, claim).replace(/January (?=2022)/gu, '')).not.toMatch(common);
    }
  });
});

describe('wordClaim', () => {
  it('gives the runs in order, each with the ids that it names', () => {
    const lookup = harbor('Ann -was accused over-> Theft: of a boat {alleged; 2014; Cord > Author}');
    const { runs, reversed } = wordClaim(lookup, claimIn(lookup, 'c1'), 'theft');
    expect(reversed).toBe(true);
    expect(runs.map(({ kind, text, ids }) => [kind, text, ids])).toEqual([
      ['object', 'Theft', ['theft']],
      ['relation', expect.any(String), []],
      ['subject', 'Ann', ['ann']],
      ['date', 'in 2014', []],
      ['detail', 'of a boat', []],
      ['hedge', 'alleged', []],
      ['voices', 'by Cord, via Author', ['cord', 'author']],
    ]);
  });

  it('closes the bracket of the hedge where the voices are left out', () => {
    const lookup = harbor('Ann -was accused over-> Theft {alleged}');
    const wording = wordClaim(lookup, claimIn(lookup, 'c1'));
    expect(textOfRuns(runsOf(wording, runKinds))).toBe('Ann was accused over Theft (alleged by Author)');
    expect(textOfRuns(runsOf(wording, ['relation', 'hedge']))).toBe('was accused over (alleged)');
  });

  it('reads a claim of an entity about itself forward', () => {
    const lookup = lookupOf(datasetFromText('Ann -admires-> Ann'));
    expect(wordClaim(lookup, claimIn(lookup, 'c1'), 'ann').reversed).toBe(false);
  });
});

describe('attributionOf and voicesLabelOf', () => {
  it.each([
    ['Ann -headed-> Bolt', 'stated by Author', 'Said by'],
    ['Ann -headed-> Bolt {possible; Cord > Author}', 'possible, according to Cord, via Author', 'Said by'],
    [
      'Ann -was accused over-> Bolt {alleged; unnamed > Author}',
      'alleged by one or more unnamed voices, via Author',
      'Alleged by',
    ],
    ['Ann -headed-> Bolt {opinion}', 'in the opinion of Author', 'Opinion of'],
  ])('attribute %s', (notation, words, label) => {
    const lookup = harbor(notation);
    expect(attributionOf(lookup, claimIn(lookup, 'c1'))).toBe(words);
    expect(voicesLabelOf(lookup, claimIn(lookup, 'c1'))).toBe(label);
  });

  it('go with the words of a denial', () => {
    const others = harbor('Ann -headed-> Bolt {disputed; Cord > Author}', heads);
    expect(attributionOf(others, claimIn(others, 'c1'))).toBe('according to Cord, via Author');
    expect(voicesLabelOf(others, claimIn(others, 'c1'))).toBe('According to');
    const own = harbor('Ann -headed-> Bolt {disputed; Ann > Author}', heads);
    expect(attributionOf(own, claimIn(own, 'c1'))).toBe('denied by Ann, via Author');
    expect(voicesLabelOf(own, claimIn(own, 'c1'))).toBe('Denied by');
  });

  it('name the voices, the origin first', () => {
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

describe('what is still so, since nobody says when', () => {
  const now = (published: string | undefined) => {
    const lookup = harbor('Ann -headed-> Bolt {stated; Author; /..} [¶1 "Ann heads Bolt"]', heads);
    const sources = lookup.dataset.sources.map(({ published: _, ...source }) =>
      published === undefined ? source : { ...source, published },
    );
    return lookupOf({ ...lookup.dataset, sources });
  };

  it('is worded as going on, as of the date of its source', () => {
    expect(read(now('2025-02-06'))).toBe('Ann has headed Bolt, as of 6 February 2025, stated by Author');
    expect(readBack(now('2025-02-06'))).toBe('Bolt has been headed by Ann, as of 6 February 2025');
    expect(read(now(undefined))).toContain('Ann has headed Bolt, as of the source, whose date is not known');
  });

  it('is no fault, and no date', () => {
    const { dataset } = now('2025-02-06');
    expect(validate(dataset).issues).toEqual([]);
    expect(parseWhen('/..')).toBeUndefined();
    expect(formatWhen('/..')).toBe('ongoing (start not given)');
  });
});

describe('an accusation that somebody disputes', () => {
  const wordings = {
    group: accusationGroup,
    label: 'was accused of wronging',
    inverse: 'is said to have been wronged by',
    negated: { label: 'is not shown to have wronged', inverse: 'is not shown to have been wronged by' },
    denial: { label: 'denies having wronged', inverse: 'is denied to have been wronged by' },
  };
  const disputedBy = (voices: string) =>
    read(harbor(`Ann -was accused of wronging-> Bolt {disputed; ${voices}} [¶1 "calls it invented"]`, wordings));

  it('is read as what they dispute where they are quoted, for they did not say that it “is not shown”', () => {
    expect(disputedBy('Tom > Author')).toBe('Ann was accused of wronging Bolt (disputed by Tom, via Author)');
  });

  it('is read as not shown where the source itself says so, and as a denial of the accused', () => {
    expect(disputedBy('Author')).toBe('Ann is not shown to have wronged Bolt, according to Author');
    expect(disputedBy('Ann > Author')).toBe('Ann denies having wronged Bolt, as reported by Author');
  });
});
