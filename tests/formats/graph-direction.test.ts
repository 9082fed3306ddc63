import { describe, expect, it } from 'vitest';
import { writeGexf } from '../../src/formats/write-gexf.ts';
import { writeGraphml } from '../../src/formats/write-graphml.ts';
import type { Dataset } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const claims = `
  Ann -met-> Bob [¶1 "Ann met Bob"]
  Bob -met-> Cy [¶1 "Bob met Cy"]`;

/** Meeting reads the same from both ends. */
function withMeeting(text: string): Dataset {
  const dataset = datasetFromText(text);
  const { predicates } = dataset.vocabulary;
  const [met] = Object.keys(predicates).filter((id) => predicates[id]?.label === 'met');
  const meeting = met === undefined ? undefined : predicates[met];
  if (met === undefined || !meeting) throw new Error('There is no meeting.');
  const vocabulary = { ...dataset.vocabulary, predicates: { ...predicates, [met]: { ...meeting, inverse: 'met' } } };
  return { ...dataset, vocabulary };
}

describe('the direction of lines in GEXF and GraphML', () => {
  const mixed = withMeeting(`${claims}\n  Ann -heads-> Bolt [¶2 "Ann heads Bolt"]`);
  const mutual = withMeeting(claims);

  it('is the same for all lines, for NetworkX reads no graph that mixes them; a column says what has none', () => {
    for (const text of [writeGexf(mixed), writeGraphml(mixed)]) {
      expect(text).not.toMatch(/type="undirected"|directed="false"/);
      expect(text).toMatch(/(?:defaultedgetype|edgedefault)="directed"/);
      expect(text.match(/sayso_both_ways/g)).toHaveLength(1);
      expect(text.match(/>true<|value="true"/g)).toHaveLength(2);
    }
  });

  it('is none where every line reads the same from both ends', () => {
    expect(writeGexf(mutual)).toContain('defaultedgetype="undirected"');
    expect(writeGraphml(mutual)).toContain('edgedefault="undirected"');
  });
});
