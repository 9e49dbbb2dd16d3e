import type { Tie } from "../model.ts";
import type { Messages } from "./messages.ko.ts";

/** "2005 – 2010", "2005 – today", "start not known – today": unknown ends are said, never left blank. */
export function periodOf(tie: Pick<Tie, "since" | "until" | "status">, phrases: Messages): string {
  if (tie.status === "proposed" || tie.status === "planned") return tie.since ?? "–";
  const until = tie.until ?? (tie.status === "ended" ? phrases.untilUnknown : phrases.ongoing);
  return `${tie.since ?? phrases.sinceUnknown} – ${until}`;
}
