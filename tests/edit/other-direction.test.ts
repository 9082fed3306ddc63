import { describe, expect, it } from 'vitest';
import { coreVocabulary } from '../../src/edit/core-vocabulary.ts';
import { otherDirection } from '../../src/edit/other-direction.ts';

describe('the other direction of a new relation', () => {
  it.each([
    ['investigated', 'was investigated by'],
    ['publicly criticized', 'was publicly criticized by'],
    ['swept', 'was swept by'],
    ['wrote', 'was written by'],
    ['oversaw', 'was overseen by'],
    ['has supported', 'has been supported by'],
    ['applied for', 'was applied for by'],
    ['shut down', 'was shut down by'],
    ['was vaccinated by', 'vaccinated'],
    ['was stolen by', 'stole'],
    ['has been funded by', 'has funded'],
  ])('of “%s” is “%s”', (label, other) => expect(otherDirection(label)).toBe(other));

  it.each([
    'went to',
    'lived in',
    'is a friend of',
    'number of desks',
    'agreed with',
    'worked',
    'needed to',
    'критиковал',
    'died',
    'was angry with',
  ])('of “%s” is asked for', (label) => expect(otherDirection(label)).toBeUndefined());

  it('is never worded otherwise than in the core vocabulary, where that words it by the rule', () => {
    const own = Object.values(coreVocabulary.predicates).flatMap(({ label, inverse = '' }) => {
      const other = otherDirection(label);
      return other === undefined || !/^was \S+ (?:\S+ )?by$/u.test(inverse) ? [] : [[inverse, other] as const];
    });
    expect(own.length).toBeGreaterThan(20);
    for (const [inverse, other] of own.filter(([inverse]) => !/was under/u.test(inverse))) expect(other).toBe(inverse);
  });
});
