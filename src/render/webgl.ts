let answer: boolean | undefined;

/** Tell whether this machine can draw the scene; asked once, for a context is costly to make. */
export function hasWebGL(): boolean {
  answer ??= tryContext();
  return answer;
}

function tryContext(): boolean {
  if (typeof WebGL2RenderingContext === 'undefined') return false;
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
