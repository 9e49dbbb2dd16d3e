import type { MatchState } from "./model.ts";

/** What a person does about a likeness. */
export const matchSteps = ["propose", "clear", "decline", "confirm", "reopen"] as const;
export type MatchStep = (typeof matchSteps)[number];

/** Why a step is not taken. */
export type MatchRefusal =
  | { readonly kind: "match-unknown"; readonly id: string }
  | { readonly kind: "match-step"; readonly state: MatchState; readonly step: MatchStep }
  | { readonly kind: "match-reason" }
  | { readonly kind: "two-persons" };

/** From which states each step goes, and where it leads. */
const ways: Readonly<Record<MatchStep, { from: readonly MatchState[]; to: MatchState }>> = {
  propose: { from: ["open", "confirmed"], to: "proposed" },
  clear: { from: ["proposed"], to: "cleared" },
  decline: { from: ["proposed"], to: "open" },
  confirm: { from: ["open", "proposed", "cleared"], to: "confirmed" },
  reopen: { from: ["cleared"], to: "open" },
};

/** What the step makes of a likeness, or why it is not taken. Clearing takes a second person. */
export function stepMatch(
  match: { readonly id: string; readonly state: MatchState },
  asked: { readonly step: MatchStep; readonly reason: string; readonly maySecond: boolean },
): MatchRefusal | MatchState {
  const { step, reason, maySecond } = asked;
  const way = ways[step];
  if (!way.from.includes(match.state)) return { kind: "match-step", state: match.state, step };
  if (reason.trim() === "") return { kind: "match-reason" };
  if (step === "clear" && !maySecond) return { kind: "two-persons" };
  return way.to;
}
