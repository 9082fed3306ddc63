import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const firstIssue = async (text: string, name: string) => (await readFile(encode(text), name)).issues[0];

describe('a file of too much of one thing', () => {
  it('is refused before anything is built of it', async () => {
    const many = 3_000_001;
    expect((await firstIssue(`{"nodes":[${'{},'.repeat(many)}{}],"links":[]}`, 'x.json'))?.code).toBe('too-many');
    expect((await firstIssue(`${'a,'.repeat(20_001)}\n`, 'x.csv'))?.code).toBe('too-many');
  });

  it('is refused for what stands before its first element', async () => {
    const long = `<!DOCTYPE x [${'<!ELEMENT a ANY>\n'.repeat(5000)}]><gexf/>`;
    expect(await firstIssue(long, 'x.gexf')).toMatchObject({
      code: 'xml-doctype',
      message: expect.stringContaining('Line 1'),
    });
    const attributes = Array.from({ length: 10_001 }, (_, at) => `a${at}=""`).join(' ');
    expect(await firstIssue(`<gexf>\n  <graph ${attributes}/></gexf>`, 'x.gexf')).toMatchObject({
      code: 'xml-attributes',
      message: expect.stringMatching(/^Line 2, column 3: .*10,000 attributes/),
    });
  });

  it('says of a thousand wrong claims what is wrong, and of the rest how many there are', async () => {
    const { issues } = await readFile(encode(`{"sayso":1,"claims":[${'{"x":1},'.repeat(200_000)}{}]}`), 'x.json');
    expect(issues.length).toBeLessThan(10_000);
    expect(issues.find(({ code }) => code === 'more-issues')?.message).toContain('199,001 more were not looked at');
  });

  it('opens with thousands of keys that stand twice', async () => {
    const nodes = Array.from({ length: 2500 }, (_, at) => `{"id":"n${at}","a":1,"a":2}`).join(',');
    const { dataset, report } = await readFile(encode(`{"nodes":[${nodes}],"links":[]}`), 'x.json');
    expect(dataset?.entities).toHaveLength(2500);
    expect(report?.notes.find(({ what }) => what.startsWith('keys that occur twice'))?.count).toBe(2500);
  });

  it('merges a hundred thousand nodes of one id', async () => {
    const node = (at: number) =>
      `<node id="a" label="Ann"><attvalues><attvalue for="0" value="${at % 3}"/></attvalues></node>`;
    const nodes = Array.from({ length: 100_000 }, (_, at) => node(at)).join('');
    const declared = '<attributes class="node"><attribute id="0" title="part" type="integer"/></attributes>';
    const { dataset } = await readFile(
      encode(`<gexf><graph>${declared}<nodes>${nodes}</nodes></graph></gexf>`),
      'x.gexf',
    );
    expect(dataset?.entities.map(({ attributes }) => attributes)).toEqual([
      [
        ['part', 0],
        ['part', 1],
        ['part', 2],
      ],
    ]);
  });

  it('is no fault of the program when a text in Turtle has no end', async () => {
    const endless = `@prefix a: <http://a.example/> .\na:b a:c """${'x'.repeat(5_000_000)}`;
    expect(await firstIssue(endless, 'x.ttl')).toMatchObject({
      code: 'damaged-rdf',
      message: expect.stringContaining('Line 2'),
    });
    const marks = `@prefix a: <http://a.example/> .\na:b a:c ${'<'.repeat(1_000_000)}`;
    expect((await firstIssue(marks, 'x.ttl'))?.code).toBe('damaged-rdf');
  });
});

describe('a large file of XML', () => {
  const nodes = (label: string) =>
    Array.from({ length: 3000 }, (_, at) => `<node id="n${at}" label="${label}"/>`).join('\n');
  const graph = (label: string, more = '') => `<gexf><graph><nodes>\n${nodes(label)}\n${more}</nodes></graph></gexf>`;

  it('comes piece by piece, whose borders fall into letters', async () => {
    for (const label of ['Қарағанды', '😀 names', 'é']) {
      const { dataset } = await readFile(encode(graph(label)), 'x.gexf');
      expect(new Set(dataset?.entities.map(({ name }) => name))).toEqual(new Set([label]));
      expect(dataset?.entities).toHaveLength(3000);
    }
  });

  it('may be in an older encoding, and end with zeros', async () => {
    const old = Uint8Array.from(graph('caf\u00e9'), (sign) => sign.charCodeAt(0));
    expect((await readFile(old, 'x.gexf')).dataset?.entities[0]?.name).toBe('café');
    const filled = new Uint8Array([...encode(graph('Ann')), ...new Uint8Array(512)]);
    expect((await readFile(filled, 'x.gexf')).dataset?.entities).toHaveLength(3000);
  });

  it('has forbidden characters replaced, each told by its line', async () => {
    const { dataset, report } = await readFile(encode(graph('Ann', '<node id="z" label="a\u0001b"/>')), 'x.gexf');
    expect(dataset?.entities.at(-1)?.name).toBe('a\ufffdb');
    expect(report?.notes.find(({ what }) => what.startsWith('characters that XML forbids'))?.places).toEqual([
      'line 3002',
    ]);
  });

  it('is refused with its place when it is damaged anywhere, and offers the part before', async () => {
    const whole = graph('Ann');
    const damages: readonly (readonly [string, RegExp])[] = [
      [whole.replace('<node id="n2999"', '<node id="n<2999"'), /^Line 3001/],
      [whole.replace('label="Ann"/>\n</nodes>', 'label="A&nn"/>\n</nodes>'), /^Line 3001/],
      [whole.replace('</nodes>', '</node>'), /^Line 3002/],
      [whole.slice(0, -9), /seems cut off/],
    ];
    for (const [text, words] of damages) {
      const { issues, hasReadablePart } = await readFile(encode(text), 'x.gexf');
      expect(issues[0]?.message).toMatch(words);
      expect(hasReadablePart).toBe(true);
    }
  });
});
