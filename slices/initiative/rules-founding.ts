import type { LocalText } from "#kernel/local-text.ts";

import {
  clauseKinds,
  clauseLabels,
  commitmentsFor,
  powerLabels,
  requirementsOf,
  type GainTest,
  type Initiative,
  type RequirementKind,
} from "./model.ts";
import { commitmentOf, isPassed } from "./rules.ts";
import {
  coverageOf,
  topicsWithoutPartner,
  withoutGoBetween,
  type PlacedActors,
} from "./rules-coverage.ts";

/** Something a proposal needs, whether it is there, and what exactly is missing where that can be named. */
export interface Requirement {
  readonly kind: RequirementKind;
  readonly isMet: boolean;
  readonly lacking: readonly LocalText[];
  /** Actor ids that it is missing for. */
  readonly actors: readonly string[];
}

/** What is said of a practical-gain test that does not hold. */
export type GainFault =
  | "no-gain"
  | "only-political"
  | "risk-unknown"
  | "risk-unanswered"
  | "no-go-between"
  | "no-safety";

/** Why a local project may not hold: no practical gain, approval not answered, nobody to smooth the way, staff not safe. */
export function gainFaults(test: GainTest | null): readonly GainFault[] {
  if (test === null) return ["no-gain", "risk-unknown", "no-go-between", "no-safety"];
  const faults: GainFault[] = [];
  if (test.gains.length === 0) faults.push("no-gain");
  else if (test.gains.every(({ kind }) => kind === "political")) faults.push("only-political");
  if (test.risk === "unknown") faults.push("risk-unknown");
  if (test.risk === "high" && isEmpty(test.riskAnswer)) faults.push("risk-unanswered");
  if (test.goBetween === null) faults.push("no-go-between");
  if (isEmpty(test.safety)) faults.push("no-safety");
  return faults;
}

/** Everything a proposal of this form needs, in order, with what is missing. */
export function requirementsFor(
  initiative: Initiative,
  actors: PlacedActors,
): readonly Requirement[] {
  return requirementsOf[initiative.form].map((kind) => {
    const { isMet, lacking = [], actors: missing = [] } = checks[kind](initiative, actors);
    return { kind, isMet, lacking, actors: missing };
  });
}

export function isReady(initiative: Initiative, actors: PlacedActors): boolean {
  return requirementsFor(initiative, actors).every(({ isMet }) => isMet);
}

/** Members who committed; guests found nothing. */
export function committedMembers({ invitees }: Pick<Initiative, "invitees">) {
  return invitees.filter((one) => one.seat === "member" && commitmentOf(one) === "committed");
}

interface Checked {
  readonly isMet: boolean;
  readonly lacking?: readonly LocalText[];
  readonly actors?: readonly string[];
}
type Check = (initiative: Initiative, actors: PlacedActors) => Checked;

const none = (lacking: readonly LocalText[]): Checked => ({
  isMet: lacking.length === 0,
  lacking,
});
const hasNo = (faults: readonly GainFault[]): Check => {
  const unwanted = new Set(faults);
  return ({ gain }) => ({ isMet: !gainFaults(gain).some((fault) => unwanted.has(fault)) });
};

const checks: Readonly<Record<RequirementKind, Check>> = {
  aim: ({ aim }) => ({ isMet: !isEmpty(aim) }),
  occasion: ({ occasion }) => ({ isMet: occasion !== null && occasion.on !== null }),
  powers: ({ invitees }, actors) =>
    none(
      coverageOf(invitees, actors)
        .filter(({ standing }) => standing !== "local")
        .map(({ power }) => powerLabels[power]),
    ),
  commitments: (initiative) => ({
    isMet: committedMembers(initiative).length >= commitmentsFor[initiative.form],
  }),
  charter: ({ clauses }) => {
    const written = new Set(clauses.filter(({ text }) => !isEmpty(text)).map(({ kind }) => kind));
    return none(clauseKinds.filter((kind) => !written.has(kind)).map((kind) => clauseLabels[kind]));
  },
  groups: ({ groups }) => ({ isMet: groups.length > 0 }),
  topics: ({ topics }) => ({ isMet: topics.length > 0 }),
  research: ({ topics }) => none(topicsWithoutPartner(topics).map(({ name }) => name)),
  "go-between": ({ invitees }, actors) => {
    const missing = withoutGoBetween(invitees, actors).map(({ actor }) => actor);
    return { isMet: missing.length === 0, actors: missing };
  },
  steps: ({ steps }) => {
    const founding = steps.findIndex(({ founds }) => founds);
    const before = founding === -1 ? steps : steps.slice(0, founding);
    const open = before.filter((step) => !isPassed(step)).map(({ name }) => name);
    return { isMet: steps.length > 0 && open.length === 0, lacking: open };
  },
  outputs: ({ outputs }) => ({ isMet: outputs.length > 0 }),
  gain: hasNo(["no-gain", "only-political"]),
  approval: hasNo(["risk-unknown", "risk-unanswered"]),
  safety: hasNo(["no-go-between", "no-safety"]),
};

export function isEmpty({ ko, en }: LocalText): boolean {
  return (ko ?? "").trim() === "" && (en ?? "").trim() === "";
}
