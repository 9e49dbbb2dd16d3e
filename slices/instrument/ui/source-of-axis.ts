import type { Provenance } from "#slices/actor/ui/source-mark.tsx";
import type { CoverageAxis } from "./coverage-data.ts";

/** Where an instrument stands in the report; none for an instrument that the office entered itself. */
export function sourceOfAxis({ section }: Pick<CoverageAxis, "section">): readonly Provenance[] {
  return section === null ? [] : [{ source: "report", locator: section }];
}
