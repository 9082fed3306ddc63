/**
 * The shaders of lines and nodes for large pictures: the same drawing, but each mark as a few plain triangles whose numbers the
 * shader looks up in a texture. Software takes 25 µs for an instance, however small: 30,000 lines as instances take 0.9 s before
 * the first pixel is filled, as triangles 0.1 s. And most lines need neither a curve nor a pattern.
 */
import {
  edgeFragmentHead,
  edgeVertexMain,
  isStraightGlsl,
  lineShareGlsl,
  patternGlsl,
  plainLineGlsl,
} from './edge-shader.ts';
import { type MarkKind, markLengths } from './marks.ts';
import { nodeFragmentShader, nodeVertexMain } from './node-program.ts';

export interface MarkShaders {
  readonly vertex: string;
  readonly fragment: string;
  /** Vertices of each mark, to be drawn as triangles. */
  readonly vertices: number;
}

/** The numbers of marks lie in rows of so many texels. */
export const texelsPerRow = 2048;

/** Write the shaders of a kind of marks; curves are drawn in so many segments. */
export function shadersOf(kind: MarkKind, segments: number): MarkShaders {
  if (kind === 'node') {
    return {
      vertex: vertexShader(nodeInputs, nodeVertexMain, kind, quad(-1, 1)),
      // Nothing is lit or marked in the picture below.
      fragment: modern(nodeFragmentShader.replace('varying float v_state;', 'const float v_state = 0.0;')),
      vertices: 6,
    };
  }
  const isCurved = kind === 'curved';
  const corners = stripOf(isCurved ? segments : 1);
  return {
    vertex: vertexShader(
      isCurved ? curveInputs : lineInputs,
      isCurved ? edgeVertexMain : edgeVertexMain.replace(isStraightGlsl, 'true'),
      kind,
      corners,
    ),
    fragment: modern(lineFragment(kind !== 'solid')),
    vertices: corners.length,
  };
}

type Corner = readonly [number, number];

/** The body of a line from 0 to 1, its arrow head from 2 to 3. */
function stripOf(segments: number): readonly Corner[] {
  const body = Array.from({ length: segments }, (_, index) => quad(index / segments, (index + 1) / segments));
  return [...body.flat(), ...quad(2, 3)];
}

function quad(from: number, to: number): readonly Corner[] {
  return [
    [from, -1],
    [from, 1],
    [to, -1],
    [to, -1],
    [from, 1],
    [to, 1],
  ];
}

function vertexShader(inputs: string, main: string, kind: MarkKind, corners: readonly Corner[]): string {
  const texels = markLengths[kind] / 4;
  const list = corners.map((corner) => `vec2(${corner.map((part) => part.toFixed(6)).join(', ')})`);
  return `#version 300 es
#define varying out
precision highp float;
precision highp sampler2D;
uniform sampler2D u_numbers;
uniform int u_first;
uniform vec3 u_color;
const vec2 corners[${corners.length}] = vec2[](${list.join(', ')});
vec4 numbersAt(int texel) {
  return texelFetch(u_numbers, ivec2(texel % ${texelsPerRow}, texel / ${texelsPerRow}), 0);
}
${inputs.replace('TEXELS', String(texels)).replaceAll('CORNERS', String(corners.length))}
${main.replace('void main() {', 'void main() {\n  lookUp();')}`;
}

const lookUpGlsl = `
void lookUp() {
  int texel = (u_first + gl_VertexID / CORNERS) * TEXELS;
  vec2 corner = corners[gl_VertexID % CORNERS];
  vec4 first = numbersAt(texel);
  vec4 second = numbersAt(texel + 1);
`;

const lineInputs = `
vec2 a_source;
vec2 a_target;
vec2 a_reach;
const vec3 a_bend = vec3(0.0);
vec3 a_style;
vec4 a_color;
float a_along;
float a_side;
${lookUpGlsl}
  a_source = first.xy;
  a_target = first.zw;
  a_reach = second.xy;
  a_style = vec3(second.zw, 0.0);
  a_color = vec4(u_color, 1.0);
  a_along = corner.x;
  a_side = corner.y;
}
`;

// The build takes indents out of shaders: what is sought has none.
const curveInputs = lineInputs
  .replace('const vec3 a_bend = vec3(0.0);', 'vec3 a_bend;')
  .replace('a_along = corner', 'a_bend = numbersAt(texel + 2).xyz;\n  a_along = corner');

const nodeInputs = `
vec2 a_position;
float a_radius;
float a_shape;
const float a_state = 0.0;
vec4 a_color;
vec2 a_corner;
${lookUpGlsl}
  a_position = first.xy;
  a_radius = first.z;
  a_shape = first.w;
  a_color = vec4(second.rgb, 1.0);
  a_corner = corner;
}
`;

/** What is below is drawn in full color, and fades as an image. */
function lineFragment(isPatterned: boolean): string {
  return `${edgeFragmentHead}
uniform float u_opacity;
void main() {
${plainLineGlsl}${isPatterned ? patternGlsl : ''}${lineShareGlsl}
  gl_FragColor = vec4(v_color.rgb, 1.0) * share * u_opacity;
}
`;
}

/** Only the second version of the shading language can look numbers up; both shaders of a program have to use the same version. */
function modern(fragment: string): string {
  return `#version 300 es
#define varying in
${fragment
  .replace('precision highp float;', 'precision highp float;\nout vec4 o_color;')
  .replaceAll('gl_FragColor', 'o_color')}`;
}
