import { createReadStream } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import type { Naru } from "../../e2e/support/naru.ts";

/** An import as its route shows it. */
export interface ImportRun {
  readonly id: string;
  readonly state: string;
  readonly undoId: string;
  readonly entered: Readonly<Record<string, number>>;
  readonly work: { readonly progress: object } | null;
}

/** A signed-in administrator's view of a running server. */
export class Office {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(url: string, cookie: string) {
    this.#url = `${url}/api/v1`;
    this.#headers = { "x-naru-csrf": "1", cookie };
  }

  /** Registers the first administrator of a new server. */
  static async setUp({ url, entry }: Naru): Promise<Office> {
    const account = { name: "측정", email: "measure@office.example", password: "four calm rivers" };
    const response = await fetch(`${url}/api/v1/setup`, {
      method: "POST",
      headers: { "x-naru-csrf": "1", "content-type": "application/json" },
      body: JSON.stringify({ token: new URL(entry).searchParams.get("token"), ...account }),
    });
    const cookies = response.headers.getSetCookie().map((header) => header.split(";")[0]);
    return new Office(url, cookies.join("; "));
  }

  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(this.#url + path, {
      method,
      headers: { ...this.#headers, ...json },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Asks, reads the whole answer, and says how long that took and how large it was; `null` where there is no such route. */
  async time(
    path: string,
  ): Promise<{ readonly milliseconds: number; readonly bytes: number; readonly found: boolean }> {
    const begun = performance.now();
    const response = await fetch(this.#url + path, { headers: this.#headers });
    const { byteLength: bytes } = await response.arrayBuffer();
    if (!response.ok && response.status !== 404) throw new Error(`GET ${path}: ${response.status}`);
    return { milliseconds: performance.now() - begun, bytes, found: response.ok };
  }

  /** Hands a file in and waits until it was read. */
  async stage(path: string): Promise<ImportRun> {
    const response = await fetch(`${this.#url}/imports?name=large.gexf&wait=0`, {
      method: "POST",
      headers: { ...this.#headers, "content-type": "application/octet-stream" },
      body: createReadStream(path, { highWaterMark: 1 << 20 }),
      duplex: "half",
    } as unknown as RequestInit);
    if (!response.ok) throw new Error(await response.text());
    return this.settle(((await response.json()) as { id: string }).id);
  }

  /** Waits until nobody works on an import; says how far it is meanwhile. */
  async settle(id: string): Promise<ImportRun> {
    for (;;) {
      const run = await this.call<ImportRun>("GET", `/imports/${id}`);
      if (run.work === null) return run;
      process.stderr.write(`${JSON.stringify(run.work.progress)}\n`);
      await pause(2_000);
    }
  }
}
