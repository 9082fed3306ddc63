import { describe, expect, it } from 'vitest';

// Sigma reads these names of WebGL when it is loaded; there is none here.
for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext']) {
  if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, class {});
}
const { assertParts, missingParts, privateParts } = await import('../../src/render/sigma-stage.ts');

/** An object with all private members that are relied on. */
function likeSigma(): Record<string, unknown> {
  const values = { object: {}, function: () => {}, number: 1, boolean: true };
  const parts = Object.entries(privateParts) as [keyof typeof values, readonly string[]][];
  return Object.fromEntries(parts.flatMap(([kind, names]) => names.map((name) => [name, values[kind]])));
}

describe('the stage in sigma', () => {
  it('starts where every private member is in its place', () => {
    expect(missingParts(likeSigma())).toEqual([]);
    expect(() => assertParts(likeSigma())).not.toThrow();
  });

  it('says which members a later sigma has moved, renamed or made something else', () => {
    const { nodeDataCache: _, ...moved } = likeSigma();
    const later = { ...moved, process: 7, settings: null };
    expect(missingParts(later)).toEqual(['nodeDataCache', 'settings', 'process']);
    expect(() => assertParts(later)).toThrow(/no nodeDataCache, settings, process as version 3\.0 has/);
  });
});
