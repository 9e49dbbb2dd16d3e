import type { z } from "zod";
import type { BothTexts } from "#kernel/local-text.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

/** How many records a file of the reference may hold, and why no fewer and no more. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly reason: BothTexts;
}

/** One file of the reference: its path under `reference/`, the shape of its whole content, and its bounds. */
export interface Part<T> {
  readonly file: string;
  readonly schema: z.ZodType<T>;
  readonly bounds: Bounds;
}

/**
 * Why a file of the reference is refused. `record` is the id of the innermost record around the fault
 * (`null`: the fault lies outside any record with an id), `field` the path below that record.
 */
export type PartRefusal =
  | {
      readonly kind: "malformed-record";
      readonly file: string;
      readonly record: string | null;
      readonly field: string;
      readonly expected: string;
    }
  | {
      readonly kind: "count-out-of-bounds";
      readonly file: string;
      readonly count: number;
      readonly bounds: Bounds;
    };

/** Reads a part's parsed JSON; refuses the first malformed record in file order, then a count out of bounds. */
export function readPart<T>(part: Part<T>, content: unknown): Result<T, PartRefusal> {
  const parsed = part.schema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = placeOf(content, issue?.path ?? []);
    return refused({
      kind: "malformed-record",
      file: part.file,
      ...place,
      expected: issue?.message ?? "",
    });
  }
  const count = countRecords(content);
  const { min, max } = part.bounds;
  if (count < min || count > max) {
    return refused({ kind: "count-out-of-bounds", file: part.file, count, bounds: part.bounds });
  }
  return ok(parsed.data);
}

/** Records of a file: the length of a list, or of all lists that an object holds directly. */
export function countRecords(content: unknown): number {
  if (Array.isArray(content)) return content.length;
  if (typeof content !== "object" || content === null) return 0;
  return Object.values(content).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
    0,
  );
}

function placeOf(
  content: unknown,
  path: readonly PropertyKey[],
): { record: string | null; field: string } {
  let at: unknown = content;
  let record: string | null = null;
  let from = 0;
  for (const [depth, key] of path.entries()) {
    at = childOf(at, key);
    const id = childOf(at, "id");
    if (typeof id === "string") [record, from] = [id, depth + 1];
  }
  return { record, field: path.slice(from).map(String).join(".") };
}

function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
