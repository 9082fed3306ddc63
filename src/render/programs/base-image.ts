/**
 * Keeps an image of the picture as it is without anything lit. As long as nothing in it changes, a frame is a copy of that image,
 * faded or not, with what is lit drawn over it: software draws 30,000 lines in half a second, the copy in some milliseconds.
 */

export interface BaseImage {
  /** Draw the kept image; `draw` draws it anew into the target given, when `state` or the size differ from those it was drawn with. */
  readonly show: (state: readonly unknown[], opacity: number, draw: (target: WebGLFramebuffer) => void) => void;
  readonly free: () => void;
}

/** Make room for an image in a context; undefined where the context has none. */
export function createBaseImage(gl: WebGLRenderingContext): BaseImage | undefined {
  const texture = gl.createTexture();
  const target = gl.createFramebuffer();
  const copy = createCopy(gl);
  if (!texture || !target || !copy) return undefined;
  let drawn: readonly unknown[] = [];
  const measure = () => {
    gl.bindTexture(gl.TEXTURE_2D, texture);
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    // An image whose sides are no powers of two must not repeat.
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.bindFramebuffer(gl.FRAMEBUFFER, target);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  };
  return {
    show: (state, opacity, draw) => {
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
      const wanted = [width, height, ...state];
      if (wanted.length !== drawn.length || wanted.some((value, index) => value !== drawn[index])) {
        if (width !== drawn[0] || height !== drawn[1]) measure();
        gl.bindFramebuffer(gl.FRAMEBUFFER, target);
        gl.clear(gl.COLOR_BUFFER_BIT);
        draw(target);
        gl.bindFramebuffer(gl.FRAMEBUFFER, null);
        drawn = wanted;
      }
      copy.draw(texture, opacity);
    },
    free: () => {
      gl.deleteTexture(texture);
      gl.deleteFramebuffer(target);
      copy.free();
    },
  };
}

/** Draws a texture over the whole stage. */
function createCopy(gl: WebGLRenderingContext) {
  const program = gl.createProgram();
  const corners = gl.createBuffer();
  if (!program || !corners) return undefined;
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) return undefined;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  // Nothing is asked of the program: an answer would wait until all that is drawn so far is on the screen, here half a second.
  const corner = 0;
  gl.bindAttribLocation(program, corner, 'a_corner');
  gl.linkProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
  return {
    draw: (texture: WebGLTexture, opacity: number) => {
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      // The opacity comes by the blending, for a uniform would have to be asked for.
      gl.enable(gl.BLEND);
      gl.blendColor(0, 0, 0, opacity);
      gl.blendFunc(gl.CONSTANT_ALPHA, gl.ZERO);
      gl.useProgram(program);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.bindBuffer(gl.ARRAY_BUFFER, corners);
      gl.enableVertexAttribArray(corner);
      gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.disableVertexAttribArray(corner);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
    free: () => {
      gl.deleteProgram(program);
      gl.deleteBuffer(corners);
    },
  };
}

const vertexShader = `
attribute vec2 a_corner;
varying vec2 v_place;
void main() {
  v_place = a_corner * 0.5 + 0.5;
  gl_Position = vec4(a_corner, 0.0, 1.0);
}
`;

/** Colors are multiplied by their opacity already. */
const fragmentShader = `
precision mediump float;
varying vec2 v_place;
uniform sampler2D u_image;
void main() {
  gl_FragColor = texture2D(u_image, v_place);
}
`;
