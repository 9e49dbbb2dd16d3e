import type { CurrencyMeaning } from "./currencies.ts";
import type { FeeUnit } from "./read-fee.ts";

/** A sign for a currency that may mean several, at its first place. */
export interface AskedCurrency {
  /** Empty where the file writes none. */
  readonly sign: string;
  readonly at: string;
  readonly readings: readonly string[];
}

/** What only an officer can say of the amounts of a file, gathered while it is read. */
export class AskedMoney {
  /** What the head of the column of fees says of bare numbers. */
  readonly unit: FeeUnit | null;
  readonly #currencies = new Map<string, AskedCurrency>();
  #point: { readonly at: string; readonly text: string } | null = null;

  constructor(unit: FeeUnit | null = null) {
    this.unit = unit;
  }

  askCurrency(sign: string, asked: { readonly at: string; readonly readings: CurrencyMeaning }) {
    if (!this.#currencies.has(sign)) this.#currencies.set(sign, { sign, ...asked });
  }

  askPoint(asked: { readonly at: string; readonly text: string }) {
    this.#point ??= asked;
  }

  get currencies(): readonly AskedCurrency[] {
    return [...this.#currencies.values()];
  }

  /** The first amount whose point may divide thousands or decimals. */
  get point(): { readonly at: string; readonly text: string } | null {
    return this.#point;
  }
}
