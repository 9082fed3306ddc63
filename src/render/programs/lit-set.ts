/**
 * What is lit, as a second set of instances in a program beside the one that sigma fills. So a hover touches neither sigma's
 * arrays nor the picture below, however large that is.
 */
import type { ProgramInfo } from 'sigma/rendering';
import type { Uploads } from './upload.ts';

/** What of a program is exchanged. */
export interface Swappable {
  array: Float32Array;
  capacity: number;
  verticesCount: number;
  readonly VERTICES: number;
  readonly STRIDE: number;
  readonly normalProgram: ProgramInfo;
}

export class LitSet {
  readonly uploads: Uploads = { isConstantSent: false, isArraySent: false };
  private array: Float32Array = new Float32Array();
  private things: readonly unknown[] = [];
  private buffer: WebGLBuffer | undefined;
  private gl: ProgramInfo['gl'] | undefined;

  /** Fill the set, unless it holds just these things; `write` writes one into a place of the program's array. */
  fill<Thing>(program: Swappable, things: readonly Thing[], write: (thing: Thing, place: number) => void): void {
    if (this.things === things) return;
    this.things = things;
    this.uploads.isArraySent = false;
    const own = program.array;
    program.array = new Float32Array(things.length * program.STRIDE);
    for (const [place, thing] of things.entries()) write(thing, place);
    this.array = program.array;
    program.array = own;
  }

  /** Let a program draw this set in the place of its own. */
  during(program: Swappable, draw: () => void): void {
    const count = this.things.length;
    if (count === 0) return;
    const { array, capacity, verticesCount, normalProgram } = program;
    const { buffer } = normalProgram;
    this.gl = normalProgram.gl;
    this.buffer ??= this.gl.createBuffer() ?? undefined;
    if (!this.buffer) return;
    program.array = this.array;
    program.capacity = count;
    program.verticesCount = count * program.VERTICES;
    normalProgram.buffer = this.buffer;
    draw();
    normalProgram.buffer = buffer;
    Object.assign(program, { array, capacity, verticesCount });
  }

  free(): void {
    if (this.buffer) this.gl?.deleteBuffer(this.buffer);
    this.buffer = undefined;
  }
}
