import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import { readNumberFlag, requireActor } from "./flags.ts";
import type { TaskInput } from "./task.ts";

/** Two different actors named by --from and --to. */
export function readPair(
  input: TaskInput,
): Result<{ readonly a: number; readonly b: number }, Problem> {
  const a = requireActor(input, "from");
  if (!a.ok) return a;
  const b = requireActor(input, "to");
  if (!b.ok) return b;
  return a.value === b.value ? refused(sameEnds()) : ok({ a: a.value, b: b.value });
}

/** The longest path that counts, when one is given. */
export function readMostTies({ flags }: TaskInput): Result<{ readonly maxTies?: number }, Problem> {
  if (flags.values["max-ties"] === undefined) return ok({});
  const maxTies = readNumberFlag(flags, "max-ties", { least: 1, most: 1e6, isWhole: true });
  return maxTies.ok ? ok({ maxTies: maxTies.value }) : maxTies;
}

function sameEnds(): Problem {
  return {
    kind: "same-ends",
    at: "--to",
    message: both("출발과 도착이 같은 행위자입니다.", "Both ends are the same actor."),
    repair: both("서로 다른 두 행위자를 고르십시오.", "Choose two different actors."),
  };
}
