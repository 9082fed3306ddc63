/** A dataset on the way in: what can be read goes on to the checks, and one fault is told once. */
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issues.ts';
import { type ParsedDataset, parseDataset } from '../../src/model/parsed-dataset.ts';
import { validate } from '../../src/model/validate.ts';
import { all, drop, type Plant, push, pushLike, set } from '../fixtures/plant.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const sound = {
  ...datasetFromText('(person) Ann -owns-> (organization) Bolt {2019}\nBolt -owns-> Ann'),
  encoded: '2026',
  positions: { ann: [0, 1], bolt: [2, 3] },
  story: [{ title: 'The start', show: ['ann', 'c1'] }],
  extra: {},
};

interface Read {
  readonly parsed: ParsedDataset;
  readonly issues: readonly Issue[];
  readonly input: Readonly<Record<string, unknown>>;
}

function readAfter(plant: Plant = () => undefined): Read {
  const input = structuredClone(sound);
  plant(input);
  const issues: Issue[] = [];
  return { parsed: parseDataset(input, new Map(), issues), issues, input };
}

const told = ({ issues }: Read) =>
  issues.map(({ severity, code, path, message }) => [`${severity} ${code}`, path, message]);
const rules =
  'An id starts with a letter (a–z) or digit; then letters, digits and . _ : - may follow. Change it here and wherever it is used.';

describe('a sound dataset', () => {
  it('is handed on part by part, as it stands', () => {
    const { parsed, issues, input } = readAfter();
    expect(issues).toEqual([]);
    expect(parsed.head).toEqual({ encoded: '2026' });
    for (const part of ['sources', 'entities', 'claims'] as const) {
      expect(parsed[part].list).toEqual(input[part]);
      expect(parsed[part]).toMatchObject({ isNamed: true, isWhole: true });
    }
    expect(parsed.claims.byId.get('c2')).toBe(parsed.claims.list[1]);
    expect([...parsed.entities.ids]).toEqual(['ann', 'bolt', 'author']);
    expect(parsed.types).toMatchObject({ isNamed: true, isWhole: true });
    expect(parsed.types.list).toEqual(Object.values(sound.vocabulary.types));
    expect([...parsed.types.ids]).toEqual(Object.keys(sound.vocabulary.types));
    expect(parsed.predicates.byId.get('owns')).toEqual(sound.vocabulary.predicates['owns']);
    expect(Object.fromEntries(parsed.positions)).toEqual(sound.positions);
    expect(parsed.story).toEqual(sound.story);
    expect(parsed.unsound.size).toBe(0);
  });

  it('may leave out positions, story, extra and the date of the encoding', () => {
    const { parsed, issues } = readAfter(all(drop('positions'), drop('story'), drop('extra'), drop('encoded')));
    expect(issues).toEqual([]);
    expect([parsed.head, parsed.positions.size, parsed.story]).toEqual([{}, 0, []]);
  });
});

