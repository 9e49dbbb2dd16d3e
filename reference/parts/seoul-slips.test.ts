import { describe, expect, test } from "vitest";
import { part as cases } from "./cases.ts";
import { part as diagnosis } from "./diagnosis.ts";
import { part as history } from "./history.ts";
import { part as instruments } from "./instruments.ts";
import { part as strategy } from "./strategy.ts";
import { contentOf, copyOfList, slipsById } from "./read-seoul.testing.ts";

const files = [
  { name: "history", part: history, pairs: 21 },
  { name: "diagnosis", part: diagnosis, pairs: 1 },
  { name: "strategy", part: strategy, pairs: 7 },
  { name: "instruments", part: instruments, pairs: 18 },
  { name: "cases", part: cases, pairs: 18 },
];

/** "slip record" for every record of the file that the register of slips names. */
function registered(name: string): Set<string> {
  const named = copyOfList(contentOf("seoul/slips.json")).flatMap(({ id, touches }) => {
    const records: unknown = Reflect.get(Object(touches), name);
    return Array.isArray(records) ? records.map((record) => `${String(id)} ${String(record)}`) : [];
  });
  return new Set(named);
}

describe.each(files)("slips of $name", ({ name, part, pairs }) => {
  test("stand at exactly the records the register lays them on", () => {
    const carried = [...slipsById(contentOf(part.file))].flatMap(([record, slips]) =>
      slips.map((slip) => `${slip} ${record}`),
    );
    expect(new Set(carried)).toEqual(registered(name));
    expect(carried).toHaveLength(pairs);
  });
});
