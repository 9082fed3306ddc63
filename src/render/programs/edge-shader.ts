/** The shaders of the lines. Patterns and arrow heads come from the tables that legend and still picture use. */
import { statuses } from '../../model/types.ts';
import { patternOf } from '../../theme/patterns.ts';
import { headless, selectedBand, tipGap } from '../picture-measures.ts';
import { curveGlsl } from './edge-glsl.ts';

/** GLSL that tells whether a line is straight, as most lines of large graphs are: along it the parameter is the share of the way. */
export const isStraightGlsl = 'a_bend.z < 0.5 && abs(a_bend.x) + abs(a_bend.y) < 0.0001';

/** Vertex shader without its attributes: bends the strip along the curve and measures the way along it. */
export const edgeVertexMain = `
uniform mat3 u_matrix;
uniform vec2 u_stage;
uniform float u_sizeScale;
uniform float u_lineScale;
uniform float u_pixelRatio;
uniform float u_growth;
uniform float u_turn;
varying vec4 v_color;
// Way from the start, distance to the right, length of the line, half its width.
varying vec4 v_place;
// Length and half width of the arrow head, lit, selected.
varying vec4 v_head;
// Period; middle and half length of two marks.
varying vec4 v_marks;
varying vec4 v_tick;
${curveGlsl}
vec2 stageOf(vec2 place) {
  vec2 clip = (u_matrix * vec3(place, 1.0)).xy;
  return vec2(clip.x + 1.0, 1.0 - clip.y) * u_stage / 2.0;
}

// Period, weight, caps (1 when round, 2 and the empty share when hollow); marks: middle and half length of two; tick: reach and lean.
vec3 choosePattern(float status) {
  v_marks = vec4(0.0);
  v_tick = vec4(0.0);
  vec3 pattern = vec3(0.0, 1.0, 0.0);
${statuses.map((status, index) => `  if (status > ${float(index - 0.5)}) ${choiceGlsl(status)}`).join('\n')}
  return pattern;
}

void main() {
  // Hidden lines have no width.
  if (a_style.x <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
    return;
  }
  vec2 source = stageOf(a_source);
  vec2 target = stageOf(a_target);
  float reach1 = a_reach.x * u_sizeScale;
  float reach2 = a_reach.y * u_sizeScale + ${float(tipGap)};
  if (a_bend.z > 0.5) setLoop(source.x, source.y, reach1, a_bend.y + u_turn, a_bend.x * u_growth);
  else setArc(source.x, source.y, target.x, target.y, a_bend.x * u_growth, a_bend.y);
  bool isStraight = ${isStraightGlsl};
  float room = max(distance(source, target), 0.001);
  float from = isStraight ? clamp(reach1 / room, 0.0, 0.5) : leave(reach1);
  float to = isStraight ? clamp(1.0 - reach2 / room, 0.5, 1.0) : arrive(reach2);
  float width = a_style.x * u_lineScale;
  float total = isStraight ? room * (to - from) : arcLength(from, to);
  float fullHead = 5.0 * u_lineScale + 2.4 * width;
  float isHeadless = step(${float(headless - 0.5)}, a_style.y);
  float head = min(fullHead, 0.6 * total) * (1.0 - isHeadless);
  float halfHead = (1.9 * u_lineScale + 1.05 * width) * head / fullHead;
  // The base of the head: two steps of Newton from the tip.
  float base = to - head / (isStraight ? room : max(speedAt(to), 0.000001));
  if (!isStraight) base -= (head - arcLength(base, to)) / max(speedAt(base), 0.000001);

  vec3 pattern = choosePattern(a_style.y - ${float(headless)} * isHeadless);
  float isSelected = step(4.0, a_style.z);
  float isHead = step(1.5, a_along);
  float isTip = step(2.5, a_along);
  float t = mix(mix(mix(from, base, a_along), base, isHead), to, isTip);
  float way = isTip > 0.5 ? total : isStraight ? room * (t - from) : arcLength(from, t);
  float halfLine = width * pattern.y / 2.0;
  float halfStrip = max(max(halfLine, v_tick.x), isHead * halfHead);
  halfStrip = max(halfStrip, isSelected * ${float(selectedBand)}) + 0.55 / u_pixelRatio;

  float x = bezier(x0, x1, x2, x3, t);
  float y = bezier(y0, y1, y2, y3, t);
  vec2 along = vec2(slope(x0, x1, x2, x3, t), slope(y0, y1, y2, y3, t));
  along /= max(length(along), 0.000001);
  // The strip goes one pixel beyond both ends, for soft edges.
  float beyond = isTip - step(a_along, 0.0);
  vec2 place = vec2(x, y) + along * beyond + vec2(-along.y, along.x) * a_side * halfStrip;

  v_color = a_color;
  v_place = vec4(way + beyond, a_side * halfStrip, total, halfLine);
  // A head that begins behind the end of the line is never seen.
  v_head = vec4(head - isHeadless, halfHead, mod(a_style.z, 2.0), isSelected);
  v_tick = vec4(v_tick.xy, pattern.x, pattern.z);
  vec2 clip = vec2(place.x * 2.0 / u_stage.x - 1.0, 1.0 - place.y * 2.0 / u_stage.y);
  gl_Position = from < to ? vec4(clip, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
}
`;

