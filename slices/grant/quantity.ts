/** Finest quantity that is counted: a thousandth, as the database keeps it. */
const parts = 1_000;

/** The exact sum of quantities to thousandths, so that 0.1 + 0.2 is 0.3 and never exceeds it. */
export function sumOf(quantities: Iterable<number>): number {
  let sum = 0;
  for (const one of quantities) sum += Math.round(one * parts);
  return sum / parts;
}

/** What is left of `whole`; negative when more was taken. */
export function leftOf(whole: number, taken: Iterable<number>): number {
  return sumOf([whole, ...Array.from(taken, (one) => -one)]);
}

/** Whether a quantity can be kept: above zero, below a million million, no finer than a thousandth. */
export function isQuantity(value: number): boolean {
  return value > 0 && value < 1e12 && Math.abs(value * parts - Math.round(value * parts)) < 1e-6;
}
