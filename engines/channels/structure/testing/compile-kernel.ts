import { readFile } from "node:fs/promises";

import { main } from "assemblyscript/asc";

const options = [
  "-O3",
  "--noAssert",
  "--runtime",
  "stub",
  "--importMemory",
  "--enable",
  "simd,bulk-memory",
  "--initialMemory",
  "1",
];

/** Compiles a kernel in memory; the answer is the WebAssembly module in base64. */
export async function compileKernel(file: URL, more: readonly string[] = []): Promise<string> {
  const source = await readFile(file, "utf8");
  let module = new Uint8Array();
  const { error } = await main(["kernel.as.ts", "-o", "kernel.wasm", ...options, ...more], {
    readFile: (name) => (name === "kernel.as.ts" ? source : null),
    writeFile: (_, contents) => {
      if (typeof contents !== "string") module = Uint8Array.from(contents);
    },
    listFiles: () => [],
  });
  if (error !== null) throw error;
  return Buffer.from(module).toString("base64");
}
