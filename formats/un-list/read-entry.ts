import { all, ok, refused, type Result } from "#kernel/result.ts";

import type {
  AliasQuality,
  UnAlias,
  UnBirth,
  UnDocument,
  UnEntry,
  UnListRefusal,
  UnPlace,
} from "./un-list.ts";
import { childText, childValues, type XmlNode } from "./xml-tree.ts";

const qualities: readonly string[] = ["Good", "Low", "a.k.a.", "f.k.a."] satisfies AliasQuality[];

const known = new Set([
  "DATAID",
  "VERSIONNUM",
  "FIRST_NAME",
  "SECOND_NAME",
  "THIRD_NAME",
  "FOURTH_NAME",
  "NAME_ORIGINAL_SCRIPT",
  "UN_LIST_TYPE",
  "REFERENCE_NUMBER",
  "LISTED_ON",
  "SUBMITTED_BY",
  "GENDER",
  "COMMENTS1",
  "TITLE",
  "DESIGNATION",
  "NATIONALITY",
  "LIST_TYPE",
  "LAST_DAY_UPDATED",
  "SORT_KEY",
  "SORT_KEY_LAST_MOD",
]);

/** One INDIVIDUAL or ENTITY element with all its fields. */
export function readEntry(node: XmlNode, kind: UnEntry["kind"]): Result<UnEntry, UnListRefusal> {
  const [reference, listType, dataId] = ["REFERENCE_NUMBER", "UN_LIST_TYPE", "DATAID"].map((name) =>
    childText(node, name),
  );
  const nameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].flatMap(
    (name) => childText(node, name) ?? [],
  );
  if (reference == null) return missing(node, "REFERENCE_NUMBER");
  if (listType == null) return missing(node, "UN_LIST_TYPE");
  if (dataId == null) return missing(node, "DATAID");
  if (nameParts.length === 0) return missing(node, "FIRST_NAME");
  const prefix = kind === "individual" ? "INDIVIDUAL" : "ENTITY";
  const aliases = all(
    node.children.filter(({ name }) => name === `${prefix}_ALIAS`).map(readAlias),
  );
  if (!aliases.ok) return aliases;
  const births = all(
    node.children.filter(({ name }) => name === "INDIVIDUAL_DATE_OF_BIRTH").map(readBirth),
  );
  if (!births.ok) return births;
  return ok({
    reference,
    kind,
    dataId,
    version: childText(node, "VERSIONNUM"),
    nameParts,
    originalScript: childText(node, "NAME_ORIGINAL_SCRIPT"),
    listType,
    listedOn: childText(node, "LISTED_ON"),
    submittedBy: childText(node, "SUBMITTED_BY"),
    gender: childText(node, "GENDER"),
    comments: childText(node, "COMMENTS1"),
    titles: childValues(node, "TITLE"),
    designations: childValues(node, "DESIGNATION"),
    nationalities: childValues(node, "NATIONALITY"),
    listKinds: childValues(node, "LIST_TYPE"),
    updatedOn: childValues(node, "LAST_DAY_UPDATED"),
    aliases: aliases.value.filter((alias) => alias !== null),
    addresses: readPlaces(node, `${prefix}_ADDRESS`),
    births: births.value.filter((birth) => birth !== null),
    birthPlaces: readPlaces(node, "INDIVIDUAL_PLACE_OF_BIRTH"),
    documents: node.children
      .filter(({ name }) => name === "INDIVIDUAL_DOCUMENT")
      .map(readDocument)
      .filter(isFilled),
    further: node.children
      .filter((child) => isFurther(child, prefix))
      .map((child) => ({ element: child.name, text: wholeText(child) })),
  });
}

function missing(node: XmlNode, element: string): Result<never, UnListRefusal> {
  return refused({ kind: "missing-element", line: node.line, element });
}

/** An alias; `null` for the empty elements with which the list fills its form. */
function readAlias(node: XmlNode): Result<UnAlias | null, UnListRefusal> {
  const name = childText(node, "ALIAS_NAME");
  if (name === null) return ok(null);
  const quality = childText(node, "QUALITY");
  if (quality !== null && !isQuality(quality))
    return refused({ kind: "unknown-quality", line: node.line, quality });
  return ok({
    name,
    quality,
    birth: childText(node, "DATE_OF_BIRTH"),
    birthPlace:
      [childText(node, "CITY_OF_BIRTH"), childText(node, "COUNTRY_OF_BIRTH")]
        .filter((one) => one !== null)
        .join(", ") || null,
    note: childText(node, "NOTE"),
  });
}

function isQuality(text: string): text is AliasQuality {
  return qualities.includes(text);
}

function readBirth(node: XmlNode): Result<UnBirth | null, UnListRefusal> {
  const date = childText(node, "DATE");
  const years: (number | null)[] = [];
  for (const name of ["YEAR", "FROM_YEAR", "TO_YEAR"]) {
    const text = childText(node, name);
    if (text !== null && !/^\d{4}$/.test(text))
      return refused({ kind: "bad-year", line: node.line, text });
    years.push(text === null ? null : Number(text));
  }
  const [year = null, from = null, to = null] = years;
  const dated = date === null ? null : yearOfDate(date);
  const birth: UnBirth = {
    type: childText(node, "TYPE_OF_DATE"),
    date,
    fromYear: from ?? year ?? dated,
    toYear: to ?? year ?? dated,
    note: childText(node, "NOTE"),
  };
  return ok(isFilled({ ...birth, type: null }) ? birth : null);
}

function yearOfDate(date: string): number | null {
  const year = /^\d{4}/.exec(date)?.[0];
  return year === undefined ? null : Number(year);
}

function readPlaces(node: XmlNode, name: string): UnPlace[] {
  return node.children
    .filter((child) => child.name === name)
    .map((child) => ({
      street: childText(child, "STREET"),
      city: childText(child, "CITY"),
      province: childText(child, "STATE_PROVINCE"),
      postcode: childText(child, "ZIP_CODE"),
      country: childText(child, "COUNTRY"),
      note: childText(child, "NOTE"),
    }))
    .filter(isFilled);
}

function readDocument(node: XmlNode): UnDocument {
  return {
    type: childText(node, "TYPE_OF_DOCUMENT"),
    secondType: childText(node, "TYPE_OF_DOCUMENT2"),
    number: childText(node, "NUMBER"),
    issuingCountry: childText(node, "ISSUING_COUNTRY"),
    countryOfIssue: childText(node, "COUNTRY_OF_ISSUE"),
    cityOfIssue: childText(node, "CITY_OF_ISSUE"),
    issuedOn: childText(node, "DATE_OF_ISSUE"),
    note: childText(node, "NOTE"),
  };
}

function isFilled(record: object): boolean {
  return Object.values(record).some((value) => value !== null);
}

/** Elements with content that are no part of the known shape; the sort keys of the publisher carry none. */
function isFurther(child: XmlNode, prefix: string): boolean {
  const parts = ["ALIAS", "ADDRESS", "DATE_OF_BIRTH", "PLACE_OF_BIRTH", "DOCUMENT"].map(
    (part) => `${prefix}_${part}`,
  );
  return !known.has(child.name) && !parts.includes(child.name) && wholeText(child) !== "";
}

function wholeText(node: XmlNode): string {
  return [node.text, ...node.children.map(wholeText)]
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ");
}
