import { tieStatusLabels } from "#slices/tie/model.ts";
import type { ChannelWords, RecordTold, ToldTie } from "./words.ts";

function since({ since: begun }: ToldTie): string {
  return begun === null ? "" : ` since ${begun}`;
}

function year({ since: made }: ToldTie): string {
  return made === null ? "" : ` in ${made}`;
}

const cityPacts = { sister: "sister cities", friendship: "friendship cities" } as const;

const kinds: Readonly<Record<ToldTie["kind"], (tie: ToldTie) => string>> = {
  "member-of": (t) =>
    t.since === null
      ? `${t.from} is a member of ${t.to}`
      : `${t.from} has been a member of ${t.to}${since(t)}`,
  partner: (t) =>
    t.since === null
      ? `${t.from} works with ${t.to}`
      : `${t.from} has worked with ${t.to}${since(t)}`,
  initiated: (t) => `${t.from} initiated ${t.to}${year(t)}`,
  hosts: (t) => `${t.to} ${t.since === null ? "has" : "has had"} an office at ${t.from}${since(t)}`,
  funds: (t) => `${t.from} ${t.since === null ? "funds" : "has funded"} ${t.to}${since(t)}`,
  "trust-channel": (t) => `${t.from} keeps a long trusted channel to ${t.to}`,
  agreement: (t) => `${t.from} and ${t.to} signed an agreement${year(t)}`,
  conflict: (t) => `${t.from} and ${t.to} are in conflict`,
  mediates: (t) =>
    `${t.from} ${t.since === null ? "mediates" : "has mediated"} with ${t.to}${since(t)}`,
  "sister-city": (t) => {
    const pact =
      t.cityAgreement === null ? "sister or friendship cities" : cityPacts[t.cityAgreement];
    return `${t.from} and ${t.to} ${t.since === null ? "are" : "have been"} ${pact}${since(t)}`;
  },
  "part-of": (t) =>
    t.drawnFrom === "state"
      ? `${t.from} acts abroad with the consent of ${t.to}`
      : `${t.from} is part of ${t.to}`,
};

function record({ mediated, workedWith, tiedToBoth }: RecordTold): readonly string[] {
  const told: string[] = [];
  if (mediated) told.push("It has mediated before");
  if (workedWith !== null) told.push(`It has long worked with ${workedWith}`);
  if (tiedToBoth) told.push("It has direct ties with both sides");
  return told;
}

/** Whole per cent; it never says 100, which no record can promise, and above 0 never 0. */
function percent(value: number): string {
  if (value > 0 && value < 0.01) return "under 1%";
  return value > 0.99 ? "over 99%" : `${Math.round(100 * value)}%`;
}

const actions = { make: "Making", revive: "Reviving", strengthen: "Strengthening" } as const;

/** English sentences of the channel finder. */
export const en: ChannelWords = {
  tie: (tie) =>
    tie.status === "actual"
      ? kinds[tie.kind](tie)
      : `${kinds[tie.kind](tie)} (${tieStatusLabels[tie.status].en.toLowerCase()})`,
  clauses: (clauses) => `${clauses.join(". ")}.`,
  track: { official: "official", "official-civil": "official–civil", civil: "civil" },
  channelTrack: (track) =>
    ({
      official: "Public bodies alone carry it",
      "official-civil": "Public and civil bodies carry it together",
      civil: "Civil bodies alone carry it",
    })[track],
  weakest: ({ one, other, value, why }) =>
    `The weakest link is ${one}–${other} (${percent(value)}, ${why.toLowerCase()})`,
  criterion: {
    "reach-a": "reach to our side",
    "reach-b": "reach to the other side",
    balance: "balance",
    record: "record of mediation and aid",
    "issue-fit": "issue fit",
    convening: "convening power",
    nearness: "nearness to us",
  },
  through: ({ actor, end, by }) => `${actor} reaches ${end} through ${by.join(", ")}`,
  issueMet: (issues) => `It works on ${issues.join(", ").toLowerCase()}`,
  issueNear: (issues) => `It works in a field close to ${issues.join(", ").toLowerCase()}`,
  record,
  caution: (other) => `Caution: it is in conflict with ${other}`,
  unknown: (what) => `Not on record: ${what.map((one) => en.criterion[one]).join(", ")}`,
  needs: (ties) => `Needs ties that do not exist yet: ${ties.join(" / ")}`,
  summary: (told) => {
    const about = told.issues.length === 0 ? "" : ` on ${told.issues.join(", ").toLowerCase()}`;
    const where = `from ${told.from} to ${told.to}${about} within ${told.maxTies} ties`;
    const ahead =
      told.prospects > 0
        ? ` ${told.prospects} more would open if proposed and planned ties were made.`
        : "";
    if (told.channels === 0) return `No channel is on record ${where}.${ahead}`;
    const must = told.mustPass.length === 0 ? "" : ` All of them pass ${told.mustPass.join(", ")}.`;
    const [low, high] = told.interval;
    return `The best ${told.channels} channels ${where}; ${told.disjoint} share no one. If ties fail one by one, a message gets through this year with probability ${percent(told.value)}; with the doubt in the evidence, ${percent(low)} to ${percent(high)}.${must}${ahead}`;
  },
  shockSummary: (told) => {
    const critical =
      told.newlyCritical.length === 0
        ? ""
        : ` Losing ${told.newlyCritical.join(" or ")} would now cut the connection.`;
    return `Under "${told.label}" ${told.after} of ${told.before} channels are left and reliability goes from ${percent(told.reliabilityBefore)} to ${percent(told.reliabilityAfter)}. ${told.stopped} ties stop and ${told.weakened} weaken.${critical}`;
  },
  next: ({ action, one, other, gain, reliability, strategies }) => {
    const ground = strategies.length === 0 ? "" : ` Strategy: ${strategies.join(", ")}.`;
    return `${actions[action]} the tie between ${one} and ${other} would bring reliability to ${percent(reliability)} (+${(100 * gain).toFixed(1)} points).${ground}`;
  },
};
