import { type Merging, valuesOfTies } from "#engines/channels/graph/named-graph.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import type { TaskInput } from "./task.ts";

/** What values of the column may be, and what rows merged into one tie are worth. */
export interface TieColumnBounds {
  readonly least: number;
  readonly most: number;
  readonly merge: Merging;
}

/** The column named by --weight as one value a tie; `null` when none is named. Every tie must have a value. */
export function readTieColumn(
  { flags, file, named }: TaskInput,
  { least, most, merge }: TieColumnBounds,
): Result<Float64Array | null, Problem> {
  const name = flags.values["weight"];
  if (typeof name !== "string") return ok(null);
  const column = Object.hasOwn(file.columns, name) ? file.columns[name] : undefined;
  if (column === undefined) return refused(unknownColumn(name, Object.keys(file.columns)));
  if (!(column instanceof Float64Array)) return refused(notNumeric(name));
  const row = column.findIndex(
    (value, i) => named.tieOfInput[i]! >= 0 && !(value >= least && value <= most),
  );
  if (row >= 0) return refused(badValue(name, { tie: row + 1, least, most }));
  return ok(valuesOfTies(named, column, merge));
}

function unknownColumn(name: string, known: readonly string[]): Problem {
  return {
    kind: "unknown-column",
    at: "--weight",
    message: both(`관계에 ‘${name}’ 열이 없습니다.`, `The ties have no column "${name}".`),
    repair: both(
      `파일에 그 이름의 열을 넣거나 다음 가운데 고르십시오: ${known.join(", ") || "(없음)"}`,
      `Add a column of that name to the file, or choose one of: ${known.join(", ") || "(none)"}`,
    ),
  };
}

function notNumeric(name: string): Problem {
  return {
    kind: "column-not-numeric",
    at: "--weight",
    message: both(
      `‘${name}’ 열에 숫자가 아닌 값이 있습니다.`,
      `The column "${name}" holds values that are no numbers.`,
    ),
    repair: both(
      "숫자만 든 열을 고르거나 값을 고치십시오.",
      "Choose a column of numbers or correct its values.",
    ),
  };
}

function badValue(
  name: string,
  { tie, least, most }: { readonly tie: number; readonly least: number; readonly most: number },
): Problem {
  const upTo = most === Number.MAX_VALUE ? "∞" : String(most);
  return {
    kind: "column-out-of-range",
    at: `${name}: ${tie}`,
    message: both(
      `${tie}번째 관계의 ‘${name}’ 값이 비었거나 범위를 벗어났습니다.`,
      `The value of "${name}" at tie ${tie} is missing or out of range.`,
    ),
    repair: both(
      `${least} 이상 ${upTo} 이하의 값을 적으십시오.`,
      `Write a value from ${least} to ${upTo}.`,
    ),
  };
}
