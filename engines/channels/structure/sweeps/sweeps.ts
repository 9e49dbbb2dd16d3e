import type { Graph } from "../../graph/graph.ts";
import { type KernelFunction, instantiate } from "../instantiate.ts";
import { sweepsKernel } from "./kernel.generated.ts";

/** The kernel with a graph in its memory. */
export interface Sweeps {
  readonly memory: WebAssembly.Memory;
  /** Byte offset of the kernel's own arrays. */
  readonly own: number;
  readonly call: Readonly<
    Record<"startSearch" | "search" | "startRanking" | "stepRanking", KernelFunction>
  >;
}

const pageBytes = 1 << 16;

/** Copies the graph into new memory with `bytesEach` bytes an actor for the kernel's own arrays. */
export function placeSweeps(graph: Graph, bytesEach: number): Sweeps {
  const offsets = pageBytes;
  const neighbours = offsets + ((4 * (graph.actors + 1) + 63) & ~63);
  const own = neighbours + ((8 * graph.ties + 63) & ~63);
  const memory = new WebAssembly.Memory({
    initial: Math.ceil((own + bytesEach * graph.actors) / pageBytes),
  });
  new Int32Array(memory.buffer, offsets, graph.actors + 1).set(graph.offsets);
  new Int32Array(memory.buffer, neighbours, 2 * graph.ties).set(graph.neighbours);
  const find = instantiate(sweepsKernel, memory);
  find("place")(graph.actors, offsets, neighbours, own);
  const call = {
    startSearch: find("startSearch"),
    search: find("search"),
    startRanking: find("startRanking"),
    stepRanking: find("stepRanking"),
  };
  return { memory, own, call };
}
