import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { layOut } from '../../src/graph/force-layout.ts';
import { practiceArrays, practiceFile } from '../../src/workers/practice.ts';

describe('practice', () => {
  it('goes all the way: its file is read without an issue', async () => {
    const { issues, dataset } = await readFile(practiceFile(60), 'practice.json');
    expect(issues).toEqual([]);
    expect(dataset?.entities).toHaveLength(60);
    expect(dataset?.claims).toHaveLength(118);
  });

  it.each([20, 210])('lays out a graph of %i nodes', (nodes) => {
    const { x, y } = layOut(practiceArrays(nodes));
    expect([x.length, y.length]).toEqual([nodes, nodes]);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
  });
});
