/** The usual matcher on the same names: Jaro–Winkler of sorted Latin words (`node bench/gate/peers.ts`). */
import { listedPersons } from "./names/listed-persons.ts";
import { ordinaryNames } from "./names/ordinary-names.ts";
import { writers } from "./names/writers.ts";
import { unaidedList } from "./real-list.ts";

/** Jaro 1989, with Winkler's prefix of four letters at .1 (1990). */
function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  const left: string[] = [];
  for (let at = 0; at < one.length; at += 1) {
    for (let to = Math.max(0, at - reach); to < Math.min(other.length, at + reach + 1); to += 1) {
      if (taken.has(to) || one[at] !== other[to]) continue;
      taken.add(to);
      left.push(one[at] ?? "");
      break;
    }
  }
  if (left.length === 0) return 0;
  const right = [...taken].toSorted((a, b) => a - b).map((at) => other[at]);
  const swapped = left.filter((letter, at) => letter !== right[at]).length / 2;
  const jaro =
    (left.length / one.length +
      left.length / other.length +
      (left.length - swapped) / left.length) /
    3;
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const sortWords = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, "")
    .split(/[^a-z]+/)
    .filter((word) => word !== "")
    .toSorted()
    .join(" ");

const entries = unaidedList().entries.filter(({ kind }) => kind === "person");
const names = entries.flatMap(({ id, names: listed }) =>
  listed.map(({ text }) => ({ id, name: sortWords(text) })),
);
const matches = (text: string, least: number): string[] => {
  const asked = sortWords(text);
  return asked === ""
    ? []
    : names.filter(({ name }) => jaroWinkler(asked, name) >= least).map(({ id }) => id);
};

for (const least of [0.9, 0.95]) {
  for (const form of ["hangul", "revised", "usual spelling", "northern"]) {
    const write = writers[form] ?? ((name: string) => name);
    const persons = Object.entries(listedPersons);
    const found = persons.filter(([id, hangul]) =>
      matches(write(hangul), least).includes(id),
    ).length;
    const ordinary = ordinaryNames("test").filter((_, at) => at % 10 === 0);
    const alarms = ordinary.filter(({ hangul }) => matches(write(hangul), least).length > 0).length;
    const share = ((100 * alarms) / ordinary.length).toFixed(1);
    console.log(
      `${least}  ${form.padEnd(16)} recall ${found}/${persons.length}   false alarms ${alarms}/${ordinary.length} = ${share} %`,
    );
  }
}
