import type { LocalText } from "#kernel/local-text.ts";

/** A document or data set that claims cite. */
export interface Source {
  readonly id: string;
  readonly title: LocalText;
  readonly publisher: string | null;
  readonly licence: string | null;
  /** Year or date of publication as the source states it; `null`: it states none. */
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly locator: string | null;
  readonly note: LocalText;
}

/** A registered fault of a source, shown at every record it touches. */
export interface Slip {
  readonly id: string;
  readonly severity: string;
  readonly kind: string;
  readonly sections: readonly string[];
  readonly note: LocalText;
  readonly records: readonly { readonly kind: string; readonly id: string }[];
}

/** A record read out of a source: a milestone, a limitation, a strategy item, an instrument, a case. */
export interface SourceRecord {
  readonly part: string;
  readonly id: string;
  readonly name: LocalText;
  readonly section: string | null;
  readonly content: unknown;
  readonly sourceId: string;
}

/** A source record without its content. */
export type RecordName = Omit<SourceRecord, "content">;

/** The kind by which slips name the records of a part: several parts of the history are one kind. */
export function slipKindOfPart(part: string): string {
  if (part.startsWith("history-")) return "history";
  return part === "limitation" || part === "lesson" ? "diagnosis" : part;
}

/** Source id of values that members of the office entered without citing another. */
export const officeEntry = "office-entry";

/** Property of claims on how many members a body has; the value is a positive whole number. */
export const memberCount = "members";
