/** The page that creates the WebGL contexts that Sayso's ends up with, clears them, and does nothing else. */
import type { Context } from './watch.ts';

const { wanted } = window as unknown as { wanted: readonly Context[] };
for (const { type, attributes, width, height } of wanted) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  document.body.append(canvas);
  const gl = canvas.getContext(type, attributes) as WebGL2RenderingContext | null;
  gl?.clear(gl.COLOR_BUFFER_BIT);
}
requestAnimationFrame(() => performance.mark('contexts:first-frame'));
