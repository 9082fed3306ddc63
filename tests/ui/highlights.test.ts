import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { highlightOf } from '../../src/ui/features/reader/highlights.ts';

const folder = join(import.meta.dirname, '../../src/ui');
const styled = new Set(
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/::highlight\(([^)]+)\)/g)])
    .map(([, name = '']) => name),
);

class StandIn extends Set<unknown> {
  priority = 0;
}

/** Load the module as a page would, with a registry of highlights that only remembers. */
async function freshHighlights() {
  const registry = new Map<string, StandIn>();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', StandIn);
  vi.resetModules();
  const { highlightOf: find, hasHighlights } = await import('../../src/ui/features/reader/highlights.ts');
  return { registry, highlightOf: find as (name: Parameters<typeof highlightOf>[0]) => unknown, hasHighlights };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('highlights', () => {
  it('are all registered with the first that is asked for, by rising priority, as WebKit needs it', async () => {
    const { registry, highlightOf, hasHighlights } = await freshHighlights();
    expect(hasHighlights()).toBe(true);
    highlightOf('chosen');
    const priorities = [...registry.values()].map(({ priority }) => priority);
    expect(priorities).toEqual(priorities.toSorted((a, b) => a - b));
    expect(new Set(priorities).size).toBe(priorities.length);
    const names = [...registry.keys()];
    highlightOf('under');
    highlightOf('claim-words');
    expect([...registry.keys()]).toEqual(names);
  });

  it('include every one that a style sheet paints', async () => {
    const { registry, highlightOf } = await freshHighlights();
    highlightOf('exact');
    expect(styled.size).toBeGreaterThan(15);
    expect([...styled].filter((name) => !registry.has(name))).toEqual([]);
  });

  it('put what was chosen over what is selected, and that over names', async () => {
    const { registry, highlightOf } = await freshHighlights();
    highlightOf('exact');
    const ranks = ['exact', 'many', 'name-3', 'about', 'selected', 'under', 'chosen'].map(
      (name) => registry.get(`sayso-${name}`)?.priority ?? 0,
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks[0]).toBeGreaterThan(0);
  });
});
