import { expect, test } from "vitest";

import { shortenHashes } from "./short-hashes.ts";

const hash = "1cfa4952c2a68ebbbec8dd8508d32491b88fbd325470e25a3f0b554a911164d8";

test.each([
  [`cities.gexf ${hash}`, "cities.gexf 1cfa4952…"],
  [`${hash}, ${hash}`, "1cfa4952…, 1cfa4952…"],
  ["협의 끝에 정함", "협의 끝에 정함"],
  [`${hash}0`, `${hash}0`],
])("%s is said as %s", (text, said) => {
  expect(shortenHashes(text)).toBe(said);
});
