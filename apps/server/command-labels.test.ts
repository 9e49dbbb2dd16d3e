import { globSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { commandLabel } from "./command-labels.ts";

/** A command's name where it is given: in a record, or as the first argument of a function that makes one. */
const given =
  /\bcommand: [^,;\n"]*((?:"[a-z][a-z -]+"(?: : )?)+)|\b(?:change|entryOf)\(\s*("[a-z]+ [a-z -]+")/g;

/** Commands whose names are put together. */
const composed = [
  ...["actor", "tie", "membership", "programme"].map((table) => `edit ${table}`),
  ...["item", "result", "money"].map((part) => `remove ${part}`),
  ...["propose", "clear", "decline", "confirm", "reopen"].map((step) => `${step} likeness`),
  "save answers",
  "submit answers",
  "record on hosted body",
];

const files = [...globSync("slices/**/*.ts"), ...globSync("apps/server/workspace/*.ts")].filter(
  (file) => !/\.(test|testing)\.ts$|messages|problems/.test(file),
);
const named = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(given)].flatMap(([, names, one]) =>
    [...(names ?? one!).matchAll(/"([^"]+)"/g)].map(([, name]) => name!),
  ),
);
const commands = [...new Set([...named, ...composed])].toSorted();

describe("commandLabel", () => {
  it("finds the commands of every slice", () => expect(commands.length).toBeGreaterThan(60));

  it.each(commands)("says %s in both languages", (command) => {
    const { ko, en } = commandLabel(command);
    expect(ko).toMatch(/[가-힣]+니다$/);
    expect(en).toMatch(/^[A-Z]/);
  });
});
