import type { Address } from "#apps/web/navigation.tsx";
import { criteria, evenWeights, type CriterionWeights } from "../model-third-party.ts";

/** The question as the address holds it; the server reads it again and refuses what cannot be asked. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly issue: string;
  readonly maxTies: number;
  /** `""` means today. */
  readonly asOf: string;
  readonly isWhatIf: boolean;
  /** Names of presets and parts of a shock set by hand, such as `actor:undp`, `layer:member-of`, `territory:CN`. */
  readonly shocks: readonly string[];
}

/** Longest channel asked unless the officer says otherwise (spec: Network and channels). */
export const usualMaxTies = 4;

/** Reads the address; what is missing takes its usual value, the asker the office's own actor. */
export function readAsked(address: Address, principal: string): Asked {
  const maxTies = Number(address["ties"] ?? usualMaxTies);
  return {
    from: address["from"] ?? principal,
    to: address["to"] ?? "",
    issue: address["issue"] ?? "",
    maxTies: Number.isInteger(maxTies) && maxTies >= 1 && maxTies <= 8 ? maxTies : usualMaxTies,
    asOf: address["asOf"] ?? "",
    isWhatIf: address["whatIf"] === "yes",
    shocks: (address["shock"] ?? "").split(",").filter((part) => part !== ""),
  };
}

/** The address of a question; usual values are left out, so that addresses stay short. */
export function addressOf(asked: Asked): Address {
  return {
    from: asked.from,
    to: asked.to,
    issue: asked.issue || undefined,
    ties: asked.maxTies === usualMaxTies ? undefined : String(asked.maxTies),
    asOf: asked.asOf || undefined,
    whatIf: asked.isWhatIf ? "yes" : undefined,
    shock: asked.shocks.join(",") || undefined,
  };
}

/** The weights in the address, `balance:2,record:0`; criteria not named weigh 1. A list that leaves nothing counts as even. */
export function readWeights(text: string | undefined): CriterionWeights {
  const given = new Map(
    (text ?? "").split(",").map((part) => [part.split(":")[0] ?? "", part.split(":")[1]]),
  );
  const weights = { ...evenWeights };
  for (const criterion of criteria) {
    const weight = Number(given.get(criterion) ?? 1);
    if (Number.isFinite(weight) && weight >= 0 && weight <= 9) weights[criterion] = weight;
  }
  return criteria.some((criterion) => weights[criterion] > 0) ? weights : evenWeights;
}

export function weightsText(weights: CriterionWeights): string | undefined {
  const changed = criteria.filter((criterion) => weights[criterion] !== 1);
  return changed.length === 0
    ? undefined
    : changed.map((criterion) => `${criterion}:${weights[criterion]}`).join(",");
}
