import type { Language } from "#kernel/local-text.ts";
import type { Money } from "#kernel/money.ts";

/** An exact amount with grouped digits and its currency: `1,234,500.5 KRW`. */
export function writeMoney({ amount, currency }: Money, language: Language): string {
  const [whole = "0", fraction] = amount.split(".");
  const grouped = BigInt(whole).toLocaleString(language);
  return `${grouped}${fraction === undefined ? "" : `.${fraction}`} ${currency}`;
}
