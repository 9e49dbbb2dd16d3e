import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import type { Flags } from "../command.ts";
import type { TaskInput } from "./task.ts";

/** Bounds of a number given as a flag. */
export interface NumberFlag {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
  /** Taken when the flag is absent; without it the flag must be given. */
  readonly fallback?: number;
}

/** The number given as `--name`. */
export function readNumberFlag(
  flags: Flags,
  name: string,
  bounds: NumberFlag,
): Result<number, Problem> {
  const given = flags.values[name];
  if (given === undefined)
    return bounds.fallback === undefined ? refused(missingFlag(name)) : ok(bounds.fallback);
  const value = typeof given === "string" && given.trim() !== "" ? Number(given) : NaN;
  const fits =
    value >= bounds.least &&
    value <= bounds.most &&
    (bounds.isWhole !== true || Number.isInteger(value));
  return fits ? ok(value) : refused(badNumber(name, bounds));
}

/** The text given as `--name`, or the refusal that names the missing flag. */
export function requireFlag(flags: Flags, name: string): Result<string, Problem> {
  const given = flags.values[name];
  return typeof given === "string" && given !== "" ? ok(given) : refused(missingFlag(name));
}

/** The internal number of the actor whose id is given as `--name`. */
export function requireActor({ flags, named }: TaskInput, name: string): Result<number, Problem> {
  const id = requireFlag(flags, name);
  if (!id.ok) return id;
  const actor = named.numberOf.get(id.value);
  return actor === undefined ? refused(unknownActor(`--${name}`, id.value)) : ok(actor);
}

export function missingFlag(name: string): Problem {
  return {
    kind: "usage",
    at: `--${name}`,
    message: both(`--${name} 값이 없습니다.`, `--${name} is missing.`),
    repair: both(`--${name} 값을 주십시오.`, `Give a value for --${name}.`),
  };
}

function badNumber(name: string, { least, most, isWhole }: NumberFlag): Problem {
  const ko = isWhole === true ? "정수" : "수";
  const en = isWhole === true ? "whole number" : "number";
  return {
    kind: "usage",
    at: `--${name}`,
    message: both(
      `--${name} 값이 범위를 벗어났거나 숫자가 아닙니다.`,
      `--${name} is no number or out of range.`,
    ),
    repair: both(
      `${least} 이상 ${most} 이하의 ${ko}를 주십시오.`,
      `Give a ${en} from ${least} to ${most}.`,
    ),
  };
}

export function unknownActor(at: string, id: string): Problem {
  return {
    kind: "unknown-actor",
    at,
    message: both(`‘${id}’라는 행위자가 파일에 없습니다.`, `The file has no actor "${id}".`),
    repair: both("파일에 적힌 식별자를 그대로 쓰십시오.", "Use the id as the file writes it."),
  };
}
