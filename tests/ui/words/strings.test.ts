import { describe, expect, it } from 'vitest';
import { imageStrings } from '../../../src/ui/features/images/image-strings.ts';
import { groupHeading } from '../../../src/ui/words/claim-strings.ts';
import { exportName } from '../../../src/ui/words/export-strings.ts';
import { counted, formatCount, strings } from '../../../src/ui/words/strings.ts';

describe('words of the interface', () => {
  it('say what a picture leaves out', () => {
    const counts = { total: 94, drawn: 9, hidden: 84, outside: 0 };
    expect(imageStrings.counts({ ...counts, lineless: 1 })).toMatch(
      /1 about one entity only, and so without a line\.$/,
    );
    expect(imageStrings.counts({ ...counts, lineless: 2 })).toMatch(
      /2 about one entity only, and so without a line\.$/,
    );
  });

  it('say of one claim that it is drawn', () => {
    const counts = { drawn: 1, hidden: 0, outside: 0, lineless: 0 };
    expect(imageStrings.counts({ ...counts, total: 1 })).toBe('The only claim is drawn.');
    expect(imageStrings.counts({ ...counts, total: 1, drawn: 0, hidden: 1 })).toBe('0 of 1 claim drawn; 1 hidden.');
    expect(imageStrings.counts({ ...counts, total: 2, drawn: 2 })).toBe('All 2 claims drawn.');
  });

  it('count in words', () => {
    expect(counted(0, 'claim')).toBe('0 claims');
    expect(counted(1, 'claim')).toBe('1 claim');
    expect(counted(1204, 'claim')).toBe('1,204 claims');
    expect(counted(2, 'entity', 'entities')).toBe('2 entities');
    expect(formatCount(10_000)).toBe('10,000');
  });

  it('head the groups that are known, and take the word of the dataset for others', () => {
    expect(groupHeading('office')).toBe('Offices and power');
    expect(groupHeading('trade')).toBe('Trade');
    expect(groupHeading('constructor')).toBe('Constructor');
    expect(groupHeading('')).toBe('');
  });

  it('keep the accessible names that embedders and tests rely on', () => {
    expect([
      strings.find,
      strings.open,
      strings.export,
      strings.zoomIn,
      strings.zoomOut,
      strings.fit,
      strings.theme,
    ]).toEqual(['Find', 'Open', 'Export', 'Zoom in', 'Zoom out', 'Fit', 'Theme']);
    expect([strings.graph, strings.list, strings.details]).toEqual(['Graph', 'List', 'Details']);
    expect(exportName('Sayso dataset', 'sayso.json')).toBe('Sayso dataset (.json)');
  });

  it('say how much more there is', () => {
    expect(strings.showMore(40, 170)).toBe('Show 40 more of 170');
    expect(strings.showMore(40, 12)).toBe('Show 12 more');
  });

  it('speak of people and claims, not of nodes, edges and triples', () => {
    const texts = Object.values<unknown>(strings).filter((text) => typeof text === 'string');
    const technical = texts.filter((text) => /\b(node|edge|triple|epistemic|vertex|ontology)s?\b/i.test(text));
    expect(technical).toEqual([]);
  });
});
