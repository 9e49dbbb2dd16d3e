import type { Messages } from "./merge-messages.ko.ts";

const of = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const en: Messages = {
  merge: "Merge",
  mergeTitle: (name) => `Merge another actor into “${name}”`,
  mergeAre: (name) =>
    `For one body that was registered twice. Everything of the actor you choose moves to “${name}”; one undo takes it back.`,
  other: "Actor to merge",
  moves: ({ ties, memberships, claims, slips, parts }) => {
    const moved = [
      of(ties, "tie", "ties"),
      memberships > 0 && of(memberships, "membership", "memberships"),
      claims > 0 && of(claims, "claim", "claims"),
      slips > 0 && of(slips, "source slip", "source slips"),
      parts > 0 && of(parts, "part", "parts"),
    ].filter(Boolean);
    return `Moves: ${moved.join(", ")}.`;
  },
  folded: (count) =>
    `${of(count, "tie", "ties")} that both have ${count === 1 ? "becomes" : "become"} one each, with the sources of both.`,
  loops: (count) =>
    `${of(count, "tie or membership", "ties or memberships")} between the two would be of an actor with itself and ${count === 1 ? "goes" : "go"}.`,
  aliases: (names) => `Stays as another name: ${names}`,
  filled: (properties) => `Values that were missing are filled: ${properties}`,
  differing: (properties) =>
    `Values that differ stand side by side as claims; the present one is shown: ${properties}`,
  openOther: (name) => `Open “${name}”`,
  why: "Reason",
  whyHint: "Kept in the history, for example: one city hall registered twice",
  doMerge: "Merge",
  merged: "Merged.",
  split: "Split",
  splitTitle: (name) => `Split a new actor from “${name}”`,
  splitAre:
    "For two bodies that were registered as one. Choose what goes to the new actor; everything else stays.",
  nameKo: "Name of the new actor (Korean)",
  nameEn: "Name of the new actor (English)",
  nameHint: "One of Korean and English is needed.",
  kind: "Kind",
  ties: "Ties",
  memberships: "Memberships",
  claims: "Claims",
  names: "Other names",
  together: "A membership goes with its tie.",
  chosen: (count) => `${count.toLocaleString("en")} chosen`,
  doSplit: "Split",
  splitDone: "The new actor is split off.",
  properties: {
    kind: "kind",
    territory: "territory",
    city: "city",
    abbr: "abbreviation",
    place: "place",
    parentId: "part of",
    side: "side",
    status: "status of a tie",
    since: "since",
    until: "until",
    lastEvidence: "last exchange",
    cityAgreement: "kind of agreement",
    trust: "trust",
  },
};
