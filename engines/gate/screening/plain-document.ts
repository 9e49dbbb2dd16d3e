/** A document number without signs and case: "PS 836-410 022" and "ps836410022" are the same. */
export function plainDocument(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}
