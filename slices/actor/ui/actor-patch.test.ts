import { describe, expect, test } from "vitest";
import { actorPatch } from "./actor-patch.ts";
import type { ActorPage } from "./data.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the patch reads no other part of the page
const sipri = {
  id: "sipri",
  name: { ko: null, en: "SIPRI" },
  abbr: null,
  aliases: ["one", "two"],
  kind: "research-foreign",
  territory: "SE",
  city: "Stockholm",
  place: { lat: 59.33, lon: 18.07, basis: "data-set" },
  parent: null,
  side: "third",
  declaredSide: { side: "third", basis: { locator: "6.2", source: "report" } },
} as unknown as ActorPage;

const asItStands = {
  nameKo: "",
  nameEn: "SIPRI",
  abbr: "",
  aliases: "one\ntwo",
  kind: "research-foreign",
  territory: "SE",
  city: "Stockholm",
  lat: "59.33",
  lon: "18.07",
  placeBasis: "data-set",
  parentId: "",
  side: "third",
  sideSource: "report",
  sideLocator: "6.2",
};

function formOf(entered: Partial<typeof asItStands>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...asItStands, ...entered })) form.set(name, value);
  return form;
}

describe("actorPatch", () => {
  test.each([
    ["nothing", {}, {}],
    [
      "another place, by the office's own word",
      { lat: "59.3", placeBasis: "office" },
      { place: { lat: 59.3, lon: 18.07, basis: "office" } },
    ],
    ["a place that is not known after all is not 0, 0", { lat: "", lon: "" }, { place: null }],
    ["the body that it is part of", { parentId: "report-body" }, { parentId: "report-body" }],
    ["a name in the other language", { nameKo: "시프리" }, { name: { ko: "시프리", en: "SIPRI" } }],
    ["an emptied field is not known", { city: " " }, { city: null }],
    [
      "names line by line, blank lines dropped",
      { aliases: "one\r\n\n three " },
      { aliases: ["one", "three"] },
    ],
    ["a side no longer declared loses its source", { side: "none" }, { side: { side: "none" } }],
    [
      "another side keeps the source it is declared in",
      { side: "a" },
      { side: { side: "a", basis: { source: "report", locator: "6.2" } } },
    ],
    [
      "another place in the source",
      { sideLocator: "" },
      { side: { side: "third", basis: { source: "report", locator: null } } },
    ],
  ])("%s", (_, entered, patch) => {
    expect(actorPatch(formOf(entered), sipri)).toEqual(patch);
  });
});
