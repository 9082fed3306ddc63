/** Draws one kind of marks of a large picture out of a texture of numbers. */
import { compileOnce } from './compile-once.ts';
import { shadersOf, texelsPerRow } from './mark-shaders.ts';
import { type MarkKind, markLengths } from './marks.ts';

/** What is the same for all marks of a picture. */
export interface MarkUniforms {
  /** From the layout to clip space, by columns. */
  readonly matrix: readonly number[];
  readonly stage: readonly [width: number, height: number];
  readonly numbers: Readonly<
    Record<'u_pixelRatio' | 'u_sizeScale' | 'u_lineScale' | 'u_growth' | 'u_turn' | 'u_rest' | 'u_opacity', number>
  >;
  readonly colors: Readonly<Record<'u_color' | 'u_paper' | 'u_ink' | 'u_accent', readonly number[]>>;
}

export interface MarkProgram {
  /** Take over the numbers of all marks of this kind. */
  readonly fill: (numbers: Float32Array) => void;
  readonly count: () => number;
  /** Tell whether drawing would not have to wait for the compiler. */
  readonly isReady: () => boolean;
  /** Tell whether `hasFailed` has been answered, for which the page waits; the same wait would come with the first drawing. */
  readonly isAnswered: () => boolean;
  /** Tell, once it is ready, whether the compiler would not have it. */
  readonly hasFailed: () => boolean;
  readonly draw: (uniforms: MarkUniforms, first: number, count: number) => void;
  readonly free: () => void;
}

/** Make the program of a kind of marks; it is compiled, beside all else, when there is a first mark to draw. */
export function createMarkProgram(gl: WebGL2RenderingContext, kind: MarkKind, segments: number): MarkProgram {
  let count = 0;
  let texture: WebGLTexture | null = null;
  let program: Compiled | undefined;
  return {
    fill: (numbers) => {
      count = numbers.length / markLengths[kind];
      texture ??= gl.createTexture();
      if (count === 0) return;
      upload(gl, texture, numbers);
      program ??= compileOnce(gl, `${kind} ${segments}`, () => compile(gl, kind, segments));
    },
    count: () => count,
    isReady: () => count === 0 || program?.isReady() === true,
    isAnswered: () => count === 0 || program?.isAnswered() === true,
    hasFailed: () => count > 0 && program?.hasFailed() === true,
    draw: ({ matrix, stage, numbers, colors }, first, wanted) => {
      if (!program) return;
      gl.useProgram(program.program);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      const { at } = program;
      gl.uniformMatrix3fv(at('u_matrix'), false, matrix);
      gl.uniform2f(at('u_stage'), ...stage);
      for (const [name, value] of Object.entries(numbers)) gl.uniform1f(at(name), value);
      for (const [name, value] of Object.entries(colors)) gl.uniform3fv(at(name), value);
      gl.uniform1i(at('u_numbers'), 0);
      gl.uniform1i(at('u_first'), first);
      gl.drawArrays(gl.TRIANGLES, 0, wanted * program.vertices);
    },
    free: () => gl.deleteTexture(texture),
  };
}

interface Compiled {
  readonly program: WebGLProgram | null;
  readonly vertices: number;
  readonly isReady: () => boolean;
  readonly isAnswered: () => boolean;
  readonly hasFailed: () => boolean;
  readonly at: (name: string) => WebGLUniformLocation | null;
}

function compile(gl: WebGL2RenderingContext, kind: MarkKind, segments: number): Compiled {
  const { vertex, fragment, vertices } = shadersOf(kind, segments);
  // Asked for before anything is compiled: the browser then notes when that is done, and can say so without waiting.
  const compiling = gl.getExtension('KHR_parallel_shader_compile');
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!program || !shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  if (program) gl.linkProgram(program);
  let isReady = !compiling;
  let isLinked: boolean | undefined;
  const known = new Map<string, WebGLUniformLocation | null>();
  const at = (name: string) => {
    const location = known.get(name) ?? (program && gl.getUniformLocation(program, name));
    known.set(name, location);
    return location;
  };
  return {
    program,
    vertices,
    isReady: () => {
      if (!isReady && compiling && program) {
        isReady = gl.getProgramParameter(program, compiling.COMPLETION_STATUS_KHR) === true;
      }
      return isReady;
    },
    isAnswered: () => isLinked !== undefined,
    hasFailed: () => {
      isLinked ??= program !== null && gl.getProgramParameter(program, gl.LINK_STATUS) === true;
      return !isLinked;
    },
    at,
  };
}

/** The numbers fill whole rows but for the last. */
function upload(gl: WebGL2RenderingContext, texture: WebGLTexture | null, numbers: Float32Array): void {
  const perRow = texelsPerRow * 4;
  const rows = Math.ceil(numbers.length / perRow);
  const whole = new Float32Array(rows * perRow);
  whole.set(numbers);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, texelsPerRow, rows, 0, gl.RGBA, gl.FLOAT, whole);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
}