describe('a list of parts', () => {
  it('keeps those that can be read when one cannot, and remembers its name', () => {
    const { parsed, issues, input } = readAfter(set('entities/0/name', 7));
    expect(issues.map(({ code }) => code)).toEqual(['wrong-type']);
    expect(parsed.entities.list.map(({ id }) => id)).toEqual(['bolt', 'author']);
    expect(parsed.entities.byId.has('ann')).toBe(false);
    expect(parsed.entities).toMatchObject({ isNamed: true, isWhole: false });
    expect(parsed.entities.ids.has('ann')).toBe(true);
    expect([...parsed.unsound]).toEqual([(input['entities'] as readonly unknown[])[0]]);
  });

  it('keeps a part of which only the content is wrong', () => {
    const { parsed } = readAfter(set('entities/0/name', ''));
    expect(parsed.entities.list).toHaveLength(3);
    expect(parsed.entities.isWhole).toBe(true);
    expect(parsed.unsound.size).toBe(1);
  });

  it.each([
    ['has no name', drop('entities/1/id')],
    ['has a number for a name', set('entities/1/id', 7)],
    ['is a text', set('entities/1', 'Bolt')],
    ['is nothing', set('entities/1', null)],
  ])('does not know all names when one of its parts %s', (_what, plant) => {
    const { parsed, issues } = readAfter(plant);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.path).toMatch(/^\/entities\/1/);
    expect(issues[0]?.message).toMatch(/^Entity number 2 of the list/);
    expect(parsed.entities).toMatchObject({ isNamed: false, isWhole: false });
    expect([...parsed.entities.ids]).toEqual(['ann', 'author']);
  });

  it('speaks of a part by its id only where that is fit to be one', () => {
    const long = 'x'.repeat(201);
    const longest = 'x'.repeat(200);
    const place = (id: string) =>
      readAfter(all(set('claims/1/id', id), set('claims/1/status', 'so'))).issues.map(({ path }) => path);
    expect(place('c9')).toEqual(['/claims/c9/status']);
    expect(place(longest)).toEqual([`/claims/${longest}/status`]);
    expect(place(long)).toEqual(['/claims/1/id', '/claims/1/status']);
    expect(place('c 9')).toEqual(['/claims/1/id', '/claims/1/status']);
  });

  it('tells an id that is used twice at its second place, and all that is wrong there by that place', () => {
    expect(told(readAfter(all(set('claims/1/id', 'c1'), set('claims/1/status', 7))))).toEqual([
      [
        'error wrong-type',
        '/claims/1/status',
        expect.stringMatching(/^Claim number 2 of the list: "status" is the number 7/),
      ],
      [
        'error duplicate-id',
        '/claims/1',
        'The id "c1" is used twice. Ids are unique; give one of the two another, here and where it is used.',
      ],
    ]);
  });

  it('does not call an id that is none used twice, for that it is none is told', () => {
    const codes = readAfter(all(set('claims/0/id', 'c 1'), set('claims/1/id', 'c 1'))).issues.map(({ code }) => code);
    expect(codes).toEqual(['bad-id', 'bad-id']);
  });

  it('knows a name with white space around it also without', () => {
    const { parsed } = readAfter(set('entities/0/id', 'ann '));
    expect([...parsed.entities.ids]).toEqual(['ann ', 'ann', 'bolt', 'author']);
    const spaced = structuredClone(sound);
    set('entities/0/id', ' ann')(spaced);
    const errors = validate(spaced).issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['bad-id']);
  });

  it('is asked for when it is missing, and its names are then not known', () => {
    const read = readAfter(drop('claims'));
    expect(told(read)).toEqual([
      ['error missing-key', '/claims', 'The dataset has no "claims". Add it, with [] when there are none.'],
    ]);
    expect(read.parsed.claims).toMatchObject({ list: [], isNamed: false, isWhole: false });
  });

  it('is none when it is an object', () => {
    const read = readAfter(set('sources', {}));
    expect(told(read)).toEqual([
      ['error wrong-type', '/sources', 'The dataset: "sources" is an object; it must be a list, [ … ].'],
    ]);
    expect(read.parsed.sources).toMatchObject({ list: [], isNamed: false, isWhole: false });
  });
});

