import { describe, expect, it } from 'vitest';
import { writeAnnotations } from '../../src/formats/write-annotations.ts';
import { writeDot } from '../../src/formats/write-dot.ts';
import { writeMermaid } from '../../src/formats/write-mermaid.ts';
import { fullEdgeLabelOf, fullSentenceOf } from '../../src/model/claim-wording.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const tricky = datasetFromText('Ann -works for-> Bolt [¶1 "Ann works for Bolt"]');
const named = (name: string) => ({
  ...tricky,
  entities: tricky.entities.map((entity) => (entity.id === 'ann' ? { ...entity, name } : entity)),
});

describe.each(shippedDatasets())('drawings of $id as text', (dataset) => {
  const lookup = lookupOf(dataset);
  const related = dataset.claims.filter(({ object }) => object !== undefined);

  it('draw every claim between two as a line whose label holds hedge and voices', () => {
    const dot = writeDot(dataset);
    expect(dot.match(/ -> /g)).toHaveLength(related.length);
    expect(writeMermaid(dataset).match(/^ {2}n\d+ x?-[^|]*\|"/gm)).toHaveLength(related.length);
    for (const claim of related) {
      const label = fullEdgeLabelOf(lookup, claim);
      expect(dot).toContain(`id="${claim.id}", label="${label}"`);
      if (claim.status === 'alleged') expect(label).toMatch(/ \(alleged.* by /);
    }
  });

  it('annotate every quotation with the sentence of its claim', () => {
    const { items } = JSON.parse(writeAnnotations(dataset));
    const expected = dataset.claims.flatMap((claim) => claim.citations.map(() => fullSentenceOf(lookup, claim)));
    const sentences = items.map((item: { body: { value: string }[] }) => item.body[0]?.value);
    expect(sentences.sort()).toEqual(expected.sort());
  });
});

describe('names that look like markup', () => {
  it('stay inside their quotation marks', () => {
    const dataset = named('A"]; B --> C\\ &lt; <b>\n%%');
    expect(writeDot(dataset)).toContain('[label="A\\"]; B --> C\\\\ &amp;lt; <b> %%"]');
    expect(writeMermaid(dataset)).toContain('["A#34;#93;#59; B --#62; C#92; #38;lt#59; #60;b#62; %%"]');
  });
});
