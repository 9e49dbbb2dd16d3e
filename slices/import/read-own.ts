import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";
import { citationsIn, textsIn } from "#kernel/texts-in-cell.ts";
import {
  isSide,
  placeBases,
  placeBasisLabels,
  sideLabels,
  sides,
  undeclaredSide,
  type DeclaredSide,
  type PlaceBasis,
} from "#slices/actor/model.ts";
import { readCarriedClaims, type CarriedClaim } from "#slices/source/model-carried.ts";
import { issueLabels, issues } from "#slices/tie/model-issues.ts";

import type { Cells } from "./cells.ts";
import type { Findings } from "./findings.ts";
import type { Field, OwnActor, OwnTie } from "./model.ts";

/**
 * Rows of a register of ours bear the id of their record; what they say is the office's own words or codes and is taken
 * as it stands. A cell that somebody changed into something else is read like any other file's.
 */
export function readOwnActor(cells: Cells, findings: Findings): OwnActor | null {
  const id = cells.get("actor-id");
  if (id === "") return null;
  return {
    id,
    isNamed: cells.get("name-ko") !== "" || cells.get("name-en") !== "",
    aliases: textsIn(cells.get("alias"), "|"),
    placeBasis: readPlaceBasis(cells.get("place-basis")),
    parent: orNull(cells.get("parent")),
    side: readSide(cells),
    sections: textsIn(cells.get("sections"), ";"),
    slips: textsIn(cells.get("slips"), ";"),
    source: orNull(cells.get("sources")),
    remarks: readData(cells.get("remarks")),
    claims: readClaims(cells, findings),
  };
}

export function readOwnTie(cells: Cells, findings: Findings): OwnTie | null {
  const id = cells.get("tie-id");
  if (id === "") return null;
  return {
    id,
    sources: citationsIn(cells.get("sources")),
    slips: textsIn(cells.get("slips"), ";"),
    verified: /^(true|yes|예)$/i.test(cells.get("verified")),
    remarks: readData(cells.get("remarks")),
    claims: readClaims(cells, findings),
  };
}

/** A date as the office writes it, days to come included: a plan may begin tomorrow. */
export function readOwnDay(cells: Cells, field: Field): PartialDate | null {
  const text = cells.get(field);
  return cells.get("tie-id") !== "" && isPartialDate(text) ? text : null;
}

const issueOf = new Map<string, string>(
  issues.flatMap((issue) => [
    [issueLabels[issue].ko, issue],
    [issueLabels[issue].en, issue],
  ]),
);

/** Topics in either language or as tags; those that only one office has stay as they are. */
export function readOwnIssues(text: string): string[] {
  return textsIn(text, ";").map((word) => issueOf.get(word) ?? word);
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

function readPlaceBasis(text: string): PlaceBasis | null {
  const isNamed = (basis: PlaceBasis) =>
    [basis, placeBasisLabels[basis].ko, placeBasisLabels[basis].en].includes(text);
  return placeBases.find(isNamed) ?? null;
}

function readSide(cells: Cells): DeclaredSide {
  const text = cells.get("side");
  const labelled = sides.find((side) => [sideLabels[side].ko, sideLabels[side].en].includes(text));
  const side = isSide(text) ? text : labelled;
  if (side === undefined || side === "none") return undeclaredSide;
  return { side, basis: citationsIn(cells.get("side-basis"))[0] ?? null };
}

function readData(text: string): object {
  if (!text.startsWith("{")) return {};
  try {
    return JSON.parse(text) as object;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function readClaims(cells: Cells, findings: Findings): readonly CarriedClaim[] {
  const text = cells.get("claims");
  if (text === "") return [];
  const claims = readCarriedClaims(text);
  if (claims === null) findings.note("claims-unreadable", cells.at("claims"), text.slice(0, 60));
  return claims ?? [];
}
