import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { undoHours } from "./model.ts";
import type { UndoRefusal } from "./store.ts";

const wordings: Readonly<Record<UndoRefusal["kind"], { message: BothTexts; repair: BothTexts }>> = {
  "row-changed": {
    message: both(
      "그사이 다른 사람이 이 기록을 고쳤습니다.",
      "Somebody else changed this record in the meantime.",
    ),
    repair: both(
      "새로 고친 뒤 다시 하세요. 아무것도 저장되지 않았습니다.",
      "Reload and do it again; nothing was saved.",
    ),
  },
  "undo-unknown": {
    message: both("되돌릴 작업을 찾을 수 없습니다.", "There is no such command to take back."),
    repair: both("이력에서 다시 고르세요.", "Choose it again in the history."),
  },
  "undo-used": {
    message: both("이미 되돌린 작업입니다.", "This command was taken back already."),
    repair: both(
      "되돌린 것을 다시 하려면 값을 새로 입력하세요.",
      "To redo it, enter the values again.",
    ),
  },
  "undo-late": {
    message: both(
      `되돌릴 수 있는 ${undoHours}시간이 지났습니다.`,
      `The ${undoHours} hours for taking it back have passed.`,
    ),
    repair: both(
      "이력을 보고 값을 직접 고치세요.",
      "Read the history and correct the values by hand.",
    ),
  },
  "undo-forbidden": {
    message: both(
      "다른 사람의 작업은 되돌릴 수 없습니다.",
      "You may not take back another member's command.",
    ),
    repair: both("담당자나 책임자에게 요청하세요.", "Ask whoever gave it, or a lead."),
  },
};

export function undoProblem(refusal: UndoRefusal): ProblemError {
  const at = refusal.kind === "row-changed" ? `${refusal.table} ${refusal.id}` : refusal.id;
  return new ProblemError({ kind: refusal.kind, at, ...wordings[refusal.kind] });
}
