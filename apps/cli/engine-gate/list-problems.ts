import type { UnListRefusal } from "#formats/un-list/un-list.ts";
import { both, type BothTexts } from "#kernel/local-text.ts";
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
