import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import type { UnreadableFile } from "./read.ts";
import type { Fault, ReferenceRefusal } from "./refusal.ts";

/** A refusal of the reference as its keeper reads it: which file and record, what is wrong, how to repair it. */
export function wordRefusal(refusal: ReferenceRefusal | UnreadableFile): Problem {
  switch (refusal.kind) {
    case "missing-file":
      return problem(refusal.kind, refusal.file, missingFile);
    case "unreadable-file":
      return problem(refusal.kind, refusal.file, {
        message: both(
          `파일을 JSON으로 읽을 수 없습니다: ${refusal.detail}`,
          `The file cannot be read as JSON: ${refusal.detail}`,
        ),
        repair: both(
          "UTF-8로 저장된 JSON인지 확인하세요.",
          "Check that it is JSON saved as UTF-8.",
        ),
      });
    case "malformed-record":
      return problem(refusal.kind, placeOf(refusal.file, refusal.record, refusal.field), {
        message: both(
          `형식에 맞지 않는 기록입니다: ${refusal.expected}`,
          `The record is malformed: ${refusal.expected}`,
        ),
        repair: both(
          "해당 항목을 형식에 맞게 고치세요.",
          "Correct that field to the expected shape.",
        ),
      });
    case "count-out-of-bounds":
      return problem(refusal.kind, refusal.file, {
        message: both(
          `기록이 ${refusal.count}건입니다. ${refusal.bounds.min}~${refusal.bounds.max}건이어야 합니다. ${refusal.bounds.reason.ko}`,
          `It holds ${refusal.count} records; ${refusal.bounds.min} to ${refusal.bounds.max} are allowed. ${refusal.bounds.reason.en}`,
        ),
        repair: both(
          "빠지거나 더해진 기록을 확인하세요. 뜻한 변경이면 범위와 그 이유를 함께 고치세요.",
          "Look for lost or added records; if the change is meant, change the bounds and their reason too.",
        ),
      });
    default:
      return problem(
        refusal.kind,
        placeOf(refusal.file, refusal.record, refusal.field),
        faultTexts(refusal),
      );
  }
}

interface Texts {
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

const missingFile: Texts = {
  message: both("자료 파일이 없습니다.", "A file of the reference is missing."),
  repair: both("설치본에서 파일을 되돌려 놓으세요.", "Restore the file from the release."),
};

const faultRepairs: Readonly<Record<Fault["kind"], Texts>> = {
  "duplicate-id": {
    message: both("같은 식별자를 쓰는 기록이 둘 있습니다", "Two records have the same id"),
    repair: both("한쪽의 식별자를 바꾸거나 합치세요.", "Rename one of them or merge the two."),
  },
  "unknown-reference": {
    message: both("없는 기록을 가리킵니다", "It points at a record that does not exist"),
    repair: both(
      "가리키는 식별자를 바로잡거나 그 기록을 더하세요.",
      "Correct the id or add that record.",
    ),
  },
  "unknown-section": {
    message: both("보고서에 없는 절입니다", "The report has no such section"),
    repair: both("절 번호를 바로잡으세요.", "Correct the number of the section."),
  },
  loop: {
    message: both("자기 자신에게 이어집니다", "It leads back to itself"),
    repair: both("양 끝이나 상위 기관을 바로잡으세요.", "Correct its ends or its parent."),
  },
  "wrong-direction": {
    message: both("관계의 종류와 방향이 맞지 않습니다", "Its direction does not fit its kind"),
    repair: both("방향 여부를 종류에 맞추세요.", "Set the direction that the kind has."),
  },
  "impossible-dates": {
    message: both("있을 수 없는 날짜입니다", "Its dates are impossible"),
    repair: both(
      "시작, 끝, 마지막 근거의 순서를 확인하세요.",
      "Check the order of start, end and last evidence.",
    ),
  },
  "misplaced-agreement": {
    message: both(
      "자매·우호 도시가 아닌 관계에 협정 종류가 있습니다",
      "Only a sister-city tie has a kind of pact",
    ),
    repair: both(
      "협정 종류를 지우거나 관계의 종류를 바꾸세요.",
      "Remove the kind of pact or change the kind of tie.",
    ),
  },
  "one-sided-slip": {
    message: both(
      "오류와 기록 가운데 한쪽에만 적혀 있습니다",
      "Only the slip or only the record states it",
    ),
    repair: both(
      "오류 등록부와 기록에 함께 적으세요.",
      "State it both in the register and at the record.",
    ),
  },
  "manifest-disagrees": {
    message: both("자료 목록과 파일이 서로 다릅니다", "The manifest and the file disagree"),
    repair: both(
      "manifest.json을 파일의 범위와 맞추세요.",
      "Bring manifest.json in line with the file's bounds.",
    ),
  },
};

function faultTexts(fault: Fault): Texts {
  const { message, repair } = faultRepairs[fault.kind];
  return {
    message: both(`${message.ko}: ${fault.value}`, `${message.en}: ${fault.value}`),
    repair,
  };
}

function placeOf(file: string, record: string | null, field: string): string {
  return [file, record, field].filter((part) => part !== null && part !== "").join(" › ");
}

function problem(kind: string, at: string, texts: Texts): Problem {
  return { kind: `reference-${kind}`, at, ...texts };
}
