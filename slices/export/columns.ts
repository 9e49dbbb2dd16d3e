import type { WrittenValue } from "#formats/graph-file/written-graph.ts";
import { both, inLanguage, type BothTexts, type Language } from "#kernel/local-text.ts";
import { kindLabels, placeBasisLabels, sideLabels, type Actor } from "#slices/actor/model.ts";
import { issueLabels, issues } from "#slices/tie/model-issues.ts";
import { cityAgreementLabels, tieKindLabels, tieStatusLabels } from "#slices/tie/model.ts";
import type { KeptTie } from "#slices/tie/row.ts";

import type { Reason } from "./model.ts";

/** An actor on its way out, with why it is there. */
export interface LeavingActor extends Actor {
  readonly reason: Reason;
}

/** A tie on its way out, with the ends as records. */
export interface LeavingTie extends KeptTie {
  readonly ends: { readonly from: Actor; readonly to: Actor };
}

/**
 * One property of a record: `name` in files for programs, `header` in tables for people, both of which the import
 * understands. `code` is the value as the office keeps it; `label` its wording, where they differ.
 */
export interface ExportColumn<T> {
  readonly name: string;
  readonly header: BothTexts;
  readonly type: "number" | "text";
  readonly code: (record: T) => WrittenValue;
  readonly label?: (record: T) => BothTexts | null;
}

const text = <T>(
  name: string,
  header: BothTexts,
  code: ExportColumn<T>["code"],
  label?: ExportColumn<T>["label"],
): ExportColumn<T> => ({ name, header, type: "text", code, ...(label && { label }) });

const numeric = <T>(
  name: string,
  header: BothTexts,
  code: ExportColumn<T>["code"],
): ExportColumn<T> => ({ name, header, type: "number", code });

const reasonLabels: Readonly<Record<Reason, BothTexts>> = {
  matched: both("조건에 맞음", "Meets the filter"),
  neighbour: both("관계의 상대", "Other end of a tie"),
};

export const actorColumns: readonly ExportColumn<LeavingActor>[] = [
  text("name_ko", both("국문명", "Name (Korean)"), ({ name }) => name.ko),
  text("name_en", both("영문명", "Name (English)"), ({ name }) => name.en),
  text("abbr", both("약칭", "Abbreviation"), ({ abbr }) => abbr),
  text("aliases", both("이칭", "Aliases"), ({ aliases }) => joinAliases(aliases)),
  text(
    "actor_kind",
    both("행위자종류", "Actor kind"),
    ({ kind }) => kind,
    ({ kind }) => kindLabels[kind],
  ),
  text("territory", both("국가", "Territory"), ({ territory }) => territory),
  text("seat_city", both("소재도시", "Seat city"), ({ city }) => city),
  numeric("lat", both("위도", "Latitude"), ({ place }) => place?.lat ?? null),
  numeric("lon", both("경도", "Longitude"), ({ place }) => place?.lon ?? null),
  text(
    "place_basis",
    both("좌표 근거", "Basis of the coordinates"),
    ({ place }) => place?.basis ?? null,
    ({ place }) => (place === null ? null : placeBasisLabels[place.basis]),
  ),
  text("parent", both("소속 기관", "Part of"), ({ parentId }) => parentId),
  text(
    "side",
    both("진영", "Declared side"),
    ({ side }) => side.side,
    ({ side }) => sideLabels[side.side],
  ),
  text("side_basis", both("진영 근거", "Basis of the side"), ({ side }) =>
    side.basis === null ? null : cite(side.basis),
  ),
  text("sections", both("보고서 절", "Sections of the report"), ({ sections }) => joined(sections)),
  text("slips", both("출처 오류", "Slips of the source"), ({ slips }) => joined(slips)),
  text(
    "reason",
    both("포함 이유", "Included because"),
    ({ reason }) => reason,
    ({ reason }) => reasonLabels[reason],
  ),
];

const issueLabel = (issue: string): BothTexts => {
  const known = issues.find((one) => one === issue);
  return known === undefined ? both(issue, issue) : issueLabels[known];
};

export const tieColumns: readonly ExportColumn<KeptTie>[] = [
  text(
    "tie_kind",
    both("관계 종류", "Tie kind"),
    ({ kind }) => kind,
    ({ kind }) => tieKindLabels[kind],
  ),
  text(
    "agreement",
    both("협정유형", "Agreement"),
    ({ cityAgreement }) => cityAgreement,
    ({ cityAgreement }) => (cityAgreement === null ? null : cityAgreementLabels[cityAgreement]),
  ),
  text(
    "status",
    both("상태", "Status"),
    ({ status }) => status,
    ({ status }) => tieStatusLabels[status],
  ),
  text("since", both("시작일", "Since"), ({ since }) => since),
  text("until", both("종료일", "Until"), ({ until }) => until),
  text("last_evidence", both("최근교류일", "Last evidence"), ({ lastEvidence }) => lastEvidence),
  numeric("trust", both("신뢰", "Trust"), ({ trust }) => trust),
  text(
    "issues",
    both("주제", "Topics"),
    (tie) => joined(tie.issues),
    (tie) =>
      tie.issues.length === 0
        ? null
        : both(
            tie.issues.map((issue) => issueLabel(issue).ko).join("; "),
            tie.issues.map((issue) => issueLabel(issue).en).join("; "),
          ),
  ),
  text("note_ko", both("비고", "Note"), ({ note }) => note.ko),
  text("note_en", both("비고 영문", "Note (English)"), ({ note }) => note.en),
  text("sources", both("출처", "Sources"), ({ sources }) => joined(sources.map(cite))),
  text("slips", both("출처 오류", "Slips of the source"), ({ slips }) => joined(slips)),
];

/** The columns of the table of actors: the id first. */
export const actorTable: readonly ExportColumn<LeavingActor>[] = [
  text("id", both("식별자", "Id"), ({ id }) => id),
  ...actorColumns,
];

/** The columns of the table of ties: both ends by name and by id. */
export function tieTable(language: Language): readonly ExportColumn<LeavingTie>[] {
  const named = ({ name, id }: Actor) => inLanguage(name, language).text || id;
  return [
    text("from", both("주체", "From"), ({ ends }) => named(ends.from)),
    text("to", both("상대", "To"), ({ ends }) => named(ends.to)),
    ...tieColumns,
    text("from_id", both("주체 식별자", "From actor id"), ({ from }) => from),
    text("to_id", both("상대 식별자", "To actor id"), ({ to }) => to),
    text("tie_id", both("관계 식별자", "Tie id"), ({ id }) => id),
  ];
}

/** A record as a row of a table for people. */
export function rowOf<T>(
  columns: readonly ExportColumn<T>[],
  record: T,
  language: Language,
): WrittenValue[] {
  return columns.map(({ code, label }) =>
    label === undefined ? code(record) : (label(record)?.[language] ?? null),
  );
}

/** A record's values as the office keeps them, in the order of the columns. */
export function valuesOf<T>(columns: readonly ExportColumn<T>[], record: T): WrittenValue[] {
  return columns.map(({ code }) => code(record));
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join("; ");
}

/** Names between bars; one that holds another separator keeps a bar behind it, so that it stays one name. */
function joinAliases(aliases: readonly string[]): string | null {
  if (aliases.length === 0) return null;
  const names = aliases.join(" | ");
  return aliases.length === 1 && /[,;/]/.test(names) ? `${names} |` : names;
}

function cite({ source, locator }: { source: string; locator: string | null }): string {
  return locator === null ? source : `${source} (${locator})`;
}
