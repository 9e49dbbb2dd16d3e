import { on } from "node:events";
import type { MessagePort } from "node:worker_threads";

import type { ArrivingPiece } from "./messages.ts";

/** The pieces of a file as they come through a port; says of each that it was taken once the next is wanted. */
export async function* piecesFrom(
  port: MessagePort,
  taken: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const [piece] of on(port, "message") as AsyncIterable<[ArrivingPiece]>) {
    if (piece instanceof Uint8Array) {
      yield piece;
      taken();
    } else if ("end" in piece) return;
    else throw Object.assign(new Error("the file was cut off"), { code: piece.cutOff });
  }
}

/** Pieces on their way at a time: enough to keep the other side busy, too few to fill memory. */
const mostUnderWay = 16;

/** Sends a file through a port piece by piece, not faster than the other side takes them. */
export class PieceSender {
  readonly #port: MessagePort;
  #underWay = 0;
  #isOver = false;
  #wake: () => void = () => undefined;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  /** The other side took a piece. */
  taken(): void {
    this.#underWay -= 1;
    this.#wake();
  }

  /** Nobody wants the rest. */
  stop(): void {
    this.#isOver = true;
    this.#wake();
  }

  /** Settles when everything was sent or nobody wants the rest; a stream that breaks is told to the other side. */
  async send(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const chunk of bytes) {
        while (this.#underWay >= mostUnderWay && !this.#isOver) await this.#news();
        if (this.#isOver) return;
        const piece = new Uint8Array(chunk);
        this.#say(piece, [piece.buffer]);
        this.#underWay += 1;
      }
      this.#say({ end: true });
    } catch (error) {
      this.#say({ cutOff: (error as NodeJS.ErrnoException).code ?? "unknown" });
    }
  }

  /** Bytes are moved, not copied. */
  #say(piece: ArrivingPiece, moved: ArrayBuffer[] = []): void {
    this.#port.postMessage(piece, moved);
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
