import { expect, it } from "vitest";

import { compileKernel } from "../testing/compile-kernel.ts";

// `npx vitest run engines/channels/structure/betweenness/kernel.test.ts --update` writes the file anew after a change of the kernel.
it("is committed as its source compiles", async () => {
  const source = new URL("./kernel.as.ts", import.meta.url);
  const shared = await compileKernel(source, [
    "--sharedMemory",
    "--maximumMemory",
    "65536",
    "--enable",
    "threads",
  ]);
  const own = await compileKernel(source);
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
