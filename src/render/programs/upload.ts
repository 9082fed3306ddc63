/**
 * Uploads a program's arrays when they changed. Sigma sends them to the graphics card with every frame: for 30,000 lines
 * 1.6 MB a frame.
 */
import type { ProgramAttributeSpecification, ProgramInfo } from 'sigma/rendering';

/** What of a program changed since its arrays were uploaded. */
export interface Uploads {
  isConstantSent: boolean;
  isArraySent: boolean;
}

/** What of a program is bound. */
export interface Bindable {
  readonly CONSTANT_ATTRIBUTES: readonly ProgramAttributeSpecification[];
  readonly ATTRIBUTES: readonly ProgramAttributeSpecification[];
  readonly constantArray: Float32Array;
  readonly array: Float32Array;
}

/** Bind a program's buffers for drawing, and fill them if need be; `bind` binds one attribute and answers its size. */
export function bindBuffers(
  { gl, buffer, constantBuffer }: ProgramInfo,
  program: Bindable,
  uploads: Uploads,
  bind: (attribute: ProgramAttributeSpecification, offset: number, isPerInstance: boolean) => number,
): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
  let offset = 0;
  for (const attribute of program.CONSTANT_ATTRIBUTES) offset += bind(attribute, offset, false);
  if (!uploads.isConstantSent) gl.bufferData(gl.ARRAY_BUFFER, program.constantArray, gl.STATIC_DRAW);
  uploads.isConstantSent = true;
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  offset = 0;
  for (const attribute of program.ATTRIBUTES) offset += bind(attribute, offset, true);
  if (!uploads.isArraySent) gl.bufferData(gl.ARRAY_BUFFER, program.array, gl.DYNAMIC_DRAW);
  uploads.isArraySent = true;
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
}
