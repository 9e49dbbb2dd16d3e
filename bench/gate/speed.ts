/** Names a second on the real list, one core: `node bench/gate/speed.ts`. Answers are compared with the unindexed twin. */
import { namedSubject } from "../../engines/gate/screening/list.ts";
import { prepareScreener, prepareUnindexedScreener } from "../../engines/gate/screening/screen.ts";
import { hashOf, ordinaryNames } from "./names/ordinary-names.ts";
import { writers } from "./names/writers.ts";
import { realList } from "./real-list.ts";

const forms = ["hangul", "revised", "usual spelling", "northern", "cyrillic"];
const given =
  "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth Ahmed Fatima Mehmet Olga Ivan Yuki Carlos Maria Wei Anna".split(
    " ",
  );
const family =
  "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hassan Yilmaz Ivanov Tanaka Wang Silva Müller Rossi Novak Kowalski".split(
    " ",
  );

/** A spread of names as an office asks them: six of ten Korean, three foreign, one from the list itself. Fixed order. */
function spread(count: number): string[] {
  const korean = ordinaryNames("test");
  const list = realList().entries.flatMap(({ names }) => names.map(({ text }) => text));
  return Array.from({ length: count }, (_, at) => {
    const dice = hashOf(`${at}`);
    if (at % 10 === 9) return list[dice % list.length] ?? "";
    if (at % 10 >= 6)
      return `${given[dice % given.length]} ${family[(dice >>> 8) % family.length]}`;
    const name = korean[dice % korean.length]?.hangul ?? "";
    return writers[forms[at % forms.length] ?? ""]?.(name) ?? name;
  });
}

const names = spread(40_000);
const list = realList();
const started = performance.now();
const screener = prepareScreener(list);
console.log(
  `list of ${list.entries.length} entries made ready in ${Math.round(performance.now() - started)} ms`,
);
const runs: number[] = [];
const walls: number[] = [];
for (let run = 0; run < 9; run += 1) {
  const begun = performance.now();
  const before = process.cpuUsage();
  let hits = 0;
  for (const name of names) hits += screener.screen(namedSubject(name)).hits.length;
  const { user, system } = process.cpuUsage(before);
  runs.push(names.length / ((user + system) / 1e6));
  walls.push(names.length / ((performance.now() - begun) / 1000));
  if (run === 0)
    console.log(`${new Set(names).size} different names of ${names.length}, ${hits} hits`);
}
const sorted = runs.toSorted((one, other) => one - other);
console.log(
  `names a second of processor time: median ${Math.round(sorted[4] ?? 0)}, best ${Math.round(sorted[8] ?? 0)} (first run, nothing remembered, ${Math.round(runs[0] ?? 0)})`,
);
console.log(`names a second by the clock of this machine: ${walls.map(Math.round).join(" ")}`);

const twin = prepareUnindexedScreener(list);
const compared = names.filter((_, at) => at % 40 === 0 || at % 400 === 9);
const unequal = compared.filter(
  (name) =>
    JSON.stringify(twin.screen(namedSubject(name))) !==
    JSON.stringify(screener.screen(namedSubject(name))),
);
console.log(
  `against the unindexed twin: ${compared.length} names compared, ${unequal.length} unequal`,
);