describe('the vocabulary', () => {
  it('keeps the terms that can be read when one cannot, and remembers its id', () => {
    const { parsed, issues } = readAfter(set('vocabulary/types/person', { label: 7 }));
    expect(issues.map(({ path }) => path)).toEqual(['/vocabulary/types/person/label']);
    expect(parsed.types.list).toEqual([{ label: 'organization' }, { label: 'thing' }]);
    expect(parsed.types.byId.has('person')).toBe(false);
    expect(parsed.types.ids.has('person')).toBe(true);
    expect(parsed.types).toMatchObject({ isNamed: true, isWhole: false });
  });

  it('tells an id that is none, and what is wrong with its term', () => {
    expect(
      told(readAfter(set('vocabulary/predicates/lives in', { label: 'lives in', domain: '*', range: '*' }))),
    ).toEqual([
      ['error bad-id', '/vocabulary/predicates/lives in', `The id of predicate lives in is "lives in". ${rules}`],
      [
        'error missing-key',
        '/vocabulary/predicates/lives in/group',
        expect.stringMatching(/^Predicate lives in has no "group"/),
      ],
    ]);
  });

  it('is asked for when it is missing, once', () => {
    const read = readAfter(drop('vocabulary'));
    expect(told(read)).toEqual([
      [
        'error missing-key',
        '/vocabulary',
        'The dataset has no "vocabulary". Add it, with {} when there is nothing in it.',
      ],
    ]);
    expect(read.parsed.types).toMatchObject({ list: [], isNamed: false, isWhole: false });
    expect(read.parsed.predicates).toMatchObject({ list: [], isNamed: false, isWhole: false });
  });

  it('has types and predicates and nothing else', () => {
    expect(told(readAfter(drop('vocabulary/types')))).toEqual([
      [
        'error missing-key',
        '/vocabulary/types',
        'The vocabulary has no "types". Add it, with {} when there is nothing in it.',
      ],
    ]);
    expect(told(readAfter(set('vocabulary/predicates', [])))).toEqual([
      [
        'error wrong-type',
        '/vocabulary/predicates',
        'The vocabulary: "predicates" is an empty list; it must be an object, { … }.',
      ],
    ]);
    expect(told(readAfter(set('vocabulary/type', {})))).toEqual([
      [
        'error unknown-key',
        '/vocabulary/type',
        expect.stringMatching(/^The vocabulary has the key "type".*Did you mean "types"\?/),
      ],
    ]);
  });
});

describe('the head, the positions and the story', () => {
  it('are not handed on where they cannot be read', () => {
    expect(readAfter(set('encoded', 7)).parsed.head).toEqual({});
    const { parsed, issues } = readAfter(set('positions/ann', ['left', 'up']));
    expect(issues).toEqual([
      {
        severity: 'error',
        code: 'bad-position',
        path: '/positions/ann',
        message: 'The position of ann is not a pair of numbers [x, y], but a list. Correct it or remove it.',
      },
    ]);
    expect([...parsed.positions]).toEqual([['bolt', [2, 3]]]);
  });

  it('tells the keys that are unknown at the top, those of the head among the known', () => {
    expect(readAfter(set('note', 'A note.')).issues).toEqual([]);
    expect(told(readAfter(set('nodes', [])))).toEqual([
      ['error unknown-key', '/nodes', expect.stringMatching(/^The dataset has the key "nodes"/)],
    ]);
  });

  it('keeps the steps that can be read, and numbers them from one', () => {
    const { parsed, issues, input } = readAfter(push('story', { show: ['bolt'] }));
    expect(issues.map(({ path, message }) => [path, message])).toEqual([
      ['/story/1/title', 'Step 2 of the story has no "title". Add it: What the step is about.'],
    ]);
    expect(parsed.story).toEqual(sound.story);
    expect(parsed.unsound.has((input['story'] as readonly unknown[])[1])).toBe(true);
  });

  it.each([
    ['story', 'once', '/story', 'The dataset: "story" is the text "once"; it must be a list, [ … ].'],
    ['positions', [], '/positions', 'The dataset: "positions" is an empty list; it must be an object, { … }.'],
    ['extra', null, '/extra', 'The dataset: "extra" is null; it must be an object, { … }.'],
    ['vocabulary', 3, '/vocabulary', 'The dataset: "vocabulary" is the number 3; it must be an object, { … }.'],
  ])('tell that %s is of another kind', (key, value, path, message) => {
    expect(told(readAfter(set(key, value)))).toEqual([['error wrong-type', path, message]]);
  });
});

describe('what does not have its shape', () => {
  it('does not hide what is wrong elsewhere, nor is anything called unknown for it', () => {
    const plant = all(set('entities/0/name', 7), pushLike('claims', 0, { id: 'c3', subject: 'nobody', object: 'ann' }));
    const input = structuredClone(sound);
    plant(input);
    expect(validate(input).issues.map(({ code, path }) => [code, path])).toEqual([
      ['wrong-type', '/entities/ann/name'],
      ['unknown-entity', '/claims/c3/subject'],
    ]);
  });

  it('makes nothing be called unused, for it may be what uses it', () => {
    const input = structuredClone(sound);
    all(set('entities/2/name', 7), set('entities/2/type', 'person'))(input);
    expect(validate(input).issues.map(({ code }) => code)).toEqual(['wrong-type']);
  });
});
