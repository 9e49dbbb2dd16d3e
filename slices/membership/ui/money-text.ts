import type { Language } from "#kernel/local-text.ts";
import type { Money } from "#kernel/money.ts";

/** "6 210 US dollars" in the reader's way of writing money. */
export function moneyText(money: Money, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: money.currency,
    currencyDisplay: "code",
    minimumFractionDigits: 0,
  }).format(Number(money.amount));
}
