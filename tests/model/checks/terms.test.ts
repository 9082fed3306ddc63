import { describe, expect, it } from 'vitest';
import { all, drop, type Plant, push, pushLike, set } from '../../fixtures/plant.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';
import { issuesAfter } from '../../fixtures/told-after.ts';

const dataset = datasetFromText(`
  (person) Ann -owns-> (organization) Bolt
  Bolt -was called-> = "a den" {opinion}
  Bolt -counted-> = 57`);
const told = (...plants: readonly Plant[]) =>
  issuesAfter(dataset, all(...plants)).map(({ severity, code, path, message }) => [
    `${severity} ${code}`,
    path,
    message,
  ]);
const predicates = 'vocabulary/predicates';

describe('what a claim joins', () => {
  it('is an entity and either another one or a value', () => {
    expect(told(set('claims/0/value', 'both'))).toEqual([
      [
        'error object-and-value',
        '/claims/c1',
        'Claim c1 has both an object and a value. Keep one of them, or make two claims.',
      ],
    ]);
    expect(told(drop('claims/0/object'), drop('entities/1'), drop('claims/1'), drop('claims/1'))).toContainEqual([
      'error no-object-or-value',
      '/claims/c1',
      'Claim c1 has neither an object nor a value. Say what it claims about its subject.',
    ]);
  });

  it('is what its relation takes: an entity, a text or a number', () => {
    expect(told(drop('claims/1/value'), set('claims/1/object', 'ann'))).toEqual([
      [
        'error value-expected',
        '/claims/c2/object',
        'Claim c2 has an object, but its predicate was-called takes a value. Write "value" instead.',
      ],
    ]);
    expect(told(drop('claims/0/object'), set('claims/0/value', 'Bolt'))).toEqual([
      [
        'error object-expected',
        '/claims/c1/value',
        'Claim c1 has a value, but its predicate owns joins entities. Write "object" instead.',
      ],
    ]);
    expect(told(set('claims/1/value', 57))).toEqual([
      [
        'error wrong-value-kind',
        '/claims/c2/value',
        'Claim c2 has a value that is not a text, which its predicate was-called requires.',
      ],
    ]);
    expect(told(set('claims/2/value', '57'))).toEqual([
      [
        'error wrong-value-kind',
        '/claims/c3/value',
        'Claim c3 has a value that is not a number, which its predicate counted requires.',
      ],
    ]);
  });

  it('is of the types that its relation joins', () => {
    expect(
      told(set(`${predicates}/owns/domain`, ['person']), set(`${predicates}/owns/range`, ['organization'])),
    ).toEqual([]);
    expect(told(set(`${predicates}/owns/domain`, ['organization', 'thing']))).toEqual([
      [
        'error domain-mismatch',
        '/claims/c1/subject',
        'Claim c1 has as subject ann, which is of the type person; its predicate owns takes organization, thing. Choose another predicate, or allow person for this one.',
      ],
    ]);
    expect(told(set(`${predicates}/owns/range`, ['person']))).toEqual([
      [
        'error range-mismatch',
        '/claims/c1/object',
        'Claim c1 has as object bolt, which is of the type organization; its predicate owns takes person. Choose another predicate, or allow organization for this one.',
      ],
    ]);
  });

  it('is not told again for a type or an entity that is not there', () => {
    const narrow = set(`${predicates}/owns/domain`, ['organization']);
    expect(told(narrow, set('entities/0/type', 'ghost')).map(([code]) => code)).not.toContain('error domain-mismatch');
    expect(told(narrow, set('claims/0/subject', 'zed')).map(([code]) => code)).not.toContain('error domain-mismatch');
  });
});

describe('a predicate', () => {
  it('joins types of the vocabulary', () => {
    const unknown = (key: string) =>
      `Predicate owns has in its ${key} the type "ghost", which is not in the vocabulary. Add it to the vocabulary or correct the id.`;
    expect(told(set(`${predicates}/owns/domain`, ['person', 'ghost']))).toEqual([
      ['error unknown-type', '/vocabulary/predicates/owns/domain', unknown('domain')],
    ]);
    expect(told(set(`${predicates}/owns/range`, ['organization', 'ghost']))).toEqual([
      ['error unknown-type', '/vocabulary/predicates/owns/range', unknown('range')],
    ]);
  });

  it('that joins entities is read both ways, in each of its wordings', () => {
    expect(told(drop(`${predicates}/owns/inverse`))).toEqual([
      [
        'error missing-inverse',
        '/vocabulary/predicates/owns/inverse',
        'Predicate owns joins entities but has no "inverse": how it reads from the object to the subject. Add it.',
      ],
    ]);
    for (const key of ['ongoing', 'future', 'negated', 'denial']) {
      expect(told(set(`${predicates}/owns/${key}`, { label: 'x', inverse: 'y' }))).toEqual([]);
      expect(told(set(`${predicates}/owns/${key}`, { label: 'x' }))).toEqual([
        [
          'error missing-inverse',
          `/vocabulary/predicates/owns/${key}/inverse`,
          `The ${key} wording of predicate owns joins entities but has no "inverse": how it reads from the object to the subject. Add it.`,
        ],
      ]);
    }
  });

  it.each(['was-called', 'counted'])('that takes a value is read one way, and nobody speaks for it: %s', (id) => {
    expect(told(set(`${predicates}/${id}/negated`, { label: 'x', inverse: 'y' }))).toEqual([
      [
        'warning needless-inverse',
        `/vocabulary/predicates/${id}/negated/inverse`,
        `The negated wording of predicate ${id} takes a value, so its "inverse" is never read. Remove it.`,
      ],
    ]);
    expect(told(set(`${predicates}/${id}/speaksFor`, true))).toEqual([
      [
        'warning needless-speaks-for',
        `/vocabulary/predicates/${id}/speaksFor`,
        `Predicate ${id} takes a value, so there is nobody whom its subject could speak for. Remove "speaksFor".`,
      ],
    ]);
    expect(told(set(`${predicates}/owns/speaksFor`, true))).toEqual([]);
  });
});

