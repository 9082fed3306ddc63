import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { writtenFormats } from '../../src/formats/registry.ts';
import { writeDot } from '../../src/formats/write-dot.ts';
import { writeMermaid } from '../../src/formats/write-mermaid.ts';
import { placeGraph } from '../../src/graph/sayso-graph.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { isMutual } from '../../src/model/mutual.ts';
import { describePicture, statusIndex } from '../../src/render/picture.ts';

const text = `<gexf><graph defaultedgetype="undirected"><nodes><node id="a"/><node id="b"/></nodes><edges>
  <edge id="1" source="a" target="b" kind="knows"/><edge id="2" source="a" target="b" kind="pays" type="directed"/></edges></graph></gexf>`;

describe('a relation that is the same from both ends', () => {
  it('is one whose words are the same, in every circumstance', () => {
    const rest = { domain: '*', range: '*', group: 'x' } as const;
    expect(isMutual({ ...rest, label: 'married', inverse: 'married' })).toBe(true);
    expect(isMutual({ ...rest, label: 'headed', inverse: 'was headed by' })).toBe(false);
    expect(isMutual({ ...rest, label: 'has a value' })).toBe(false);
    const ongoing = { label: 'leads', inverse: 'is led by' };
    expect(isMutual({ ...rest, label: 'was with', inverse: 'was with', ongoing })).toBe(false);
  });

  it('has no arrow: in the picture, and in what is written for others', async () => {
    const { dataset } = await readFile(new TextEncoder().encode(text), 'x.gexf');
    if (!dataset) throw new Error('not read');
    const lookup = lookupOf(dataset);
    const picture = describePicture(
      placeGraph(dataset, new Map(dataset.entities.map(({ id }, at) => [id, [at, at]]))),
      lookup,
      'light',
    );
    expect(picture.edges.map(({ isMutual: isPlain }) => isPlain)).toEqual([true, false]);
    expect(picture.edges.map(statusIndex).map((number) => number >= 16)).toEqual([true, false]);
    expect(writeDot(dataset).match(/dir=none/g)).toHaveLength(1);
    expect(writeMermaid(dataset)).toMatch(/n0 -\.-\|.*\n.*n0 -\.->\|/);
    for (const id of ['gexf', 'graphml']) {
      const format = writtenFormats().find((each) => each.id === id);
      const written = String((await format?.writer?.())?.(dataset));
      expect(written).not.toMatch(/type="undirected"|directed="false"/);
      expect(written.match(/value="true"|>true</g)).toHaveLength(1);
    }
  });
});
