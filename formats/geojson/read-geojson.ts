import { ok, refused, type Result } from "#kernel/result.ts";

import type { Column, GraphFile, GraphFileRefusal } from "../graph-file/graph-file.ts";

/**
 * Reads a collection of features as a network: a feature whose properties are `record: "tie"` with `from` and `to` is a
 * tie, every other one an actor; a point gives the columns `lat` and `lon` where the properties do not. Properties are
 * columns: of numbers where every known value is one, else of texts. Source: RFC 7946.
 */
export function readGeojson(text: string): Result<GraphFile, GraphFileRefusal> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  if (!isObject(document) || !Array.isArray(document["features"])) return notGeojson;
  const reading = new Reading();
  for (const [index, feature] of (document["features"] as unknown[]).entries()) {
    const refusal = reading.take(feature, index + 1);
    if (refusal !== null) return refused(refusal);
  }
  const about = document["about"];
  return reading.finish(about === undefined ? null : JSON.stringify(about));
}

const notGeojson = refused({ kind: "not-geojson" } as const);

function parse(text: string): Result<unknown, GraphFileRefusal> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return refused({ kind: "not-json", detail: (error as Error).message });
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface WaitingTie {
  readonly feature: number;
  readonly ends: readonly [from: string, to: string];
  readonly properties: JsonObject;
}

/** Features as they come; ties wait until every actor is known. */
class Reading {
  readonly #numberOf = new Map<string, number>();
  readonly #actors: JsonObject[] = [];
  readonly #ties: WaitingTie[] = [];

  take(feature: unknown, number: number): GraphFileRefusal | null {
    if (!isObject(feature) || feature["type"] !== "Feature")
      return { kind: "bad-feature", feature: number, why: "not-a-feature", id: "" };
    const properties = isObject(feature["properties"]) ? feature["properties"] : {};
    const { record, from, to } = properties;
    if (record === "tie" && typeof from === "string" && typeof to === "string") {
      this.#ties.push({ feature: number, ends: [from, to], properties });
      return null;
    }
    const own = feature["id"] ?? properties["id"];
    const id = typeof own === "string" || typeof own === "number" ? String(own) : String(number);
    if (this.#numberOf.has(id))
      return { kind: "bad-feature", feature: number, why: "repeated-id", id };
    this.#numberOf.set(id, this.#actors.length);
    this.#actors.push({ ...placeOf(feature["geometry"]), ...properties });
    return null;
  }

  finish(about: string | null): Result<GraphFile, GraphFileRefusal> {
    if (this.#actors.length === 0) return refused({ kind: "no-graph" });
    const ends = new Int32Array(2 * this.#ties.length);
    for (const [row, { feature, ends: ids }] of this.#ties.entries()) {
      for (const [end, id] of ids.entries()) {
        const actor = this.#numberOf.get(id);
        if (actor === undefined)
          return refused({ kind: "bad-feature", feature, why: "unknown-end", id });
        ends[2 * row + end] = actor;
      }
    }
    const inOurWords = new Set(["record", "from", "to"]);
    return ok({
      ids: [...this.#numberOf.keys()],
      labels: this.#actors.map(labelOf),
      from: ends.filter((_, index) => index % 2 === 0),
      to: ends.filter((_, index) => index % 2 === 1),
      directedTies: 0,
      about,
      columns: columnsOf(
        this.#ties.map(({ properties }) => properties),
        inOurWords,
      ),
      actorColumns: columnsOf(this.#actors, new Set(["record"])),
    });
  }
}

/** Where a point lies; other shapes name no single place. Longitude stands first (RFC 7946, 3.1.1). */
function placeOf(geometry: unknown): JsonObject {
  if (!isObject(geometry) || geometry["type"] !== "Point") return {};
  const [lon, lat] = Array.isArray(geometry["coordinates"]) ? geometry["coordinates"] : [];
  return typeof lon === "number" && typeof lat === "number" ? { lat, lon } : {};
}

function labelOf(properties: JsonObject): string | null {
  const named = [properties["name"], properties["NAME"], properties["title"]];
  return named.find((name): name is string => typeof name === "string" && name !== "") ?? null;
}

function columnsOf(
  records: readonly JsonObject[],
  leftOut: ReadonlySet<string>,
): Record<string, Column> {
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  const kept = [...names].filter((name) => !leftOut.has(name));
  return Object.fromEntries(kept.map((name) => [name, columnOf(records, name)]));
}

function columnOf(records: readonly JsonObject[], name: string): Column {
  const values = records.map((record) => record[name] ?? null);
  const known = values.filter((value) => value !== null);
  if (known.length > 0 && known.every((value) => typeof value === "number"))
    return Float64Array.from(values, (value) => (value === null ? NaN : Number(value)));
  return values.map((value) =>
    value === null || typeof value === "string" ? value : JSON.stringify(value),
  );
}
