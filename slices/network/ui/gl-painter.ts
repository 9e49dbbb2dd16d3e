import { lineProgram, pointProgram } from "./gl-programs.ts";
import { mostWide, opacityFor, type Painter, type Shot } from "./painter.ts";
import type { Points, Segments } from "./scene.ts";

/** Draws marks and lines as instances of one square each, straight from the columns of the scene (WebGL 2). */
export class GlPainter implements Painter {
  readonly #gl: WebGL2RenderingContext;
  readonly #lines: Batch;
  readonly #points: Batch;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#lines = new Batch(gl, lineProgram, [
      { name: "ends", size: 4 },
      { name: "along", size: 1 },
      { name: "status", size: 1, isByte: true },
      { name: "width", size: 1 },
    ]);
    this.#points = new Batch(gl, pointProgram, [
      { name: "place", size: 2 },
      { name: "radius", size: 1 },
      { name: "form", size: 1, isByte: true },
    ]);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  load(points: Points, segments: Segments): void {
    const { ends, along, status, width } = segments;
    this.#lines.fill(segments.count, [ends, along, status, width]);
    this.#points.fill(points.count, [points.places, points.radius, points.form]);
  }

  paint(context: OffscreenCanvasRenderingContext2D, shot: Shot): void {
    const { camera, room, palette, growth } = shot;
    const gl = this.#gl;
    const { canvas } = gl;
    const { width, height } = context.canvas;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const shared = {
      middle: [camera.x, camera.y],
      scale: [camera.scale],
      room: [room.width, room.height],
    };
    this.#lines.draw({
      ...shared,
      ink: palette.ink,
      opacity: [opacityFor(this.#lines.count, room)],
      isThin: [this.#lines.count > mostWide ? 1 : 0],
    });
    const [a, b, third, none] = palette.sides;
    this.#points.draw({
      ...shared,
      growth: [growth],
      paper: palette.paper,
      "colors[0]": [a!, b!, third!, none!, palette.disc, palette.bad].flat(),
      accent: palette.accent,
    });
    context.drawImage(canvas, 0, 0);
  }
}

interface Attribute {
  readonly name: string;
  readonly size: 1 | 2 | 4;
  readonly isByte?: boolean;
}

/** One program with its columns: every instance is a square of four corners. */
class Batch {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #array: WebGLVertexArrayObject;
  readonly #buffers: readonly WebGLBuffer[];
  count = 0;

  constructor(
    gl: WebGL2RenderingContext,
    source: { readonly vertex: string; readonly fragment: string },
    attributes: readonly Attribute[],
  ) {
    this.#gl = gl;
    this.#program = link(gl, source);
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    this.#buffers = attributes.map(({ name, size, isByte }) => {
      const buffer = gl.createBuffer();
      const at = gl.getAttribLocation(this.#program, name);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, isByte === true ? gl.UNSIGNED_BYTE : gl.FLOAT, false, 0, 0);
      gl.vertexAttribDivisor(at, 1);
      return buffer;
    });
    gl.bindVertexArray(null);
  }

  fill(count: number, columns: readonly (Float32Array | Uint8Array)[]): void {
    const gl = this.#gl;
    this.count = count;
    for (const [index, column] of columns.entries()) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[index]!);
      gl.bufferData(gl.ARRAY_BUFFER, column, gl.STATIC_DRAW);
    }
  }

  draw(uniforms: Readonly<Record<string, readonly number[]>>): void {
    const gl = this.#gl;
    if (this.count === 0) return;
    gl.useProgram(this.#program);
    gl.bindVertexArray(this.#array);
    for (const [name, values] of Object.entries(uniforms)) {
      const at = gl.getUniformLocation(this.#program, name);
      if (values.length === 1) gl.uniform1f(at, values[0]!);
      else if (values.length === 2) gl.uniform2f(at, values[0]!, values[1]!);
      else gl.uniform3fv(at, values);
    }
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.count);
    gl.bindVertexArray(null);
  }
}

function link(
  gl: WebGL2RenderingContext,
  source: { readonly vertex: string; readonly fragment: string },
): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, source.vertex],
    [gl.FRAGMENT_SHADER, source.fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) continue;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost())
    throw new Error(`a program of the picture does not link: ${gl.getProgramInfoLog(program)}`);
  return program;
}
