import { expect, it } from "vitest";

import { compileKernel } from "#engines/channels/structure/testing/compile-kernel.ts";

// `npx vitest run formats/edge-list/kernel.test.ts --update` writes the file anew after a change of the kernel.
it("is committed as its source compiles", async () => {
  const module = await compileKernel(new URL("./kernel.as.ts", import.meta.url));
  const text = [
    "/** Compiled from kernel.as.ts by kernel.test.ts. */",
    `export const edgeListKernel =\n  "${module}";`,
    "",
  ].join("\n");
  await expect(text).toMatchFileSnapshot("./kernel.generated.ts");
});
