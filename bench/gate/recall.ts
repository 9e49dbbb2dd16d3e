/** Recall and false alarms of name screening on the real list: `node bench/gate/recall.ts [tuning|test] [--show]`. */
import { namedSubject } from "../../engines/gate/screening/list.ts";
import { writeHanja } from "./names/hanja-writer.ts";
import { listedPersons } from "./names/listed-persons.ts";
import { ordinaryNames } from "./names/ordinary-names.ts";
import { writers } from "./names/writers.ts";
import { realScreener } from "./real-list.ts";

const half = process.argv.includes("tuning") ? "tuning" : "test";
const isShown = process.argv.includes("--show");
const screener = realScreener();
const forms: Record<string, (hangul: string) => string | null> = {
  ...writers,
  "hanja, traditional": (name) => writeHanja(name, false),
  "hanja, simplified": (name) => writeHanja(name, true),
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
  console.log(`  ${form.padEnd(44)} ${found}/${asked}${isShown && missed.length > 0 ? `   missed: ${missed.join("; ")}` : ""}`);
}
console.log(`  ${"all".padEnd(44)} ${allFound}/${allAsked} = ${(allFound / allAsked).toFixed(4)}`);

console.log(`false alarms on ordinary Korean names (${half} half), plain and weighted by family name`);
const alarmed = new Set<string>();
for (const form of ["hangul", "revised", "usual spelling", "McCune–Reischauer without marks", "cyrillic"]) {
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
  console.log(`  ${form.padEnd(44)} ${alarms}/${names} = ${((100 * alarms) / names).toFixed(2)} %   weighted ${((100 * share) / shares).toFixed(2)} %`);
}
if (isShown) console.log([...alarmed].join("\n"));
