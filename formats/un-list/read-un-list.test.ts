import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { namedEntriesOf } from "./named-entries.ts";
import { readUnList } from "./read-un-list.ts";

const person = `
    <INDIVIDUAL>
      <DATAID>1</DATAID><VERSIONNUM>2</VERSIONNUM><FIRST_NAME>KIM</FIRST_NAME><SECOND_NAME>A</SECOND_NAME><FOURTH_NAME>D </FOURTH_NAME>
      <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.900</REFERENCE_NUMBER><LISTED_ON>2020-01-02</LISTED_ON>
      <GENDER>Male</GENDER><COMMENTS1>One &amp; two</COMMENTS1><NAME_ORIGINAL_SCRIPT>金</NAME_ORIGINAL_SCRIPT>
      <TITLE><VALUE>Dr</VALUE></TITLE><DESIGNATION><VALUE>Head</VALUE><VALUE>Member</VALUE></DESIGNATION>
      <NATIONALITY><VALUE>X</VALUE></NATIONALITY><LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
      <LAST_DAY_UPDATED><VALUE>2021-01-01</VALUE><VALUE>2022-01-01</VALUE></LAST_DAY_UPDATED>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Kay</ALIAS_NAME><NOTE>once</NOTE></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><STREET>S</STREET><CITY>C</CITY><STATE_PROVINCE>P</STATE_PROVINCE><ZIP_CODE>Z</ZIP_CODE><COUNTRY>K</COUNTRY><NOTE>N</NOTE></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1964</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1962-02-18</DATE></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>B</CITY></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER> 381310014</NUMBER><ISSUING_COUNTRY>K</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT/><SORT_KEY/><NEW_ELEMENT>kept</NEW_ELEMENT>
    </INDIVIDUAL>`;
const entity = `
    <ENTITY><DATAID>2</DATAID><FIRST_NAME>"BANK" </FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.900</REFERENCE_NUMBER>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Bank</ALIAS_NAME></ENTITY_ALIAS></ENTITY>`;
const wrap = (people: string, entities = ""): string =>
  `<?xml version="1.0"?>\n<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>${people}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`;

