import { beforeEach, describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-files.ts';
import { appearance } from '../../../src/state/selectors/appearance.ts';
import { parseAddress } from '../../../src/state/url/address.ts';
import { addressParameters, emptyAddress } from '../../../src/state/url/address-parameters.ts';
import { colorBy, sizeBy } from '../../../src/state/view/change-appearance.ts';
import { startAfresh } from '../../../src/state/view/change-camera.ts';
import { change } from '../../../src/state/view/current-view.ts';
import { columnChoice, initialView } from '../../../src/state/view/view.ts';
import { wantedMeasure } from '../../../src/state/workspace/measures.ts';
import { openDataset } from '../open-world.ts';

const node = (id: string, more: object) => ({ id, ...more });
const graph = {
  nodes: [
    node('a', { hidden: 'yes', size: 10, group: 1 }),
    node('b', { hidden: 'no', size: -10, group: 2 }),
    node('c', { hidden: 'yes', size: 0, group: 1 }),
    node('d', {}),
  ],
  links: [{ source: 'a', target: 'b' }],
};

describe('looks by a column of an imported file', () => {
  beforeEach(async () => {
    const { dataset } = await readFile(new TextEncoder().encode(JSON.stringify(graph)), 'x.json');
    if (!dataset) throw new Error('The sample does not open.');
    openDataset(dataset);
  });

  it('give each value a color and a row of the legend, the most frequent first', () => {
    change(colorBy(columnChoice('hidden')));
    const { colorOf = () => '', legend = [], wordsOf } = appearance.value ?? {};
    expect(legend[0]?.title).toBe('Color: hidden');
    expect(legend[0]?.entries.map(({ words, count }) => [words, count])).toEqual([
      ['yes', 2],
      ['no', 1],
      ['No value', 1],
    ]);
    expect(colorOf('a')).toBe(colorOf('c'));
    expect(new Set(['a', 'b', 'd'].map(colorOf)).size).toBe(3);
    expect(wordsOf?.('a')).toBe('hidden: yes');
  });

  it('size by numbers, from the lowest where it is below nothing, and measure nothing in the graph', () => {
    change(sizeBy(columnChoice('size')));
    const { weightOf = () => Number.NaN, legend = [] } = appearance.value ?? {};
    expect(weightOf('b')).toBe(0);
    expect(weightOf('c') * 2).toBe(weightOf('a'));
    expect(weightOf('d')).toBe(0);
    expect(legend[0]?.first.map(({ id, words }) => [id, words])).toEqual([
      ['a', '10'],
      ['c', '0'],
      ['b', '-10'],
    ]);
    expect(wantedMeasure.value).toBeUndefined();
  });

  it('stand in the address, whatever the column is called, and go with the file', () => {
    const colored = { ...emptyAddress, colorBy: columnChoice('a & b=, c/ü'), sizeBy: columnChoice('__proto__') };
    const written = addressParameters.flatMap(({ key, write }) => {
      const value = write(colored);
      return value === undefined ? [] : [`${key}=${value}`];
    });
    const { colorBy: color, sizeBy: size } = parseAddress(`#${written.join('&')}`);
    expect([color, size]).toEqual([colored.colorBy, colored.sizeBy]);
    expect(startAfresh({ ...initialView, colorBy: colored.colorBy, sizeBy: colored.sizeBy })).toEqual(initialView);
  });
});
