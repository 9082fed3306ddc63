import { describe, expect, it } from 'vitest';
import { assertParts, missingParts, programParts, stageParts } from '../../src/render/sigma-parts.ts';

/** An object with all inner parts that are relied on. */
function having(parts: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const values: Readonly<Record<string, unknown>> = {
    object: {},
    function: () => {},
    number: 1,
    boolean: true,
    present: null,
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([kind, names]) => names.map((name) => [name, values[kind]])),
  );
}
const stage = having(stageParts);
const program = having(programParts);

describe('the inner parts of sigma', () => {
  it('let the stage open where each is in its place', () => {
    expect(missingParts(stage, stageParts)).toEqual([]);
    expect(() => assertParts(stage, [program, program])).not.toThrow();
  });

  it('are named where a later sigma has moved them, renamed them or made something else of them', () => {
    const { elements: _, renderFrame: __, ...moved } = stage;
    const later = { ...moved, process: 7, settings: null };
    expect(missingParts(later, stageParts)).toEqual(['elements', 'settings', 'process', 'renderFrame']);
    expect(() => assertParts(later, [program])).toThrow(
      /no elements, settings, process, renderFrame as version 3\.0 has/,
    );
  });

  it('are looked for in its programs too, and named once', () => {
    const { normalProgram: _, ...moved } = program;
    expect(() => assertParts(stage, [moved, moved])).toThrow(/no normalProgram of its programs as version 3\.0 has/);
    expect(() => assertParts(stage, [program, {}])).toThrow(/array of its programs, .*STRIDE of its programs/);
  });

  it('are there in the sigma that is installed', async () => {
    // Sigma reads these names of WebGL when it is loaded; there is none here.
    for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext']) {
      if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, class {});
    }
    const { SigmaStage } = await import('../../src/render/sigma-stage.ts');
    for (const name of stageParts.function.filter((each) => each !== 'normalizationFunction')) {
      expect(typeof Reflect.get(SigmaStage.prototype, name), name).toBe('function');
    }
    const { NodeProgram } = await import('sigma/rendering');
    for (const name of programParts.function)
      expect(typeof Reflect.get(NodeProgram.prototype, name), name).toBe('function');
  });
});
