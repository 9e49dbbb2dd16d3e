/** One line of an item list as written; `null` or "" is what the list leaves open. */
export interface ItemLine {
  /** The list's own name of the line. */
  readonly line: string;
  readonly hs: string;
  readonly description: string;
  /** Amount in `unit`; `null` when missing or no number. */
  readonly quantity: number | null;
  readonly unit: string;
  /** Value of the whole line in `currency`; `null` when not given. */
  readonly value: number | null;
  readonly currency: string;
  readonly origin: string;
  /** What the office declares of the line: words of the regimes' conditions, such as `humanitarian` or `dual-use`. */
  readonly declared: readonly string[];
  /** Who uses it in the end; `null` when the list has no such column, "" when it is left empty. */
  readonly endUser: string | null;
}
