import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { statuses } from '../../src/model/types.ts';
import { corporaFolder, corpusFiles, hasCorpora } from '../fixtures/corpora.ts';

/** Files whose lines lead to nodes that they do not list: so many are added. */
const missingNodes: Readonly<Record<string, number>> = { 'graphology__graphology__missing_nodes.gexf': 4 };

if (!hasCorpora)
  console.log(
    `No real files of other tools at ${corporaFolder}: those tests are left out. SAYSO_CORPORA names another folder.`,
  );

describe.skipIf(!hasCorpora)('real files of other tools', () => {
  const counted = corpusFiles().filter(({ nodes }) => nodes !== undefined);

  it.each(counted.map((each) => [each.file, each] as const))(
    'open with their counts: %s',
    async (file, { bytes, nodes, edges }) => {
      const { dataset, issues, report } = await readFile(bytes, file, { date: '2026-11-28' });
      expect(issues).toEqual([]);
      expect(dataset?.entities).toHaveLength((nodes ?? 0) + (missingNodes[file] ?? 0));
      expect(dataset?.claims).toHaveLength(edges ?? 0);
      expect(new Set(dataset?.claims.map(({ status }) => status))).toEqual(
        new Set(edges === 0 ? [] : statuses.slice(-1)),
      );
      expect(report?.notes.some(({ outcome }) => outcome === 'dropped')).toBe(false);
    },
  );

  it('open or say what they are, but for none a bare failure', async () => {
    for (const { file, bytes } of corpusFiles()) {
      const { dataset, issues } = await readFile(bytes, file);
      if (!dataset) expect(issues[0]?.message.length, file).toBeGreaterThan(40);
    }
  });
});
