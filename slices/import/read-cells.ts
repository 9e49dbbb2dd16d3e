import { isImpossible } from "#kernel/interval.ts";

import type { CellSetting } from "./cell-setting.ts";
import type { Cells } from "./cells.ts";
import type { Findings } from "./findings.ts";
import {
  longestName,
  type DraftActor,
  type Field,
  type OwnActor,
  type TieDetails,
  type WrittenWords,
} from "./model.ts";
import { scriptOf, splitNames } from "./match/names.ts";
import { readDay } from "./read-day.ts";
import { readOwnActor, readOwnIssues, readOwnTie } from "./read-own.ts";
import { hasMembership, readMembership } from "./read-membership.ts";
import {
  isOnGlobe,
  namedTieKind,
  readActorKind,
  readAgreement,
  readIssues,
  readNumber,
  readPoint,
  readStatus,
  readTieKind,
} from "./read-words.ts";
import { territoryOf } from "./territories.ts";

/** The actor that cells state, or `null` where they name none. */
export function readActor(
  cells: Cells,
  key: string | null,
  setting: CellSetting,
): DraftActor | null {
  const own = readOwnActor(cells, setting.findings);
  const names = own?.isNamed === true ? ownNames(cells, own) : readNames(cells, setting.findings);
  const wikidata = wikidataIn(cells, own);
  const ownKey = key ?? own?.id ?? wikidata ?? (cells.get("id") === "" ? null : cells.get("id"));
  if (names.written.length === 0) return null;
  return {
    at: cells.at(names.field),
    key: ownKey,
    names: { ko: names.ko, en: names.en },
    written: names.written,
    abbr: cells.get("abbr") === "" ? null : cells.get("abbr").slice(0, longestName),
    territory: readTerritory(cells, setting.findings),
    city: cells.get("city") === "" ? null : cells.get("city").slice(0, longestName),
    ...readPlace(cells, setting.findings),
    wikidata: wikidata ?? (/^Q\d+$/.test(ownKey ?? "") ? ownKey : null),
    kind: readKind(cells, setting.findings),
    population: readPopulation(cells, setting.findings),
    own,
  };
}

/** The Wikidata id that a row states; a row of ours keeps it among its remarks. */
function wikidataIn(cells: Cells, own: OwnActor | null): string | null {
  const remarked = own === null ? undefined : Object.entries(own.remarks);
  const kept = remarked?.find(([name]) => name === "wikidata")?.[1];
  const text = typeof kept === "string" ? kept : cells.get("wikidata");
  return /^Q\d+$/.test(text) ? text : null;
}

/** The names of a row of ours, each as it stands. */
function ownNames(cells: Cells, own: OwnActor): ReadNames {
  const [ko, en] = [cells.get("name-ko"), cells.get("name-en")];
  const written = [...new Set([ko, en, ...own.aliases, cells.get("name")])].filter(
    (name) => name !== "",
  );
  return { ko: ko === "" ? null : ko, en: en === "" ? null : en, written, field: "name-ko" };
}

interface ReadNames {
  readonly ko: string | null;
  readonly en: string | null;
  readonly written: readonly string[];
  readonly field: Field;
}

/** Fields by any of which a row names its actor. */
export const nameFields: readonly Field[] = ["name", "name-ko", "name-en", "name-han"];

