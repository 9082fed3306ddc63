import { describe, expect, it } from 'vitest';
import { all, drop, set } from '../../fixtures/plant.ts';
import { notatedFromText } from '../../fixtures/text-notation.ts';
import { issuesAfter, toldAfter } from '../../fixtures/told-after.ts';

const { dataset, texts } = notatedFromText(`
  (person) Ann -owns-> (organization) Bolt {One; source s1} [¶1 "Ann owns Bolt"]
  (ship) Cord -met-> Ann {Two; source s2} [¶1 "the Cord met her"]`);
const apart = 'If they are the same, merge them; if not, tell them apart.';

describe('an alias', () => {
  const told = (alias: string, given = texts) =>
    toldAfter(dataset, set('entities/0/aliases', ['Ann owns', alias]), 'alias-not-in-text', given);

  it('stands in one of the texts, letter by letter, or is the title of one', () => {
    expect(told('owns Bolt')).toEqual([]);
    expect(told('met her')).toEqual([]);
    expect(told('Source s2')).toEqual([]);
    expect(told('met Her')).toEqual([
      [
        '/entities/ann/aliases/1',
        'Entity ann has the alias "met Her", which is neither in the text, letter by letter, nor a title. Copy it again, or remove it.',
      ],
    ]);
  });

  it('is not looked for while a text is missing, for it may stand there', () => {
    expect(told('Anni', new Map([...texts].slice(0, 1)))).toEqual([]);
    expect(told('Anni', new Map([...texts].slice(1)))).toEqual([]);
    const bare = { ...dataset, sources: [], claims: [] };
    expect(toldAfter(bare, set('entities/0/aliases', ['Anni']), 'alias-not-in-text', texts)).toEqual([]);
  });

  it('is not looked for when something is wrong with its entity already', () => {
    const plant = all(set('entities/0/aliases', ['Anni']), set('entities/0/note', ''));
    expect(issuesAfter(dataset, plant, texts).map(({ code }) => code)).toEqual(['empty-text']);
  });

  it('is another name than its own, once', () => {
    expect(toldAfter(dataset, set('entities/0/aliases', ['Ann']))).toEqual([
      ['/entities/ann/aliases', 'Entity ann has its own name "Ann" as an alias. Remove it.'],
    ]);
    expect(toldAfter(dataset, set('entities/0/aliases', ['Anni', 'Anni']))).toEqual([
      ['/entities/ann/aliases', 'Entity ann has the alias "Anni" twice. Remove one.'],
    ]);
  });
});

describe('a name of which nothing is seen', () => {
  it('is told with the characters that it has, of an alias too', () => {
    const fill = 'without a visible character (U+3164, U+2060). Write the name.';
    expect(toldAfter(dataset, set('entities/0/name', '\u3164\u2060'))).toEqual([
      ['/entities/ann/name', `Entity ann has a name ${fill}`],
    ]);
    expect(toldAfter(dataset, set('entities/0/aliases', ['Anni', '\u3164\u2060']))).toEqual([
      ['/entities/ann/aliases', `Entity ann has an alias ${fill}`],
    ]);
  });

  it('is told only as empty when there is none', () => {
    expect(issuesAfter(dataset, set('entities/0/name', '')).map(({ code }) => code)).toEqual(['empty-text']);
  });

  it('does not look like that of another of which nothing is seen', () => {
    const plant = all(set('entities/0/name', '\u3164'), set('entities/1/name', '\u2060'));
    expect(toldAfter(dataset, plant, 'confusable-name')).toEqual([]);
  });
});

describe('the name inside a sentence', () => {
  it('has the name in it, capitals aside', () => {
    expect(toldAfter(dataset, set('entities/3/inSentence', 'the good ship cord'))).toEqual([]);
    expect(toldAfter(dataset, set('entities/3/inSentence', 'the ship'))).toEqual([
      [
        '/entities/cord/inSentence',
        'Entity cord appears in sentences as "the ship", which is not its name "Cord". There, change only capitals and add an article; a doubt in the name has to stay.',
      ],
    ]);
  });
});

describe('the note', () => {
  const words = (count: number) => 'word '.repeat(count).trim();

  it.each([
    [0, 'person', 'ann'],
    [1, 'organization', 'bolt'],
  ])('of people and organizations has at most 25 words: %#', (place, _type, id) => {
    expect(toldAfter(dataset, set(`entities/${place}/note`, words(25)))).toEqual([]);
    expect(toldAfter(dataset, set(`entities/${place}/note`, words(26)))).toEqual([
      [
        `/entities/${id}/note`,
        `The note of ${id} has 26 words; for people and organizations the limit is 25, which keeps the card readable. Shorten it.`,
      ],
    ]);
  });

  it('of other things may be longer', () => {
    expect(toldAfter(dataset, set('entities/3/note', words(26)))).toEqual([]);
  });
});

describe('two that look alike', () => {
  it('are told, with the characters in which they differ', () => {
    expect(toldAfter(dataset, set('entities/3/name', 'B\u043elt\u200b'), 'confusable-name')).toEqual([
      [
        '/entities/cord/name',
        `The names of bolt and cord look alike, "B\u043elt", but are spelled with different characters: cord has “\u043e” (U+043E), U+200B, bolt has “o” (U+006F). ${apart}`,
      ],
    ]);
    expect(toldAfter(dataset, set('entities/3/name', 'Bolt\u200b'), 'confusable-name')).toEqual([
      [
        '/entities/cord/name',
        `The names of bolt and cord look alike, "Bolt", but are spelled with different characters: cord has U+200B, bolt has nothing more. ${apart}`,
      ],
    ]);
  });

  it('are all compared with the first', () => {
    const plant = all(set('entities/1/name', 'An\u200bn'), set('entities/3/name', 'Ann\u200b'));
    const told = toldAfter(dataset, plant, 'confusable-name').map(([, message]) => message.slice(0, 33));
    expect(told).toEqual(['The names of ann and bolt look al', 'The names of ann and cord look al']);
  });
});

describe('two of one name', () => {
  it('are told, names and aliases apart', () => {
    const words = (one: string, other: string, name: string) =>
      `"${name}" stands for ${one} and for ${other}. ${apart}`;
    const both = issuesAfter(dataset, set('entities/3/name', 'Ann'));
    expect(both).toEqual([
      { severity: 'warning', code: 'shared-name', path: '/entities/cord/name', message: words('ann', 'cord', 'Ann') },
    ]);
    const aliasOfLater = issuesAfter(dataset, set('entities/3/aliases', ['Ann']));
    expect(aliasOfLater).toEqual([
      {
        severity: 'warning',
        code: 'shared-alias',
        path: '/entities/cord/aliases',
        message: words('ann', 'cord', 'Ann'),
      },
    ]);
    const aliasOfEarlier = issuesAfter(dataset, set('entities/0/aliases', ['Cord']));
    expect(aliasOfEarlier).toEqual([
      { severity: 'warning', code: 'shared-alias', path: '/entities/cord/name', message: words('ann', 'cord', 'Cord') },
    ]);
    const aliases = issuesAfter(dataset, all(set('entities/0/aliases', ['Elm']), set('entities/3/aliases', ['Elm'])));
    expect(aliases).toEqual([
      {
        severity: 'warning',
        code: 'shared-alias',
        path: '/entities/cord/aliases',
        message: words('ann', 'cord', 'Elm'),
      },
    ]);
  });

  it('are not told where it is one entity that has a name and an alias', () => {
    expect(issuesAfter(dataset, all(set('entities/0/aliases', ['Anni']), drop('entities/3/aliases')))).toEqual([]);
  });
});
