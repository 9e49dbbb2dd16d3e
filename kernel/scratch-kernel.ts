import { instantiate } from "./instantiate.ts";

/** A kernel on memory that serves one question. */
export interface ScratchKernel<Name extends string> {
  readonly memory: WebAssembly.Memory;
  /** Whether the next question is asked in the same memory, so that answers must be copied out of it. */
  readonly isKept: boolean;
  readonly call: (name: Name, ...words: readonly number[]) => number;
}

/** Where the caller's lists begin; a kernel's own constants lie before. */
export const scratchBegin = 1 << 16;

const pageBytes = 1 << 16;

/** Up to this size the memory of one question is kept for the next: setting it up takes as long as a small graph's answer. */
const keptBytes = 1 << 24;

/** Opens a kernel, given in base64 with the functions it exports, on `bytes` of memory; what is in there is old, not zero. */
export function scratchKernel<Name extends string>(
  base64: string,
  functions: readonly Name[],
): (bytes: number) => ScratchKernel<Name> {
  let kept: ScratchKernel<Name> | null = null;
  const start = (bytes: number, isKept: boolean): ScratchKernel<Name> => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
    const find = instantiate(base64, memory);
    const found = new Map(functions.map((name) => [name, find(name)]));
    return { memory, isKept, call: (name, ...words) => found.get(name)!(...words) };
  };
  return (bytes) => {
    if (bytes > keptBytes) return start(bytes, false);
    kept ??= start(scratchBegin, true);
    const missing = bytes - kept.memory.buffer.byteLength;
    if (missing > 0) kept.memory.grow(Math.ceil(missing / pageBytes));
    return kept;
  };
}
