/** Valid datasets in which every field of the format is in use, foreign columns with awkward names and values included. */
import fc from 'fast-check';
import { type Attribute, type AttributeScalar, type Dataset, importedKind } from '../../src/model/types.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';

/** Texts that break careless writers: signs of the formats themselves, guards of spreadsheets, white space, controls. */
export const awkward = [
  '=1+1',
  "'=1+1",
  "''@x",
  ' -2',
  '＋1',
  '007',
  '1e5',
  'true',
  '["a"]',
  '{"a":1}',
  'a; b',
  'a\nb',
  'a\tb  c',
  '\u0000\u001b',
  '\u202Eabc',
  ']]> ?> --> <!-- &amp; "quoted" \\',
  '__proto__',
  'constructor',
  ' ends ',
  '\uFEFFx',
  '\u2028\u0085',
  '\uFFFE',
  '😀 é',
  '',
];

const names = ['type', 'size', 'hidden', '__proto__', 'id', 'status', 'source', 'label', 'x', '', 'a; b', '=x', '{"n"'];
const scalar: fc.Arbitrary<AttributeScalar> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
);
const attributes: fc.Arbitrary<readonly Attribute[]> = fc.array(
  fc.tuple(fc.constantFrom(...names), fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }))),
  { minLength: 1, maxLength: 5 },
);
const prose = fc.constantFrom('A note; with  two spaces.', 'Two\nlines\tand a tab', '=SUM(A1)', "'+1", ']]> ?> -->');
const hash = '0123456789abcdef'.repeat(4);

/** Make datasets in which claims of texts stand beside lines of an imported file. */
export const richDataset: fc.Arbitrary<Dataset> = fc
  .tuple(arbitraryDataset, fc.array(attributes, { minLength: 12, maxLength: 12 }), prose, fc.boolean())
  .map(([dataset, columns, note, isIncomplete]) => {
    const [first, ...others] = dataset.entities;
    if (!first) return dataset;
    const { name, id } = first;
    return normal({
      ...dataset,
      license: note,
      vocabulary: {
        ...dataset.vocabulary,
        predicates: {
          ...dataset.vocabulary.predicates,
          'links-to': { label: 'links to', inverse: '← links to', domain: '*', range: '*', group: 'lines' },
        },
      },
      sources: [
        ...dataset.sources,
        {
          id: 'file',
          kind: importedKind,
          title: 'x.gexf',
          voices: [],
          import: { name: 'x.gexf', format: 'GEXF', sha256: hash, ...(isIncomplete ? { incomplete: 'Line 3.' } : {}) },
        },
      ],
      entities: [
        { ...first, inSentence: `the ${name}`, anonymous: true, attributes: columns[0] ?? [] },
        ...others.map((entity, index) => ({
          ...entity,
          ...(index % 2 === 0 ? { attributes: columns[(index % 10) + 1] ?? [] } : {}),
          aliases: [`also; ${entity.name}`, '["alias'],
          note,
        })),
      ],
      claims: [
        ...dataset.claims.map((claim, index) => ({
          ...claim,
          note,
          ...(index % 3 === 0 ? { inferred: true as const } : {}),
          citations: claim.citations.map((citation) => ({ ...citation, around: '0123456789abcdef' })),
        })),
        {
          id: 'line',
          subject: id,
          predicate: 'links-to',
          object: others[0]?.id ?? id,
          status: 'unsourced' as const,
          voices: [],
          source: 'file',
          citations: [],
          attributes: columns[11] ?? [],
        },
      ],
      story: [{ title: 'First', text: note, show: [id] }],
    });
  });

/** A file knows no negative zero. */
function normal(dataset: Dataset): Dataset {
  return JSON.parse(JSON.stringify(dataset));
}
