import { describe, expect, it } from 'vitest';
import { colorName, colorNames } from '../../src/formats/color-names.ts';
import { readFile } from '../../src/formats/read-files.ts';

describe('names of colors', () => {
  it('are plain, and each its own', () => {
    const named = [
      '#ff0000',
      '#3333ff',
      '#000099',
      '#ffff99',
      '#00ff99',
      '#66ccff',
      '#cccc00',
      '#888888',
      '#ffffff',
      '#ff66cc',
    ];
    expect(named.map(colorName)).toEqual([
      'red',
      'blue',
      'dark blue',
      'light yellow',
      'green',
      'blue',
      'yellow',
      'gray',
      'white',
      'pink',
    ]);
    expect([...colorNames(['#3333ff', '#3344ff', '#ff0000']).values()]).toEqual(['blue (1)', 'blue (2)', 'red']);
    expect(colorName('none')).toBeUndefined();
  });

  it('name the kinds of a file that knows nothing but colors', async () => {
    const node = (at: number, rgb: string) => `<node id="n${at}"><viz:color ${rgb}/></node>`;
    const colors = ['r="255" g="0" b="0"', 'r="0" g="0" b="255"'];
    const graph = (choose: (at: number) => string) =>
      `<gexf xmlns:viz="v"><graph><nodes>${Array.from({ length: 40 }, (_, at) => node(at, choose(at))).join('')}</nodes></graph></gexf>`;
    const typesOf = async (text: string) =>
      Object.values((await readFile(new TextEncoder().encode(text), 'x.gexf')).dataset?.vocabulary.types ?? {});
    expect(await typesOf(graph((at) => colors[at % 2] ?? ''))).toEqual([
      { label: 'Drawn in red', color: '#ff0000' },
      { label: 'Drawn in blue', color: '#0000ff' },
    ]);
    // A scale of colors tells no kinds.
    expect(await typesOf(graph((at) => `r="${200 + at}" g="${at}" b="0"`))).toEqual([{ label: 'Node' }]);
  });
});
