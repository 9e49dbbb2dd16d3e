import type pg from "pg";

/** The side of the driver's connection that a query of one's own speaks to. */
interface Wire {
  query(text: string): void;
}

/** COPY … TO STDOUT as the driver runs a query: rows are handed on as they arrive, and none is kept. */
class CopyOut {
  readonly done: Promise<void>;
  readonly #text: string;
  readonly #take: (row: Buffer) => void;
  #resolve!: () => void;
  #reject!: (error: Error) => void;
  #failure: Error | null = null;

  constructor(query: string, take: (row: Buffer) => void) {
    this.#text = `copy (${query}) to stdout`;
    this.#take = take;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** The driver's queries end by a call of this; ours by its promise. */
  callback(error: Error | null): void {
    if (error !== null) this.#reject(error);
  }

  submit(wire: Wire): void {
    wire.query(this.#text);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.#failure !== null) return;
    try {
      this.#take(chunk);
    } catch (error) {
      this.#failure = error as Error;
    }
  }

  handleError(error: Error): void {
    this.#reject(error);
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (this.#failure === null) this.#resolve();
    else this.#reject(this.#failure);
  }
}

/** Streams the rows of a query on a connection that is in a transaction of its own. */
export async function copyRows(
  client: pg.ClientBase,
  query: string,
  take: (row: Buffer) => void,
): Promise<void> {
  const copy = new CopyOut(query, take);
  client.query(copy as unknown as pg.Submittable);
  await copy.done;
}
