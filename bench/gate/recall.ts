/** Recall and false alarms of name screening on the real list: `node bench/gate/recall.ts [tuning|test] [--show]`. */
import { namedSubject } from "../../engines/gate/screening/list.ts";
import { chineseNames, writeHanja, writePinyin } from "./names/hanja-writer.ts";
import { listedPersons } from "./names/listed-persons.ts";
import { ordinaryNames } from "./names/ordinary-names.ts";
import { southernWord, writers } from "./names/writers.ts";
import { prepareScreener } from "../../engines/gate/screening/screen.ts";
import { realList, realScreener, unaidedList } from "./real-list.ts";

const half = process.argv.includes("tuning") ? "tuning" : "test";
const isShown = process.argv.includes("--show");
const screener = realScreener();
const forms: Record<string, (hangul: string) => string | null> = {
  ...writers,
  "hanja, traditional": (name) => writeHanja(name, false),
  "hanja, simplified": (name) => writeHanja(name, true),
  "characters read in Mandarin (pinyin)": writePinyin,
};

console.log("recall of the listed DPRK persons, by form");
let [allFound, allAsked] = [0, 0];
for (const [form, write] of Object.entries(forms)) {
  let [found, asked] = [0, 0];
  const missed: string[] = [];
  for (const [id, hangul] of Object.entries(listedPersons)) {
    const text = write(hangul);
    if (text === null) continue;
    asked += 1;
    const { hits } = screener.screen(namedSubject(text));
    if (hits.some((hit) => hit.id === id)) found += 1;
    else missed.push(`${id} ${hangul} ${text}`);
  }
  allFound += found;
  allAsked += asked;
  console.log(
    `  ${form.padEnd(44)} ${found}/${asked}${isShown && missed.length > 0 ? `   missed: ${missed.join("; ")}` : ""}`,
  );
}
console.log(`  ${"all".padEnd(44)} ${allFound}/${allAsked} = ${(allFound / allAsked).toFixed(4)}`);

console.log("recall of the listed DPRK organisations");
const organisations = realList().entries.filter(({ id }) => id.startsWith("KPe."));
const plain = prepareScreener(unaidedList());
const added = (quality: string, change: (text: string) => string) =>
  organisations.flatMap(({ id, names }) =>
    names
      .filter((name) => (name.quality === "added") === (quality === "added"))
      .map(({ text }) => [id, change(text)] as const),
  );
for (const [form, asked, by] of [
  [
    "every listed name, lower case, without signs",
    added("listed", (text) =>
      text
        .toLowerCase()
        .replace(/['’"]/g, "")
        .replace(/[^\p{L}\p{N} ]/gu, " "),
    ),
    screener,
  ],
  [
    "Hangul, Southern spelling, spaced",
    added("added", (text) => southernWord(text).replace(/(무역|해운|은행|개발)/g, " $1 ")),
    screener,
  ],
  ["Hangul, by terms and sounds alone (no added names)", added("added", (text) => text), plain],
] as const) {
  const missed = asked.filter(
    ([id, text]) => !by.screen(namedSubject(text)).hits.some((hit) => hit.id === id),
  );
  console.log(
    `  ${form.padEnd(52)} ${asked.length - missed.length}/${asked.length}${isShown ? `   missed: ${missed.join("; ")}` : ""}`,
  );
}

console.log(
  `false alarms on ordinary Korean names (${half} half), plain and weighted by family name`,
);
const alarmed = new Set<string>();
for (const form of [
  "hangul",
  "revised",
  "usual spelling",
  "McCune–Reischauer without marks",
  "cyrillic",
]) {
  let [alarms, names, share, shares] = [0, 0, 0, 0];
  for (const { hangul, share: part } of ordinaryNames(half)) {
    const text = writers[form]?.(hangul) ?? hangul;
    const { verdict, hits } = screener.screen(namedSubject(text));
    names += 1;
    shares += part;
    if (verdict === "clear") continue;
    alarms += 1;
    share += part;
    alarmed.add(`${text} → ${hits[0]?.id ?? verdict} ${hits[0]?.matched ?? ""}`);
  }
  console.log(
    `  ${form.padEnd(44)} ${alarms}/${names} = ${((100 * alarms) / names).toFixed(2)} %   weighted ${((100 * share) / shares).toFixed(2)} %`,
  );
}
const chinese = chineseNames.filter(
  (name) => screener.screen(namedSubject(name)).verdict !== "clear",
);
console.log(
  `false alarms on ordinary Chinese names: ${chinese.length}/${chineseNames.length} = ${((100 * chinese.length) / chineseNames.length).toFixed(2)} %`,
);
if (isShown) console.log([...alarmed].join("\n"));