describe("readUnList", () => {
  it("reads every field of an individual, without the empty forms", () => {
    const [one] = orThrow(readUnList(wrap(person, entity))).entries;
    expect(one).toEqual({
      reference: "KPi.900",
      kind: "individual",
      dataId: "1",
      version: "2",
      nameParts: ["KIM", "A", "D"],
      originalScript: "金",
      listType: "DPRK",
      listedOn: "2020-01-02",
      submittedBy: null,
      gender: "Male",
      comments: "One & two",
      titles: ["Dr"],
      designations: ["Head", "Member"],
      nationalities: ["X"],
      listKinds: ["UN List"],
      updatedOn: ["2021-01-01", "2022-01-01"],
      aliases: [{ name: "Kay", quality: "Low", birth: null, birthPlace: null, note: "once" }],
      addresses: [
        { street: "S", city: "C", province: "P", postcode: "Z", country: "K", note: "N" },
      ],
      births: [
        { type: "BETWEEN", date: null, fromYear: 1960, toYear: 1964, note: null },
        { type: "EXACT", date: "1962-02-18", fromYear: 1962, toYear: 1962, note: null },
      ],
      birthPlaces: [
        { street: null, city: "B", province: null, postcode: null, country: null, note: null },
      ],
      documents: [
        {
          type: "Passport",
          secondType: null,
          number: "381310014",
          issuingCountry: "K",
          countryOfIssue: null,
          cityOfIssue: null,
          issuedOn: null,
          note: null,
        },
      ],
      further: [{ element: "NEW_ELEMENT", text: "kept" }],
    });
  });

  it("makes entries to screen against", () => {
    const { version, entries } = namedEntriesOf(orThrow(readUnList(wrap(person, entity))));
    expect(version).toBe("2026-02-27T00:00:09.554Z");
    expect(entries[0]).toMatchObject({
      id: "KPi.900",
      kind: "person",
      births: [
        { from: 1960, to: 1964 },
        { from: 1962, to: 1962 },
      ],
      documents: ["381310014"],
      gender: "male",
    });
    expect(entries[0]?.names).toEqual([
      { text: "KIM A D", quality: "primary" },
      { text: "Kay", quality: "low" },
      { text: "金", quality: "original" },
    ]);
    expect(entries[1]).toMatchObject({
      kind: "organisation",
      names: [
        { text: '"BANK"', quality: "primary" },
        { text: "Old Bank", quality: "former" },
      ],
    });
  });

  it.each([
    [
      "a DOCTYPE",
      `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<CONSOLIDATED_LIST dateGenerated="d"/>`,
      { kind: "doctype", line: 2 },
    ],
    [
      "an undeclared entity",
      wrap("<INDIVIDUAL>\n&x;</INDIVIDUAL>"),
      { kind: "not-well-formed", line: 3 },
    ],
    ["an open end", "<CONSOLIDATED_LIST>\n", { kind: "not-well-formed", line: 2 }],
    ["another file", "<html/>", { kind: "not-a-un-list", line: 1, root: "html" }],
    ["nothing", "", { kind: "not-well-formed", line: 1 }],
    ["no date", "<CONSOLIDATED_LIST/>", { kind: "no-date", line: 1 }],
    ["no entry", wrap(""), { kind: "no-entries", line: 2 }],
    [
      "no reference",
      wrap(person.replace(/<REFERENCE_NUMBER>.*?<\/REFERENCE_NUMBER>/, "")),
      { kind: "missing-element", line: 3, element: "REFERENCE_NUMBER" },
    ],
    [
      "no name",
      wrap(person.replace(/<(FIRST|SECOND|FOURTH)_NAME>.*?<\/\1_NAME>/g, "")),
      { kind: "missing-element", element: "FIRST_NAME" },
    ],
    [
      "a reference twice",
      wrap(person + person),
      { kind: "duplicate-reference", reference: "KPi.900" },
    ],
    [
      "an unknown quality",
      wrap(person.replace(">Low<", ">Middling<")),
      { kind: "unknown-quality", line: 11, quality: "Middling" },
    ],
    [
      "a year that is none",
      wrap(person.replace("1960", "196?")),
      { kind: "bad-year", line: 14, text: "196?" },
    ],
  ])("refuses %s by line", (_, text, error) => {
    expect(readUnList(text)).toMatchObject({ ok: false, error });
  });
});

const real = join(
  process.env["NARU_SHARED"] ?? "../shared",
  "data/un-list/consolidated-2026-02-27.xml",
);

describe.skipIf(!existsSync(real))(
  "the real list of 27 February 2026 (skipped where ../shared/data is absent)",
  () => {
    it("is read whole: 730 individuals, 273 entities, 80 KPi and 75 KPe, every alias, address and document", () => {
      const text = readFileSync(real, "utf8");
      const { entries } = orThrow(readUnList(text));
      const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
      const sum = (size: (entry: (typeof entries)[number]) => number): number =>
        entries.reduce((total, entry) => total + size(entry), 0);
      expect(entries.filter(({ kind }) => kind === "individual")).toHaveLength(730);
      expect(entries.filter(({ kind }) => kind === "entity")).toHaveLength(273);
      expect(entries.filter(({ reference }) => reference.startsWith("KPi."))).toHaveLength(80);
      expect(entries.filter(({ reference }) => reference.startsWith("KPe."))).toHaveLength(75);
      expect(sum(({ aliases }) => aliases.length)).toBe(count(/<ALIAS_NAME>\s*[^<\s]/g));
      expect(sum(({ documents }) => documents.filter(({ number }) => number !== null).length)).toBe(
        count(/<NUMBER>\s*[^<\s]/g),
      );
      expect(sum(({ originalScript }) => (originalScript === null ? 0 : 1))).toBe(
        count(/<NAME_ORIGINAL_SCRIPT>\s*[^<\s]/g),
      );
      expect(sum(({ nameParts }) => nameParts.length)).toBe(
        count(/<(?:FIRST|SECOND|THIRD|FOURTH)_NAME>\s*[^<\s]/g),
      );
      expect(entries.flatMap(({ further }) => further)).toEqual([]);
    });
  },
);
