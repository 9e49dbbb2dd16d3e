import { Unzip, UnzipInflate } from "fflate";

import { ok, refused, type Result } from "#kernel/result.ts";

import type { SpreadsheetRefusal } from "../spreadsheet.ts";

/** Most bytes that the wanted parts of one workbook may unpack to, counted while they are unpacked. */
export const mostUnpacked = 1_073_741_824;

/** A part that unpacks to this many times its packed size is a bomb (deflate ends near 1,032; real sheets stay below 100). */
const bombRatio = 400;

/** Below this many bytes no ratio alarms. */
const harmlessSize = 16_777_216;

/** Packed bytes handed over at a time, so that a bomb is noticed early. */
const chunkLength = 65_536;

/**
 * The wanted parts of a zip by name. What a header declares is not believed: bytes are counted as they come out, and the
 * unpacking ends at the limit. Encrypted or damaged archives are refused.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, SpreadsheetRefusal> {
  const parts = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  const state: { refusal: SpreadsheetRefusal | null; total: number } = { refusal: null, total: 0 };
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) {
        state.refusal ??= { kind: "broken-zip", detail: error.message };
        return;
      }
      state.total += chunk.length;
      const isBomb = state.total > harmlessSize && state.total > bombRatio * bytes.length;
      if (isBomb || state.total > mostUnpacked) {
        state.refusal ??= {
          kind: "zip-bomb",
          limit: Math.min(mostUnpacked, bombRatio * bytes.length),
          part: file.name,
        };
        chunks.length = 0;
        throw new StopUnpacking();
      }
      chunks.push(chunk);
      if (isLast) finished.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  feed(unzip, bytes, state);
  if (state.refusal !== null) return refused(state.refusal);
  const cut = [...parts.keys()].find((name) => !finished.has(name));
  if (cut !== undefined) return refused({ kind: "broken-zip", detail: `${cut} ends too early` });
  return ok(new Map([...parts].map(([name, chunks]) => [name, join(chunks)])));
}

class StopUnpacking extends Error {}

function feed(
  unzip: Unzip,
  bytes: Uint8Array,
  state: { refusal: SpreadsheetRefusal | null },
): void {
  try {
    for (let at = 0; at < bytes.length && state.refusal === null; at += chunkLength) {
      unzip.push(bytes.subarray(at, at + chunkLength), at + chunkLength >= bytes.length);
    }
  } catch (error) {
    state.refusal ??= { kind: "broken-zip", detail: (error as Error).message };
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
