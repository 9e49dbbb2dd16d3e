import type { WrittenValue } from "#formats/graph-file/written-graph.ts";
import { both, inLanguage, type BothTexts, type Language } from "#kernel/local-text.ts";
import { joinCitations, joinTexts } from "#kernel/texts-in-cell.ts";
import { kindLabels, placeBasisLabels, sideLabels, type Actor } from "#slices/actor/model.ts";
import type { CarriedClaim, CarriedSlip, CarriedSource } from "#slices/source/model-carried.ts";
import { issueLabels, issues } from "#slices/tie/model-issues.ts";
import { cityAgreementLabels, tieKindLabels, tieStatusLabels } from "#slices/tie/model.ts";
import type { KeptTie } from "#slices/tie/row.ts";

import type { Reason } from "./model.ts";

/** An actor on its way out, with why it is there and what it rests on. */
export interface LeavingActor extends Actor {
  readonly reason: Reason;
  /** Id of the source that the record as a whole was taken from. */
  readonly sourceId: string;
  readonly remarks: unknown;
  readonly claims: readonly CarriedClaim[];
}

/** A tie on its way out, with the ends as records. */
export interface LeavingTie extends KeptTie {
  readonly claims: readonly CarriedClaim[];
  readonly ends: { readonly from: Actor; readonly to: Actor };
}

/** A claim on its way out in a sheet of its own. */
export interface LeavingClaim extends CarriedClaim {
  readonly record: "actor" | "tie";
  readonly id: string;
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

const yesOrNo = (is: boolean): BothTexts => (is ? both("예", "Yes") : both("아니요", "No"));

export const actorColumns: readonly ExportColumn<LeavingActor>[] = [
  text("actor_id", both("행위자 식별자", "Actor id"), ({ id }) => id),
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
    joinCitations(side.basis === null ? [] : [side.basis]),
  ),
  text("sources", both("출처", "Sources"), ({ sourceId }) => sourceId),
  text("sections", both("보고서 절", "Sections of the report"), ({ sections }) =>
    joinTexts(sections, ";"),
  ),
  text("slips", both("출처 오류", "Slips of the source"), ({ slips }) => joinTexts(slips, ";")),
  text(
    "reason",
    both("포함 이유", "Included because"),
    ({ reason }) => reason,
    ({ reason }) => reasonLabels[reason],
  ),
  text("remarks_data", both("덧붙임(자료)", "Remarks (data)"), ({ remarks }) => asData(remarks)),
];

/** What is claimed of a record, where no sheet of its own holds it. */
export const claimsColumn: ExportColumn<{ readonly claims: readonly CarriedClaim[] }> = text(
  "claims_data",
  both("근거 있는 진술(자료)", "Claims (data)"),
  ({ claims }) => (claims.length === 0 ? null : JSON.stringify(claims)),
);

const issueLabel = (issue: string): BothTexts => {
  const known = issues.find((one) => one === issue);
  return known === undefined ? both(issue, issue) : issueLabels[known];
};

export const tieIdColumn: ExportColumn<LeavingTie> = text(
  "tie_id",
  both("관계 식별자", "Tie id"),
  ({ id }) => id,
);

export const tieColumns: readonly ExportColumn<LeavingTie>[] = [
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
    (tie) => joinTexts(tie.issues, ";"),
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
  text("sources", both("출처", "Sources"), ({ sources }) => joinCitations(sources)),
  text("slips", both("출처 오류", "Slips of the source"), ({ slips }) => joinTexts(slips, ";")),
  text(
    "verified",
    both("출처 확인", "Checked against its source"),
    ({ verified }) => String(verified),
    ({ verified }) => yesOrNo(verified),
  ),
  text("remarks_data", both("덧붙임(자료)", "Remarks (data)"), ({ remarks }) => asData(remarks)),
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
    tieIdColumn,
  ];
}

/** The columns of a workbook's sheet of claims: the record first. */
export const claimTable: readonly ExportColumn<LeavingClaim>[] = [
  text("record", both("기록", "Record"), ({ record }) => record),
  text("record_id", both("기록 식별자", "Record id"), ({ id }) => id),
  text("property", both("항목", "Property"), ({ property }) => property),
  text("value", both("값(자료)", "Value (data)"), ({ value }) => JSON.stringify(value)),
  text("source", both("출처", "Source"), ({ source }) => source),
  text("locator", both("출처 안의 위치", "Place in the source"), ({ locator }) => locator),
  text("as_of", both("기준일", "As of"), ({ asOf }) => asOf),
  text("status", both("효력", "Standing"), ({ status }) => status),
  text("verified", both("출처 확인", "Checked"), ({ verified }) => String(verified)),
  text("entered_at", both("입력 시각", "Entered at"), ({ enteredAt }) => enteredAt),
];

/** The columns of a workbook's sheet of sources. */
export const sourceTable: readonly ExportColumn<CarriedSource>[] = [
  text("id", both("출처 식별자", "Source id"), ({ id }) => id),
  text("title_ko", both("국문 제목", "Title (Korean)"), ({ titleKo }) => titleKo),
  text("title_en", both("영문 제목", "Title (English)"), ({ titleEn }) => titleEn),
  text("publisher", both("발행처", "Publisher"), ({ publisher }) => publisher),
  text("licence", both("이용 조건", "Licence"), ({ licence }) => licence),
  text("published", both("발행", "Published"), ({ published }) => published),
  text("retrieved", both("입수일", "Retrieved"), ({ retrieved }) => retrieved),
  text("locator", both("위치", "Locator"), ({ locator }) => locator),
  text("note_ko", both("비고", "Note"), ({ noteKo }) => noteKo),
  text("note_en", both("비고 영문", "Note (English)"), ({ noteEn }) => noteEn),
];

/** The columns of a workbook's sheet of slips. */
export const slipTable: readonly ExportColumn<CarriedSlip>[] = [
  text("id", both("출처 오류 식별자", "Slip id"), ({ id }) => id),
  text("severity", both("무게", "Severity"), ({ severity }) => severity),
  text("kind", both("종류", "Kind"), ({ kind }) => kind),
  text("sections", both("보고서 절", "Sections"), ({ sections }) => joinTexts(sections, ";")),
  text("note_ko", both("설명", "Note"), ({ noteKo }) => noteKo),
  text("note_en", both("설명 영문", "Note (English)"), ({ noteEn }) => noteEn),
  text("source", both("출처", "Source"), ({ source }) => source),
  text("records", both("닿는 기록(자료)", "Records (data)"), ({ records }) =>
    JSON.stringify(records),
  ),
];

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

/** Names between bars; one that holds another separator keeps a bar behind it, so that it stays one name. */
function joinAliases(aliases: readonly string[]): string | null {
  const names = joinTexts(aliases, "|");
  return aliases.length === 1 && /[,;/]/.test(names!) ? `${names} |` : names;
}

/** Data that has no columns of its own; nothing where there is none. */
function asData(value: unknown): string | null {
  const isEmpty = typeof value !== "object" || value === null || Object.keys(value).length === 0;
  return isEmpty ? null : JSON.stringify(value);
}
