import { bitesOf, type Bite, type Law, type Question } from "./bites.ts";
import { covers, readHsCode, type Nomenclature } from "./hs-code.ts";
import type { ItemLine } from "./line.ts";
import type { LineFault } from "./line-faults.ts";
import { nextSteps, type NextStep } from "./next-steps.ts";
import type { Provision } from "./provision.ts";
import { worstOf, type Verdict } from "./verdict.ts";

/** What the gate says of one line. */
export interface LineJudgement {
  readonly line: string;
  readonly hs: string;
  readonly verdict: Verdict;
  readonly provisions: readonly Bite[];
  readonly faults: readonly LineFault[];
  readonly questions: readonly Question[];
  readonly next: readonly NextStep[];
}

/** What is known besides the law: the nomenclature, and whether the name list is fresh (`null`: none is used). */
export interface LineContext {
  readonly nomenclature: Nomenclature | null;
  readonly listFault: Extract<LineFault, "list-stale" | "list-missing-date"> | null;
}

/**
 * Judges one line: the worst of the provisions that bite and of its faults. A fault never hides a provision that bites
 * for certain, so a line can be `never` and still have a fault.
 */
export function judgeLine(item: ItemLine, law: Law, context: LineContext): LineJudgement {
  const reading = readHsCode(item.hs, context.nomenclature);
  const faults: LineFault[] = reading.kind === "code" ? [] : [hsFault[reading.kind]];
  if (item.quantity === null) faults.push("quantity-missing");
  else if (!(item.quantity > 0 && Number.isFinite(item.quantity)))
    faults.push("quantity-impossible");
  if (item.endUser === "") faults.push("end-user-missing");
  if (context.listFault !== null) faults.push(context.listFault);
  const code = reading.kind === "code" ? reading.code : null;
  const { bites, questions } = bitesOf(law, (provision) => touchesCode(provision, code), item);
  const verdict = worstOf([
    ...bites.map(({ effect }) => effect),
    ...(faults.length > 0 ? (["undetermined"] as const) : []),
  ]);
  return {
    line: item.line,
    hs: item.hs,
    verdict,
    provisions: bites,
    faults,
    questions,
    next: nextSteps({ verdict, bites, faults, questions }),
  };
}

const hsFault = {
  none: "hs-missing",
  malformed: "hs-malformed",
  "too-short": "hs-too-short",
  unknown: "hs-unknown",
} as const;

/** Of a line without a usable code only provisions on every code bite. */
function touchesCode({ touches }: Provision, code: string | null): "yes" | "maybe" | "no" {
  const prefixes = touches.hs ?? [];
  if (code === null) return prefixes.includes("") ? "yes" : "no";
  const found = prefixes.map((prefix) => covers(prefix, code));
  return found.includes("yes") ? "yes" : found.includes("maybe") ? "maybe" : "no";
}