/** Every name in the row; the first Hangul one is the Korean name, the first of another alphabet the English one. */
function readNames(cells: Cells, findings: Findings): ReadNames {
  const field = nameFields.find((name) => cells.get(name) !== "") ?? "name";
  const written = nameFields.flatMap((name) => splitNames(cells.get(name)));
  written.push(
    ...cells
      .get("alias")
      .split(cells.get("alias").includes("|") ? "|" : /[,;/]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
  );
  if (written.length === 0 && cells.get("name") !== "") written.push(cells.get("name"));
  if (written.some((name) => name.length > longestName))
    findings.note("name-long", cells.at(field), written[0]);
  if (written.some((name) => /[?\uFFFD]/.test(name)))
    findings.note("lost-character", cells.at(field), cells.get(field));
  const whole = wholeLatinName(cells);
  const wholeKorean = wholeKoreanName(cells) ?? nameWithLetters(cells.get("name"));
  const kept = [
    ...new Set(
      [wholeKorean, whole, ...written].flatMap((name) =>
        name === null ? [] : [name.slice(0, longestName)],
      ),
    ),
  ];
  const ko = kept.find((name) => scriptOf(name) === "hangul") ?? null;
  const en = kept.find((name) => scriptOf(name) === "other") ?? null;
  return { ko, en, written: kept, field };
}

/** A cell in one alphabet is one name, brackets and all (`Springfield (Illinois)`); its parts are compared beside it. */
function wholeLatinName(cells: Cells): string | null {
  const cell = [cells.get("name-en"), cells.get("name")].find((text) => text !== "") ?? "";
  return cell !== "" && scriptOf(cell) === "other" ? cell.replace(/\s+/g, " ") : null;
}

/**
 * A cell for the Korean name is one name, brackets and all, where it holds no Hanja and no other language's name can
 * stand in it: the row names the English one beside it, or the cell has no Latin letter.
 */
function wholeKoreanName(cells: Cells): string | null {
  const cell = cells.get("name-ko").replace(/\s+/g, " ");
  if (scriptOf(cell) !== "hangul" || /\p{Script=Han}/u.test(cell)) return null;
  return cells.get("name-en") !== "" || !/\p{Script=Latin}/u.test(cell) ? cell : null;
}

/** `한국 YMCA` is one name: capitals behind Hangul are no name in another language, as `Beijing` is in `베이징 Beijing`. */
function nameWithLetters(cell: string): string | null {
  const text = cell.replace(/\s+/g, " ").trim();
  return /^[\p{Script=Hangul}\d ]+ [A-Z][A-Z\d&.-]*(?: [\p{Script=Hangul}\d ]+)?$/u.test(text)
    ? text
    : null;
}

function readTerritory(cells: Cells, findings: Findings): string | null {
  const text = cells.get("territory");
  if (text === "") return null;
  const territory = territoryOf(text);
  if (territory === null) findings.note("territory-unknown", cells.at("territory"), text);
  return territory;
}

type Place = { readonly lat: number | null; readonly lon: number | null };
const nowhere: Place = { lat: null, lon: null };

function readPlace(cells: Cells, findings: Findings): Place {
  const point = cells.get("point");
  const field = point === "" ? "lat" : "point";
  const [latText, lonText] = [cells.get("lat"), cells.get("lon")];
  if (point === "" && latText === "" && lonText === "") return nowhere;
  const [lat, lon] = [readNumber(latText), readNumber(lonText)];
  const place =
    point === "" ? (lat === null || lon === null ? null : { lat, lon }) : readPoint(point);
  const text = point === "" ? `${latText}, ${lonText}` : point;
  if (place === null || Number.isNaN(place.lat) || Number.isNaN(place.lon)) {
    findings.note("number-unreadable", cells.at(field), text);
    return nowhere;
  }
  if (isOnGlobe(place.lat, place.lon)) return place;
  findings.note("coordinate-off-globe", cells.at(field), text);
  return nowhere;
}

function readKind(cells: Cells, findings: Findings): DraftActor["kind"] {
  const text = cells.get("kind");
  if (text === "") return null;
  const kind = readActorKind(text);
  if (kind === null) findings.note("kind-unknown", cells.at("kind"), text);
  return kind;
}

function readPopulation(cells: Cells, findings: Findings): number | null {
  const text = cells.get("population");
  if (text === "" || /^(-|미상|n\/?a)$/i.test(text)) return null;
  const population = readNumber(text);
  if (population === null || population < 0)
    findings.note("number-unreadable", cells.at("population"), text);
  return population === null || population < 0 ? null : population;
}

const longestNote = 2_000;

/** What the cells say of the tie; words that are not known are found and the mapping's own kind holds. */
export function readTie(cells: Cells, setting: CellSetting): TieDetails {
  const { findings, mapping } = setting;
  const own = readOwnTie(cells, findings);
  const pact = readPact(cells, setting);
  const since = readDay("since", cells, setting);
  const until = readDay("until", cells, setting);
  const status = readState(cells, findings);
  const isBackwards = since !== null && until !== null && isImpossible({ since, until });
  if (isBackwards) findings.note("until-before-since", cells.at("until"), `${since} – ${until}`);
  const { issues, isWhole } =
    own === null
      ? readIssues(cells.get("issues"))
      : { issues: readOwnIssues(cells.get("issues")), isWhole: true };
  const note = [cells.get("note"), isWhole ? "" : cells.get("issues")]
    .filter((text) => text !== "")
    .join(" · ");
  return {
    kind: pact.kind ?? mapping.tieKind,
    status: status ?? (until === null ? "actual" : "ended"),
    agreement: (pact.kind ?? mapping.tieKind) === "sister-city" ? pact.agreement : null,
    since,
    until: isBackwards ? null : until,
    lastEvidence: readDay("last-evidence", cells, setting),
    issues,
    trust: readTrust(cells, findings),
    note: note === "" ? null : note.slice(0, longestNote),
    noteEn: cells.get("note-en") === "" ? null : cells.get("note-en").slice(0, longestNote),
    written: writtenWords[pact.kind === null ? 0 : 1]![status === null ? 0 : 1]!,
    membership: hasMembership(setting) ? readMembership(cells, setting) : null,
    own,
  };
}

/** One record for each case, so that millions of ties share four. */
const writtenWords = [false, true].map((kind) =>
  [false, true].map((status): WrittenWords => ({ kind, status })),
);

/** How far a tie can be trusted, above 0 and at most 1. */
function readTrust(cells: Cells, findings: Findings): number | null {
  const text = cells.get("trust");
  if (text === "") return null;
  const trust = readNumber(text);
  if (trust !== null && trust > 0 && trust <= 1) return trust;
  findings.note("number-unreadable", cells.at("trust"), text);
  return null;
}

function readPact(
  cells: Cells,
  { findings }: CellSetting,
): { kind: TieDetails["kind"] | null; agreement: TieDetails["agreement"] } {
  const [agreementText, kindText] = [cells.get("agreement"), cells.get("tie-kind")];
  const pact = agreementText === "" ? null : readAgreement(agreementText);
  if (agreementText !== "" && pact === null)
    findings.note("agreement-unknown", cells.at("agreement"), agreementText);
  const kind = kindText === "" ? null : readTieKind(kindText);
  if (kindText !== "" && kind === null)
    findings.note("kind-unknown", cells.at("tie-kind"), kindText);
  const isNamed = kindText === "" || namedTieKind(kindText) !== null;
  const said = isNamed ? null : readAgreement(kindText);
  return {
    kind: kind ?? pact?.kind ?? null,
    agreement: pact?.agreement ?? said?.agreement ?? null,
  };
}

/** The status that the cells write; `null`: none that is known. */
function readState(cells: Cells, findings: Findings): TieDetails["status"] | null {
  const text = cells.get("status");
  const status = text === "" ? null : readStatus(text);
  if (text !== "" && status === null) findings.note("status-unknown", cells.at("status"), text);
  return status;
}
