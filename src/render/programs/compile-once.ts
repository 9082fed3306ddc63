/**
 * What is compiled for a context stays with it: the scene of the next dataset goes on with the context of the last one, and to compile
 * takes half a second where graphics are software. It goes with the context.
 */
const compiled = new WeakMap<WebGLRenderingContext, Map<string, unknown>>();

/** Compile something for a context, or give what was compiled under the same key; the same key always means the same. */
export function compileOnce<Made>(gl: WebGLRenderingContext, key: string, compile: () => Made): Made {
  const known = compiled.get(gl) ?? new Map<string, unknown>();
  compiled.set(gl, known);
  if (!known.has(key)) known.set(key, compile());
  return known.get(key) as Made;
}
