import { describe, expect, it } from "vitest";
import { readableParts } from "./readable-parts.ts";

const text = { ko: "가", en: "a" };

describe("readableParts", () => {
  it.each([
    ["nothing of no record", null, []],
    ["no codes or numbers", { id: "S01", no: 1, slips: ["SI-09"], note: null }, []],
    ["a text by its name", { what: text }, [{ name: "what", texts: [text] }]],
    ["a list of texts", { means: [text, text] }, [{ name: "means", texts: [text, text] }]],
    ["no title twice", { title: text, name: text }, []],
  ])("finds %s", (_, content, expected) => expect(readableParts(content)).toEqual(expected));
});
