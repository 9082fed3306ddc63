/** What both programs of the graph share: two passes a frame, uploads only of what changed, and the figures of the stage. */
import type { ProgramAttributeSpecification, ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { Frame } from './frame.ts';
import { LitSet, type Swappable } from './lit-set.ts';
import { type Bindable, bindBuffers, type Uploads } from './upload.ts';

/** Uniforms that both programs have. */
export const stageUniforms = ['u_matrix', 'u_stage', 'u_pixelRatio', 'u_sizeScale', 'u_rest'] as const;

/** The passes of one program: everything, and over it what is lit. */
export class Passes {
  private readonly lit = new LitSet();
  private readonly uploads: Uploads = { isConstantSent: false, isArraySent: false };

  /** Draw the pass that the frame asks for; `write` writes one lit thing into a place of the program's array. */
  draw<Thing>(
    { pass }: Frame,
    program: Swappable,
    things: readonly Thing[],
    write: (thing: Thing, place: number) => void,
    drawArray: () => void,
  ): void {
    if (pass === 'base') {
      drawArray();
      return;
    }
    this.lit.fill(program, things, write);
    this.lit.during(program, drawArray);
  }

  free(): void {
    this.lit.free();
  }

  /** Have the program's array uploaded again, for something in it changed. */
  arrayChanged(): void {
    this.uploads.isArraySent = false;
  }

  /** Bind the buffers of the pass that the frame asks for. */
  bind(
    { pass }: Frame,
    info: ProgramInfo,
    program: Bindable,
    bind: (attribute: ProgramAttributeSpecification, offset: number, isPerInstance: boolean) => number,
  ): void {
    bindBuffers(info, program, pass === 'lit' ? this.lit.uploads : this.uploads, bind);
  }
}

/** Tell a program where the stage lies, and how large and how faded things are on it. */
export function setStageUniforms(
  { sizeScale, rest }: Frame,
  { matrix, width, height, pixelRatio }: RenderParams,
  { gl, uniformLocations }: Pick<ProgramInfo<(typeof stageUniforms)[number]>, 'gl' | 'uniformLocations'>,
): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  gl.uniform2f(uniformLocations.u_stage, width, height);
  gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio);
  gl.uniform1f(uniformLocations.u_sizeScale, sizeScale);
  gl.uniform1f(uniformLocations.u_rest, rest);
}