describe('the sentence of a number', () => {
  it('has one place for it, and is of a predicate that takes one', () => {
    expect(told(set(`${predicates}/counted/sentence`, 'counted {n} of them'))).toEqual([]);
    for (const sentence of ['counted many', 'counted {n} and {n}']) {
      expect(told(set(`${predicates}/counted/sentence`, sentence))).toEqual([
        [
          'error sentence-without-number',
          '/vocabulary/predicates/counted/sentence',
          'The "sentence" of predicate counted needs {n} once, where the number goes: "had a death toll of {n}".',
        ],
      ]);
    }
    for (const id of ['owns', 'was-called']) {
      expect(told(set(`${predicates}/${id}/sentence`, 'has {n}'))).toEqual([
        [
          'warning needless-sentence',
          `/vocabulary/predicates/${id}/sentence`,
          `Predicate ${id} takes no number, so its "sentence" is never read. Remove it.`,
        ],
      ]);
    }
  });
});

describe('what nothing uses', () => {
  it('is warned of: types, predicates, sources and entities', () => {
    expect(told(set('vocabulary/types/ghost', { label: 'Ghost' }))).toEqual([
      [
        'warning unused-type',
        '/vocabulary/types/ghost',
        'The type ghost is not used: no entity is of it. Remove it, or keep it for later.',
      ],
    ]);
    const haunts = { ...dataset.vocabulary.predicates['owns'], label: 'haunts' };
    expect(told(set(`${predicates}/haunts`, haunts))).toEqual([
      [
        'warning unused-predicate',
        '/vocabulary/predicates/haunts',
        'The predicate haunts is not used: no claim uses it. Remove it, or keep it for later.',
      ],
    ]);
    expect(told(pushLike('sources', 0, { id: 's2' }))).toEqual([
      [
        'warning unused-source',
        '/sources/s2',
        'The source s2 is not used: no claim was read in it. Remove it, or keep it for later.',
      ],
    ]);
    expect(told(pushLike('entities', 0, { id: 'elm', name: 'Elm' }))).toEqual([
      [
        'warning unmentioned-entity',
        '/entities/elm',
        'Entity elm is in no claim and never speaks, so it is unconnected in the graph. Add a claim about it, or remove it.',
      ],
    ]);
  });

  it('is not a source from which another one comes or which it replaces, nor an entity that speaks', () => {
    expect(told(pushLike('sources', 0, { id: 's2' }), set('sources/0/origin', 's2'))).toEqual([]);
    expect(told(pushLike('sources', 0, { id: 's2' }), set('sources/0/replaces', 's2'))).toEqual([]);
    expect(told(pushLike('entities', 0, { id: 'elm', name: 'Elm' }), push('sources/0/voices', 'elm'))).toEqual([]);
    const asVoice = set('claims/0/voices', ['elm', 'author']);
    expect(told(pushLike('entities', 0, { id: 'elm', name: 'Elm' }), asVoice)).toEqual([]);
  });

  it('is not told of entities where one of the sources is a file of another tool, which may hold what stands alone', () => {
    const marks = { name: 'a.gexf', format: 'GEXF', sha256: '0'.repeat(64) };
    const elm = pushLike('entities', 0, { id: 'elm', name: 'Elm' });
    const second = pushLike('sources', 0, { id: 's2', kind: 'imported file', import: marks });
    expect(told(elm, second, set('sources/0/origin', 's2'))).toEqual([]);
  });

  it('is not told while something that may use it cannot be read', () => {
    const ghost = set('vocabulary/types/ghost', { label: 'Ghost' });
    const codes = (...plants: readonly Plant[]) => told(...plants).map(([code]) => code);
    expect(codes(ghost, set('entities/0/name', 7))).toEqual(['error wrong-type']);
    const idle = all(
      set(`${predicates}/haunts`, { ...dataset.vocabulary.predicates['owns'] }),
      pushLike('sources', 0, { id: 's2' }),
      pushLike('entities', 0, { id: 'elm', name: 'Elm' }),
    );
    expect(codes(idle, set('claims/0/detail', 7))).toEqual(['error wrong-type']);
    expect(codes(idle, set('sources/1/title', 7))).toEqual(['error wrong-type', 'warning unused-predicate']);
  });
});
