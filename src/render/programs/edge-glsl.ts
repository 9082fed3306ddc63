/**
 * The geometry of lines in GLSL: `edge-curve.ts` word by word, on plain floats only, so that a test can run this text as
 * JavaScript beside the original.
 */
import { loopOpening } from '../edge-curve.ts';

/** GLSL that sets up a curve (`setArc` or `setLoop`) and measures it. */
export const curveGlsl = `
float x0, y0, x1, y1, x2, y2, x3, y3;

float bezier(float a, float b, float c, float d, float t) {
  float s = 1.0 - t;
  return s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d;
}
float slope(float a, float b, float c, float d, float t) {
  float s = 1.0 - t;
  return 3.0 * (s * s * (b - a) + 2.0 * s * t * (c - b) + t * t * (d - c));
}
float speedAt(float t) {
  float dx = slope(x0, x1, x2, x3, t);
  float dy = slope(y0, y1, y2, y3, t);
  return sqrt(dx * dx + dy * dy);
}
float distanceAt(float t, float x, float y) {
  float dx = bezier(x0, x1, x2, x3, t) - x;
  float dy = bezier(y0, y1, y2, y3, t) - y;
  return sqrt(dx * dx + dy * dy);
}
float gauss(float from, float to) {
  float h = (to - from) / 2.0;
  float m = (from + to) / 2.0;
  return h * (0.3478548451 * (speedAt(m - 0.8611363116 * h) + speedAt(m + 0.8611363116 * h))
    + 0.6521451549 * (speedAt(m - 0.3399810436 * h) + speedAt(m + 0.3399810436 * h)));
}
float arcLength(float from, float to) {
  float middle = (from + to) / 2.0;
  return gauss(from, middle) + gauss(middle, to);
}
float leave(float reach) {
  float t = 0.0;
  for (int i = 0; i < 5; i++) {
    t += (reach - distanceAt(t, x0, y0)) / max(speedAt(t), 0.000001);
    t = clamp(t, 0.0, 0.5);
  }
  return t;
}
float arrive(float reach) {
  float t = 1.0;
  for (int i = 0; i < 5; i++) {
    t -= (reach - distanceAt(t, x3, y3)) / max(speedAt(t), 0.000001);
    t = clamp(t, 0.5, 1.0);
  }
  return t;
}
void setArc(float fromX, float fromY, float toX, float toY, float fan, float bow) {
  float dx = toX - fromX;
  float dy = toY - fromY;
  float len = max(sqrt(dx * dx + dy * dy), 0.001);
  float room = 1.2 * len;
  float offset = bow * len + fan * room / (room + abs(fan));
  float cx = -dy / len * offset * 4.0 / 3.0;
  float cy = dx / len * offset * 4.0 / 3.0;
  x0 = fromX; y0 = fromY;
  x1 = fromX + dx / 3.0 + cx; y1 = fromY + dy / 3.0 + cy;
  x2 = fromX + 2.0 * dx / 3.0 + cx; y2 = fromY + 2.0 * dy / 3.0 + cy;
  x3 = toX; y3 = toY;
}
void setLoop(float x, float y, float reach, float turn, float size) {
  float far = (reach + size) / (0.75 * cos(${loopOpening}));
  x0 = x; y0 = y;
  x1 = x + far * cos(turn - ${loopOpening}); y1 = y + far * sin(turn - ${loopOpening});
  x2 = x + far * cos(turn + ${loopOpening}); y2 = y + far * sin(turn + ${loopOpening});
  x3 = x; y3 = y;
}
`;
