import { readFile } from "node:fs/promises";

import { main } from "assemblyscript/asc";
import { expect, it } from "vitest";

/** Compiles the kernel in memory; the answer is the WebAssembly module in base64. */
async function compile(memory: readonly string[]): Promise<string> {
  const source = await readFile(new URL("./kernel.as.ts", import.meta.url), "utf8");
  let module = new Uint8Array();
  const options = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--enable", "simd,bulk-memory", "--initialMemory", "1"];
  const { error } = await main(["kernel.as.ts", "-o", "kernel.wasm", ...options, ...memory], {
    readFile: (name) => (name === "kernel.as.ts" ? source : null),
    writeFile: (_, contents) => {
      if (typeof contents !== "string") module = Uint8Array.from(contents);
    },
    listFiles: () => [],
  });
  if (error !== null) throw error;
  return Buffer.from(module).toString("base64");
}

// `npx vitest run engines/channels/structure/betweenness/kernel.test.ts --update` writes the file anew after a change of the kernel.
it("is committed as its source compiles", async () => {
  const shared = await compile(["--sharedMemory", "--maximumMemory", "65536", "--enable", "threads"]);
  const own = await compile([]);
  const text = [
    "/** The kernel for memory that workers share; compiled from kernel.as.ts by kernel.test.ts. */",
    `export const sharedKernel =\n  "${shared}";`,
    "",
    "/** The same kernel for memory of one thread. */",
    `export const ownKernel =\n  "${own}";`,
    "",
  ].join("\n");
  await expect(text).toMatchFileSnapshot("./kernel.generated.ts");
});
