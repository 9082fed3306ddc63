import { describe, expect, it } from 'vitest';
import { all, drop, set } from '../../fixtures/plant.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';
import { issuesAfter, toldAfter } from '../../fixtures/told-after.ts';

const dataset = datasetFromText('Ann -owns-> Bolt\nBolt -owns-> Cord');

describe('a saved position', () => {
  it('of what is no entity is told, with what was meant where that is known', () => {
    expect(toldAfter(dataset, set('positions', { ann: [0, 1], blot: [2, 3], harbor: [4, 5], c1: [6, 7] }))).toEqual([
      [
        '/positions/blot',
        'There is a position for "blot", which is not an entity of the dataset. Did you mean "bolt"? Correct the id or remove the position.',
      ],
      [
        '/positions/harbor',
        'There is a position for "harbor", which is not an entity of the dataset. Correct the id or remove the position.',
      ],
      [
        '/positions/c1',
        'There is a position for "c1", which is not an entity of the dataset. Correct the id or remove the position.',
      ],
    ]);
  });

  it('is not told while an entity has no id, for it may be the one', () => {
    const plant = all(drop('entities/1/id'), set('positions', { harbor: [4, 5] }));
    expect(toldAfter(dataset, plant, 'unknown-position')).toEqual([]);
  });

  it('that no picture can show is warned of, as are all at one point', () => {
    expect(toldAfter(dataset, set('positions', { ann: [2e9, 0], bolt: [0, 0] }))).toEqual([
      [
        '/positions/ann',
        'The position of ann is too far out to be drawn, so it was rearranged. Write numbers up to 1,000,000,000, or remove the position.',
      ],
    ]);
    const issues = issuesAfter(dataset, set('positions', { ann: [3, 3], bolt: [3, 3] }));
    expect(issues.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['warning', 'one-point', '/positions'],
    ]);
  });
});

describe('a step of the story', () => {
  const story = (...show: readonly string[]) =>
    set('story', [
      { title: 'One', show: ['ann'] },
      { title: 'Two', show },
    ]);
  const start = (id: string) =>
    `Step 2 of the story, "Two", shows "${id}", which is neither an entity nor a claim of the dataset.`;

  it('shows entities and claims, and nothing else', () => {
    expect(toldAfter(dataset, story('bolt', 'c2'))).toEqual([]);
    expect(toldAfter(dataset, story('harbor', 'c2', 'owns'))).toEqual([
      ['/story/1/show', `${start('harbor')} Correct the id.`],
      ['/story/1/show', `${start('owns')} Correct the id.`],
    ]);
  });

  it('is told which entity was meant, or else which claim', () => {
    expect(toldAfter(dataset, story('crod', 'c22'))).toEqual([
      ['/story/1/show', `${start('crod')} Did you mean "cord"? Correct the id.`],
      ['/story/1/show', `${start('c22')} Did you mean "c2"? Correct the id.`],
    ]);
  });

  it('is told only as empty where nothing stands, and nothing while a part has no id', () => {
    expect(issuesAfter(dataset, story('')).map(({ code }) => code)).toEqual(['empty-text']);
    expect(toldAfter(dataset, all(story('harbor'), drop('claims/1/id')), 'unknown-in-story')).toEqual([]);
    expect(toldAfter(dataset, all(story('harbor'), drop('entities/1/id')), 'unknown-in-story')).toEqual([]);
  });
});
