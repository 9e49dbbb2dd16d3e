import { describe, expect, it } from "vitest";
import { loadReference, referenceFiles } from "./load.ts";
import { wordRefusal } from "./messages.ts";
import { readReference } from "./read.ts";
import { recordsOf, shippedFiles, withRecord } from "./shipped.testing.ts";

const ties = "seoul/ties.json";
const actors = "seoul/actors.json";
const tie = "seoul--sister-city--taipei";

describe("the shipped reference", () => {
  it("loads whole", () => {
    const loaded = loadReference(shippedFiles());
    expect(loaded).toMatchObject({ ok: true });
  });

  it("loads from its own folder as from its parsed files", async () => {
    expect(await readReference()).toEqual(loadReference(shippedFiles()));
  });

  it("names the folder's missing file", async () => {
    const read = await readReference(new URL("./integrity/", import.meta.url));
    expect(read).toMatchObject({
      ok: false,
      error: { kind: "unreadable-file", file: "manifest.json" },
    });
  });
});

describe("doubt stops the load", () => {
  it.each(referenceFiles)("without %s", (file) => {
    const { [file]: _dropped, ...rest } = shippedFiles();
    expect(loadReference(rest)).toEqual({ ok: false, error: { kind: "missing-file", file } });
  });

  it.each(referenceFiles)("with other content in %s", (file) => {
    for (const content of [null, "text", 7, [null], { id: 1 }]) {
      const loaded = loadReference({ ...shippedFiles(), [file]: content });
      expect(loaded).toMatchObject({ ok: false, error: { kind: "malformed-record", file } });
    }
  });

  it.each([
    [
      actors,
      "lat",
      (r: Record<string, unknown>) => (r["place"] = { lat: 91, lon: 0, basis: "report" }),
    ],
    [actors, "kind", (r: Record<string, unknown>) => (r["kind"] = "person")],
    [actors, "ko", (r: Record<string, unknown>) => (r["name"] = { ko: "Seoul", en: "Seoul" })],
    [actors, "side", (r: Record<string, unknown>) => (r["side"] = { side: "a", basis: null })],
    [actors, "telephone", (r: Record<string, unknown>) => (r["telephone"] = "02")],
  ])("with an impossible record in %s: %s", (file, _what, change) => {
    const loaded = loadReference(withRecord(file, "seoul", change));
    expect(loaded).toMatchObject({
      ok: false,
      error: { kind: "malformed-record", file, record: "seoul" },
    });
  });

  it.each([
    ["since", "1968-13"],
    ["status", "certain"],
    ["issues", ["no-such-tag"]],
    ["note", { ko: "메모", en: null }],
    ["sources", []],
  ])("with a tie whose %s is %j", (field, value) => {
    const loaded = loadReference(withRecord(ties, tie, (record) => (record[field] = value)));
    expect(loaded).toMatchObject({
      ok: false,
      error: { kind: "malformed-record", file: ties, record: tie },
    });
  });

  it("when general knowledge is said to be verified", () => {
    const file = "added/ties.json";
    const files = withRecord(file, "pyongyang--part-of--dprk-government", (record) => {
      record["verified"] = true;
    });
    expect(loadReference(files)).toMatchObject({
      ok: false,
      error: { kind: "malformed-record", file },
    });
  });

  it("when a record is lost", () => {
    const files = shippedFiles();
    recordsOf(files[actors]).pop();
    expect(loadReference(files)).toMatchObject({
      ok: false,
      error: { kind: "count-out-of-bounds", file: actors, count: 175 },
    });
  });
});

describe("contradictions between records", () => {
  it.each([
    ["unknown-reference", ties, tie, "to", "atlantis"],
    ["one-sided-slip", ties, tie, "slips", ["SI-58"]],
    ["unknown-reference", ties, tie, "sources", [{ source: "hearsay", locator: null }]],
    ["unknown-section", ties, tie, "sources", [{ source: "report", locator: "9.9" }]],
    ["unknown-section", ties, tie, "sources", [{ source: "report", locator: null }]],
    ["loop", ties, tie, "to", "seoul"],
    ["wrong-direction", ties, tie, "directed", true],
    ["impossible-dates", ties, tie, "until", "1967"],
    ["impossible-dates", ties, tie, "lastEvidence", "1967-12"],
    ["impossible-dates", ties, "seoul--agreement--pyongyang", "lastEvidence", "2020"],
    ["misplaced-agreement", ties, "seoul--partner--beijing", "cityAgreement", "sister"],
    ["duplicate-id", ties, tie, "id", "seoul--partner--beijing"],
    ["unknown-reference", actors, "seoul", "parentId", "atlantis"],
    ["loop", actors, "uclg", "parentId", "metropolis"],
    ["one-sided-slip", actors, "seoul", "slips", []],
    ["one-sided-slip", actors, "citynet", "slips", ["SI-19", "SI-01"]],
    ["unknown-reference", "seoul/facts.json", "seoul--01", "actor", "atlantis"],
    ["unknown-section", "seoul/facts.json", "seoul--01", "section", "7.1"],
    ["unknown-reference", "seoul/memberships.json", "seoul--luci", "body", "atlantis"],
    ["unknown-reference", "seoul/memberships.json", "seoul--luci", "tie", "seoul--member-of--uclg"],
    ["unknown-reference", "added/body-sizes.json", "neaspec--size-1", "body", "atlantis"],
    ["unknown-reference", "seoul/programmes.json", "prog-s04", "of", "S05"],
    ["unknown-reference", "seoul/initiatives.json", "clean-air-road-map", "body", "atlantis"],
    [
      "unknown-reference",
      "seoul/initiatives.json",
      "clean-air-road-map",
      "citation",
      { source: "hearsay", locator: null },
    ],
    [
      "unknown-reference",
      "seoul/programmes.json",
      "prog-s04",
      "partners",
      [{ actorId: "atlantis", role: "lead" }],
    ],
    ["unknown-reference", "seoul/cases.json", "map", "actors", ["atlantis"]],
    ["manifest-disagrees", "manifest.json", ties, "max", 400],
  ])("%s in %s at %s: %s", (...[kind, file, id, field, value]) => {
    const loaded = loadReference(withRecord(file, id, (record) => (record[field] = value)));
    expect(loaded.ok ? "loaded" : loaded.error.kind).toBe(kind);
  });
});

describe("wording", () => {
  it("says file, record and repair in both languages", () => {
    const loaded = loadReference(withRecord(ties, tie, (record) => (record["to"] = "atlantis")));
    expect(loaded.ok).toBe(false);
    if (loaded.ok) return;
    const problem = wordRefusal(loaded.error);
    expect(problem.at).toBe(`ties › ${tie} › to`);
    expect(problem.message).toEqual({
      ko: "없는 기록을 가리킵니다: atlantis",
      en: "It points at a record that does not exist: atlantis",
    });
    expect(problem.repair.ko).toMatch(/[가-힣]/);
  });

  it("words a count with its bounds and their reason", () => {
    const files = shippedFiles();
    recordsOf(files[actors]).pop();
    const loaded = loadReference(files);
    expect(loaded.ok ? "" : wordRefusal(loaded.error).message.en).toMatch(
      /175 records; 176 to 176/,
    );
  });
});
