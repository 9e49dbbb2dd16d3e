import type { Messages } from "./messages.ko.ts";

export const en: Messages = {
  title: "Legal footing",
  about:
    "For each agreement an officer checks whether it binds, on what ground it rests and whose consent it needs.",
  notice:
    "Agreements between cities are no treaties and do not bind in law by themselves (report 2.3, 5.1.2). Say so in drafts to the other side as well.",
  empty: "No agreement is recorded.",
  emptyStep: "Agreements entered on an actor's page or among sister cities gather here.",
  count: (all, checked) => `${all} agreements · ${checked} checked`,
  other: "With",
  kind: "Agreement",
  binding: "Binding",
  notChecked: "not checked yet",
  grounds: "Grounds",
  consent: "Consent needed",
  on: "Checked on",
  earlier: (count) => (count === 1 ? "1 earlier check" : `${count} earlier checks`),
  none: "none",
  check: "Check",
  checkOf: (name) => `Check the legal footing of the agreement with ${name}`,
  consentNote: "Whose consent, by which document",
  consentNoteHint: "For example: Foreign Ministry letter of April 2026, council bill 31",
  reason: "Reason of the finding",
  evidence: "Where it can be read",
  evidenceHint: "For example: article 3 of the agreement, a legal opinion",
  saved: "Legal footing recorded.",
  library: "Grounds and precedents",
  libraryNote:
    "Taken from the report and not compared with the statute book; a legal officer checks the text in force before use.",
  precedents: "States whose local governments have a say in treaties",
};
