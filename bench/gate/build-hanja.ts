/**
 * Builds `engines/gate/names/hanja-readings.json` from the Unihan database (Debian package `unicode-data`, 15.0.0):
 * `kHangul` of characters for education (E) or personal names (N), and their simplified forms by `kTraditionalVariant`.
 * Also `pinyin-readings.json`: the Korean readings of the name characters of each Mandarin syllable (`kMandarin`).
 * Usage: node bench/gate/build-hanja.ts DIRECTORY-WITH-UNIHAN-BZ2
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const directory = process.argv[2] ?? "/usr/share/unicode";

function* fields(file: string, wanted: string): Generator<[number, string]> {
  const text = execFileSync("bzcat", [`${directory}/${file}`], {
    maxBuffer: 1 << 28,
    encoding: "utf8",
  });
  for (const line of text.split("\n")) {
    const [point, field, value] = line.split("\t");
    if (field === wanted && point !== undefined && value !== undefined)
      yield [parseInt(point.slice(2), 16), value];
  }
}

const readings = new Map<number, Set<string>>();
const everyReading = new Map<number, readonly string[]>();
for (const [point, value] of fields("Unihan_Readings.txt.bz2", "kHangul")) {
  everyReading.set(
    point,
    value.split(" ").map((one) => one.slice(0, one.indexOf(":"))),
  );
  const kept = value
    .split(" ")
    .filter((one) => /:.*[EN]/.test(one))
    .map((one) => one.slice(0, one.indexOf(":")));
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
/** Forms that differ in shape alone: what one of them has, the other has too (鎮 and 鎭). */
for (const field of ["kZVariant", "kSemanticVariant"]) {
  for (const [point, value] of fields("Unihan_Variants.txt.bz2", field)) {
    if (readings.has(point)) continue;
    const target = parseInt((value.split(/[ <]/)[0] ?? "").slice(2), 16);
    const sounds = readings.get(target);
    if (sounds !== undefined) readings.set(point, new Set(sounds));
  }
}
for (const [point, value] of fields("Unihan_Variants.txt.bz2", "kTraditionalVariant")) {
  const sounds = value
    .split(" ")
    .flatMap((target) => [...(readings.get(parseInt(target.slice(2), 16)) ?? [])]);
  if (!readings.has(point) && sounds.length > 0) readings.set(point, new Set(sounds));
}
const bySyllable = new Map<string, string>();
for (const [point, sounds] of [...readings].toSorted(([one], [other]) => one - other)) {
  for (const sound of sounds)
    bySyllable.set(sound, (bySyllable.get(sound) ?? "") + String.fromCodePoint(point));
}
const table = Object.fromEntries(
  [...bySyllable].toSorted(([one], [other]) => (one < other ? -1 : 1)),
);
writeFileSync(
  "engines/gate/names/hanja-readings.json",
  `${JSON.stringify(table, null, 0).replaceAll('","', '",\n"')}\n`,
);

const byPinyin = new Map<string, Set<string>>();
for (const [point, value] of fields("Unihan_Readings.txt.bz2", "kMandarin")) {
  if (!everyReading.has(point)) continue;
  for (const spoken of value.split(" ")) {
    const plain = spoken
      .normalize("NFD")
      .replace(/u\u0308/g, "v")
      .replace(/[\u0300-\u036f]/g, "");
    byPinyin.set(plain, new Set([...(byPinyin.get(plain) ?? []), ...(readings.get(point) ?? [])]));
  }
}
byPinyin.set("piao", new Set("박")); // 朴 as a family name; kMandarin gives its other reading
const pinyin = [...byPinyin]
  .filter(([, sounds]) => sounds.size > 0)
  .toSorted(([one], [other]) => (one < other ? -1 : 1));
const pinyinTable = Object.fromEntries(
  pinyin.map(([plain, sounds]) => [plain, [...sounds].toSorted().join("")]),
);
writeFileSync(
  "engines/gate/names/pinyin-readings.json",
  `${JSON.stringify(pinyinTable, null, 0).replaceAll('","', '",\n"')}\n`,
);
