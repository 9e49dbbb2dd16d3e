import type { Graph } from "../../graph/graph.ts";
import { scratchBegin, scratchKernel, type ScratchKernel } from "#kernel/scratch-kernel.ts";
import { sweepsKernel } from "./kernel.generated.ts";

/** The kernel with a graph in its memory; it serves one search or ranking. */
export interface Sweeps extends ScratchKernel<(typeof functions)[number]> {
  /** Byte offset of the kernel's own arrays. */
  readonly own: number;
}

const functions = [
  "place",
  "startSearch",
  "search",
  "listCuts",
  "listBridges",
  "startRanking",
  "sizeOfResidual",
  "stepRanking",
  "finishRanking",
] as const;

const open = scratchKernel(sweepsKernel, functions);

/** Copies the graph into the kernel's memory, with `bytesEach` bytes an actor for the kernel's own arrays. */
export function openSweeps(graph: Graph, bytesEach: number): Sweeps {
  const offsets = scratchBegin;
  const neighbours = offsets + ((4 * (graph.actors + 1) + 63) & ~63);
  const own = neighbours + ((8 * graph.ties + 63) & ~63);
  const kernel = open(own + bytesEach * graph.actors);
  const { memory, call } = kernel;
  new Int32Array(memory.buffer, offsets, graph.actors + 1).set(graph.offsets);
  new Int32Array(memory.buffer, neighbours, 2 * graph.ties).set(graph.neighbours);
  call("place", graph.actors, offsets, neighbours, own);
  return { ...kernel, own };
}
