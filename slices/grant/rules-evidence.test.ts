import * as fc from "fast-check";
import { expect, test } from "vitest";

import { largestEvidence } from "./model-evidence.ts";
import { evidenceName, typeOfEvidence } from "./rules-evidence.ts";

const text = (word: string) => new TextEncoder().encode(word);

test.each([
  ["a photo", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]), "image/jpeg"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "image/png"],
  ["a scan", new Uint8Array([0x4d, 0x4d, 0x00, 0x2a]), "image/tiff"],
  ["a paper", text("%PDF-1.7"), "application/pdf"],
  ["a web picture", text("RIFF0000WEBPVP8 "), "image/webp"],
])("%s is known by its bytes", (_, bytes, type) => {
  expect(typeOfEvidence(bytes)).toEqual({ ok: true, value: type });
});

test.each([
  ["a page", text("<html><script>alert(1)</script>"), "evidence-type"],
  ["a drawing with scripts", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "evidence-type"],
  ["a program", text("MZ..."), "evidence-type"],
  ["nothing", new Uint8Array(), "evidence-empty"],
  ["more than may be kept", new Uint8Array(largestEvidence + 1), "evidence-too-large"],
])("%s is refused", (_, bytes, kind) => {
  expect(typeOfEvidence(bytes)).toMatchObject({ ok: false, error: { kind } });
});

test("a name never leaves its folder, its line or its quotes", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const plain = evidenceName(name);
      expect(plain).not.toMatch(/[/\\"\n\r\0]/);
      expect(plain.length).toBeGreaterThan(0);
      expect(plain.length).toBeLessThanOrEqual(120);
    }),
  );
});
