/** Two images of a large picture: one that is shown, moved and scaled as the camera goes, and one that is being drawn. */
import { type Projection, toStage } from '../projection.ts';
import { compileOnce } from './compile-once.ts';

export interface BaseImages {
  /** Clear the image behind, at the size of the drawing buffer, and let what is drawn next go there. */
  readonly begin: () => void;
  /** Let what is drawn go on there. */
  readonly resume: () => void;
  /** Let what is drawn go to the stage. */
  readonly leave: () => void;
  /** Bring the image behind, which is whole now, to the front. */
  readonly swap: () => void;
  /** Draw the image in front, made for one projection, as another has it. */
  readonly show: (from: Projection, to: Projection, opacity: number) => void;
  readonly free: () => void;
}

/** Make room for the images in a context; undefined where the context has none. */
export function createBaseImages(gl: WebGL2RenderingContext): BaseImages | undefined {
  const copy = compileOnce(gl, 'copy', () => createCopy(gl));
  const first = createImage(gl);
  const second = createImage(gl);
  if (!copy || !first || !second) return undefined;
  const images = { front: first, back: second };
  const resume = () => {
    gl.bindFramebuffer(gl.FRAMEBUFFER, images.back.target);
    gl.viewport(0, 0, images.back.width, images.back.height);
  };
  return {
    begin: () => {
      measure(gl, images.back);
      resume();
      gl.clear(gl.COLOR_BUFFER_BIT);
    },
    resume,
    leave: () => gl.bindFramebuffer(gl.FRAMEBUFFER, null),
    swap: () => {
      const { front, back } = images;
      Object.assign(images, { front: back, back: front });
    },
    show: (from, to, opacity) => copy.draw(images.front.texture, placeOf(from, to), opacity),
    free: () => {
      for (const { texture, target } of [images.front, images.back]) {
        gl.deleteTexture(texture);
        gl.deleteFramebuffer(target);
      }
    },
  };
}

interface Image {
  readonly texture: WebGLTexture;
  readonly target: WebGLFramebuffer;
  width: number;
  height: number;
}

function createImage(gl: WebGL2RenderingContext): Image | undefined {
  const texture = gl.createTexture();
  const target = gl.createFramebuffer();
  return texture && target ? { texture, target, width: 0, height: 0 } : undefined;
}

function measure(gl: WebGL2RenderingContext, image: Image): void {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  if (image.width === width && image.height === height) return;
  Object.assign(image, { width, height });
  gl.bindTexture(gl.TEXTURE_2D, image.texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.bindFramebuffer(gl.FRAMEBUFFER, image.target);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, image.texture, 0);
}

/** Where an image lies, in clip space: its middle and half its extent. */
interface ImagePlace {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Whether its pixels are those of the stage. */
  readonly isExact: boolean;
}

/** Find where an image made for one projection lies in another. */
export function placeOf(from: Projection, to: Projection, pixelRatio = devicePixelRatio): ImagePlace {
  const scale = to.scale / from.scale;
  const isExact = scale === 1 && from.width === to.width && from.height === to.height;
  const middle = toStage(to, from.x, from.y);
  // An image that is only pushed aside stays crisp on whole pixels.
  const whole = (length: number) => (isExact ? Math.round(length * pixelRatio) / pixelRatio : length);
  return {
    x: (whole(middle.x - to.width / 2) * 2) / to.width,
    y: (whole(to.height / 2 - middle.y) * 2) / to.height,
    halfWidth: (from.width * scale) / to.width,
    halfHeight: (from.height * scale) / to.height,
    isExact,
  };
}

/** Draws a texture as a rectangle. */
function createCopy(gl: WebGL2RenderingContext) {
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
  // Nothing is asked of the program: an answer would wait until all that is drawn so far is on the screen.
  const corner = 0;
  gl.bindAttribLocation(program, corner, 'a_corner');
  gl.linkProgram(program);
  return {
    draw: (texture: WebGLTexture, { x, y, halfWidth, halfHeight, isExact }: ImagePlace, opacity: number) => {
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      // The opacity comes by the blending with the paper, which images have too, for a uniform would have to be asked for.
      gl.enable(gl.BLEND);
      gl.blendColor(0, 0, 0, opacity);
      gl.blendFunc(gl.CONSTANT_ALPHA, gl.ONE_MINUS_CONSTANT_ALPHA);
      gl.useProgram(program);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      const filter = isExact ? gl.NEAREST : gl.LINEAR;
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
      gl.bindBuffer(gl.ARRAY_BUFFER, corners);
      const places = [-1, 1].flatMap((up) =>
        [-1, 1].flatMap((right) => [x + right * halfWidth, y + up * halfHeight, (right + 1) / 2, (up + 1) / 2]),
      );
      gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(places), gl.DYNAMIC_DRAW);
      gl.enableVertexAttribArray(corner);
      gl.vertexAttribDivisor(corner, 0);
      gl.vertexAttribPointer(corner, 4, gl.FLOAT, false, 0, 0);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
      gl.disableVertexAttribArray(corner);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}

const vertexShader = `
attribute vec4 a_corner;
varying vec2 v_place;
void main() {
  v_place = a_corner.zw;
  gl_Position = vec4(a_corner.xy, 0.0, 1.0);
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
