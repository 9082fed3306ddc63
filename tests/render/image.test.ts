import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { fullSentenceOf } from '../../src/model/claim-wording.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { type Dataset, statuses } from '../../src/model/types.ts';
import { createAreas } from '../../src/render/areas/areas.ts';
import { type ImageOptions, writeSvg } from '../../src/render/image.ts';
import type { ImageCounts } from '../../src/render/image-counts.ts';
import type { LabelText } from '../../src/render/label-text.ts';
import { boundsOf, projectionOf, restOf } from '../../src/render/projection.ts';
import { escapeText } from '../../src/render/svg-text.ts';
import { dashesOf, patternOf } from '../../src/theme/patterns.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

describe('the picture as SVG', () => {
  it('is well-formed, without script and without anything from elsewhere', () => {
    const svg = imageOf(readMassimov());
    expect(unbalancedTags(svg)).toEqual([]);
    expect(svg).not.toMatch(/<script|\bon\w+=|href|url\((?!#picture-stage\))|@import|<style/);
  });

  it('holds each line as a sentence with its hedge, and no accusation without it', () => {
    const dataset = readMassimov();
    const lookup = lookupOf(dataset);
    const svg = imageOf(dataset);
    for (const claim of dataset.claims) {
      if (claim.object === undefined) continue;
      expect(svg).toContain(`<title>${escapeText(fullSentenceOf(lookup, claim))}</title>`);
      if (claim.status === 'alleged') expect(fullSentenceOf(lookup, claim)).toContain('(alleged by ');
    }
  });

  it('has title, notes, and a legend of what is drawn', () => {
    const dataset = datasetFromText(`
      (person) Ann  -knows-> (group) Bolt
      Ann  -may know-> Bolt {possible}`);
    const svg = imageOf(dataset, { title: 'A <small> picture', notes: () => ['Source: “Paper” & others'] });
    expect(svg).toContain('A &lt;small&gt; picture</text>');
    expect(svg).toContain('Source: “Paper” &amp; others</text>');
    expect(svg).toContain('>stated</text>');
    expect(svg).toContain('>possible</text>');
    expect(svg).not.toContain('>disputed</text>');
  });

  it('shows groups where these stand in the place of entities, and says so', () => {
    const dataset = readMassimov();
    const graph = buildGraph(dataset);
    const of = Int32Array.from(graph.nodes(), (_, node) => node % 3);
    const area = (key: string, number: number) => ({
      key,
      size: of.filter((own) => own === number).length,
      isRest: number === 2,
      names: [`Group <${key}>`],
      words: ['20 entities'],
      shares: [{ color: '#336699', share: 1 }],
    });
    const cover = createAreas({
      areas: [area('a', 0), area('b', 1), area('c', 2)],
      links: [{ key: 'a b', a: 0, b: 1, claims: 12, status: 'alleged' }],
      of,
    });
    const told: boolean[] = [];
    const notes = (_: ImageCounts, isGathered: boolean) => {
      told.push(isGathered);
      return [];
    };
    const svg = imageOf(dataset, { cover, notes });
    expect(unbalancedTags(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    // Labels are broken into lines, and data are escaped.
    expect(svg.replaceAll(/<[^>]*>/g, ' ')).toMatch(/Group\s+&lt;a&gt;/);
    expect(svg).toContain('stroke-dasharray="0');
    expect(svg).not.toContain('Karim Massimov</title>');
    expect(told).toEqual([true]);
    const massimov = dataset.entities.find(({ name }) => name === 'Karim Massimov')?.id ?? '';
    const lit = imageOf(dataset, { cover, notes, emphasis: { lit: new Set([massimov]) } });
    expect(lit).toContain('Karim Massimov</title>');
  });

  it('counts what is drawn and what is not, and the parts add up', () => {
    const dataset = readMassimov();
    const countsOf = (more: Partial<ImageOptions>) => {
      const told: ImageCounts[] = [];
      imageOf(dataset, {
        ...more,
        notes: (counts) => {
          told.push(counts);
          return [`${counts.hidden} hidden`];
        },
      });
      const [counts] = told;
      if (!counts) throw new Error('Nothing was counted.');
      const { total, drawn, hidden, outside, lineless } = counts;
      expect(drawn + hidden + outside + lineless).toBe(total);
      return counts;
    };
    const lineless = dataset.claims.filter(({ object }) => object === undefined).length;
    expect(countsOf({})).toEqual({ total: 96, drawn: 96 - lineless, hidden: 0, outside: 0, lineless });

    const shown = new Set(dataset.claims.filter(({ status }) => status === 'alleged').map(({ id }) => id));
    const edges = new Set(dataset.claims.filter(({ id }) => !shown.has(id)).map(({ id }) => id));
    const hidden = { nodes: new Set<string>(), edges };
    expect(countsOf({ shown, emphasis: { hidden } })).toEqual({
      total: 96,
      drawn: shown.size,
      hidden: 96 - shown.size,
      outside: 0,
      lineless: 0,
    });

    const stage = { width: 900, height: 800 };
    const rest = restOf(boundsOf([...Object.values(dataset.positions ?? {})].map(([x, y]) => ({ x, y }))), stage);
    const near = projectionOf(rest, { x: rest.x, y: rest.y, zoom: 6 }, stage);
    expect(countsOf({ projection: near }).outside).toBeGreaterThan(20);
  });

  it('writes the name of every entity as text, wherever there is room, and none that is hidden', () => {
    const dataset = readMassimov();
    const texts = [...imageOf(dataset).matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
    const written = texts.join(' ').replaceAll('&amp;', '&');
    const missing = dataset.entities.filter(({ name }) => !name.split(' ').every((word) => written.includes(word)));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('draws each status in its pattern, with an arrow head', () => {
    const dataset = readMassimov();
    const svg = imageOf(dataset);
    for (const status of statuses) {
      const { array } = dashesOf(patternOf(status));
      if (array.length > 0) expect(svg, status).toContain(`stroke-dasharray="${array.join(' ')}"`);
    }
    // Each line is a group with its sentence, and ends in a filled triangle.
    const lines = [...svg.matchAll(/<g(?: opacity="[^"]*")?><title>.*?<\/g>/g)].map(([group]) => group);
    expect(lines).toHaveLength(dataset.claims.filter(({ object }) => object !== undefined).length);
    for (const line of lines) expect(line).toMatch(/d="M[^"]*L[^"]*L[^"]*Z" fill="#[0-9a-f]{6}"\/><\/g>$/);
  });

  it('wraps a long title and long notes within its width', () => {
    const long = 'A very long title that goes on and on '.repeat(6).trim();
    const svg = imageOf(datasetFromText('Ann -knows-> Bob'), {
      stage: { width: 360, height: 300 },
      title: long,
      notes: () => [long],
    });
    const lines = [...svg.matchAll(/<text x="20"[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
    expect(lines.length).toBeGreaterThan(6);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(70);
    expect(svg).toContain('as of 2022, uncertain</text>');
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
    asOf: 'as of 2022, uncertain',
    notes: () => [],
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
