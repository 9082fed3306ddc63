/**
 * Draws lines: one instanced strip along each curve, with the status as a pattern by arc length, so that dashes keep their
 * length at every zoom and run along the curve, and an arrow head that ends at the target's outline.
 */
import { EdgeProgram, type EdgeProgramType, type InstancedProgramDefinition, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { compileOnce } from './compile-once.ts';
import { edgeFragmentShader, edgeVertexShader } from './edge-shader.ts';
import type { Frame } from './frame.ts';
import { Passes, setStageUniforms, stageUniforms } from './passes.ts';
import { isProgramEdge } from './program-data.ts';

const uniforms = [...stageUniforms, 'u_lineScale', 'u_growth', 'u_turn', 'u_highlight'] as const;
type Uniform = (typeof uniforms)[number];

/** Make the program class that draws lines in strips of so many segments. */
export function createEdgeProgram(frame: Frame, segments: number): EdgeProgramType {
  const strip = stripOf(segments);
  return class extends LineProgram {
    override get frame(): Frame {
      return frame;
    }

    override get strip(): number[][] {
      return strip;
    }
  };
}

abstract class LineProgram extends EdgeProgram<Uniform> {
  abstract get frame(): Frame;
  /** Vertices of the strip that each line is drawn as. */
  abstract get strip(): number[][];
  private readonly passes = new Passes();

  override getProgramInfo(...asked: Parameters<EdgeProgram['getProgramInfo']>): ProgramInfo {
    const [, gl, vertexShader, fragmentShader] = asked;
    return compileOnce(gl, vertexShader + fragmentShader, () => super.getProgramInfo(...asked));
  }

  /** What was compiled is kept for the next scene. */
  override kill(): void {
    this.passes.free();
  }

  override render(params: RenderParams): void {
    this.passes.draw(
      this.frame,
      this,
      this.frame.lit.edges,
      ({ source, target, data }, place) => super.process(0, place, source, target, data),
      () => super.render(params),
    );
  }

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    this.passes.arrayChanged();
  }

  override process(
    edgeIndex: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    super.process(edgeIndex, offset, source, target, data);
    this.passes.arrayChanged();
  }

  override bindProgram(info: ProgramInfo): void {
    this.passes.bind(this.frame, info, this, (attribute, offset, isPerInstance) =>
      this.bindAttribute(attribute, info, offset, isPerInstance),
    );
  }

  getDefinition(): InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: this.strip.length,
      VERTEX_SHADER_SOURCE: edgeVertexShader,
      FRAGMENT_SHADER_SOURCE: edgeFragmentShader,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_reach', size: 2, type: FLOAT },
        { name: 'a_bend', size: 3, type: FLOAT },
        { name: 'a_style', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_along', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: this.strip,
    };
  }

  processVisibleItem(
    _edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    if (!isProgramEdge(data)) return;
    const { array } = this;
    const { bend } = data;
    array[startIndex] = source.x;
    array[startIndex + 1] = source.y;
    array[startIndex + 2] = target.x;
    array[startIndex + 3] = target.y;
    array[startIndex + 4] = data.reach1;
    array[startIndex + 5] = data.reach2;
    array[startIndex + 6] = bend.kind === 'loop' ? bend.size : bend.fan;
    array[startIndex + 7] = bend.kind === 'loop' ? bend.turn : bend.bow;
    array[startIndex + 8] = bend.kind === 'loop' ? 1 : 0;
    array[startIndex + 9] = data.size;
    array[startIndex + 10] = data.statusIndex;
    array[startIndex + 11] = data.state;
    array[startIndex + 12] = floatColor(data.color);
  }

  setUniforms(params: RenderParams, info: ProgramInfo<Uniform>): void {
    const { gl, uniformLocations } = info;
    const { lineScale, growth, turned, colors } = this.frame;
    setStageUniforms(this.frame, params, info);
    gl.uniform1f(uniformLocations.u_lineScale, lineScale);
    gl.uniform1f(uniformLocations.u_growth, growth);
    gl.uniform1f(uniformLocations.u_turn, turned ? Math.PI / 2 : 0);
    gl.uniform3f(uniformLocations.u_highlight, ...colors.highlight);
  }
}

/**
 * List the vertices of a strip: place along the body from 0 to 1, then 2 for the base and 3 for the tip of the arrow head,
 * each on both sides. The head has vertices of its own because it is wider than the body.
 */
function stripOf(segments: number): number[][] {
  const body = Array.from({ length: segments + 1 }, (_, index) => index / segments);
  return [...body, 2, 3].flatMap((along) => [
    [along, -1],
    [along, 1],
  ]);
}
