/** Tells the present instant. Pure code gets the instant itself; only edges hold a clock. */
export type Clock = () => Date;

/** The calendar day of an instant in UTC, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
