import { createHash } from "node:crypto";

/** Bytes of a sample, as a database writes them, under their SHA-256. */
export function sampleContent(text: string): { readonly hash: string; readonly bytes: string } {
  return {
    hash: createHash("sha256").update(text).digest("hex"),
    bytes: `\\x${Buffer.from(text).toString("hex")}`,
  };
}

type Sample = (id: string) => Readonly<Record<string, unknown>>;

/** Samples of what letters let pass, what was put right, files and codes. */
export const registerSamples = (secret: string) =>
  ({
    correction: (id) => ({
      id,
      record_kind: "grant",
      record_id: id,
      before: { reference: secret },
      after: { reference: "x" },
      why: secret,
      corrected_at: "2026-02-02T00:00:00Z",
    }),
    evidence_file: (id) => ({
      id,
      hand_over_id: id,
      name: secret,
      type: "application/pdf",
      size: 6,
      hash: sampleContent(secret + id).hash,
      added_at: "2026-02-02T00:00:00Z",
    }),
    code_list: (id) => ({
      id,
      state: "earlier",
      file_name: secret,
      file_hash: "0".repeat(64),
      code_count: 1,
      loaded_at: "2026-02-02T00:00:00Z",
    }),
    grant_use: (id) => ({
      id,
      grant_id: id,
      clearance_id: id,
      programme_id: secret,
      kind: "start",
      party_id: secret,
      on_day: "2026-02-02",
    }),
  }) satisfies Readonly<Record<string, Sample>>;
