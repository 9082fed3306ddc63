import { describe, expect, it } from 'vitest';
import {
  assertInternals,
  missingInternals,
  programInternals,
  stageInternals,
} from '../../src/render/sigma-internals.ts';

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
const stage = having(stageInternals);
const program = having(programInternals);

describe('the inner parts of sigma', () => {
  it('let the stage open where each is in its place', () => {
    expect(missingInternals(stage, stageInternals)).toEqual([]);
    expect(() => assertInternals(stage, [program, program])).not.toThrow();
  });

  it('are named where a later sigma has moved them, renamed them or made something else of them', () => {
    const { elements: _, renderFrame: __, ...moved } = stage;
    const later = { ...moved, process: 7, settings: null };
    expect(missingInternals(later, stageInternals)).toEqual(['elements', 'settings', 'process', 'renderFrame']);
    expect(() => assertInternals(later, [program])).toThrow(
      /no elements, settings, process, renderFrame as version 3\.0 has/,
    );
  });

  it('are looked for in its programs too, and named once', () => {
    const { normalProgram: _, ...moved } = program;
    expect(() => assertInternals(stage, [moved, moved])).toThrow(
      /no normalProgram of its programs as version 3\.0 has/,
    );
    expect(() => assertInternals(stage, [program, {}])).toThrow(/array of its programs, .*STRIDE of its programs/);
  });

  it('are there in the sigma that is installed', async () => {
    // Sigma reads these names of WebGL when it is loaded; there is none here.
    for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext']) {
      if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, class {});
    }
    const { SigmaStage } = await import('../../src/render/sigma-stage.ts');
    for (const name of stageInternals.function.filter((each) => each !== 'normalizationFunction')) {
      expect(typeof Reflect.get(SigmaStage.prototype, name), name).toBe('function');
    }
    const { NodeProgram } = await import('sigma/rendering');
    for (const name of programInternals.function)
      expect(typeof Reflect.get(NodeProgram.prototype, name), name).toBe('function');
  });
});
