/** Draws nodes: one instanced quad each, the shape as a distance field, so that outlines are crisp at every size and pixel ratio. */
import { type InstancedProgramDefinition, NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { outlineOf, shapeNames } from '../../theme/shapes.ts';
import { gapOfRadius, nodeGap, nodeRings } from '../picture-measures.ts';
import { compileOnce } from './compile-once.ts';
import type { Frame } from './frame.ts';
import { Passes, setStageUniforms, stageUniforms } from './passes.ts';
import { isProgramNode } from './program-data.ts';

const uniforms = [...stageUniforms, 'u_paper', 'u_ink', 'u_accent'] as const;
type Uniform = (typeof uniforms)[number];

/** Make the program class that draws nodes; what changes with each frame is read from the frame given. */
export function createNodeProgram(frame: Frame): NodeProgramType {
  return class extends ShapeProgram {
    override get frame(): Frame {
      return frame;
    }
  };
}

abstract class ShapeProgram extends NodeProgram<Uniform> {
  abstract get frame(): Frame;
  private readonly passes = new Passes();

  override getProgramInfo(...asked: Parameters<NodeProgram['getProgramInfo']>): ProgramInfo {
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
      this.frame.lit.nodes,
      (node, place) => super.process(0, place, node),
      () => super.render(params),
    );
  }

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    this.passes.arrayChanged();
  }

  override process(nodeIndex: number, offset: number, data: NodeDisplayData): void {
    super.process(nodeIndex, offset, data);
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
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: nodeAttributes + nodeVertexMain,
      FRAGMENT_SHADER_SOURCE: nodeFragmentShader,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_radius', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_state', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(_nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
    if (!isProgramNode(data)) return;
    const { array } = this;
    array[startIndex] = data.x;
    array[startIndex + 1] = data.y;
    array[startIndex + 2] = data.size;
    array[startIndex + 3] = data.shapeIndex;
    array[startIndex + 4] = data.state;
    array[startIndex + 5] = floatColor(data.color);
  }

  setUniforms(params: RenderParams, info: ProgramInfo<Uniform>): void {
    const { gl, uniformLocations } = info;
    const { paper, ink, accent } = this.frame.colors;
    setStageUniforms(this.frame, params, info);
    gl.uniform3f(uniformLocations.u_paper, ...paper);
    gl.uniform3f(uniformLocations.u_ink, ...ink);
    gl.uniform3f(uniformLocations.u_accent, ...accent);
  }
}

const nodeAttributes = `
attribute vec2 a_position;
attribute float a_radius;
attribute float a_shape;
attribute float a_state;
attribute vec4 a_color;
attribute vec2 a_corner;
`;

/** Vertex shader without its attributes. */
export const nodeVertexMain = `
uniform mat3 u_matrix;
uniform vec2 u_stage;
uniform float u_sizeScale;
varying vec2 v_point;
varying float v_radius;
varying float v_state;
varying vec4 v_color;
varying vec4 v_form;
varying float v_kind;

// Kind and measures of each shape: disc (reach), star (half angle, slope angle, reach, rounding; kind 2 points down),
// box and plus (wide, high, rounding).
void chooseForm(float shape) {
${shapeNames.map((shape, index) => `  if (shape > ${float(index - 0.5)}) ${formOf(shape)}`).join('\n')}
}

void main() {
  chooseForm(a_shape);
  v_radius = a_radius * u_sizeScale;
  v_state = a_state;
  v_color = a_color;
  // Corners of stars and triangles lie at up to 1.5 radii; beyond them come the gap, or the ring of a marked node.
  float reach = v_kind > 0.5 ? 1.5 : 1.0;
  v_point = a_corner * (v_radius * reach + (a_state > 1.5 ? 7.0 : 2.5));
  vec2 center = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = a_radius > 0.0 ? vec4(center + v_point * 2.0 / u_stage, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
}
`;

/** Fragment shader: fill, gap and ring by the distance from the outline. */
export const nodeFragmentShader = `
precision highp float;
varying vec2 v_point;
varying float v_radius;
varying float v_state;
varying vec4 v_color;
varying vec4 v_form;
varying float v_kind;
uniform float u_pixelRatio;
uniform float u_rest;
uniform vec3 u_paper;
uniform vec3 u_ink;
uniform vec3 u_accent;

float boxDistance(vec2 p, vec2 size) {
  vec2 d = abs(p) - size;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float starDistance(vec2 p) {
  float r = v_form.z - v_form.w;
  vec2 corner = r * vec2(cos(v_form.x), sin(v_form.x));
  vec2 slope = vec2(cos(v_form.y), sin(v_form.y));
  float folded = mod(atan(p.x, p.y), 2.0 * v_form.x) - v_form.x;
  vec2 q = length(p) * vec2(cos(folded), abs(sin(folded))) - corner;
  q += slope * clamp(-dot(q, slope), 0.0, corner.y / slope.y);
  return length(q) * sign(q.x) - v_form.w;
}

float shapeDistance(vec2 p) {
  if (v_kind < 0.5) return length(p) - v_form.x;
  if (v_kind < 1.5) return starDistance(p);
  if (v_kind < 2.5) return starDistance(vec2(p.x, -p.y));
  vec2 size = v_form.xy - v_form.z;
  if (v_kind < 3.5) return boxDistance(p, size) - v_form.z;
  return min(boxDistance(p, size), boxDistance(p, size.yx)) - v_form.z;
}

float within(float distance, float edge) {
  return clamp(0.5 + (edge - distance) * u_pixelRatio, 0.0, 1.0);
}

void main() {
  float d = shapeDistance(v_point / v_radius) * v_radius;
  float isLit = mod(v_state, 2.0);
  vec3 fill = mix(u_paper, v_color.rgb, max(isLit, u_rest));
  float isSelected = step(4.0, v_state);
  float isHovered = step(2.0, v_state) - isSelected;
  vec2 ring = isSelected * vec2(${nodeRings.selected.map(float).join(', ')}) + isHovered * vec2(${nodeRings.hovered
    .map(float)
    .join(', ')});
  float outer = max(ring.y, min(${float(nodeGap)}, v_radius * ${float(gapOfRadius)}));
  float ringShare = within(d, ring.y) * (1.0 - within(d, ring.x)) * max(isSelected, isHovered);
  vec3 color = mix(u_paper, mix(u_ink, u_accent, isSelected), ringShare);
  color = mix(color, fill, within(d, 0.0));
  gl_FragColor = vec4(color, 1.0) * within(d, outer);
}
`;

function formOf(shape: (typeof shapeNames)[number]): string {
  const outline = outlineOf(shape);
  switch (outline.kind) {
    case 'disc':
      return set(0, [outline.reach, 0, 0, 0]);
    case 'star':
      return set(outline.down ? 2 : 1, [
        Math.PI / outline.points,
        Math.PI / outline.sharpness,
        outline.reach,
        outline.rounding,
      ]);
    case 'box':
      return set(3, [outline.wide, outline.high, outline.rounding, 0]);
    case 'plus':
      return set(4, [outline.wide, outline.high, outline.rounding, 0]);
  }
}

function set(kind: number, form: readonly number[]): string {
  return `{ v_kind = ${float(kind)}; v_form = vec4(${form.map(float).join(', ')}); }`;
}

function float(value: number): string {
  return value.toFixed(6);
}
