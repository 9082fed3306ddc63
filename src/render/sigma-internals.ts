/**
 * The inner parts of sigma 3.0 that Sayso relies on beside what sigma promises: the one list to go through when another version is to
 * come in. `SigmaStage` reaches for those of the stage, `programs/lit-set.ts` and `programs/upload.ts` for those of the programs; all
 * are looked for when the stage opens.
 */
import { assert } from '../lib/assert.ts';

/** `present`: now a value and now none. */
type Kind = 'object' | 'function' | 'number' | 'boolean' | 'present';
type Internals = Readonly<Partial<Record<Kind, readonly string[]>>>;

/** Of sigma itself, by what they have to be; methods that the stage replaces among them. */
export const stageInternals = {
  object: [
    'canvasContexts',
    'webGLContexts',
    'elements',
    'container',
    'nodePrograms',
    'edgePrograms',
    'settings',
    'mouseCaptor',
    'touchCaptor',
    'matrix',
    'invMatrix',
  ],
  function: [
    'render',
    'process',
    'resize',
    'emit',
    'getRenderParams',
    'getGraphDimensions',
    'getGraphToViewportRatio',
    'normalizationFunction',
    'handleSettingsUpdate',
    'bindEventHandlers',
    'bindGraphHandlers',
    'unbindGraphHandlers',
    'createWebGLContext',
    'createCanvas',
    'createCanvasContext',
    'killLayer',
  ],
  number: ['correctionRatio', 'graphToViewportRatio'],
  boolean: ['needToProcess'],
  present: ['renderFrame'],
} as const satisfies Internals;

/** Of a program that draws nodes or lines. */
export const programInternals = {
  object: ['array', 'constantArray', 'normalProgram', 'ATTRIBUTES', 'CONSTANT_ATTRIBUTES'],
  function: ['render', 'reallocate', 'process', 'bindProgram', 'bindAttribute'],
  number: ['capacity', 'verticesCount', 'VERTICES', 'STRIDE'],
} as const satisfies Internals;

/** List the parts that something does not have as they are relied on. */
export function missingInternals(owner: object, parts: Internals): readonly string[] {
  return Object.entries(parts).flatMap(([kind, names]) =>
    names.filter((name) => {
      if (kind === 'present') return !(name in owner);
      const part: unknown = Reflect.get(owner, name);
      return part === null || typeof part !== kind;
    }),
  );
}

/** Say clearly which parts a later sigma has moved. */
export function assertInternals(sigma: object, programs: readonly object[]): void {
  const missing = new Set([
    ...missingInternals(sigma, stageInternals),
    ...programs
      .flatMap((program) => missingInternals(program, programInternals))
      .map((name) => `${name} of its programs`),
  ]);
  assert(
    missing.size === 0,
    `This sigma has no ${[...missing].join(', ')} as version 3.0 has. Adapt what sigma-internals.ts lists, or stay with the version in package.json.`,
  );
}