/** Vertex shader of a line that comes as one instance. */
export const edgeVertexShader = `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_reach;
attribute vec3 a_bend;
attribute vec3 a_style;
attribute vec4 a_color;
attribute float a_along;
attribute float a_side;
${edgeVertexMain}`;

/** GLSL of fragment shaders: what comes from the vertices, and distances softened over one device pixel. */
export const edgeFragmentHead = `
precision highp float;
varying vec4 v_color;
varying vec4 v_place;
varying vec4 v_head;
varying vec4 v_marks;
varying vec4 v_tick;
uniform float u_pixelRatio;

float soften(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

// Way from the nearest repetition of a place in the period.
float wayFrom(float way, float at) {
  return mod(way - at + v_tick.z / 2.0, v_tick.z) - v_tick.z / 2.0;
}

float markDistance(float way, float across, float at, float halfLength) {
  float beyond = abs(wayFrom(way, at)) - halfLength;
  float flatEnd = max(beyond, across - v_place.w);
  float roundEnd = length(vec2(max(beyond, 0.0), across)) - v_place.w;
  return v_tick.w > 0.5 ? roundEnd : flatEnd;
}
`;

/** GLSL that measures the distance from an unbroken line. */
export const plainLineGlsl = `
  float way = v_place.x;
  float across = abs(v_place.y);
  float left = v_place.z - way;
  float line = across - v_place.w;
`;

/** GLSL that replaces it by the distance from the marks of the pattern. */
export const patternGlsl = `
  if (v_marks.y > 0.0 || (v_tick.w > 0.5 && v_tick.w < 1.5)) {
    line = markDistance(way, across, v_marks.x, v_marks.y);
    if (v_marks.w > 0.0) line = min(line, markDistance(way, across, v_marks.z, v_marks.w));
  }
  if (v_tick.x > 0.0) {
    float lean = v_tick.y / v_tick.x;
    float beside = abs(wayFrom(way + v_place.y * lean, v_tick.z / 2.0)) / sqrt(1.0 + lean * lean) - v_place.w;
    line = min(line, max(beside, across - v_tick.x));
  }
  if (v_tick.w > 1.5) line = max(line, v_place.w * (v_tick.w - 2.0) - across);
`;

/** GLSL that ends the line, adds the arrow head, and tells how much of the pixel is covered. */
export const lineShareGlsl = `
  // The line ends inside the head and begins where the node does.
  line = max(line, max(max(v_head.x, 0.0) * 0.7 - left, -way));
  float tip = max(across - left * v_head.y / max(v_head.x, 0.001), left - v_head.x);
  float share = max(soften(line), soften(tip));
`;

/** Fragment shader: line, marks, ticks and head as distances. */
export const edgeFragmentShader = `${edgeFragmentHead}
uniform float u_rest;
uniform vec3 u_highlight;
void main() {
${plainLineGlsl}${patternGlsl}${lineShareGlsl}
  float fade = max(v_head.z, u_rest);
  float band = v_head.w * soften(max(across - ${float(selectedBand)}, max(-way, -left)));
  vec4 ink = vec4(v_color.rgb, 1.0) * v_color.a * share * fade;
  gl_FragColor = ink + vec4(u_highlight, 1.0) * band * (1.0 - ink.a);
}
`;

function choiceGlsl(status: (typeof statuses)[number]): string {
  const { period, marks, cap, weight, tick, hollow } = patternOf(status);
  const [first, second] = marks;
  const parts = [
    `pattern = vec3(${[period, weight, hollow === undefined ? (cap === 'round' ? 1 : 0) : 2 + hollow].map(float).join(', ')});`,
    `v_marks = vec4(${[first?.at ?? 0, (first?.length ?? 0) / 2, second?.at ?? 0, (second?.length ?? 0) / 2]
      .map(float)
      .join(', ')});`,
    `v_tick = vec4(${float(tick?.reach ?? 0)}, ${float(tick?.lean ?? 0)}, 0.0, 0.0);`,
  ];
  return `{ ${parts.join(' ')} }`;
}

function float(value: number): string {
  return value.toFixed(6);
}
