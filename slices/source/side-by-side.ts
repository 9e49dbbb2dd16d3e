import {
  chooseClaim,
  newestFirst,
  type ChoiceReason,
  type ChosenClaim,
  type Citation,
  type Claim,
} from "#kernel/claim.ts";

/** One property on which claims were made: the value shown, by which rule, and every other claim beside it. */
export interface SideBySide extends Omit<ChosenClaim<unknown>, "because"> {
  readonly property: string;
  /** `register`: the record's own value stays until somebody of the office takes another over. */
  readonly because: ChoiceReason | "register";
}

/** A record as its office keeps it: its values by property, and where they come from. */
export interface KeptRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly citation: Citation;
}

/** Degrees within which two sources mean the same place: a good kilometre, less than a city is wide. */
const samePlace = 0.01;

/**
 * The properties of a record that claims speak of. The value shown is always the one that the record keeps, standing as a
 * claim of the record's own source where nobody claimed it; where the record keeps none, the newest claim is shown.
 */
export function sideBySide(
  record: KeptRecord,
  claims: readonly Claim<unknown>[],
): readonly SideBySide[] {
  const properties = new Set(claims.map(({ property }) => property));
  return [...properties].flatMap((property): SideBySide[] => {
    const about = claims.filter((claim) => claim.property === property);
    const own = record.values[property] ?? null;
    const kept = saysNothing(own) ? null : own;
    const all =
      kept === null || about.some((claim) => stands(claim) && isSameValue(claim.value, kept))
        ? about
        : [...about, ownClaim(record, property, kept)];
    const chosen = chooseClaim(all, newestFirst, isSameValue);
    if (chosen === null) return [];
    if (kept === null || isSameValue(chosen.shown.value, kept)) return [{ property, ...chosen }];
    const agreeing = all.filter((claim) => stands(claim) && isSameValue(claim.value, kept));
    const { shown } = chooseClaim(agreeing, newestFirst, isSameValue)!;
    const others = all.filter((claim) => claim !== shown);
    return [{ property, shown, because: "register", others, isDisputed: true }];
  });
}

const stands = ({ status }: Claim<unknown>) => status !== "withdrawn";

function ownClaim({ id, citation }: KeptRecord, property: string, value: unknown): Claim<unknown> {
  return {
    id: `own ${id} ${property}`,
    subject: id,
    property,
    value,
    ...citation,
    asOf: null,
    enteredBy: "system",
    enteredAt: "",
    status: "standing",
  };
}

/** Whether a value holds no statement: it is missing, empty, or has missing parts alone. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "object" && Object.values(value).every((part) => part === null);
}

/** Equal values, whatever the order of their parts; places that lie within `samePlace` of each other. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (isPlace(one) && isPlace(other))
    return Math.abs(one.lat - other.lat) < samePlace && Math.abs(one.lon - other.lon) < samePlace;
  return textOf(one) === textOf(other);
}

function isPlace(value: unknown): value is { readonly lat: number; readonly lon: number } {
  return (
    typeof value === "object" &&
    value !== null &&
    "lat" in value &&
    "lon" in value &&
    typeof value.lat === "number" &&
    typeof value.lon === "number"
  );
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part !== "object" || part === null || Array.isArray(part)
      ? part
      : Object.fromEntries(
          Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        ),
  );
}
