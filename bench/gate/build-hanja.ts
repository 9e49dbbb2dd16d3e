/**
 * Builds `engines/gate/names/hanja-readings.json` from the Unihan database (Debian package `unicode-data`, 15.0.0):
 * `kHangul` of characters for education (E) or personal names (N), and their simplified forms by `kTraditionalVariant`.
 * Usage: node bench/gate/build-hanja.ts DIRECTORY-WITH-UNIHAN-BZ2
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const directory = process.argv[2] ?? "/usr/share/unicode";

function* fields(file: string, wanted: string): Generator<[number, string]> {
  const text = execFileSync("bzcat", [`${directory}/${file}`], { maxBuffer: 1 << 28, encoding: "utf8" });
  for (const line of text.split("\n")) {
    const [point, field, value] = line.split("\t");
    if (field === wanted && point !== undefined && value !== undefined) yield [parseInt(point.slice(2), 16), value];
  }
}

const readings = new Map<number, Set<string>>();
const everyReading = new Map<number, readonly string[]>();
for (const [point, value] of fields("Unihan_Readings.txt.bz2", "kHangul")) {
  everyReading.set(point, value.split(" ").map((one) => one.slice(0, one.indexOf(":"))));
  const kept = value.split(" ").filter((one) => /:.*[EN]/.test(one)).map((one) => one.slice(0, one.indexOf(":")));
  if (kept.length > 0) readings.set(point, new Set(kept));
}
const nameSounds = new Set([...readings.values()].flatMap((sounds) => [...sounds]));
for (const [point, value] of fields("Unihan_Variants.txt.bz2", "kTraditionalVariant")) {
  for (const target of value.split(" ")) {
    for (const reading of everyReading.get(parseInt(target.slice(2), 16)) ?? []) {
      if (!nameSounds.has(reading)) continue;
      const own = readings.get(point) ?? new Set<string>();
      readings.set(point, new Set([...own, reading]));
    }
  }
}
const bySyllable = new Map<string, string>();
for (const [point, sounds] of [...readings].toSorted(([one], [other]) => one - other)) {
  for (const sound of sounds) bySyllable.set(sound, (bySyllable.get(sound) ?? "") + String.fromCodePoint(point));
}
const table = Object.fromEntries([...bySyllable].toSorted(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync("engines/gate/names/hanja-readings.json", `${JSON.stringify(table, null, 0).replaceAll('","', '",\n"')}\n`);
