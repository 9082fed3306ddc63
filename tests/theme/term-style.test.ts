import { describe, expect, it } from 'vitest';
import { contrastOfHex } from '../../src/lib/color.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset, EntityType } from '../../src/model/types.ts';
import { themes } from '../../src/theme/palette.ts';
import { termStyleOf } from '../../src/theme/term-style.ts';
import { readMassimov } from '../fixtures/massimov.ts';

describe('the look of entity types', () => {
  it('gives each type of the shipped dataset a color and a shape of its own', () => {
    const lookup = lookupOf(readMassimov());
    const styles = [...lookup.types.keys()].map((id) => termStyleOf(lookup, 'light').type(id));
    expect(new Set(styles.map((style) => style.shape)).size).toBe(styles.length);
    expect(new Set(styles.map((style) => style.color)).size).toBe(styles.length);
  });

  it('keeps the shape of a type from theme to theme', () => {
    const lookup = lookupOf(readMassimov());
    for (const id of lookup.types.keys()) {
      expect(termStyleOf(lookup, 'dark').type(id).shape).toBe(termStyleOf(lookup, 'light').type(id).shape);
    }
  });

  it('draws people as circles also where other types are unknown', () => {
    const style = termStyleOf(lookupWith({ ship: {}, person: {}, harbor: {} }), 'light');
    expect(style.type('person').shape).toBe('circle');
    const looks = ['ship', 'person', 'harbor'].map((id) => `${style.type(id).shape} ${style.type(id).color}`);
    expect(new Set(looks).size).toBe(3);
    expect(style.type('ship').shape).not.toBe('circle');
  });

  it('has a look for each of fifty unknown types', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `type${index}`);
    const style = termStyleOf(lookupWith(Object.fromEntries(ids.map((id) => [id, {}]))), 'dark');
    for (const id of ids) expect(style.type(id).color).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('lets no two of fifty types look alike, whether some of them are known or not', () => {
    const foreign = Array.from({ length: 45 }, (_, index) => `type${index}`);
    for (const ids of [
      foreign,
      ['person', 'place', ...foreign],
      ['person', 'organization', 'group', 'place', 'post', 'event', 'measure', 'issue', 'text', ...foreign],
    ]) {
      const style = termStyleOf(lookupWith(Object.fromEntries(ids.map((id) => [id, {}]))), 'light');
      const looks = ids.map((id) => `${style.type(id).shape} ${style.type(id).color}`);
      expect(new Set(looks).size).toBe(ids.length);
    }
  });

  it('uses the color a dataset gives, its contrast repaired', () => {
    const lookup = lookupWith({ ship: { color: '#ffee00' }, harbor: { color: '#123456' }, pier: { color: 'tomato' } });
    const style = termStyleOf(lookup, 'light');
    expect(style.type('harbor').color).toBe('#123456');
    expect(contrastOfHex(style.type('ship').color, themes.light.paper)).toBeGreaterThanOrEqual(3);
    expect(themes.light.nodes).toContain(style.type('pier').color);
  });

  it('draws an entity whose type the dataset does not explain', () => {
    expect(termStyleOf(lookupWith({}), 'light').type('ghost')).toEqual({
      color: themes.light.inkFaint,
      shape: 'circle',
    });
  });
});

function lookupWith(types: Readonly<Record<string, Partial<EntityType>>>) {
  const named = Object.fromEntries(Object.entries(types).map(([id, type]) => [id, { label: id, ...type }]));
  const dataset: Dataset = { ...readMassimov(), vocabulary: { types: named, predicates: {} } };
  return lookupOf(dataset);
}
