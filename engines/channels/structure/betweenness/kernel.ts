import { type KernelFunction, instantiate } from "#kernel/instantiate.ts";
import { ownKernel, sharedKernel } from "./kernel.generated.ts";
import { type Layout, type PlacedGraph, chunks, searchWords } from "./layout.ts";

type Kernel = Readonly<Record<"place" | "clear" | "collect" | "search", KernelFunction>>;

/** Works off chunks until none is left; several workers may do so on one memory at once. `worker` counts from 0. */
export function workOffChunks({ memory, layout }: PlacedGraph, worker: number): void {
  const kernel = startKernel(memory);
  kernel.place(
    layout.actors,
    layout.offsets,
    layout.neighbours,
    layout.own + worker * layout.ownBytes,
  );
  const next = new Int32Array(memory.buffer, layout.nextChunk, 1);
  for (;;) {
    const chunk = Atomics.add(next, 0, 1);
    if (chunk >= chunks) return;
    kernel.clear();
    searchChunk(kernel, memory, layout, chunk);
    kernel.collect(layout.sums + 8 * layout.actors * chunk);
  }
}

function searchChunk(
  kernel: Kernel,
  memory: WebAssembly.Memory,
  layout: Layout,
  chunk: number,
): void {
  const records = new Int32Array(memory.buffer, layout.searches, searchWords * layout.searchCount);
  for (let i = chunk; i < layout.searchCount; i += chunks) {
    const at = searchWords * i;
    kernel.search(layout.searches + 4 * at, records[at + 4]!, records[at + 5]!);
  }
}

/** The sum of all chunks: one float64 an internal actor. */
export function addChunks({ memory, layout }: PlacedGraph): Float64Array {
  const sum = new Float64Array(layout.actors);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const part = new Float64Array(
      memory.buffer,
      layout.sums + 8 * layout.actors * chunk,
      layout.actors,
    );
    for (let v = 0; v < layout.actors; v++) sum[v]! += part[v]!;
  }
  return sum;
}

function startKernel(memory: WebAssembly.Memory): Kernel {
  const isShared =
    typeof SharedArrayBuffer !== "undefined" && memory.buffer instanceof SharedArrayBuffer;
  const find = instantiate(isShared ? sharedKernel : ownKernel, memory);
  return {
    place: find("place"),
    clear: find("clear"),
    collect: find("collect"),
    search: find("search"),
  };
}
