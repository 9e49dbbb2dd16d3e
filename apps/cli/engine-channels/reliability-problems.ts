import type { ReliabilityRefusal } from "#engines/channels/paths/index.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";

/** Why a reliability has no answer, in words. */
export function wordReliabilityRefusal(refusal: ReliabilityRefusal): Problem {
  const kind = `reliability.${refusal.kind}`;
  switch (refusal.kind) {
    case "too-large":
      return {
        kind,
        at: "--exact",
        message: both(
          `정확한 값을 구하기에는 불확실한 부분이 너무 많습니다(경우 나누기 ${refusal.limit}회 초과).`,
          `There are too many uncertain parts for an exact value (more than ${refusal.limit} case splits).`,
        ),
        repair: both(
          "--exact 대신 --samples N --seed S로 추정하거나 --max-ties를 줄이십시오.",
          "Estimate with --samples N --seed S instead of --exact, or lower --max-ties.",
        ),
      };
    case "probability-out-of-range":
    case "bounds-out-of-order":
      return {
        kind,
        at: "--weight",
        message: both(
          "확률이 0과 1 사이에 있지 않은 관계가 있습니다.",
          "A tie's probability is not between 0 and 1.",
        ),
        repair: both(
          "열의 값을 0 이상 1 이하로 고치십시오.",
          "Correct the column to values from 0 to 1.",
        ),
      };
    case "length-out-of-range":
      return {
        kind,
        at: "--max-ties",
        message: both(
          "경로 길이 제한이 1 이상의 정수가 아닙니다.",
          "The longest path is not a whole number of at least 1.",
        ),
        repair: both(
          "--max-ties에 1 이상의 정수를 주십시오.",
          "Give a whole number of at least 1.",
        ),
      };
    default:
      return {
        kind,
        at: "--samples",
        message: both("표본 수가 범위를 벗어났습니다.", "The number of samples is out of range."),
        repair: both(
          "1 이상 16,777,216 이하의 정수를 주십시오.",
          "Give a whole number from 1 to 16,777,216.",
        ),
      };
  }
}
