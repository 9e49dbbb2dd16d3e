import type { UnListRefusal } from "#formats/un-list/un-list.ts";
import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";

/** A refused list file in words. */
export function wordListRefusal(refusal: UnListRefusal, path: string): Problem {
  return {
    kind: refusal.kind,
    at: `${path}:${refusal.line}`,
    message: wordMessage(refusal),
    repair: both(
      "유엔 안전보장이사회 누리집에서 통합 명단(XML)을 다시 받으십시오.",
      "Fetch the consolidated list (XML) from the Security Council's site again.",
    ),
  };
}

function wordMessage(refusal: UnListRefusal): BothTexts {
  switch (refusal.kind) {
    case "doctype":
      return both(
        "파일에 DOCTYPE이 있어 읽지 않습니다.",
        "The file has a DOCTYPE, which is not read.",
      );
    case "not-well-formed":
      return both(
        `XML 형식이 어긋났습니다: ${refusal.detail}`,
        `The XML is not well-formed: ${refusal.detail}`,
      );
    case "not-a-un-list":
      return both("유엔 통합 제재 명단이 아닙니다.", "This is no consolidated list of the UN.");
    case "no-date":
      return both(
        "명단의 작성 일시(dateGenerated)가 없습니다.",
        "The list does not say when it was generated (dateGenerated).",
      );
    case "missing-element":
      return both(
        `항목에 ${refusal.element} 값이 없습니다.`,
        `An entry has no ${refusal.element}.`,
      );
    case "duplicate-reference":
      return both(
        `참조 번호 ${refusal.reference}이 두 번 나옵니다.`,
        `The reference ${refusal.reference} occurs twice.`,
      );
    case "unknown-quality":
      return both(
        `별칭의 품질 ‘${refusal.quality}’을 알 수 없습니다.`,
        `The alias quality "${refusal.quality}" is unknown.`,
      );
    case "bad-year":
      return both(`‘${refusal.text}’은 연도가 아닙니다.`, `"${refusal.text}" is no year.`);
    case "no-entries":
      return both("명단에 항목이 하나도 없습니다.", "The list has no entry.");
  }
}

/** Why a list is not put in force. */
export type ListRefusal =
  | { readonly kind: "list-not-newer"; readonly version: string; readonly known: string }
  | { readonly kind: "list-meanwhile" }
  | { readonly kind: "list-absent" }
  | { readonly kind: "list-at-work" };

export function listProblem(refusal: ListRefusal): ProblemError {
  return new ProblemError({ kind: refusal.kind, at: null, ...wordRefusal(refusal) });
}

function wordRefusal(refusal: ListRefusal): Pick<Problem, "message" | "repair"> {
  switch (refusal.kind) {
    case "list-not-newer":
      return {
        message: both(
          `이 명단(${refusal.version})은 지금 명단(${refusal.known})보다 새것이 아닙니다.`,
          `This list (${refusal.version}) is not newer than the one in force (${refusal.known}).`,
        ),
        repair: both(
          "유엔 누리집에서 최신 통합 명단을 받아 올리세요.",
          "Fetch the newest consolidated list from the UN and load it.",
        ),
      };
    case "list-meanwhile":
      return {
        message: both(
          "그사이 다른 명단이 올라왔습니다.",
          "Another list was put in force in the meantime.",
        ),
        repair: both("다시 올리세요. 바뀐 것은 없습니다.", "Load it again; nothing was changed."),
      };
    case "list-absent":
      return {
        message: both("올린 제재 명단이 없습니다.", "There is no sanctions list yet."),
        repair: both(
          "먼저 유엔 통합 명단(XML)을 올리세요.",
          "Load the UN consolidated list (XML) first.",
        ),
      };
    case "list-at-work":
      return {
        message: both("지금 명단을 대조하는 중입니다.", "A list is being screened now."),
        repair: both("끝나기를 기다리거나 멈추세요.", "Wait until it ends, or stop it."),
      };
  }
}

export function listUnknown(id: string): ProblemError {
  return new ProblemError({
    kind: "list-unknown",
    at: "id",
    message: both(`명단 ${id}을(를) 찾을 수 없습니다.`, `There is no list ${id}.`),
    repair: both("명단 목록에서 다시 고르세요.", "Choose it again among the lists."),
  });
}
