import { describe, expect, it } from 'vitest';
import { readPassage } from '../../src/gate/passage.ts';
import { ruleAnswers, suggestFor } from '../../src/gate/suggest.ts';
import { fillsIn, least, type RuleId, rules } from '../../src/gate/suggestion-rules.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { accusationGroup, type Dataset, type Predicate } from '../../src/model/types.ts';
import { measureRules, shippedWorlds } from '../fixtures/suggestion-worlds.ts';

const base: Dataset = {
  sayso: 1,
  id: 'd',
  title: 'D',
  vocabulary: { types: { person: { label: 'Person' } }, predicates: {} },
  sources: [{ id: 's', kind: 'article', title: 'S', lang: 'en', voices: ['author'] }],
  entities: [
    { id: 'author', type: 'person', name: 'Lena Roth' },
    { id: 'ida', type: 'person', name: 'Ida Berg' },
    { id: 'tom', type: 'person', name: 'Tom Quay' },
  ],
  claims: [],
};
const accusing: Predicate = { label: 'was accused over', domain: '*', range: '*', group: accusationGroup };

function passageOf(text: string, words: string, dataset = base, lang = 'en') {
  const [source] = dataset.sources;
  const start = text.indexOf(words);
  if (!source || start === -1) throw new Error('No such words.');
  return readPassage({
    lookup: lookupOf(dataset),
    source: { ...source, lang },
    paragraph: 1,
    text,
    words: { start, end: start + words.length },
  });
}

function answersOf(text: string, words: string, predicate?: Predicate, lang?: string) {
  const answers = ruleAnswers(passageOf(text, words, base, lang), predicate);
  return Object.fromEntries(answers.map(({ rule, value }) => [rule, value])) as Partial<Record<RuleId, unknown>>;
}

describe('the rules that fill in the claim editor', () => {
  it('take the one name before the words for the subject, unless somebody speaks there', () => {
    const text = 'Ida Berg, born here, has headed the harbor office.';
    expect(answersOf(text, 'has headed the harbor office')['name-before']).toBe('ida');
    expect(answersOf('Tom Quay says the office is closed.', 'the office is closed')['name-before']).toBeUndefined();
    expect(answersOf('Ida Berg and Tom Quay have met.', 'have met')['name-before']).toBeUndefined();
  });

  it('show the words that led to an answer', () => {
    const text = 'Ida Berg denies it. She was there in April 2022.';
    const cueOf = (words: string, field: 'firmly' | 'when') => {
      const cue = suggestFor(passageOf(text, words), undefined)[field]?.cue;
      return cue && text.slice(cue.start, cue.end);
    };
    expect(cueOf('Ida Berg denies it', 'firmly')).toBe('denies');
    expect(cueOf('there in April 2022', 'when')).toBe('April 2022');
  });

  it('never call an accusation stated', () => {
    const plain = 'Ida Berg took the money.';
    expect(suggestFor(passageOf(plain, 'took the money'), accusing).firmly?.value).toBe('alleged');
    expect(suggestFor(passageOf(plain, 'took the money'), undefined).firmly?.value).toBe('stated');
    const denied = 'Ida Berg denied that she took the money.';
    expect(suggestFor(passageOf(denied, 'she took the money'), accusing).firmly?.value).toBe('disputed');
  });

  it('are not led by a hedge of another clause behind the words', () => {
    const argued: readonly (readonly [string, string, string])[] = [
      ['en', 'As a member of the committee Ida Berg argued that it should end.', 'a member of the committee'],
      ['en', 'Ida Berg has left the office, and the road may not reopen.', 'left the office'],
      ['de', 'Als Leiterin des Amtes erklärte Ida Berg, dass man nichts wisse.', 'Leiterin des Amtes'],
      ['ru', 'Ида Берг из комиссии заявила, что отчёт, возможно, скрыли.', 'Ида Берг из комиссии'],
    ];
    for (const [lang, text, words] of argued) {
      expect(suggestFor(passageOf(text, words, base, lang), undefined).firmly?.value, text).toBe('stated');
    }
    const about = 'As a member of the committee Ida Berg argued that it should end.';
    expect(suggestFor(passageOf(about, 'it should end'), undefined).firmly?.value).toBe('opinion');
    expect(suggestFor(passageOf('Perhaps Ida Berg said that it ended.', 'it ended'), undefined).firmly).toBeUndefined();
  });

  it('leave firmness open beside a hedge or a negation, in five languages', () => {
    const hedged: readonly (readonly [string, string, string])[] = [
      ['en', 'Ida Berg may have known of it.', 'known of it'],
      ['en', 'Ida Berg didn’t know of it.', 'know of it'],
      ['fr', 'Ida Berg serait partie hier.', 'partie hier'],
      ['de', 'Ida Berg ist angeblich verreist.', 'verreist'],
      ['ru', 'Ида Берг якобы уехала вчера.', 'уехала вчера'],
      ['kk', 'Ида Берг кеткен болуы мүмкін.', 'кеткен'],
    ];
    for (const [lang, text, words] of hedged) {
      expect(suggestFor(passageOf(text, words, base, lang), undefined).firmly, text).toBeUndefined();
    }
  });

  it('take the text’s own voice only where nobody else is heard', () => {
    expect(suggestFor(passageOf('The bridge is closed.', 'bridge is closed'), undefined).saidBy?.value).toEqual([
      'author',
    ]);
    for (const text of [
      'Tom Quay said the bridge is closed.',
      '“The bridge is closed,” he wrote.',
      'Ida Berg is accused.',
    ]) {
      const words = text.includes('bridge') ? 'bridge is closed' : 'is accused';
      expect(suggestFor(passageOf(text, words), undefined).saidBy, text).toBeUndefined();
    }
  });

  it('take the voices of the claim before from the same sentence', () => {
    const text = 'Tom Quay said the bridge is closed and the road too.';
    const before: Dataset = {
      ...base,
      vocabulary: { ...base.vocabulary, predicates: { p: { label: 'is', domain: '*', range: 'string', group: 'x' } } },
      claims: [
        {
          id: 'c',
          subject: 'ida',
          predicate: 'p',
          value: 'closed',
          status: 'stated',
          voices: ['tom', 'author'],
          source: 's',
          citations: [{ paragraph: 1, quote: 'the bridge is closed', start: 14, end: 34 }],
        },
      ],
    };
    const found = suggestFor(passageOf(text, 'the road too', before), undefined).saidBy;
    expect(found).toEqual({ rule: 'same-sentence', field: 'saidBy', value: ['tom', 'author'] });
  });
});

describe('the figures of the rules', () => {
  const worlds = shippedWorlds();

  it('are near what the bench measures', { skip: worlds.length < 2 }, () => {
    const measured = measureRules(worlds);
    for (const { id, measured: noted } of rules) {
      const now = measured.get(id) ?? { right: 0, spoke: 0 };
      const gap = Math.abs(now.right / now.spoke - noted.right / noted.spoke);
      expect([id, gap < 0.08]).toEqual([id, true]);
    }
  });

  it('come from every rule speaking now and then', () => {
    const measured = measureRules(worlds.filter(({ name }) => name === 'harbor-bridge'));
    for (const { id } of rules) expect([id, measured.get(id)?.spoke]).not.toEqual([id, undefined]);
  });

  it('decide which rules fill in', () => {
    for (const { id, measured } of rules) expect(fillsIn(id)).toBe(measured.right / measured.spoke >= least);
    expect(fillsIn('said')).toBe(false);
  });
});
