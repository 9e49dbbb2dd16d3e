import { ok, refused, type Result } from "#kernel/result.ts";

import { largestEvidence, type EvidenceType } from "./model-evidence.ts";

/** Why a file is not kept. */
export type EvidenceRefusal =
  | { readonly kind: "evidence-empty" }
  | { readonly kind: "evidence-too-large"; readonly most: number }
  | { readonly kind: "evidence-type" };

/** First bytes of each kind: JFIF/EXIF (T.81), PNG (ISO 15948), TIFF 6.0 in both orders, PDF (ISO 32000-1, 7.5.2). */
const beginnings: readonly (readonly [EvidenceType, readonly number[]])[] = [
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["image/tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by its bytes; its name and what the sender calls it say nothing. */
export function typeOfEvidence(bytes: Uint8Array): Result<EvidenceType, EvidenceRefusal> {
  if (bytes.length === 0) return refused({ kind: "evidence-empty" });
  if (bytes.length > largestEvidence)
    return refused({ kind: "evidence-too-large", most: largestEvidence });
  const found = beginnings.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) return ok(found[0]);
  return isWebp(bytes) ? ok("image/webp") : refused({ kind: "evidence-type" });
}

/** RIFF with the form type WEBP (RFC 9649, 2.4). */
function isWebp(bytes: Uint8Array): boolean {
  const word = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4));
  return word(0) === "RIFF" && word(8) === "WEBP";
}

/** A name that can stand in a header and on a disk: no paths, no control characters, at most 120 characters. */
export function evidenceName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "").trim();
  return plain.slice(0, 120) || "file";
}
