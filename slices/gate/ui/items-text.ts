import type { KeptItem } from "./data.ts";

const header = "HS\t품명\t수량\t단위\t금액\t통화\t원산지\t최종사용자";

/** The items of a programme as they would be pasted. */
export function itemsAsText(items: readonly KeptItem[]): string {
  const rows = items.map((item) =>
    [
      item.hs,
      item.description.ko ?? item.description.en,
      item.quantity,
      item.unit,
      item.value,
      item.currency,
      item.origin,
      item.endUser,
    ]
      .map((cell) => String(cell ?? "").replaceAll(/\s+/g, " "))
      .join("\t"),
  );
  return [header, ...rows].join("\n");
}
