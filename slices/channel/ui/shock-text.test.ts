import { describe, expect, it } from "vitest";
import { both } from "#kernel/local-text.ts";
import type { Shock } from "../model-shock.ts";
import { readPart, shockText } from "./shock-text.ts";

const preset: Shock = {
  name: "line-cut",
  label: both("단절", "Line cut"),
  rules: [{ rule: "territory", territory: "CN" }],
  basis: both("", ""),
  sources: [],
};

const labelOf = (part: string) => both(`${part} 멈춤`, `${part} stops`);

describe("shockText", () => {
  it.each([
    ["nothing", [], undefined],
    ["one preset by its name", ["line-cut"], "line-cut"],
    ["an unknown name, for the server to refuse", ["no-such"], "no-such"],
  ])("asks for %s", (_, parts, expected) => {
    expect(shockText(parts, [preset], labelOf)).toBe(expected);
  });

  it("joins the rules of a preset with those set by hand", () => {
    const text = shockText(["line-cut", "actor:undp", "layer:member-of"], [preset], labelOf);
    expect(JSON.parse(text ?? "")).toMatchObject({
      label: { ko: "단절 + actor:undp 멈춤 + layer:member-of 멈춤" },
      rules: [
        { rule: "territory", territory: "CN" },
        { rule: "actors", who: { actors: ["undp"] } },
        { rule: "layer", kinds: ["member-of"] },
      ],
    });
  });
});

describe("readPart", () => {
  it.each([
    ["actor:undp", { what: "actor", id: "undp" }],
    ["territory:CN", { what: "territory", id: "CN" }],
    ["actor:", null],
    ["line-cut", null],
    ["else:x", null],
  ])("reads %s", (text, expected) => expect(readPart(text)).toEqual(expected));
});
