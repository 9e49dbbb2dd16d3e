import type { Room } from "../camera.ts";
import type { DrawingAnswer, DrawingAsked } from "./drawing-worker.ts";
import type { Shot } from "./painter.ts";
import type { Scene } from "./scene.ts";

/** A picture that was asked for: what of, from where, and for which window. */
export interface AskedPicture {
  readonly scene: Scene;
  readonly shot: Shot;
  readonly window: Room;
}

/** Takes pictures beside the page, one at a time, so that however long one takes nothing on the page waits for it. */
export class Drawing {
  readonly #worker = new Worker(new URL("./drawing-worker.ts", import.meta.url), {
    type: "module",
  });
  #scene: Scene | null = null;
  #id = 0;
  /** What the last finished picture was asked as, what is being drawn, and the newest of what was asked since. */
  #before: AskedPicture | null = null;
  #now: AskedPicture | null = null;
  #next: AskedPicture | null = null;

  /** `finished` is called with every picture, in the order asked; asked ones that a newer one overtook are left out. */
  constructor(finished: (picture: ImageBitmap, asked: AskedPicture) => void) {
    this.#worker.addEventListener("message", ({ data }: MessageEvent<DrawingAnswer>) => {
      const isNew = data.id === this.#id;
      if (isNew && this.#now !== null) {
        this.#before = this.#now;
        this.#now = null;
      }
      if (this.#before !== null) finished(data.picture, this.#before);
      if (isNew && this.#next !== null) this.#send(this.#next);
    });
  }

  take(asked: AskedPicture): void {
    if (this.#now === null) this.#send(asked);
    else this.#next = asked;
  }

  close(): void {
    this.#worker.terminate();
  }

  #send(asked: AskedPicture): void {
    this.#next = null;
    this.#now = asked;
    const { scene, shot } = asked;
    if (scene !== this.#scene) {
      this.#scene = scene;
      this.#post({ kind: "scene", points: scene.points, segments: scene.segments });
    }
    this.#id += 1;
    this.#post({ kind: "shot", id: this.#id, shot });
  }

  #post(asked: DrawingAsked): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own, not a window
    this.#worker.postMessage(asked);
  }
}
