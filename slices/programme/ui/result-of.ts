import { wordOf } from "#apps/web/design/form.ts";
import type { Citation } from "#kernel/claim.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";

import { measures, resultKinds, rollUps, type Measure, type Split } from "../model-parts.ts";
import type { ResultWish } from "./data.ts";

/** What the form says of one node of the results chain; an empty number is unknown. */
export function resultOf(form: FormData, position: number): ResultWish {
  const number = (name: string) => {
    const text = wordOf(form, name);
    return text === "" ? null : Number(text);
  };
  const date = (name: string): PartialDate | null => {
    const text = wordOf(form, name);
    return isPartialDate(text) ? text : null;
  };
  return {
    kind: resultKinds.find((kind) => kind === wordOf(form, "kind")) ?? "output",
    parentId: wordOf(form, "parent") || null,
    position,
    name: { ko: wordOf(form, "name.ko") || null, en: wordOf(form, "name.en") || null },
    unit: wordOf(form, "unit") || null,
    baseline: number("baseline"),
    baselineOn: date("baselineOn"),
    target: number("target"),
    targetOn: date("targetOn"),
    actual: number("actual"),
    actualOn: date("actualOn"),
    rollUp: rollUps.find((one) => one === wordOf(form, "rollUp")) ?? "none",
    disaggregation: splitsOf(wordOf(form, "splits")),
    evidence: evidenceOf(form),
    note: { ko: null, en: null },
  };
}

function evidenceOf(form: FormData): Partial<Record<Measure, Citation>> {
  return Object.fromEntries(
    measures.flatMap((measure) => {
      const source = wordOf(form, `${measure}.evidence.source`);
      const locator = wordOf(form, `${measure}.evidence.locator`) || null;
      return source === "" ? [] : [[measure, { source, locator }]];
    }),
  );
}

/** Lines of "by; group; value"; a line without a group is left out, a missing value is unknown. */
export function splitsOf(text: string): Split[] {
  return text.split("\n").flatMap((line) => {
    const [by = "", group = "", value = ""] = line.split(";").map((part) => part.trim());
    if (by === "" || group === "") return [];
    const number = Number(value);
    return [{ by, group, value: value === "" || Number.isNaN(number) ? null : number }];
  });
}
