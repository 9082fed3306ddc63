import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { sentenceOf } from '../../src/model/label.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { type ImageOptions, writeSvg } from '../../src/render/image.ts';
import type { LabelText } from '../../src/render/label-text.ts';
import { escapeText } from '../../src/render/svg-text.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

describe('the picture as SVG', () => {
  it('is well-formed, without script and without anything from elsewhere', () => {
    const svg = imageOf(readMassimov());
    expect(unbalancedTags(svg)).toEqual([]);
    expect(svg).not.toMatch(/<script|\bon\w+=|href|url\((?!#stage\))|@import|<style/);
  });

  it('holds each line as a sentence with its hedge, and no accusation without it', () => {
    const dataset = readMassimov();
    const lookup = lookupOf(dataset);
    const svg = imageOf(dataset);
    for (const claim of dataset.claims) {
      if (claim.object === undefined) continue;
      expect(svg).toContain(`<title>${escapeText(sentenceOf(lookup, claim))}</title>`);
      if (claim.status === 'alleged') expect(sentenceOf(lookup, claim)).toContain('(alleged)');
    }
  });

  it('has title, notes, and a legend of what is drawn', () => {
    const dataset = datasetFromText(`
      (person) Ann  -knows-> (group) Bolt
      Ann  -may know-> Bolt {possible}`);
    const svg = imageOf(dataset, { title: 'A <small> picture', notes: ['Source: “Paper” & others'] });
    expect(svg).toContain('A &lt;small&gt; picture</text>');
    expect(svg).toContain('Source: “Paper” &amp; others</text>');
    expect(svg).toContain('>stated</text>');
    expect(svg).toContain('>possible</text>');
    expect(svg).not.toContain('>disputed</text>');
  });

  it('draws neither what is hidden nor the lines at it', () => {
    const dataset = datasetFromText(`
      Ann -knows-> Bob
      Ann -owns-> Cord`);
    const hidden = { nodes: new Set(['bob']), edges: new Set<string>() };
    const svg = imageOf(dataset, { emphasis: { hidden } });
    expect(svg).not.toContain('Bob');
    expect(svg).toContain('Cord');
  });

  it('takes names that are markup for what they are', () => {
    const name = '</text><script>alert(1)</script>\u0000\u{1F600}';
    const dataset = datasetFromText('Ann -knows-> Bob');
    const entities = dataset.entities.map((entity) => (entity.id === 'ann' ? { ...entity, name } : entity));
    const svg = imageOf({ ...dataset, entities });
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('\u{1F600}');
    expect(unbalancedTags(svg)).toEqual([]);
  });

  it('shows what is selected as the screen does: the rest faded, the line on marker ink', () => {
    const dataset = readMassimov();
    const selected = { kind: 'claim' as const, id: 'c053' };
    const svg = imageOf(dataset, { emphasis: { selected } });
    expect(svg).toContain('opacity="0.42"');
    expect(svg.split('stroke-width="10"')).toHaveLength(2);
  });
});

function imageOf(dataset: Dataset, more: Partial<ImageOptions> = {}): string {
  return writeSvg({
    graph: buildGraph(dataset),
    lookup: lookupOf(dataset),
    theme: 'light',
    stage: { width: 900, height: 800 },
    emphasis: {},
    title: dataset.title,
    notes: [],
    measure: {
      sizeOf: ({ lines, font }: LabelText) => ({
        width: Math.max(...lines.map((line) => line.length)) * font.size * 0.52,
        height: lines.length * font.size * 1.14,
      }),
    },
    ...more,
  });
}

/** List the tags that are not closed, or close what is not open. */
function unbalancedTags(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = '', selfClosed] of svg.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)) {
    if (slash === '/') {
      if (open.pop() !== name) return [name];
    } else if (selfClosed !== '/') {
      open.push(name);
    }
  }
  return open;
}
