import { wordOf } from "#apps/web/design/form.ts";
import { isPartialDate, partialDate } from "#kernel/partial-date.ts";

import type { DatedRate, MoneyKind, ShareRule } from "../model-parts.ts";
import type { MoneyWish } from "./data.ts";

/** What the form says of an entry, without its parties and kind. */
export function entryOf(
  form: FormData,
): Omit<MoneyWish, "kind" | "shareRule" | "funder" | "party"> {
  const note = wordOf(form, "note") || null;
  const on = wordOf(form, "on");
  return {
    money: {
      amount: wordOf(form, "amount").replaceAll(",", ""),
      currency: wordOf(form, "currency"),
    },
    on: partialDate(isPartialDate(on) ? on : "0001"),
    rate: rateOf(form),
    note: { ko: note, en: null },
    source: {
      source: wordOf(form, "source.source") || "office-entry",
      locator: wordOf(form, "source.locator") || null,
    },
  };
}

/** A rate needs all of its four parts; anything less is none. */
function rateOf(form: FormData): DatedRate | null {
  const [rate, currency, on, source] = ["rate", "rateCurrency", "rateOn", "rateSource"].map(
    (name) => wordOf(form, name),
  );
  if (!rate || !currency || !source || !isPartialDate(on)) return null;
  return { rate, currency, on, source };
}

export function kindOf(form: FormData): MoneyKind {
  return wordOf(form, "kind") === "planned" ? "planned" : "commitment";
}

/** The fund's rule in percent of all money of the same kind. */
export function shareRuleOf(form: FormData): ShareRule | null {
  const percent = Number(wordOf(form, "share"));
  if (!(percent > 0 && percent <= 100)) return null;
  return { most: percent / 100, of: kindOf(form), rule: { ko: null, en: null } };
}
