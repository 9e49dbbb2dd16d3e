import type { Citation } from "#kernel/claim.ts";
import type { Provenance } from "#slices/actor/ui/source-mark.tsx";
import type { ProgrammeMoney } from "../model-parts.ts";
import type { ProgrammePage } from "./data.ts";

/** Where the source of a programme speaks of it. */
export function sourcesOfProgramme({
  source,
  sections,
}: Pick<ProgrammePage, "source" | "sections">): readonly Provenance[] {
  return sections.length === 0
    ? [{ source, locator: null }]
    : sections.map((locator) => ({ source, locator }));
}

/** Where what a part of a programme says comes from: what it cites, else where the programme itself was read or entered. */
export function sourcesOfPart(
  cited: Citation | null | undefined,
  page: Pick<ProgrammePage, "source" | "sections">,
  asOf?: string | null,
): readonly Provenance[] {
  const dated = asOf === undefined ? {} : { asOf };
  return cited === null || cited === undefined
    ? sourcesOfProgramme(page).map((place) => ({ ...place, ...dated }))
    : [{ ...cited, ...dated }];
}

/** Where an entry of money comes from, of its day. */
export function sourceOfMoney({ source, on }: Pick<ProgrammeMoney, "source" | "on">): Provenance {
  return { ...source, asOf: on };
}
