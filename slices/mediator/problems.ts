import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

export function rosterUnknown(id: string): ProblemError {
  return new ProblemError({
    kind: "roster-entry-unknown",
    at: "id",
    message: both(`명단에 ${id} 항목이 없습니다.`, `There is no entry ${id} on the roster.`),
    repair: both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  });
}

export function onRosterAlready(actor: string): ProblemError {
  return new ProblemError({
    kind: "roster-entry-known",
    at: "actor",
    message: both(`${actor}은(는) 이미 명단에 있습니다.`, `${actor} is on the roster already.`),
    repair: both("명단에서 그 항목을 고치세요.", "Edit its entry on the roster."),
  });
}

export function availabilityUndated(): ProblemError {
  return new ProblemError({
    kind: "availability-undated",
    at: "availabilityOn",
    message: both(
      "가능 여부를 적으려면 언제 확인했는지 있어야 합니다.",
      "Whether it can be called needs the day on which that was found out.",
    ),
    repair: both(
      "확인한 날을 적거나 ‘확인되지 않음’으로 두세요.",
      "Enter the day, or leave it as not known.",
    ),
  });
}
